import { describe, expect, test } from 'vitest';
import type { PublishedDocument, Table } from '../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { plainText, writeNumber } from '../../src/document/text.ts';
import { settleSite } from '../../src/record/site/settle.ts';
import { discloseEdition, smallFiles, smallRecord, townships, villages } from '../small-record.ts';

type Changes = Record<string, string | undefined>;

const documentsOf = (asOf: string, changes: Changes): PublishedDocument[] => {
  const { record } = settleSite(smallRecord(changes), { asOf, base: undefined }, asOf);
  const { disclosure, past } = discloseEdition(record, asOf);
  return [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
};
const documentOf = (id: string, asOf: string, changes: Changes): PublishedDocument => {
  const found = documentsOf(asOf, changes).filter((each) => each.id === id);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} documents ${id}`);
  return found[0];
};
const tables = (document: PublishedDocument) =>
  document.blocks.filter((block): block is Table => block.kind === 'table');
const wordsOf = (table: Table | undefined) =>
  table?.rows.map((row) => row.map((cell) => plainText(cell.content)));
const report = (body: string, front: Record<string, string> = {}) => {
  const [, head = ''] = (smallFiles['reports/r1.mdx'] ?? '').split('---\n');
  const changed = Object.entries(front).reduce(
    (text, [key, value]) => text.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`),
    head,
  );
  return { 'reports/r1.mdx': `---\n${changed}---\n\n${body}\n` };
};
const indicators = (period: string, value: number, reported: string) => ({
  [`progress/small/${period}/indicators.csv`]: `指标,地区代码,数值,报送日期\n${villages.map((code) => `visited,${code},${value},${reported}`).join('\n')}\n`,
});

describe('what an author wrote', () => {
  test('is all there: lists in lists, struck words, figures in headings', () => {
    const body =
      '## 报账到了<Value indicator="paid" />\n\n- 第一条\n  - 其中一点\n- 第二条\n\n~~作废的话~~\n\n    留白的一段';
    const said = JSON.stringify(documentOf('r1', '2022-07-20', report(body)).blocks);
    for (const words of ['第一条', '其中一点', '第二条', '作废的话', '留白的一段'])
      expect(said).toContain(words);
    expect(documentOf('r1', '2022-07-20', report(body)).blocks).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: '报账到了45%' }),
    );
  });

  test('a figure without a place is that of the one place that a notice is about', () => {
    const notice = `${smallFiles['notices/n1.mdx']}\n报账到了<Value indicator="paid" period="2022-06" />，全县<Value indicator="paid" period="2022-06" area="990009000000" />。\n`;
    const said = (text: string) =>
      documentOf('n1', '2022-07-20', { 'notices/n1.mdx': text }).blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [plainText(block.content)] : [],
      );
    expect(said(notice)).toContain('报账到了60%，全县45%。');
    const both = notice.replace('areas: ["990009001001"]', 'areas: ["990009001001", "990009002001"]');
    expect(said(both)).toContain('报账到了45%，全县45%。');
  });

  test('has no empty cell: a share that nobody reported has two sides that nobody reported', () => {
    const path = 'progress/small/2022-06/indicators.csv';
    const found = documentOf('r1', '2022-07-20', {
      ...report('<IndicatorTable indicator="paid" period="2022-06" />'),
      [path]: smallFiles[path]?.replace(/^paid,990009002001.*\n/m, ''),
    });
    const cells = wordsOf(tables(found)[0]) ?? [];
    expect(cells.flat()).not.toContain('');
    expect(cells.map((row) => row.slice(1))).toContainEqual(['未报', '未报', '未报']);
  });

  test('a component in the middle of a line stands behind it', () => {
    const found = documentOf('r1', '2022-07-20', report('见下表 <IndicatorTable indicator="paid" /> 。'));
    expect(tables(found)).toHaveLength(1);
  });
});

