import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Chart, Table } from '../../src/document/block.ts';
import { addChartTables } from '../../src/document/chart-table.ts';
import { addContents } from '../../src/document/contents.ts';
import { describeChart } from '../../src/document/describe-chart.ts';
import { anchorOf, numberBlocks, referToNext } from '../../src/document/number-blocks.ts';
import { countInChinese, plainText, text } from '../../src/document/text.ts';
import { turnWide } from '../../src/document/turn-wide.ts';
import { publishBand } from '../../src/protect/figure.ts';
import { figureOf, hiddenFigure } from '../press/sample-documents.ts';

const paragraph = (...content: Parameters<typeof plainText>[0]): Block => ({ kind: 'paragraph', content });
const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({ kind: 'heading', level, text: words });
const table = (caption: string, columns = 2, rows = 3): Table => ({
  kind: 'table',
  caption,
  columns: Array.from({ length: columns }, (_, at) => ({ title: `第${at + 1}列` })),
  rows: Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (_, at) => ({
      content: [{ kind: 'figure' as const, figure: figureOf(1000 + at, '户') }],
    })),
  ),
});
const chart = (figures: Chart['points'][number]['figure'][], unit = '户'): Chart => ({
  kind: 'chart',
  shape: 'line',
  title: '走访户数',
  description: '干部走访过的户。',
  unit,
  points: figures.map((figure, at) => ({ label: `${at + 1}月`, figure })),
});

describe('numbers of tables and charts', () => {
  test('each series runs through the document', () => {
    const blocks = [table('甲'), chart([figureOf(1)]), table('乙'), chart([figureOf(2)])];
    const numbered = numberBlocks(blocks, true);
    expect(numbered.map((block) => 'number' in block && block.number)).toEqual(['表1', '图1', '表2', '图2']);
  });

  test('a single table needs none, nor does a document that does not count', () => {
    expect(numberBlocks([table('甲')], true)[0]).not.toHaveProperty('number');
    expect(numberBlocks([table('甲'), table('乙')], false)[0]).not.toHaveProperty('number');
  });

  test('a running reference names the next table and leads to it', () => {
    const [first, , second] = numberBlocks(
      [
        paragraph(text('见'), referToNext('table')),
        table('甲'),
        paragraph(text('见'), referToNext('table'), text('和'), referToNext('chart')),
        table('乙'),
        chart([figureOf(1)]),
      ],
      true,
    );
    expect(first).toEqual(paragraph(text('见'), { kind: 'link', text: '表1', href: '#table-1' }));
    expect(second).toEqual(
      paragraph(text('见'), { kind: 'link', text: '表2', href: '#table-2' }, text('和'), {
        kind: 'link',
        text: '图1',
        href: '#chart-1',
      }),
    );
    expect(anchorOf('表2')).toBe('table-2');
  });

  test('where nothing is counted, or nothing follows, the reference is said in words and leads nowhere', () => {
    const [one] = numberBlocks([paragraph(referToNext('table')), table('甲')], false);
    const [other] = numberBlocks([paragraph(referToNext('chart'))], true);
    expect(one).toEqual(paragraph(text('下表')));
    expect(other).toEqual(paragraph(text('下图')));
  });

  test('headings are counted as offices write it', () => {
    expect([1, 9, 10, 11, 20, 34, 99].map(countInChinese)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '三十四',
      '九十九',
    ]);
  });
});

describe('the numbers of a chart', () => {
  const cellsOf = (block: Block | undefined): string[] =>
    block?.kind === 'table' ? block.rows.flat().map(({ content }) => plainText(content)) : [];

  test('stand in a table behind it: hidden ones as hidden, ranges as ranges', () => {
    const own = chart([figureOf(790, '户'), publishBand(810, 819, '户'), hiddenFigure('protected', '户')]);
    const [, added] = addChartTables([own, paragraph(text('后文'))]);
    expect(cellsOf(added)).toEqual(['数值（户）', '790', '810～819', '＊']);
    expect(added?.kind === 'table' && added.notes?.join('')).toContain('区间');
  });

  test('are not told twice where a table behind it tells them', () => {
    const own = chart([figureOf(1, '户'), figureOf(2, '户')]);
    const told: Table = {
      ...table('走访'),
      columns: [{ title: '期' }, { title: '1月' }, { title: '2月' }],
    };
    expect(addChartTables([own, told])).toHaveLength(2);
    expect(addChartTables([own, table('别的')])).toHaveLength(3);
  });

  test('go down the sheet where they are too many to stand across it', () => {
    const few = addChartTables([
      chart(
        Array.from({ length: 10 }, () => figureOf(6730, '元')),
        '元',
      ),
    ])[1];
    const many = addChartTables([
      chart(
        Array.from({ length: 24 }, () => figureOf(6730, '元')),
        '元',
      ),
    ])[1];
    expect(few?.kind === 'table' && few.rows.length).toBe(1);
    expect(many?.kind === 'table' && many.rows.length).toBe(24);
  });

  test('are heard: the message, the ends, the most and the least, what is to be reached, what is not told', () => {
    const own = chart([figureOf(12, '户'), figureOf(30, '户'), figureOf(25, '户')]);
    expect(describeChart({ ...own, milestones: [{ label: '不少于20户', value: 20 }] })).toBe(
      '走访户数。干部走访过的户。共3项，从1月12户到3月25户。2月最高，30户；1月最低，12户。要达到的：不少于20户。',
    );
    expect(describeChart({ ...own, unranked: true })).toContain('在12户到30户之间');
    expect(describeChart({ ...own, unranked: true })).not.toContain('最高');
    const kept = chart([figureOf(12, '户'), hiddenFigure('protected', '户'), figureOf(25, '户')]);
    expect(describeChart(kept)).toContain('其中1项没有数');
    expect(describeChart(kept)).not.toContain('最高');
  });
});

