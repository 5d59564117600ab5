import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../src/press/pagination/paginate.ts';
import type { Page, Strip } from '../../src/press/pagination/strip.ts';

const pageHeight = 100;
/** Strips from this height on may be cut, as rows of a table are. */
const cutFrom = 40;

type Lines = Strip<string[]>;

/** A strip of whole lines, ten points each; a tall one can be cut between them. */
function linesOf(id: number, from: number, to: number, more: Partial<Lines> = {}): Lines {
  const content = Array.from({ length: to - from }, (_, index) => `${id}.${from + index}`);
  const strip: Lines = { height: content.length * 10, before: 0, keepWithNext: false, content, ...more };
  if (strip.height < cutFrom) return strip;
  return {
    ...strip,
    cut: (room) => {
      const count = Math.floor(room / 10);
      if (count < 1 || count >= content.length) return undefined;
      return [
        linesOf(id, from, from + count, { ...more, keepWithNext: false }),
        linesOf(id, from + count, to, { ...more, before: 0 }),
      ];
    },
  };
}

const header = { height: 12, content: ['head'] };

const lineCount = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 1, arbitrary: fc.integer({ min: 6, max: 30 }) },
);

const strips = fc
  .array(
    fc.record({
      lines: lineCount,
      before: fc.integer({ min: 0, max: 15 }),
      keepWithNext: fc.boolean(),
      table: fc.boolean(),
      turn: fc.constantFrom(false, false, false, false, true),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ lines, before, keepWithNext, table, turn }, id) =>
      linesOf(id, 0, lines, {
        before,
        keepWithNext,
        ...(turn ? { turn } : {}),
        ...(table ? { header } : {}),
      }),
    ),
  );

const idOf = (content: readonly string[]): number => Number(content[0]?.split('.')[0]);
const contentOf = (page: Page<string[]>): string[] =>
  page.filter(({ repeated }) => !repeated).flatMap(({ content }) => content);
const bottomOf = (page: Page<string[]> | undefined): number => {
  const last = page?.at(-1);
  return last ? last.top + last.height : 0;
};
/** The page on which a line stands. */
const pageOf = (pages: Page<string[]>[], line: string): number =>
  pages.findIndex((page) => contentOf(page).includes(line));

describe('pagination of any strips', () => {
  test('nothing is lost, doubled or moved past another', () => {
    fc.assert(
      fc.property(strips, (list) => {
        const placed = paginate(list, pageHeight).flatMap(contentOf);
        expect(placed).toEqual(list.flatMap((strip) => strip.content));
      }),
    );
  });

  test('no page is over-full, and nothing overlaps', () => {
    fc.assert(
      fc.property(strips, (list) => {
        for (const page of paginate(list, pageHeight)) {
          expect(page.length).toBeGreaterThan(0);
          let bottom = 0;
          for (const strip of page) {
            expect(strip.top).toBeGreaterThanOrEqual(bottom - 0.001);
            bottom = strip.top + strip.height;
          }
          expect(bottom).toBeLessThanOrEqual(pageHeight + 0.001);
        }
      }),
    );
  });

  test('a header is repeated exactly where a page begins within its table', () => {
    fc.assert(
      fc.property(strips, (list) => {
        for (const page of paginate(list, pageHeight)) {
          const [first, second] = page;
          for (const strip of page.slice(1)) expect(strip.repeated).toBe(false);
          const opening = first?.repeated ? second : first;
          expect(first?.repeated).toBe(list[idOf(opening?.content ?? [])]?.header !== undefined);
        }
      }),
    );
  });

  test('what keeps with the next stands with the beginning of it wherever a page can hold both and what hangs on them', () => {
    fc.assert(
      fc.property(strips, (list) => {
        const pages = paginate(list, pageHeight);
        let chain: Lines[] = [];
        for (const strip of list) {
          chain.push(strip);
          if (strip.keepWithNext) continue;
          const most = chain.reduce(
            (sum, each, at) => sum + each.height + (at === 0 ? (each.header?.height ?? 0) : each.before),
            0,
          );
          const turns = chain.slice(1).some(({ turn }) => turn);
          if (most <= pageHeight && !turns) {
            chain.slice(1).forEach((next, at) => {
              const end = chain[at]?.content.at(-1) ?? '';
              expect(pageOf(pages, next.content[0] ?? '')).toBe(pageOf(pages, end));
            });
          }
          chain = [];
        }
      }),
    );
  });

  test('a strip that may not be cut is never divided', () => {
    fc.assert(
      fc.property(strips, (list) => {
        const pages = paginate(list, pageHeight);
        for (const { content, height } of list) {
          if (height >= cutFrom) continue;
          expect(new Set(content.map((line) => pageOf(pages, line))).size).toBe(1);
        }
      }),
    );
  });

  test('a strip that turns the page stands first on its own', () => {
    fc.assert(
      fc.property(strips, (list) => {
        const pages = paginate(list, pageHeight);
        list.forEach((strip, at) => {
          if (!strip.turn || list[at - 1]?.keepWithNext) return;
          const page = pages[pageOf(pages, strip.content[0] ?? '')] ?? [];
          expect(contentOf(page)[0]).toBe(strip.content[0]);
        });
      }),
    );
  });

  test('pinned strips stand together at the foot, on an even page where that is asked', () => {
    fc.assert(
      fc.property(
        strips,
        fc.constantFrom('bottom' as const, 'bottom-even' as const),
        fc.integer({ min: 1, max: 4 }),
        (list, pin, first) => {
          const foot = [
            linesOf(900, 0, 1, { keepWithNext: true, pin }),
            linesOf(901, 0, 2, { before: 3, pin }),
          ];
          const body = list.map((strip, at) =>
            at === list.length - 1 ? { ...strip, keepWithNext: false } : strip,
          );
          const pages = paginate([...body, ...foot], pageHeight, first);
          const last = pages.at(-1);
          expect(contentOf(last ?? []).slice(-3)).toEqual(['900.0', '901.0', '901.1']);
          expect(bottomOf(last)).toBeCloseTo(pageHeight, 6);
          if (pin === 'bottom-even') expect((first + pages.length - 1) % 2).toBe(0);
        },
      ),
    );
  });

  test('the same strips give the same pages', () => {
    fc.assert(
      fc.property(strips, (list) => {
        expect(paginate(list, pageHeight)).toEqual(paginate(list, pageHeight));
      }),
    );
  });
});

