import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Cell, PublishedDocument, Table } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import { openPress } from '../../src/press/press.ts';
import { readPrinted } from './geometry-read.ts';
import { placeWords, readBack, squash } from './read-back.ts';
import { figureOf, hiddenFigure, noticeSample } from './sample-documents.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });

const documentOf = (blocks: Block[], more: Partial<PublishedDocument> = {}): PublishedDocument => ({
  ...noticeSample,
  title: '报告',
  sheet: 'report',
  synthetic: false,
  blocks,
  ...more,
});
const words = (value: string, more: Partial<Cell> = {}): Cell => ({ content: [text(value)], ...more });
const number = (value: number, unit: string): Cell => ({
  content: [{ kind: 'figure', figure: figureOf(value, unit) }],
});
const pagesOf = async (blocks: Block[], more: Partial<PublishedDocument> = {}) =>
  readBack(await press.print(documentOf(blocks, more)));

const long = (rows: number): Table => ({
  kind: 'table',
  caption: '任务进展',
  columns: [{ title: '序号' }, { title: '任务' }],
  rows: Array.from({ length: rows }, (_, at) => [words(String(at + 1)), words(`第${at + 1}项任务`)]),
});

describe('a table that goes on', () => {
  test('says so above its repeated header, with its number where it has one', async () => {
    const [first, ...later] = await pagesOf([{ ...long(90), number: '表3' }]);
    expect(first?.artifacts).not.toContain('（续）');
    expect(later.length).toBeGreaterThan(1);
    for (const page of later) expect(page.artifacts).toContain('表3（续）序号任务');
    const [, unnumbered] = await pagesOf([long(90)]);
    expect(unnumbered?.artifacts).toContain('（续表）序号任务');
  });

  test('leaves neither its first nor its last row alone', async () => {
    for (let lines = 0; lines < 34; lines++) {
      const above: Block[] = Array.from({ length: lines }, () => ({
        kind: 'paragraph',
        content: [text('一行。')],
      }));
      const pages = await pagesOf([...above, long(30)]);
      for (const page of pages) {
        const rows = page.text.match(/第\d+项任务/gu) ?? [];
        expect(rows.length, `${lines} lines above`).not.toBe(1);
      }
    }
  });

  test('is not divided while it takes a quarter of a page or less', async () => {
    for (let lines = 0; lines < 34; lines++) {
      const above: Block[] = Array.from({ length: lines }, () => ({
        kind: 'paragraph',
        content: [text('一行。')],
      }));
      const pages = await pagesOf([...above, long(5)]);
      expect(pages.filter((page) => /第\d+项任务/u.test(page.text))).toHaveLength(1);
    }
  });
});

describe('rows', () => {
  const sentence = '做好易地扶贫搬迁后续扶持工作，完善安置区配套基础设施。';

  test('lower than a third of a page stand on one; taller ones leave no single line on either side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 14 }),
        async (lengths) => {
          const table: Table = {
            kind: 'table',
            caption: '长表',
            columns: [{ title: '序号' }, { title: '任务' }],
            rows: lengths.map((length, at) => [
              words(String(at + 1)),
              words(`首${at}首${sentence.repeat(length)}尾${at}尾`),
            ]),
          };
          const pages = await pagesOf([table]);
          lengths.forEach((length, at) => {
            const [from, to] = ['首', '尾'].map((mark) =>
              pages.findIndex((page) => page.text.includes(`${mark}${at}${mark}`)),
            );
            // A line of this column takes about 36 characters, and a third of a page 15 lines.
            if (length * sentence.length < 13 * 34) expect(to, `${length} sentences`).toBe(from);
            if (from === to) return;
            const share = pages[from ?? 0]?.text.split(`首${at}首`)[1] ?? '';
            const rest = pages[to ?? 0]?.text.split(`尾${at}尾`)[0] ?? '';
            expect(share.length).toBeGreaterThan(36);
            expect(rest.length).toBeGreaterThan(18);
          });
        },
      ),
      { numRuns: 30 },
    );
  });

  test('keep the name that they belong to in sight where it reaches over the end of a page', async () => {
    const table: Table = {
      ...long(0),
      columns: [{ title: '板块' }, { title: '任务' }],
      rows: Array.from({ length: 80 }, (_, at) =>
        at % 40 === 0
          ? [words(at === 0 ? '产业' : '教育', { rows: 40, header: true }), words(`第${at + 1}项任务`)]
          : [words(`第${at + 1}项任务`)],
      ),
    };
    const [first, second] = await pagesOf([table]);
    expect(first?.text).toContain('产业');
    expect(second?.artifacts).toContain('板块任务产业');
  });
});