describe('a report of a longer period', () => {
  test('charts every month in it', () => {
    const changes = {
      ...report('<IndicatorChart indicator="visited" />', {
        period: '2022-Q3',
        date: '2023-01-10',
        published: '2023-01-10',
      }),
      ...indicators('2022-09', 20, '2022-10-05'),
      ...indicators('2022-10', 30, '2022-11-05'),
    };
    const labels = (period: string) =>
      documentOf('r1', '2023-01-10', {
        ...changes,
        'reports/r1.mdx': changes['reports/r1.mdx']?.replace('period: 2022-Q3', `period: ${period}`),
      }).blocks.flatMap((block) => (block.kind === 'chart' ? block.points.map((point) => point.label) : []));
    expect(labels('2022-Q3')).toEqual(['6月', '9月']);
    expect(labels('"2022"')).toEqual(['6月', '9月', '10月']);
  });
});

describe('who has not reported', () => {
  test('is told for the period that it is about, not for the one that the report is', () => {
    const found = documentOf(
      'r1',
      '2022-08-20',
      report('<UnreportedTable />', { date: '2022-08-20', published: '2022-08-20' }),
    );
    expect(tables(found)[0]?.caption).toBe('2022年7月未报送的单位');
  });
});

describe('projects of a report', () => {
  test('are those whose money it sums, also where the table does not name the plan', () => {
    const file = 'projects/projects.csv';
    const changes = {
      ...report('<ProjectTable />\n\n<FundProgress />'),
      [file]: (smallFiles[file] ?? '').replace('子村大棚,small,', '子村大棚,,'),
    };
    const found = documentOf('r1', '2022-07-20', changes);
    expect(JSON.stringify(found.blocks)).toContain('40');
    expect(tables(found)).toHaveLength(1);
  });
});

describe('two plans', () => {
  const second = (area: string): Changes => ({
    'plans/other/plan.mdx': (smallFiles['plans/small/plan.mdx'] ?? '')
      .replace('short: 小样方案', 'short: 另一方案')
      .replace('title: 小样县工作方案', 'title: 另一份方案')
      .replace('area: "990009000000"', `area: "${area}"`),
    'plans/other/tasks.yaml': (smallFiles['plans/small/tasks.yaml'] ?? '').replaceAll(
      / {4}(lead|responsible): \[.*\]\n/g,
      '',
    ),
  });

  test('of one county share the village’s sheet of a period: there is one, and it tells of both', () => {
    const changes = {
      ...second('990009000000'),
      'progress/other/2022-06/tasks.csv': `任务,地区代码,状态,报送日期\nt3,${townships[0]},已完成,2022-07-05\n`,
    };
    const sheet = documentOf(`sheet-2022-06-${villages[0]}`, '2022-07-20', changes);
    const said = JSON.stringify(sheet.blocks);
    expect(said).toContain('1件：走访');
    expect(said).toContain('1件：学习');
    expect(sheet.subtitle).toBe('另一方案、小样方案');
  });

  test('of two counties do not tell each other’s numbers', () => {
    const changes = {
      'areas.csv': `${smallFiles['areas.csv']}990008000000,邻县,县,,\n`,
      ...second('990008000000'),
      ...report('走访了<Value indicator="visited" />。', { plan: 'other' }),
      'plans/other/plan.mdx': `${second('990008000000')['plans/other/plan.mdx']}\n`,
    };
    expect(JSON.stringify(documentOf('r1', '2022-07-20', changes).blocks)).not.toContain('"value":24');
  });
});

describe('the period before', () => {
  test('of a month is a month, though a quarter ended in between', () => {
    const changes = {
      ...indicators('2022-06', 20, '2022-07-05'),
      'progress/small/2022-Q2/tasks.csv': `任务,地区代码,状态,报送日期\nt3,${townships[0]},进行中,2022-07-05\n`,
      ...indicators('2022-07', 30, '2022-08-05'),
    };
    const sheet = documentOf(`sheet-2022-07-${villages[0]}`, '2022-08-20', changes);
    expect(wordsOf(tables(sheet)[0])?.[0]?.slice(0, 3)).toEqual(['走访户数', '30户', '20户']);
  });
});

describe('numbers in words', () => {
  test('what is not whole is not rounded to a hundred', () => {
    expect(writeNumber(99.96, '%')).toBe('99.9');
    expect(writeNumber(99.94, '%')).toBe('99.9');
    expect(writeNumber(100, '%')).toBe('100');
    expect(writeNumber(100.04, '%')).toBe('100');
  });
});