describe('a table of contents', () => {
  const long = [1, 2, 3, 4, 5].flatMap((at): Block[] => [
    heading(2, `第${at}部分`),
    paragraph(text('文字。')),
    heading(3, `第${at}部分里的一节`),
  ]);

  test('lists the headings of a long report, and the text begins on a page of its own', () => {
    const [lead, contents, turn, first] = addContents([paragraph(text('导语。')), ...long]);
    expect(lead?.kind).toBe('paragraph');
    expect(turn).toEqual({ kind: 'turn', across: false });
    expect(contents?.kind === 'contents' && contents.entries.map((entry) => entry.text)).toEqual(
      long.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])),
    );
    expect(first?.kind === 'heading' && first.id).toBe('part-1');
  });

  test('leads to headings that are there, each once', () => {
    const blocks = addContents(long);
    const ids = blocks.flatMap((block) =>
      block.kind === 'heading' && block.id !== undefined ? [block.id] : [],
    );
    const contents = blocks.find((block) => block.kind === 'contents');
    expect(new Set(ids).size).toBe(ids.length);
    expect(contents?.kind === 'contents' && contents.entries.map(({ id }) => id)).toEqual(ids);
  });

  test('is left out of a short report', () => {
    expect(addContents(long.slice(0, 9)).some(({ kind }) => kind === 'contents')).toBe(false);
  });

  test('keeps to the first level where two would be endless', () => {
    const endless = Array.from({ length: 30 }, () => long.slice(0, 3)).flat();
    const contents = addContents(endless).find((block) => block.kind === 'contents');
    expect(contents?.kind === 'contents' && new Set(contents.entries.map(({ level }) => level))).toEqual(
      new Set([2]),
    );
  });
});

describe('wide tables', () => {
  const wide = table('各乡镇', 14);

  test('lie across, with the headings right above them, and the text goes on upright', () => {
    const blocks = turnWide([
      paragraph(text('前文。')),
      heading(3, '各乡镇'),
      wide,
      heading(2, '后'),
      paragraph(),
    ]);
    expect(
      blocks.map((block) => (block.kind === 'turn' ? (block.across ? '横' : '竖') : block.kind)),
    ).toEqual(['paragraph', '横', 'heading', 'table', '竖', 'heading', 'paragraph']);
  });

  test('share their pages with each other, and leave others alone', () => {
    expect(turnWide([wide, wide]).filter(({ kind }) => kind === 'turn')).toHaveLength(1);
    expect(turnWide([table('窄', 4)])).toEqual([table('窄', 4)]);
  });

  test('nothing but turns is added, and no two stand behind each other', () => {
    const any = fc.array(
      fc.constantFrom<Block>(wide, table('窄'), heading(2, '标题'), paragraph(text('文'))),
    );
    fc.assert(
      fc.property(any, (blocks) => {
        const turned = turnWide(blocks);
        expect(turned.filter(({ kind }) => kind !== 'turn')).toEqual(blocks);
        turned.forEach((block, at) => {
          const next = turned[at + 1];
          if (block.kind === 'turn') expect(next?.kind).not.toBe('turn');
          if (block.kind === 'turn' && next) expect(next.kind).not.toBe(undefined);
        });
        let across = false;
        for (const block of turned) {
          if (block.kind === 'turn') across = block.across;
          if (block.kind === 'table') expect(across).toBe(block === wide);
        }
      }),
    );
  });
});
