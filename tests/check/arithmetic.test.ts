import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { define, indicatorsOf, rewrite, tasksOf, withNote, withRows } from './progress-tables.ts';
import { codesOf, soundFiles, tellOf } from './sound-record.ts';

describe('a row of indicators', () => {
  test('has nothing negative, but a growth rate may be', () => {
    expect(codesOf({ [indicatorsOf('05')]: [['posts,990100001002,15', 'posts,990100001002,-15']] })).toEqual([
      'MB316',
    ]);
    expect(
      codesOf({
        [indicatorsOf('05')]: [['farmer-growth,990100000000,8.3', 'farmer-growth,990100000000,-0.3']],
      }),
    ).toEqual([]);
  });

  test('of a share may have more above the line where its indicator says so', () => {
    const more: Parameters<typeof codesOf>[0] = { [indicatorsOf('05')]: [['382,412', '422,412']] };
    expect(tellOf(more)).toMatchObject([{ code: 'MB312', fix: expect.stringContaining('most: 200') }]);
    const range: [string, string] = ['常住户数\n', '常住户数\n  range: { least: 0, most: 200 }\n'];
    expect(codesOf({ ...more, 'indicators.yaml': [range] })).toEqual([]);
  });

  test('may leave the usual range where its indicator says so', () => {
    const rows = withRows('05', 'net,990100000000,-12,,,2022-06-08');
    const net = 'unit: 户; adds: sum; time: flow';
    expect(codesOf({}, { ...define('net', net), ...rows })).toEqual(['MB316']);
    expect(codesOf({}, { ...define('net', `${net}; range: { least: -500 }`), ...rows })).toEqual([]);
    expect(codesOf({}, { ...define('net', `${net}; range: { least: -10 }`), ...rows })).toEqual(['MB700']);
  });

  test('has whole households, and money with decimals', () => {
    expect(codesOf({ [indicatorsOf('05')]: [['posts,990100001002,15', 'posts,990100001002,15.5']] })).toEqual(
      ['MB333'],
    );
    expect(codesOf({ [indicatorsOf('05')]: [['382,412', '382.5,412']] })).toEqual(['MB333']);
    expect(codesOf({ [indicatorsOf('05')]: [['47.6,110', '47.65,110.5']] })).toEqual([]);
  });

  test.each([
    ['92.7', []],
    ['92.71', []],
    ['92.72', []],
    ['93', []],
    ['92', []],
    ['92.6', ['MB702']],
    ['0.927', ['MB702']],
  ])('agrees with its own parts to the last decimal: %s for 382 of 412', (value, codes) => {
    const told = codesOf({
      [indicatorsOf('05')]: [['water,990100001001,,382', `water,990100001001,${value},382`]],
    });
    expect(told).toEqual(codes);
  });

  test('may be nought of nought: then the question does not arise', () => {
    expect(codesOf({ [indicatorsOf('05')]: [['276,326', '0,0']] })).not.toContain('MB701');
    expect(codesOf({ [indicatorsOf('05')]: [['276,326', '276,0']] })).toEqual(['MB701']);
  });
});

describe('a row of tasks', () => {
  test('may have more done than was due where the note says why', () => {
    const done = (note: string) =>
      rewrite(tasksOf, (line, month) =>
        month === '08' && line.startsWith('t1,990100001000')
          ? line.replace('612,612', '630,612') + note
          : line,
      );
    expect(tellOf({}, done(''))).toMatchObject([{ code: 'MB312', fix: expect.stringContaining('超额完成') }]);
    expect(codesOf({}, done('超额完成，新增18户'))).toEqual([]);
  });
});

describe('units behind numbers', () => {
  const check = (from: string, to: string) => {
    const files = { ...soundFiles };
    files[indicatorsOf('05')] = (files[indicatorsOf('05')] ?? '').replace(from, to);
    const { diagnostics, notes } = checkRecord(holdFolder(files), { today: '2026-01-01' });
    return [...diagnostics, ...notes];
  };

  test('are noted where they are the right ones, or only say what is counted', () => {
    expect(check('1001,121,', '1001,121户,')).toMatchObject([
      { code: 'MB008', line: 4, column: 3, value: '121户' },
    ]);
    expect(check('posts,990100001001,21', 'posts,990100001001,21名')).toMatchObject([{ code: 'MB008' }]);
    expect(check(',47.6,110', ',47.6万元,110')).toMatchObject([{ code: 'MB008', column: 4 }]);
    expect(check('990100000000,11.1', '990100000000,11.1%')).toMatchObject([{ code: 'MB008' }]);
  });

  test('are errors where they are others, with the number converted', () => {
    expect(check(',47.6,110', ',476000元,110')).toMatchObject([
      { code: 'MB335', line: 2, column: 4, fix: expect.stringContaining('47.6') },
    ]);
    expect(check('990100000000,11.1', '990100000000,111‰')).toMatchObject([
      { code: 'MB335', fix: expect.stringContaining('11.1') },
    ]);
    expect(check('1001,121,', '1001,12.1%,')).toMatchObject([{ code: 'MB335' }]);
  });
});

