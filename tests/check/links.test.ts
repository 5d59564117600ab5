import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { filesWith, smallFiles, townships, villages } from '../small-record.ts';

type Changes = Record<string, string | undefined>;

/** Errors only: the small record is thin, and of that the check warns. */
const found = (changes: Changes) =>
  checkRecord(holdFolder(filesWith(changes))).diagnostics.filter((each) => each.severity === 'error');
const codes = (changes: Changes) => found(changes).map((each) => each.code);
const added = (file: string, text: string) => ({ [file]: `${smallFiles[file] ?? ''}${text}` });
const inFile = (file: string, from: string | RegExp, to: string) => ({
  [file]: (smallFiles[file] ?? '').replace(from, to),
});
const june = 'progress/small/2022-06';
const monitoring = '方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期\n';

describe('what would be counted for the wrong one, or twice', () => {
  test('a name that two units of a county share', () => {
    const changes = added(
      'organizations.yaml',
      '- { id: xy-xczx, name: 县乡村振兴局, kind: department, area: "990009000000", aliases: [{ name: 农业农村局 }] }\n',
    );
    expect(found(changes)).toMatchObject([
      { code: 'MB401', file: 'organizations.yaml', value: '农业农村局' },
    ]);
  });

  test('a report of one unit under two of its names', () => {
    expect(codes(added(`${june}/tasks.csv`, 't2,,农业农村局,已完成,,,,2022-07-06,\n'))).toEqual(['MB405']);
  });

  test('a row of monitored households given twice', () => {
    const row = `small,2022-06,${townships[0]},边缘易致贫户,40,90,0,0,2022-07-05\n`;
    expect(codes({ 'monitoring/small.csv': monitoring + row })).toEqual([]);
    expect(codes({ 'monitoring/small.csv': monitoring + row + row })).toEqual(['MB405']);
  });

  test('monitored households of a village, which no table would show', () => {
    const row = `small,2022-06,${villages[0]},边缘易致贫户,40,90,0,0,2022-07-05\n`;
    expect(codes({ 'monitoring/small.csv': monitoring + row })).toEqual(['MB402']);
  });

  test('reports of a place in another county', () => {
    const changes = {
      ...added('areas.csv', '990008000000,邻县,县,,\n990008001000,邻镇,乡,990008000000,\n'),
      ...added(`${june}/indicators.csv`, 'visited,990008001000,7,,,2022-07-05\n'),
    };
    expect(found(changes)).toMatchObject([
      { code: 'MB402', file: `${june}/indicators.csv`, value: '990008001000' },
    ]);
  });

  test('a share that comes without what was counted, and a sum that comes without a number', () => {
    expect(
      codes(inFile(`${june}/indicators.csv`, 'paid,990009001001,,6,10', 'paid,990009001001,60,,')),
    ).toEqual(['MB309']);
    expect(
      codes(inFile(`${june}/indicators.csv`, 'visited,990009001001,9,,', 'visited,990009001001,,9,10')),
    ).toEqual(['MB309']);
  });

  test('a report and a notice of one name: they would be one document', () => {
    expect(codes({ 'reports/n1.mdx': smallFiles['reports/r1.mdx'] })).toEqual(['MB401']);
  });
});

describe('what was held open in site.yaml and goes onto paper', () => {
  const site = smallFiles['site.yaml'] ?? '';
  const openIn = (text: string) =>
    checkRecord(holdFolder(filesWith({ 'site.yaml': text }))).diagnostics.filter(({ code }) =>
      /^MB42[78]$/.test(code),
    );
  const withOrigin = (origin: string) =>
    openIn(site.replace('https://small.example', origin)).map(({ code }) => code);

  test('an address that can never be one is told, wherever .invalid ends its name', () => {
    for (const origin of ['https://www.example.invalid', 'http://WWW.X.INVALID:8080', 'https://invalid./'])
      expect(withOrigin(origin), origin).toEqual(['MB427']);
    for (const origin of ['https://invalid.gov.cn', 'https://www.example.gov.cn/x.invalid'])
      expect(withOrigin(origin), origin).toEqual([]);
  });

  test('a telephone or an address that nobody has written is told in its line', () => {
    const line = site.split('\n').findIndex((each) => each.includes('phone:')) + 1;
    expect(openIn(site.replace(/phone: .*?(?= *[,}]|$)/m, 'phone: 待填'))).toMatchObject([
      { code: 'MB428', file: 'site.yaml', line, value: '待填' },
    ]);
  });
});