describe('the end of a document', () => {
  const lines = (count: number, more: Partial<Lines> = {}): Lines[] =>
    Array.from({ length: count }, (_, id) => linesOf(id, 0, 1, more));

  test('a last page with a single line takes some from the page before', () => {
    // 21 lines of ten points in pages of a hundred: 10, 10 and 1 would be the greedy way.
    const pages = paginate(
      lines(41).map((strip) => ({ ...strip, height: 5 })),
      100,
    );
    expect(pages.map((page) => page.length)).toEqual([20, 18, 3]);
  });

  test('pages are never more for it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), (count) => {
        expect(paginate(lines(count), pageHeight)).toHaveLength(Math.ceil(count / 10));
      }),
    );
  });

  test('nothing is taken that would tear what belongs together', () => {
    const block = [linesOf(0, 0, 3, { keepWithNext: true }), linesOf(1, 0, 3, { keepWithNext: true })];
    const pages = paginate([...block, linesOf(2, 0, 3), { ...linesOf(3, 0, 1), height: 5, before: 10 }], 100);
    expect(pages.map((page) => page.length)).toEqual([3, 1]);
  });
});

describe('pagination of what documents are made of', () => {
  test('a heading is not stranded at the foot of a page', () => {
    const heading = linesOf(1, 0, 1, { keepWithNext: true });
    const [first, second] = paginate([linesOf(0, 0, 8), heading, linesOf(2, 0, 2)], pageHeight);
    expect(first?.flatMap((strip) => strip.content)).not.toContain('1.0');
    expect(second?.[0]?.content).toEqual(['1.0']);
  });

  test('a row that may be cut begins below its caption where there is room, instead of leaving the page empty', () => {
    const caption = linesOf(1, 0, 1, { keepWithNext: true });
    const pages = paginate([linesOf(0, 0, 3), caption, linesOf(2, 0, 9, { header })], pageHeight);
    expect(pages.map((page) => contentOf(page).length)).toEqual([10, 3]);
  });

  test('what keeps loosely is parted only where much of a page would stay empty', () => {
    const chart = linesOf(1, 0, 3, { keepWithNext: true, loose: true });
    const numbers = linesOf(2, 0, 3);
    const low = paginate([linesOf(0, 0, 3), linesOf(5, 0, 2), chart, numbers], pageHeight);
    expect(low.map(contentOf).map((page) => page.at(-1))).toEqual(['1.2', '2.2']);
    const full = paginate(
      [linesOf(0, 0, 3), linesOf(5, 0, 3), linesOf(6, 0, 2), { ...chart, height: 15 }, numbers],
      pageHeight,
    );
    expect(full.map(contentOf).map((page) => page.at(-1))).toEqual(['6.1', '2.2']);
  });

  test('space above is dropped at the top of a page', () => {
    const [, second] = paginate([linesOf(0, 0, 9), linesOf(1, 0, 3, { before: 15 })], pageHeight);
    expect(second?.[0]?.top).toBe(0);
  });

  test('a row taller than a page goes on below the repeated header', () => {
    const pages = paginate([linesOf(0, 0, 25, { header })], pageHeight);
    expect(pages).toHaveLength(4);
    for (const page of pages) expect(page[0]?.repeated).toBe(true);
  });

  test('what is taller than a page and cannot be cut stands alone rather than vanishing', () => {
    const tall: Lines = { height: 150, before: 0, keepWithNext: false, content: ['tall'] };
    expect(paginate([linesOf(0, 0, 1), tall], pageHeight)).toHaveLength(2);
  });
});
