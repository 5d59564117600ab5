import { describe, expect, test } from 'vitest';
import { codesOf, soundFiles, tellOf } from './sound-record.ts';

const file = 'objections.csv';
/** Without a reason in 说明. */
const bare: [string, string] = [',采纳,提意见的人当面听过答复', ',采纳,'];
const [consult, posts, announce, letter] = [
  'notices/gongshi-1.mdx',
  'notices/gongshi-2.mdx',
  'notices/gonggao-2.mdx',
  'notices/duban-1.mdx',
] as const;
const add = (line: string): Array<[string, string]> => [['synthetic: true\n', `${line}\nsynthetic: true\n`]];

describe('the register of objections', () => {
  test('names a consultation that there is', () => {
    expect(tellOf({ [file]: [['gongshi-2', 'gongshi-22']] })).toMatchObject([
      { code: 'MB402', file, line: 2, value: 'gongshi-22' },
    ]);
  });

  test('an objection on the last day is in time, on the next it wants a reason', () => {
    const on = (day: string): Array<[string, string]> => [
      ['2022-04-15', day],
      ['2022-04-18', '2022-04-28'],
    ];
    expect(codesOf({ [file]: [...on('2022-04-22'), bare] })).toEqual([]);
    expect(codesOf({ [file]: [...on('2022-04-23'), bare] })).toEqual(['MB661']);
    expect(codesOf({ [file]: on('2022-04-23') })).toEqual([]);
  });

  test('ten days are in time, eleven are late unless a reason is given', () => {
    const on = (day: string): Array<[string, string]> => [['2022-04-18', day]];
    expect(codesOf({ [file]: [...on('2022-04-25'), bare] })).toEqual([]);
    expect(tellOf({ [file]: [...on('2022-04-26'), bare] })).toMatchObject([
      { code: 'MB663', severity: 'warning', message: expect.stringContaining('用了11天') },
    ]);
    expect(codesOf({ [file]: on('2022-04-26') })).toEqual([]);
  });

  test('days in the wrong order and days to come are told once', () => {
    expect(codesOf({ [file]: [['2022-04-18', '2022-04-14']] })).toEqual(['MB314']);
    expect(codesOf({ [file]: [['2022-04-15', '2036-04-15']] })).not.toContain('MB663');
  });

  test('an id is given once, over all files', () => {
    const more = { 'objections/gengduo.csv': soundFiles[file] ?? '' };
    const datasets: Array<[string, string]> = [
      [
        '- path: objections.csv',
        '- { path: objections, title: 意见, synthetic: true, source: 编造 }\n- path: objections.csv',
      ],
    ];
    expect(codesOf({ 'datasets.yaml': datasets }, more)).toEqual(['MB401']);
  });

  test.each([
    ['a name beside a circumstance', '岗位的考勤办法没有贴出来', '低保户王建国家里有三口人，不该上岗'],
    ['a telephone', '岗位的考勤办法没有贴出来', '请打13812345678找我'],
    ['an ID number', '考勤办法已经贴到村公示栏', '已答复身份证41272819620304051X的来信人'],
  ])('%s in it is told, for all of it is public', (_what, from, to) => {
    const codes = codesOf({ [file]: [[from, to]] });
    expect(codes.some((code) => /^MB95/.test(code))).toBe(true);
  });
});

describe('drafts', () => {
  test('may bear the day on which they will go up, and need no outcome', () => {
    const draft: Array<[string, string]> = [
      ...add('draft: true'),
      ['date: 2022-04-12', 'date: 2027-04-12'],
      ['published: 2022-04-13', 'published: 2027-04-13'],
      ['{ start: 2022-04-13, end: 2022-04-22 }', '{ start: 2027-04-13, end: 2027-04-25 }'],
      ['公示到2022年4月22日', '公示以后上岗'],
    ];
    const others = {
      [announce]: [['follows: gongshi-2\n', '']],
      [file]: [
        ['gongshi-2', 'gongshi-1'],
        ['2022-04-15', '2022-03-05'],
        ['2022-04-18', '2022-03-08'],
      ],
    } satisfies Record<string, Array<[string, string]>>;
    // The plan ended long before: a wrong year is told of drafts, too.
    expect(codesOf({ [posts]: draft, ...others }).filter((code) => code !== 'MB891')).toEqual(['MB870']);
    expect(codesOf({ [posts]: draft.slice(1), ...others })).toContain('MB880');
  });
});