describe('a tall row in a group', () => {
  test('that is cut says below the cut what it belongs to', async () => {
    const tall = '做好易地扶贫搬迁后续扶持工作，完善安置区配套基础设施。'.repeat(60);
    const table: Table = {
      ...long(0),
      columns: [{ title: '板块' }, { title: '任务' }],
      rows: [
        ...Array.from({ length: 12 }, (_, at) => [words('前'), words(`第${at + 1}项任务`)]),
        [words('住房', { rows: 2, header: true }), words(tall)],
        [words('第十四项')],
      ],
    };
    const [first, second] = await pagesOf([table]);
    expect(first?.text).toContain('住房');
    expect(second?.artifacts).toContain('板块任务住房');
  });
});

describe('numbers', () => {
  test('stand below each other by their decimal points, units behind them', async () => {
    const table: Table = {
      kind: 'table',
      caption: '资金',
      columns: [{ title: '项目' }, { title: '资金（万元）', align: 'end' }],
      rows: [
        [words('甲'), number(86.5, '')],
        [words('乙'), number(42, '')],
        [words('丙'), number(120.25, '')],
      ],
    };
    const [page] = await readPrinted(await press.print(documentOf([table], { title: '表' })));
    const glyphs = page?.glyphs ?? [];
    const points = glyphs.filter(({ character }) => character === '.');
    expect(points).toHaveLength(2);
    const [one, other] = points;
    expect(one?.left).toBeCloseTo(other?.left ?? 0, 1);
    const two = glyphs.findLast(
      ({ baseline, character }) =>
        character === '2' && baseline > (one?.baseline ?? 0) + 1 && baseline < (other?.baseline ?? 0) - 1,
    );
    expect(two?.right).toBeCloseTo(one?.left ?? 0, 0);
  });

  test('of many columns are set smaller rather than torn, on a sheet that lies across', async () => {
    const columns = Array.from({ length: 15 }, (_, at) => ({
      title: `第${at + 1}镇`,
      align: 'end' as const,
    }));
    const table: Table = {
      kind: 'table',
      caption: '各乡镇',
      columns: [{ title: '指标' }, ...columns],
      rows: Array.from({ length: 5 }, () => [
        words('参加医疗保险的比例'),
        ...columns.map((_, at) => number(5480.5 + at * 101, '元')),
      ]),
    };
    const bytes = await press.print(documentOf([{ kind: 'turn', across: true }, table]));
    const placed = (await placeWords(bytes)).flat().map((each) => squash(each.words));
    const all = placed.join(' ');
    for (let at = 0; at < 15; at++) expect(all).toContain(`${5480.5 + at * 101}`);
    expect(placed).toContain('参加医疗保险的比例');
  });

  test('that are not told stand in the column as signs', async () => {
    const table: Table = {
      ...long(0),
      rows: [
        [words('甲'), { content: [{ kind: 'figure', figure: hiddenFigure('protected', '户') }] }],
        [words('乙'), number(42, '户')],
      ],
    };
    expect((await pagesOf([table]))[0]?.text).toContain('甲＊乙42户');
  });
});

describe('forms', () => {
  const form: Table = {
    kind: 'table',
    form: true,
    caption: '入户核查表',
    columns: [{ title: '' }, { title: '' }, { title: '' }, { title: '' }],
    rows: [
      [
        words('户主', { header: true }),
        { content: [], blank: true },
        words('人口', { header: true }),
        { content: [], blank: true },
      ],
      [words('地址', { header: true }), { content: [], blank: true, columns: 3 }],
      [words('核查人', { header: true }), { content: [], blank: true, columns: 3 }],
    ],
  };

  test('have rows high enough for a pen, and lines all around', async () => {
    const [page] = await readPrinted(await press.print(documentOf([form])));
    const across = (page?.rules ?? []).filter(
      (rule) => rule.bottom - rule.top < 0.5 && rule.top > 50 && rule.top < 200,
    );
    const heights = across.map(({ bottom, top }) => (top + bottom) / 2).sort((a, b) => a - b);
    const gaps = heights.slice(1).map((top, at) => top - (heights[at] ?? 0));
    expect(gaps.filter((gap) => gap > 1)).toHaveLength(3);
    for (const gap of gaps.filter((each) => each > 1)) expect(gap).toBeGreaterThanOrEqual(8.999);
    const upright = (page?.rules ?? []).filter(
      (rule) => rule.right - rule.left < 0.5 && rule.bottom - rule.top > 5,
    );
    const [left, right] = [
      Math.min(...upright.map((rule) => rule.left)),
      Math.max(...upright.map((rule) => rule.right)),
    ];
    expect(left).toBeCloseTo(24, 0);
    expect(right).toBeCloseTo(186, 0);
    // Two outer lines in each row, three within the first and one in the others.
    expect(upright).toHaveLength(5 + 3 + 3);
  });

  test('have no header where their columns have no names', async () => {
    expect((await pagesOf([form]))[0]?.text).toBe('报告青禾镇㙍头村入户核查表户主人口地址核查人');
  });
});