describe('what would end the build or hang it', () => {
  test('headings that stand below each other in a circle', () => {
    const changes = inFile(
      'plans/small/tasks.yaml',
      '- { id: s1, no: 一、, title: 任务 }',
      '- { id: s1, no: 一、, title: 任务, parent: s2 }\n  - { id: s2, no: 二、, title: 任务, parent: s1 }',
    );
    expect(codes(changes)).toEqual(['MB406', 'MB406']);
  });

  test('a component in a page, where nothing knows it', () => {
    expect(found(added('pages/about.mdx', '\n<Value indicator="paid" />\n'))).toMatchObject([
      { code: 'MB501', file: 'pages/about.mdx', line: 8, fix: '请删去，或者改成规定的标签：Contact。' },
    ]);
  });

  test('whom to ask is the one component of a page, and takes nothing', () => {
    const inPage = (text: string) => codes(added('pages/about.mdx', `\n${text}\n`));
    expect(inPage('可以问主办单位：<Contact />。')).toEqual([]);
    expect(inPage('<Contact phone="0000-1" />')).toEqual(['MB502']);
    expect(inPage('<Contacts />')).toEqual(['MB501']);
    expect(codes(added('notices/n1.mdx', '\n<Contact />\n'))).toEqual(['MB501']);
  });

  test('names of files and ids that cannot be an address', () => {
    expect(codes({ 'notices/公示#2.mdx': smallFiles['notices/n1.mdx'] })).toEqual(['MB222']);
    expect(codes({ 'notices/大棚公示2.mdx': smallFiles['notices/n1.mdx'] })).toEqual([]);
    expect(codes(inFile('projects/projects.csv', '\np1,', '\nXM/2022/1,'))).toContain('MB306');
  });

  test('a window that ends before it begins', () => {
    expect(found(inFile('notices/n1.mdx', 'end: 2022-07-24', 'end: 2022-07-14'))).toMatchObject([
      { code: 'MB219', message: expect.stringContaining('2022-07-14') },
    ]);
  });

  test('members and predecessors that are nowhere registered', () => {
    const changes = added(
      'organizations.yaml',
      '- { id: xy-zx, name: 专班, kind: group, area: "990008000000", members: [xy-nyncj], succeeds: xy-fpb }\n',
    );
    expect(codes(changes)).toEqual(['MB402', 'MB402', 'MB402']);
  });

  test('two hundred thousand wrong rows are told, each of them, within seconds', () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, i) => `visited,${String(880_000_000_000 + i)},1,,,2022-07-05`,
    );
    const head = '指标,地区代码,数值,分子,分母,报送日期';
    expect(found({ [`${june}/indicators.csv`]: [head, ...rows].join('\n') })).toHaveLength(200_000);
    expect(
      found({ [`${june}/indicators.csv`]: [head, ...rows.map((row) => row.slice(0, -3))].join('\n') }),
    ).toHaveLength(200_000);
  }, 60_000);

  test('a YAML value that begins with an asterisk', () => {
    expect(found(inFile('terms.yaml', 'term: 公示', 'term: *公示'))).toMatchObject([
      { code: 'MB217', file: 'terms.yaml', line: 2 },
    ]);
  });
});

describe('what the public may not see, or not yet', () => {
  test('a plan that is not to be disclosed', () => {
    expect(found(inFile('plans/small/plan.mdx', 'summary:', 'disclosure: 不予公开\nsummary:'))).toMatchObject(
      [{ code: 'MB407', file: 'plans/small/plan.mdx', value: '不予公开' }],
    );
  });

  test('a report or notice that went up before the day it bears', () => {
    expect(found(inFile('reports/r1.mdx', 'date: 2022-07-10', 'date: 2022-12-31'))).toMatchObject([
      { code: 'MB314', file: 'reports/r1.mdx', value: '2022-12-31' },
    ]);
    expect(codes(inFile('notices/n1.mdx', 'date: 2022-07-15', 'date: 2022-07-16'))).toEqual(['MB314']);
  });

  test('a consultation that is shorter than its rule asks, both ends counted', () => {
    expect(found(inFile('notices/n1.mdx', 'end: 2022-07-24', 'end: 2022-07-23'))).toMatchObject([
      { code: 'MB408', file: 'notices/n1.mdx', message: expect.stringContaining('9天') },
    ]);
    expect(codes({})).toEqual([]);
  });
});

describe('what is right is let through', () => {
  test('a dataset whose folder is written with a slash at its end', () => {
    expect(codes(inFile('datasets.yaml', 'path: progress', 'path: progress/'))).toEqual([]);
  });
});
