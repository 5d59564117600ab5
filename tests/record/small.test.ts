import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { filesWith, smallFiles } from '../small-record.ts';

/** The errors; what the small record is merely doubted for is not the matter here. */
const problemsOf = (changes: Record<string, string | undefined>) =>
  checkRecord(holdFolder(filesWith(changes))).diagnostics.filter((each) => each.severity === 'error');
const replaced = (file: string, from: string | RegExp, to: string) => ({
  [file]: (smallFiles[file] ?? '').replace(from, to),
});

describe('reading a record', () => {
  test('a sound record has no errors', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test('a fact may be known, inferred with a reason, or missing with a reason', () => {
    const plan = checkRecord(holdFolder(filesWith({}))).record?.plans[0];
    expect(plan?.issuer).toEqual({ state: 'known', value: '小样县政府' });
    expect(plan?.date).toEqual({ state: 'inferred', value: '2022-05-01', reason: '由正文推得' });
    expect(plan?.number).toEqual({ state: 'missing', reason: '原文没有文号' });
  });

  test('GB18030 and UTF-8 with BOM are both read, and full-width digits are the same as half-width ones', () => {
    const areas = smallFiles['areas.csv'] ?? '';
    const withBom = checkRecord(holdFolder({ ...smallFiles, 'areas.csv': `\uFEFF${areas}` }));
    expect(withBom.record?.areas).toHaveLength(7);
    // 「代码,名称,级别,上级代码」 and 「小样县」 in GB18030.
    const gb = Buffer.from('b4fac2eb2cc3fbb3c62cbcb6b1f02cc9cfbcb6b4fac2eb0a', 'hex');
    const row = Buffer.concat([
      Buffer.from('990009000000,'),
      Buffer.from('d0a1d1f9cfd8', 'hex'),
      Buffer.from(',', 'latin1'),
      Buffer.from('cfd8', 'hex'),
      Buffer.from(',\n', 'latin1'),
    ]);
    const folder = { ...smallFiles, 'areas.csv': new Uint8Array(Buffer.concat([gb, row])) };
    const found = checkRecord(holdFolder(folder)).diagnostics;
    expect(found.filter((each) => each.file === 'areas.csv')).toEqual([]);
    const wide = replaced(
      'projects/funding.csv',
      'p1,县级资金,2022-05-05,10',
      'p1,县级资金,２０２２/５/５,１０',
    );
    expect(checkRecord(holdFolder(filesWith(wide))).record?.funding.rows[1]).toMatchObject({
      allocated: '2022-05-05',
      amount: 10,
    });
  });

  test('columns may stand in any order', () => {
    const changed = {
      'projects/funding.csv':
        '金额（万元）,下达日期,资金来源,项目编号\n30,2022-05-05,中央衔接资金,p1\n10,2022-05-05,县级资金,p1\n',
    };
    expect(checkRecord(holdFolder(filesWith(changed))).record?.funding.rows).toEqual([
      { line: 2, project: 'p1', source: '中央衔接资金', allocated: '2022-05-05', amount: 30 },
      { line: 3, project: 'p1', source: '县级资金', allocated: '2022-05-05', amount: 10 },
    ]);
  });

  test.each([';', '\t'])('tables with %j between the cells are read too', (sign) => {
    const changed = {
      'projects/funding.csv': (smallFiles['projects/funding.csv'] ?? '').replaceAll(',', sign),
    };
    expect(checkRecord(holdFolder(filesWith(changed))).record?.funding.rows).toHaveLength(2);
  });

  test('what the desktop leaves behind is passed over', () => {
    expect(problemsOf({ 'Thumbs.db': 'x', 'desktop.ini': 'x', '~$areas.csv': 'x' })).toEqual([]);
  });

  test('a row after a cell of several lines is told with its own line', () => {
    const changed = {
      'projects/funding.csv':
        '项目编号,资金来源,下达日期,金额（万元）\np1,"中央\n衔接资金",2022-05-05,30\np1,县级,2022-02-30,1\n',
    };
    expect(problemsOf(changed)).toMatchObject([{ code: 'MB336', line: 4, column: 3, value: '2022-02-30' }]);
  });
});

describe('what is wrong is told with its place and how to mend it', () => {
  const cases: Array<[string, Record<string, string | undefined>, object]> = [
    [
      'a missing file',
      { 'plans/small/tasks.yaml': undefined },
      { code: 'MB101', file: 'plans/small/tasks.yaml' },
    ],
    [
      'an unknown key, with the nearest known one',
      replaced('plans/small/tasks.yaml', 'summary: 干部', 'sumary: 干部'),
      { code: 'MB205', line: 8, column: 5, fix: expect.stringContaining('summary') },
    ],
    ['a missing key', replaced('site.yaml', /publisher: .*\n/, ''), { code: 'MB206', file: 'site.yaml' }],
    [
      'a wrong type',
      replaced('plans/small/tasks.yaml', 'value: 15', 'value: 十五'),
      { code: 'MB207', line: 14, value: '十五' },
    ],
    [
      'a day that does not exist',
      replaced('plans/small/plan.mdx', 'inferred: 2022-05-01', 'inferred: 2022-02-30'),
      { code: 'MB210', file: 'plans/small/plan.mdx', line: 8, value: '2022-02-30' },
    ],
    [
      'a choice that is not offered',
      replaced('indicators.yaml', 'adds: ratio', 'adds: ratoi'),
      { code: 'MB208', fix: expect.stringContaining('ratio') },
    ],
    [
      'broken YAML',
      replaced('terms.yaml', '  term: 公示', ' term: 公示'),
      { code: 'MB226', file: 'terms.yaml', line: 2 },
    ],
    [
      'code in a text',
      replaced('reports/r1.mdx', '## 进度', '{process.exit()}'),
      { code: 'MB203', line: 13 },
    ],
    [
      'an open tag in a text',
      replaced('reports/r1.mdx', '## 进度', '<Value'),
      { code: 'MB202', file: 'reports/r1.mdx' },
    ],
    ['a text without front matter', { 'reports/r1.mdx': '正文' }, { code: 'MB204' }],
    [
      'an unknown column',
      replaced('projects/funding.csv', '资金来源', '资金来原'),
      { code: 'MB302', column: 2, fix: expect.stringContaining('资金来源') },
    ],
    [
      'an empty cell',
      replaced('projects/funding.csv', 'p1,县级资金', 'p1,'),
      { code: 'MB305', line: 3, column: 2 },
    ],
    [
      'a unit that is nowhere registered',
      replaced('plans/small/tasks.yaml', 'lead: [县农业农村局]', 'lead: [县农业农村厅]'),
      { code: 'MB402', line: 21, column: 12, fix: expect.stringContaining('县农业农村局') },
    ],
    [
      'an indicator that does not exist',
      replaced('plans/small/tasks.yaml', 'indicator: visited', 'indicator: visitd'),
      { code: 'MB402', line: 14 },
    ],
    [
      'an area that does not exist',
      replaced('progress/small/2022-06/indicators.csv', villagesRow(), '990009009009'),
      { code: 'MB402', file: 'progress/small/2022-06/indicators.csv', line: 2 },
    ],
    [
      'a village below a county',
      replaced('areas.csv', '990009002002,卯村,村,990009002000', '990009002002,卯村,村,990009000000'),
      { code: 'MB403', line: 8 },
    ],
    [
      'an id given twice',
      replaced('indicators.yaml', 'id: visited', 'id: paid'),
      { code: 'MB401', line: 10 },
    ],
    [
      'a notice without what its kind demands',
      replaced('notices/n1.mdx', /objection: .*\n/, ''),
      { code: 'MB404', file: 'notices/n1.mdx', line: 3 },
    ],
    [
      'an unknown component',
      replaced('reports/r1.mdx', '<Headline', '<HeadLine'),
      { code: 'MB501', line: 17, fix: expect.stringContaining('Headline') },
    ],
    [
      'a component that lacks its indicator',
      replaced('reports/r1.mdx', '<Headline indicator="visited" />', '<Headline />'),
      { code: 'MB503', line: 17 },
    ],
    [
      'a file with figures of unknown origin',
      replaced('datasets.yaml', '- path: progress', '- path: progres'),
      { code: 'MB104' },
    ],
    ['a file that nothing reads', { 'proggress.csv': '' }, { code: 'MB103', file: 'proggress.csv' }],
    [
      'a report that says neither unit nor area',
      replaced('progress/small/2022-06/tasks.csv', 't2,,县农业农村局', 't2,,'),
      { code: 'MB308', line: 3 },
    ],
    [
      'an indicator without a value',
      replaced('progress/small/2022-06/indicators.csv', '990009001001,9', '990009001001,'),
      { code: 'MB309', line: 5 },
    ],
    [
      'more done than was to be done',
      replaced('progress/small/2022-06/tasks.csv', ',已完成,10,10,', ',已完成,12,10,'),
      { code: 'MB312', line: 2, column: 5, value: '12' },
    ],
    [
      'done, with less done than was to be done',
      replaced('progress/small/2022-06/tasks.csv', ',已完成,10,10,', ',已完成,2,10,'),
      { code: 'MB313', line: 2, column: 4 },
    ],
    [
      'not begun, with a day of finishing',
      replaced('progress/small/2022-06/tasks.csv', ',已完成,10,10,', ',未开始,0,10,'),
      { code: 'MB313', line: 2, column: 4 },
    ],
    [
      'finished after it was reported',
      replaced('progress/small/2022-06/tasks.csv', '2022-06-28', '2023-06-28'),
      { code: 'MB314', line: 2, column: 7, value: '2023-06-28' },
    ],
    [
      'a report from before the end of its period, as in a copied file',
      replaced('progress/small/2022-06/indicators.csv', '6,10,2022-07-05', '6,10,2022-06-05'),
      { code: 'MB315', line: 2, column: 6, value: '2022-06-05' },
    ],
    [
      'a share of more than everything',
      replaced('progress/small/2022-06/indicators.csv', ',,6,10,', ',,16,10,'),
      { code: 'MB312', line: 2, column: 4 },
    ],
    [
      'a negative amount',
      replaced('projects/funding.csv', '2022-05-05,30', '2022-05-05,-30'),
      { code: 'MB316', line: 2, column: 4 },
    ],
    ['a workbook', { 'projects/funding.xlsx': 'PK' }, { code: 'MB105', file: 'projects/funding.xlsx' }],
    [
      'a workbook under the name of a table',
      { 'projects/funding.csv': 'PK\u0003\u0004x' },
      { code: 'MB105' },
    ],
    ['an empty table', { 'projects/funding.csv': '\n' }, { code: 'MB106' }],
    [
      'a quote that is never closed, at the line that opens it',
      replaced('projects/funding.csv', 'p1,中央', 'p1,"中央'),
      { code: 'MB310', line: 2 },
    ],
    [
      'a row that lacks a cell',
      replaced('projects/funding.csv', 'p1,县级资金,2022-05-05,10', 'p1,县级资金,10'),
      { code: 'MB311', line: 3 },
    ],
    [
      'the same thing reported twice',
      replaced('progress/small/2022-06/indicators.csv', /\n$/, '\npaid,990009001001,,6,10,2022-07-05\n'),
      { code: 'MB405', line: 10 },
    ],
  ];
  test.each(cases)('%s', (_name, changes, expected) => {
    const found = problemsOf(changes);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toContainEqual(expect.objectContaining(expected));
    for (const each of found) expect(each.message + each.fix).not.toMatch(/undefined|\[object/);
  });

  test('what names a part that could not be read is not called wrong for it, and other mistakes are still told', () => {
    const found = problemsOf({
      ...replaced('indicators.yaml', 'unit: 户', 'unti: 户'),
      ...replaced('projects/funding.csv', /\n$/, '\np9,县级资金,2022-05-05,1,\n'),
    });
    expect(new Set(found.map((each) => each.file))).toEqual(
      new Set(['indicators.yaml', 'projects/funding.csv']),
    );
  });

  test('everything wrong is told in one run', () => {
    const changes = {
      ...replaced('site.yaml', /publisher: .*\n/, ''),
      ...replaced('projects/funding.csv', 'p1,县级资金', 'p1,'),
      'plans/small/tasks.yaml': undefined,
    };
    expect(new Set(problemsOf(changes).map((each) => each.code))).toEqual(
      new Set(['MB206', 'MB305', 'MB101']),
    );
  });
});

function villagesRow(): RegExp {
  return /990009001001/;
}
