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

  test('beyond what was allocated may be somebody else’s for the time being, where the row says so', () => {
    const lend = (line: number): [string, string] => {
      const row = (soundFiles[payments] ?? '').split('\n')[line] ?? '';
      return [row, row.replace(/[^,]*$/, '由施工单位垫付')];
    };
    const more: [string, string] = ['pj-1,2022-05-18,15,', 'pj-1,2022-05-18,25,'];
    expect(codesOf({ [payments]: [more, lend(4), lend(5)] })).not.toContain('MB730');
    expect(codesOf({ [payments]: [more, lend(4)] })).toContain('MB730');
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

  test('back is taken off, where the row says so: paid too much and given back is not over', () => {
    const last = 'pj-1,2022-07-12,1.8,质保金,按合同留存\n';
    const returned = (note: string) =>
      `${last}pj-1,2022-07-20,9,拨付,完工结算\npj-1,2022-08-02,-9,拨付,${note}\n`;
    expect(codesOf({ [payments]: [[last, returned('多付的退回')]] })).toEqual([]);
    expect(tellOf({ [payments]: [[last, returned('完工结算')]] })).toMatchObject([
      { code: 'MB316', value: '-9', fix: expect.stringContaining('金额写负数') },
    ]);
  });

  test('of more than was allocated, but not than was planned, may be an allocation typed wrong', () => {
    const low: [string, string] = ['pj-1,中央衔接资金,2022-02-22,42', 'pj-1,中央衔接资金,2022-02-22,4.2'];
    const planned = withColumn(projects, '计划投资（万元）', 'pj-1', '62');
    expect(tellOf({ [funding]: [low] }, planned)).toMatchObject([
      { code: 'MB730', fix: expect.stringContaining('也请核对下达的金额') },
    ]);
  });

  test('in 元 throughout is told once a table, for no village has so much', () => {
    const inYuan = (file: string, column: number) => ({
      [file]: (soundFiles[file] ?? '')
        .trim()
        .split('\n')
        .map((line, i) =>
          line
            .split(',')
            .map((cell, at) => (i > 0 && at === column ? `${Math.round(Number(cell) * 10_000)}` : cell))
            .join(','),
        )
        .join('\n'),
    });
    const told = tellOf({}, { ...inYuan(funding, 3), ...inYuan(payments, 2), ...inYuan(assets, 6) });
    expect(told.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(
      [`MB736 ${assets}`, `MB736 ${payments}`, `MB736 ${funding}`].sort(),
    );
    expect(told.find(({ file }) => file === funding)).toMatchObject({
      message: expect.not.stringContaining('上下'),
      fix: expect.stringContaining('请改成42，'),
    });
  });

  test('far above others of its kind is told with what is usual among them', () => {
    const dear: [string, string] = ['pj-4,2022-06-22,14,', 'pj-4,2022-06-22,140000,'];
    const enough: [string, string] = [
      'pj-4,县级财政资金,2022-02-22,40,',
      'pj-4,县级财政资金,2022-02-22,200000,',
    ];
    expect(tellOf({ [payments]: [dear], [funding]: [enough] })).toMatchObject([
      { code: 'MB736', file: payments, message: expect.stringContaining('一般在14上下') },
      { code: 'MB736', file: funding, fix: expect.stringContaining('请改成20；') },
    ]);
  });

  test('of nought is told, unless the row says why', () => {
    const nought = (note: string): [string, string] => [
      'pj-4,2022-08-18,8,拨付,按工程进度',
      `pj-4,2022-08-18,0,拨付,${note}`,
    ];
    expect(codesOf({ [payments]: [nought('按工程进度')] })).toEqual(['MB756']);
    expect(codesOf({ [payments]: [nought('审计后不用再付')] })).toEqual([]);
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

  test('out of order, or with a step left out, as the row explains', () => {
    const noted = (row: string) =>
      (soundFiles[projects] ?? '')
        .trim()
        .split('\n')
        .map((line, i) => (i === 0 ? `${line},说明` : i === 1 ? row : `${line},`))
        .join('\n');
    const [, row = ''] = (soundFiles[projects] ?? '').split('\n');
    const gone = row.replace('2022-06-17', '');
    const turned = row.replace('2022-07-01', '2022-06-07');
    for (const [each, code] of [
      [gone, 'MB745'],
      [turned, 'MB314'],
    ] as const) {
      expect(tellOf({}, { [projects]: noted(`${each},`) })).toMatchObject([
        { code, fix: expect.stringContaining('“说明”') },
      ]);
      expect(codesOf({}, { [projects]: noted(`${each},先验收后收尾`) })).toEqual([]);
    }
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

  test('an asset registered before its project began, or of an earlier year, unless it says why', () => {
    expect(codesOf({ [assets]: [['2022-08-19', '2021-08-19']] })).toEqual(['MB314']);
    const noted = withColumn(assets, '说明', 'as-2', '原有管网改造');
    expect(codesOf({ [assets]: [['2022-08-19', '2021-08-19']] }, noted)).toEqual([]);
    expect(codesOf({ [assets]: [[',2022,46,', ',2021,46,']] })).toEqual(['MB755']);
    expect(codesOf({ [assets]: [[',2022,46,', ',2021,46,']] }, noted)).toEqual([]);
  });

  test('income of a year may be nought, or a loss that the row explains', () => {
    const lost = (amount: string) => ({
      [income]: `资产编号,年度,收益（万元）,说明\nas-1,2022,1.8,\nas-3,2022,1.6,\nas-1,2023,${amount}\n`,
    });
    expect(codesOf({}, lost('0,'))).toEqual([]);
    expect(codesOf({}, lost('-0.4,受灾亏损'))).toEqual([]);
    expect(codesOf({}, lost('-0.4,'))).toEqual(['MB316']);
  });

  test('what was carried over may be spent in a later year, and no more', () => {
    const spent = (amount: string, note = '') => ({
      [income]: `${soundFiles[income]?.trim()}\nas-1,2023,1\n`,
      [distribution]: `${(soundFiles[distribution] ?? '')
        .trim()
        .split('\n')
        .map((line, i) => `${line},${i === 0 ? '说明' : ''}`)
        .join('\n')}\nas-1,2023,项目管护,${amount},,${note}\n`,
    });
    expect(codesOf({}, spent('1.2'))).toEqual([]);
    expect(tellOf({}, spent('1.5'))).toMatchObject([
      { code: 'MB738', message: expect.stringContaining('以前结转下来0.2万元') },
    ]);
    expect(codesOf({}, spent('1.5', '用2020年结转的钱'))).toEqual([]);
    const noIncome = { [income]: soundFiles[income] ?? '' };
    expect(codesOf({}, { ...spent('0.2'), ...noIncome })).toEqual([]);
    expect(codesOf({}, { ...spent('0.3'), ...noIncome })).toEqual(['MB739']);
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
