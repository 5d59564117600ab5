import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder, openFolder } from '../../src/record/source/folder.ts';

const sound = openFolder(join(import.meta.dirname, '../bad-data/sound'));
const files = Object.fromEntries(
  sound.list().map((path) => [path, Buffer.from(sound.read(path)).toString('utf8')]),
);

const found = (changes: Record<string, string | undefined>) => {
  const all = Object.entries({ ...files, ...changes }).filter(([, each]) => each !== undefined);
  return checkRecord(holdFolder(Object.fromEntries(all) as Record<string, string>), { today: '2026-01-01' })
    .diagnostics;
};

/** The files with one thing in one of them changed; fails where there was nothing to change. */
function change(file: string, from: string | RegExp, to: string): Record<string, string> {
  const before = files[file] ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return { [file]: after };
}

const about = (code: string, changes: Record<string, string | undefined>) =>
  found(changes).filter((each) => each.code === code);

describe('areas', () => {
  test('a code whose zeros say another level', () => {
    const row = '990200001000,邻水县,县,,县,,,\n';
    expect(found(change('areas.csv', /$/, row))).toMatchObject([{ code: 'MB411', line: 11, column: 1 }]);
  });

  test('a village whose code begins as another township’s does, with the township that the code means', () => {
    const moved = change('areas.csv', '耕云村,村,990100002000', '耕云村,村,990100001000');
    expect(about('MB412', moved)).toMatchObject([
      { line: 10, fix: expect.stringContaining('990100002000（望麦乡）') },
    ]);
  });

  test('a village of another code is governed by this township where its note says so', () => {
    const rows = (files['areas.csv'] ?? '').trim().split('\n');
    const noted = rows.map((row, i) => {
      const moved = row.replace('耕云村,村,990100002000', '耕云村,村,990100001000');
      return `${moved},${i === 0 ? '说明' : moved === row ? '' : '2021年划归听荷镇代管'}`;
    });
    expect(about('MB412', { 'areas.csv': `${noted.join('\n')}\n` })).toEqual([]);
  });

  test('a parent that is not there, with the one that the code means', () => {
    const spoilt = change('areas.csv', '耕云村,村,990100002000', '耕云村,村,990100002009');
    expect(about('MB403', spoilt)).toMatchObject([
      { line: 10, column: 4, fix: expect.stringContaining('990100002000（望麦乡）') },
    ]);
  });

  test.each([
    ['one digit off', '990100001012', '990100001002（听荷镇莲舟村）'],
    ['two digits changed about', '990100001020', '990100001002（听荷镇莲舟村）'],
    ['a village that is not there, with its township', '990100001777', '990100001000（听荷镇）'],
  ])('an unknown code, %s', (_name, code, candidate) => {
    const spoilt = change('rectification/p1.csv', '990100001002', code);
    expect(found(spoilt)).toMatchObject([
      { code: 'MB402', line: 2, fix: expect.stringContaining(candidate) },
    ]);
  });

  test('with the list of areas missing, no code is called wrong', () => {
    expect(found({ 'areas.csv': undefined }).filter((each) => each.severity === 'error')).toMatchObject([
      { code: 'MB101', file: 'areas.csv' },
    ]);
  });
});

describe('registers', () => {
  test('where nothing of a kind is registered, that is told once a file', () => {
    const told = found({ 'projects/projects.csv': undefined }).filter((each) => each.severity === 'error');
    expect(new Set(told.map((each) => each.code))).toEqual(new Set(['MB413']));
    expect(told.map((each) => each.file)).toEqual([...new Set(told.map((each) => each.file))]);
  });

  test.each([
    [
      'a term that takes the place of another',
      'terms.yaml',
      'replacedBy: xianjie-zijin',
      'replacedBy: xianjie',
      'MB402',
    ],
    ['a plan that uses a term', 'terms.yaml', 'plans: [p1]', 'plans: [p2]', 'MB402'],
    ['the basis of a kind of notice', 'rules.yaml', 'basis: [plan-p1]', 'basis: [plan-p2]', 'MB402'],
    ['members in a circle', 'organizations.yaml', 'qh-caizheng, qh-shuili]', 'qh-chengyuan]', 'MB414'],
    [
      'predecessors in a circle',
      'organizations.yaml',
      '  note: 2021年5月',
      '  succeeds: qh-zhenxing\n  note: 2021年5月',
      'MB414',
    ],
    [
      'validity that ends before it begins',
      'rules.yaml',
      'from: 2021-06-01',
      'from: 2021-06-01\n    to: 2020-06-01',
      'MB416',
    ],
    [
      'an alias that ends before it begins',
      'organizations.yaml',
      'from: 2015-01-01',
      'from: 2025-01-01',
      'MB416',
    ],
    [
      'a dataset of nothing',
      'datasets.yaml',
      '- path: areas.csv',
      '- path: progress/p9\n  title: 无\n  synthetic: true\n  source: 无\n- path: areas.csv',
      'MB422',
    ],
    ['a document cited under another number', 'plans/p1/plan.mdx', '第711号', '第492号', 'MB424'],
  ])('%s', (_name, file, from, to, code) => {
    expect(about(code, change(file, from, to)).length).toBeGreaterThan(0);
  });
});