describe('totals and their parts', () => {
  test('agree, village by township', () => {
    expect(codesOf({}, withRows('05', 'visited,990100001000,316,,,2022-06-08'))).toEqual([]);
    expect(codesOf({}, withRows('05', 'visited,990100001000,320,,,2022-06-08'))).toEqual(['MB703']);
  });

  test('agree, county by villages where the townships do not report', () => {
    expect(codesOf({}, withRows('05', 'visited,990100000000,600,,,2022-06-08'))).toEqual([]);
    expect(tellOf({}, withRows('05', 'visited,990100000000,60,,,2022-06-08'))).toMatchObject([
      { code: 'MB703', line: 30, column: 3, message: expect.stringContaining('600户') },
    ]);
  });

  test('are told once, where the township is wrong and the county made of it is too', () => {
    const rows = ['visited,990100001000,361,,,2022-06-08', 'visited,990100002000,284,,,2022-06-08'];
    expect(codesOf({}, withRows('05', ...rows, 'visited,990100000000,600,,,2022-06-08'))).toEqual(['MB703']);
  });

  test('may be more or less where the note says why', () => {
    const noted = (total: number) =>
      withNote(
        '05',
        'visited,990100001000',
        '含镇直单位',
        withRows('05', `visited,990100001000,${total},,,2022-06-08`)[indicatorsOf('05')],
      );
    expect(codesOf({}, noted(330))).toEqual([]);
    expect(codesOf({}, noted(310))).toEqual([]);
  });

  test('of ratios agree above and below the line; rounded money need not to the last cent', () => {
    const row = (parts: string) => withRows('05', `fund-paid,990100000000,,${parts},2022-06-08`);
    expect(codesOf({}, row('90.1,206'))).toEqual([]);
    expect(codesOf({}, row('90,206'))).toEqual([]);
    expect(tellOf({}, row('90.1,260'))).toMatchObject([{ code: 'MB703', column: 5 }]);
  });

  test('of an indicator declared the sum of others name an indicator that there is', () => {
    const two = 'unit: 人; adds: sum; sumOf: [men, women]';
    expect(codesOf({}, define('all', two))).toEqual(['MB402', 'MB402']);
  });
});

describe('cumulative numbers', () => {
  const fall: [string, string] = ['visited,990100001001,203', 'visited,990100001001,153'];

  test('do not fall within a year, unless a note explains it', () => {
    expect(codesOf({ [indicatorsOf('07')]: [fall] })).toEqual(['MB706']);
    const text = soundFiles[indicatorsOf('07')]?.replace(...fall);
    expect(codesOf({}, withNote('07', 'visited,990100001001', '上期多报，已更正', text))).toEqual([]);
  });

  test('begin again with the year', () => {
    const next = Object.fromEntries(
      [indicatorsOf('08'), tasksOf('08')].map((path) => [
        path.replace('2022-08', '2023-01'),
        (soundFiles[path] ?? '')
          .replaceAll('2022-09', '2023-02')
          .replace(/^(visited,\d+),(\d+)/gm, (_, who, n) => `${who},${Math.round(Number(n) / 9)}`)
          .replace(/^(posts,\d+),(\d+)/gm, (_, who, n) => `${who},${Number(n) + 1}`)
          .replace(/^(water,\d+),,(\d+)/gm, (_, who, n) => `${who},,${Number(n) + 1}`)
          .replace(/,,17,24/, ',,18,24')
          .replace('进行中,17,24', '进行中,18,24'),
      ]),
    );
    expect(codesOf({ 'site.yaml': [['asOf: 2022-09-20', 'asOf: 2023-09-20']] }, next)).toEqual(['MB801']);
  });

  test('of most places at once are one mistake', () => {
    const files = rewrite(indicatorsOf, (line, month) =>
      month === '07' ? line.replace(/^(visited,\d+),\d+/, '$1,12') : line,
    );
    expect(tellOf({}, files).filter(({ code }) => code === 'MB707')).toMatchObject([
      { message: expect.stringContaining('6个地方') },
    ]);
  });

  test('of a task that is counted afresh every month may fall', () => {
    const afresh: Record<string, string> = {
      '03': '20',
      '04': '18',
      '05': '22',
      '06': '17',
      '07': '21',
      '08': '16',
    };
    const files = rewrite(tasksOf, (line, month) =>
      line.replace(/^(t4,99010000[12]000,,进行中),\d+,/, `$1,${afresh[month]},`),
    );
    expect(codesOf({}, files)).toEqual([]);
  });

  test('a task once finished is open again only with a note', () => {
    const reopened = (note: string) => ({
      [tasksOf('07')]: [['t5,,县水利局,进行中,,,,', 't5,,县水利局,已完成,,,2022-07-12,'] as [string, string]],
      [tasksOf('08')]: [
        ['t5,,县水利局,已完成,,,2022-08-12,2022-09-05,', `t5,,县水利局,进行中,,,,2022-09-05,${note}`] as [
          string,
          string,
        ],
      ],
    });
    expect(codesOf(reopened(''))).toEqual(['MB709']);
    expect(codesOf(reopened('追加了一笔资金'))).toEqual([]);
  });
});
