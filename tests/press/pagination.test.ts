import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../src/press/pagination/paginate.ts';
import type { Strip } from '../../src/press/pagination/strip.ts';

const pageHeight = 100;

/** A strip of whole lines, ten points each, that can be cut between them. */
function linesOf(id: number, from: number, to: number, more: Partial<Strip<string[]>>): Strip<string[]> {
  const content = Array.from({ length: to - from }, (_, index) => `${id}.${from + index}`);
  return {
    height: content.length * 10,
    before: 0,
    keepWithNext: false,
    content,
    ...more,
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

const strips = fc
  .array(
    fc.record({
      lines: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
        { weight: 1, arbitrary: fc.integer({ min: 6, max: 30 }) },
      ),
      before: fc.integer({ min: 0, max: 15 }),
      keepWithNext: fc.boolean(),
      table: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ lines, before, keepWithNext, table }, id) =>
      linesOf(id, 0, lines, { before, keepWithNext, ...(table ? { header } : {}) }),
    ),
  );

describe('pagination', () => {
  test('nothing is lost, doubled or moved past another', () => {
    fc.assert(
      fc.property(strips, (list) => {
        const placed = paginate(list, pageHeight)
          .flat()
          .filter((strip) => !strip.repeated);
        expect(placed.flatMap((strip) => strip.content)).toEqual(list.flatMap((strip) => strip.content));
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
          page.slice(1).forEach((strip) => {
            expect(strip.repeated).toBe(false);
          });
          const opening = first?.repeated ? second : first;
          const id = Number(opening?.content[0]?.split('.')[0]);
          expect(first?.repeated).toBe(list[id]?.header !== undefined);
        }
      }),
    );
  });

  test('a heading is not stranded at the foot of a page', () => {
    const heading = linesOf(1, 0, 1, { keepWithNext: true });
    const [first, second] = paginate([linesOf(0, 0, 8, {}), heading, linesOf(2, 0, 2, {})], pageHeight);
    expect(first?.flatMap((strip) => strip.content)).not.toContain('1.0');
    expect(second?.[0]?.content).toEqual(['1.0']);
  });

  test('space above is dropped at the top of a page', () => {
    const [, second] = paginate([linesOf(0, 0, 9, {}), linesOf(1, 0, 5, { before: 15 })], pageHeight);
    expect(second?.[0]?.top).toBe(0);
  });

  test('a row taller than a page goes on below the repeated header', () => {
    const pages = paginate([linesOf(0, 0, 25, { header })], pageHeight);
    expect(pages).toHaveLength(4);
    for (const page of pages) expect(page[0]?.repeated).toBe(true);
  });

  test('what is taller than a page and cannot be cut stands alone rather than vanishing', () => {
    const tall: Strip<string[]> = { height: 150, before: 0, keepWithNext: false, content: ['tall'] };
    expect(paginate([linesOf(0, 0, 1, {}), tall], pageHeight)).toHaveLength(2);
  });
});