describe('what datasets.yaml tells of', () => {
  const entry = '- path: progress/p9\n  title: 无\n  synthetic: true\n  source: 无\n- path: areas.csv';
  const told = (more: Record<string, string>) =>
    about('MB422', { ...change('datasets.yaml', '- path: areas.csv', entry), ...more });

  test('is there as soon as its table is, though nobody has reported yet', () => {
    const blank = '任务,地区代码,单位,状态,报送日期\nt1,990100001000,,,\n';
    expect(told({})).toHaveLength(1);
    expect(told({ 'progress/p9/2022-09/tasks.csv': blank })).toEqual([]);
    expect(told({ 'progress/p90/2022-09/tasks.csv': blank })).toHaveLength(1);
  });
});

describe('names in their time', () => {
  const inPlan = (name: string) => change('plans/p1/tasks.yaml', 'lead: [县乡村振兴局]', `lead: [${name}]`);

  test('an alias after its last day', () => {
    const told = about('MB420', change('rectification/p1.csv', '县水利局', '县水务局'));
    expect(told).toMatchObject([{ line: 4, column: 7, fix: expect.stringContaining('县水利局') }]);
  });

  test('an alias in its time is right', () => {
    expect(about('MB420', change('rectification/p1.csv', '县水利局', '青禾县乡村振兴局'))).toEqual([]);
  });

  test('a unit that another has taken over, in a later plan, with the successor', () => {
    for (const name of ['县扶贫办', '县扶贫开发办公室'])
      expect(about('MB421', inPlan(name))).toMatchObject([
        { severity: 'warning', fix: expect.stringContaining('县乡村振兴局') },
      ]);
  });

  test('the same unit in a plan of its time is right', () => {
    const old = {
      ...inPlan('县扶贫办'),
      ...change('plans/p1/plan.mdx', 'date: 2022-02-18', 'date: 2020-02-18'),
    };
    expect(about('MB421', old)).toEqual([]);
  });

  test('in notices, projects and progress', () => {
    expect(
      about('MB421', change('notices/gongshi-1.mdx', 'issuer: 县乡村振兴局', 'issuer: 县扶贫办')),
    ).toHaveLength(1);
    expect(about('MB421', change('projects/projects.csv', '县水利局', '县扶贫办'))).toHaveLength(1);
    expect(
      about('MB421', change('progress/p1/2022-08/tasks.csv', 't6,,县乡村振兴局', 't6,,县扶贫办')),
    ).toHaveLength(1);
  });
});

describe('unknown ids', () => {
  const funding = 'projects/funding.csv';

  test('one with another number is not guessed at', () => {
    for (const id of ['pj-9', 'pj-02', 'pj9']) {
      const [told] = about('MB402', change(funding, 'pj-1,中央', `${id},中央`));
      expect(told?.fix).not.toContain('是不是想写');
    }
  });

  test('one with a letter mistyped still is', () => {
    const [told] = about('MB402', change(funding, 'pj-1,中央', 'pi-1,中央'));
    expect(told?.fix).toContain('您是不是想写“pj-1”');
  });

  test('the same is told once a file, with how often; and what nothing names may be it, renamed', () => {
    const told = about('MB402', change('projects/projects.csv', /^pj-2,/m, 'pj-02,'));
    const files = told.map((each) => each.file);
    expect(files).toEqual([...new Set(files)]);
    const [inFunding] = told.filter((each) => each.file === funding);
    expect(inFunding).toMatchObject({
      line: 4,
      message: expect.stringContaining('2处'),
      fix: expect.stringContaining('projects/projects.csv 里的 pj-02 没有人用，可能是“pj-2”改了名'),
    });
  });
});

describe('names nearly right', () => {
  test('in tables that take any name', () => {
    expect(found(change('projects/projects.csv', '县水利局', '县水力局'))).toMatchObject([
      { severity: 'warning', file: 'projects/projects.csv', fix: expect.stringContaining('县水利局') },
    ]);
    expect(found(change('rectification/p1.csv', '听荷镇人民政府', '听河镇人民政府'))).toMatchObject([
      { severity: 'warning', fix: expect.stringContaining('听荷镇人民政府') },
    ]);
  });

  test('several names in one cell, which name none', () => {
    const told = about(
      'MB410',
      change('progress/p1/2022-08/tasks.csv', 't2,,县水利局', 't2,,县水利局、县财政局'),
    );
    expect(told).toMatchObject([{ line: 4, column: 3 }]);
  });
});
