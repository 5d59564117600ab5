import { describe, expect, test } from 'vitest';
import { codesOf, soundFiles, tellOf } from './sound-record.ts';

const [projects, funding, payments, assets, income, distribution] = [
  'projects/projects.csv',
  'projects/funding.csv',
  'projects/disbursements.csv',
  'projects/assets.csv',
  'projects/income.csv',
  'projects/distribution.csv',
] as const;

/** A table of the sound record with a column added at its end; the cell of the row that begins so is filled. */
const withColumn = (file: string, header: string, row: string, cell: string) => ({
  [file]: (soundFiles[file] ?? '')
    .trim()
    .split('\n')
    .map((line, i) => `${line},${i === 0 ? header : line.startsWith(row) ? cell : ''}`)
    .join('\n'),
});

describe('money paid', () => {
  test('goes over what was allocated at the row that does it, in order of time, not of lines', () => {
    const told = tellOf({ [payments]: [['pj-1,2022-05-18,15,', 'pj-1,2022-05-18,25,']] });
    expect(told).toMatchObject([
      { code: 'MB730', line: 5, column: 3, value: '12.6', message: expect.stringContaining('多出6.2万元') },
    ]);
  });

  test('that was typed in 元 is told once, with the sum in 万元', () => {
    const told = tellOf({ [payments]: [['pj-1,2022-05-18,15,', 'pj-1,2022-05-18,150000,']] });
    expect(told).toMatchObject([{ code: 'MB730', line: 3, fix: expect.stringContaining('应填15。') }]);
  });

  test('twice is told as such, even where the sum goes over', () => {
    const told = tellOf({
      [payments]: [
        ['pj-1,2022-06-24,12,拨付,按工程进度\n', 'pj-1,2022-06-24,12,拨付,按工程进度\n'.repeat(2)],
      ],
    });
    expect(told).toMatchObject([{ code: 'MB730', fix: expect.stringContaining('第4行和第5行一模一样') }]);
  });

  test('on one day in one amount for two things, as the notes say', () => {
    const two = 'pj-4,2022-08-18,4,拨付,管道\npj-4,2022-08-18,4,拨付,人工\n';
    expect(codesOf({ [payments]: [['pj-4,2022-08-18,8,拨付,按工程进度\n', two]] })).toEqual([]);
  });

  test('in advance is a warning, and none where the row says so', () => {
    const early: [string, string] = [
      'pj-4,2022-04-21,12,拨付,开工后首笔',
      'pj-4,2022-02-11,12,拨付,镇里垫付',
    ];
    expect(codesOf({ [payments]: [early] })).toEqual([]);
    expect(codesOf({ [payments]: [[early[0], early[1].replace('镇里垫付', '开工首笔')]] })).toEqual([
      'MB731',
    ]);
  });

  test('to projects whose funding could not be read is not told to be too much', () => {
    expect(
      codesOf({ [funding]: [['pj-1,中央衔接资金,2022-02-22,42', 'pj-1,中央衔接资金,2022-02-22,四十二']] }),
    ).not.toContain('MB730');
  });
});

describe('money planned and allocated', () => {
  test('more than planned, and what silences it', () => {
    const planned = withColumn(projects, '计划投资（万元）', 'pj-1', '60');
    expect(codesOf({}, planned)).toEqual(['MB733']);
    expect(codesOf({}, withColumn(projects, '计划投资（万元）', 'pj-1', '62'))).toEqual([]);
    expect(codesOf({}, { ...planned, ...withColumn(funding, '说明', 'pj-1,省', '追加') })).toEqual([]);
  });

  test('the same amount by two documents of one day', () => {
    const again =
      'pj-3,省级衔接资金,2022-02-22,20,青财农〔2022〕4号\npj-3,省级衔接资金,2022-02-22,20,青财农〔2022〕6号\n';
    expect(codesOf({ [funding]: [[`${again.split('\n')[0]}\n`, again]] })).toEqual([]);
  });

  test('a table of payments or funding that is not there: one finding, not one for each project', () => {
    const without = (file: string) => ({ [file]: soundFiles[file]?.split('\n')[0] ?? '' });
    expect(codesOf({}, without(payments)).filter((code) => code === 'MB747')).toHaveLength(1);
  });
});

describe('days of projects', () => {
  test('in the wrong order, each pair once', () => {
    const told = tellOf({
      [projects]: [['2022-03-21,2022-06-17,2022-07-01', '2022-03-21,2022-02-17,2022-07-01']],
    });
    expect(told).toMatchObject([{ code: 'MB314', line: 2 }]);
  });

  test('to come', () => {
    expect(codesOf({ [assets]: [['2022-08-19', '2026-08-19']] })).toEqual(['MB746']);
  });

  test('a year before or after the money, as happens at the turn of a year', () => {
    expect(
      codesOf({ [projects]: [['陇上村生活污水处理项目,p1,2022', '陇上村生活污水处理项目,p1,2021']] }),
    ).toEqual([]);
  });
});

describe('assets and income', () => {
  test('an asset worth more than was paid, unless it says why', () => {
    const dear: [string, string] = [',2022,46,', ',2022,52,'];
    expect(codesOf({ [assets]: [dear] })).toEqual(['MB737']);
    const noted = withColumn(assets, '说明', 'as-2', '含村里原有的管网，按评估价入账');
    expect(codesOf({ [assets]: [dear] }, noted)).toEqual([]);
  });

  test('an asset of a village whose township has the project', () => {
    expect(codesOf({ [assets]: [['苇塘村供水管网,990100001003', '苇塘村供水管网,990100001000']] })).toEqual(
      [],
    );
  });

  test('income of a year that is not over has no use yet', () => {
    const unused: [string, string] = ['as-1,2022,结转,0.2,\n', ''];
    expect(codesOf({ [distribution]: [unused] })).toEqual([]);
    expect(
      codesOf({ [distribution]: [unused], 'site.yaml': [['asOf: 2022-09-20', 'asOf: 2023-01-10']] }),
    ).toEqual(['MB741']);
  });

  test('a sum below nought is told by itself, and added to nothing', () => {
    expect(codesOf({ [payments]: [['pj-1,2022-05-18,15,', 'pj-1,2022-05-18,-15,']] })).toEqual(['MB316']);
    expect(codesOf({ [income]: [['as-1,2022,1.8', 'as-1,2022,-1.8']] })).toEqual(['MB316']);
  });

  test('an asset registered before its project began', () => {
    expect(codesOf({ [assets]: [['2022-08-19', '2021-08-19']] })).toEqual(['MB314']);
  });

  test('one wrong day is told once, whatever follows from it', () => {
    expect(codesOf({ [projects]: [['2022-03-21,2022-06-17', '2032-03-21,2022-06-17']] })).toEqual(['MB746']);
    expect(codesOf({ [projects]: [['2022-03-21,2022-06-17', '2012-03-21,2022-06-17']] })).toEqual(['MB748']);
    expect(
      codesOf({ [funding]: [['pj-4,县级财政资金,2022-02-22', 'pj-4,县级财政资金,2012-02-22']] }),
    ).toEqual(['MB758']);
  });

  test('uses of one asset over its income are told at the row that goes over, once', () => {
    const told = tellOf({ [income]: [['as-1,2022,1.8', 'as-1,2022,0.8']] });
    expect(told).toMatchObject([{ code: 'MB738', file: distribution, line: 2 }]);
  });
});