describe('outcomes', () => {
  test('an objection that came later does not contradict that there were none', () => {
    const later = `${soundFiles[file]}yj-2,gongshi-1,2022-03-20,电话,管网走向没有写明,2022-03-25,已经补贴,采纳,期满以后收到\n`;
    expect(codesOf({ [consult]: add('outcome: { on: 2022-03-14, kind: none }') }, { [file]: later })).toEqual(
      [],
    );
  });

  test('that deny what came are told the number of each of the objections', () => {
    const two = [2, 3].map(
      (i) => `yj-${i},gongshi-1,2022-03-0${i},当面,管网走向没有写明,2022-03-10,已经补贴,采纳,\n`,
    );
    const told = tellOf(
      { [consult]: add('outcome: { on: 2022-03-14, kind: none }') },
      { [file]: `${soundFiles[file]}${two.join('')}` },
    );
    expect(told).toMatchObject([
      { code: 'MB642', message: expect.stringContaining('2条意见（yj-2、yj-3）') },
    ]);
  });

  test('where the register cannot be read, nobody is told that it lacks something', () => {
    const spoilt = { [file]: '编号,公示编号\n"yj-1,gongshi-1\n' };
    const codes = codesOf({ [consult]: add('outcome: { on: 2022-03-14, kind: handled }') }, spoilt);
    expect(codes).not.toContain('MB643');
  });

  test('a day to come is told as such', () => {
    expect(codesOf({ [consult]: add('outcome: { on: 2036-03-14, kind: none }') })).toEqual(['MB880']);
    expect(codesOf({ [letter]: add('answered: { on: 2036-06-30, summary: 已经改好 }') })).toEqual(['MB880']);
  });
});

describe('who answers for a sheet of village affairs', () => {
  const accounts = 'notices/cunwu-1.mdx';
  const hands = (prepared: string, reviewed: string) =>
    add(`prepared: ${prepared}\nreviewed: ${reviewed}\napproved: 藕花村村民代表会议`);

  test('is demanded by its kind', () => {
    const rules: Array<[string, string]> = [
      [
        'requires: [supervision, basis]\n    basis: [village-law]',
        'requires: [supervision, reviewed]\n    basis: [village-law]',
      ],
    ];
    expect(tellOf({ 'rules.yaml': rules })).toMatchObject([
      { code: 'MB404', file: accounts, fix: expect.stringContaining('reviewed: ') },
    ]);
  });

  test('is a unit, rightly spelt, and never a person', () => {
    expect(codesOf({ [accounts]: hands('藕花村村民委员会', '藕花村村务监督委员会') })).toEqual([]);
    expect(codesOf({ [accounts]: hands('藕化村村民委员会', '藕花村村务监督委员会') })).toEqual(['MB884']);
    expect(codesOf({ [accounts]: hands('藕花村村民委员会', '王建国') })).toContain('MB655');
  });
});

describe('what the record must hold for a kind', () => {
  const project = 'projects/projects.csv';
  const items: Array<[string, string]> = [
    [
      '    minimum: { days: 7, count: calendar }\n',
      '    minimum: { days: 7, count: calendar }\n    items: { project: [name, standard, charge, money], area: [phone] }\n',
    ],
  ];

  test('each lack is told once, at its cell, with the file, the line and the column', () => {
    const told = tellOf({ 'rules.yaml': items });
    expect(told.map(({ code, file, line }) => [code, file, line])).toEqual(
      [2, 3, 4, 5].map((line) => ['MB650', project, line]),
    );
    expect(told[0]).toMatchObject({ severity: 'error', fix: expect.stringContaining('责任人职务') });
  });

  test('a place without a telephone is told in the list of places', () => {
    const told = tellOf({ 'rules.yaml': items, 'areas.csv': [[',是,0000-9901001,', ',是,,']] });
    expect(told).toContainEqual(
      expect.objectContaining({ code: 'MB650', file: 'areas.csv', line: 4, column: 7 }),
    );
  });

  const asset: Array<[string, string]> = [
    [
      'noticeKinds:\n',
      'noticeKinds:\n  - id: asset-announcement\n    name: 资产公告\n    stage: announcement\n    items: { asset: [name, source, income, distribution] }\n',
    ],
  ];
  const notice = (date: string) => ({
    'notices/zichan-1.mdx': `---
title: 听荷镇项目资产公告
kind: asset-announcement
areas: ["990100001000"]
plan: p1
issuer: 听荷镇人民政府
date: ${date}
published: ${date}
summary: 听荷镇的项目资产和收益。
synthetic: true
---

## 资产清单

<AssetItems />
`,
  });

  test('an asset that earns has its income of the last whole year, and what was done with it', () => {
    expect(codesOf({ 'rules.yaml': asset }, notice('2022-08-30'))).toEqual([]);
    const old: Array<[string, string]> = [[',经营性,2022,60,', ',经营性,2020,60,']];
    const told = tellOf({ 'rules.yaml': asset, 'projects/assets.csv': old }, notice('2022-08-30'));
    expect(told.filter(({ code }) => code === 'MB650')).toMatchObject([
      { file: 'projects/assets.csv', line: 2, message: expect.stringContaining('收益') },
    ]);
    const earned = (soundFiles['projects/income.csv'] ?? '').concat('as-1,2021,2.4\n');
    const given = tellOf(
      { 'rules.yaml': asset, 'projects/assets.csv': old },
      { ...notice('2022-08-30'), 'projects/income.csv': earned },
    );
    expect(given.filter(({ code }) => code === 'MB650')).toMatchObject([
      { file: 'projects/income.csv', message: expect.stringContaining('收益分配') },
    ]);
  });

  test('a place that has no assets is told', () => {
    const elsewhere = {
      'notices/zichan-1.mdx': notice('2022-08-30')['notices/zichan-1.mdx'].replace(
        '990100001000',
        '990100002003',
      ),
    };
    expect(codesOf({ 'rules.yaml': asset }, elsewhere)).toEqual(['MB651']);
  });
});
