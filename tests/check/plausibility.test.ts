import { describe, expect, test } from 'vitest';
import { define, indicatorsOf, months, rewrite, tasksOf, withNote } from './progress-tables.ts';
import { codesOf, soundFiles, tellOf } from './sound-record.ts';

/** The numbers of one place's indicator, month by month. */
const course = (row: string, ...values: Array<number | string>) =>
  rewrite(indicatorsOf, (line, month) =>
    line.startsWith(`${row},`)
      ? line.replace(/^([^,]*,[^,]*),[^,]*/, `$1,${values[months.indexOf(month)] ?? ''}`)
      : line,
  );

describe('a number ten times its own history', () => {
  test('is told at its place, up or down', () => {
    expect(tellOf({}, course('posts,990100001001', 90, 100, 11, 110, 120, 130))).toMatchObject([
      { code: 'MB930', file: indicatorsOf('05'), value: '11' },
    ]);
    expect(tellOf({}, course('posts,990100001001', 16, 18, 21, 20, 22, 230))).toMatchObject([
      { code: 'MB930', file: indicatorsOf('08'), value: '230', message: expect.stringContaining('约10倍') },
    ]);
  });

  test('is no slip where the change lasts, where it is small, and where a note explains it', () => {
    expect(codesOf({}, course('posts,990100001001', 16, 18, 21, 200, 220, 230))).toEqual([]);
    expect(codesOf({}, course('posts,990100001001', 2, 3, 2, 21, 2, 3))).toEqual([]);
    const text = course('posts,990100001001', 16, 18, 21, 200, 22, 23)[indicatorsOf('06')];
    expect(codesOf({}, withNote('06', 'posts,990100001001', '全镇集中培训', text))).toEqual([]);
  });

  test('is a slip where the note beside it stands there every month', () => {
    const leaping = course('posts,990100001001', 16, 18, 210, 20, 22, 23);
    const noted = months.map((month) =>
      withNote(month, 'posts,990100001001', '由镇里统一报', leaping[indicatorsOf(month)]),
    );
    expect(codesOf({}, Object.assign({}, ...noted))).toEqual(['MB930']);
  });

  test('of money is told from smaller sizes, four noughts as 元 for 万元', () => {
    const told = tellOf({ [indicatorsOf('08')]: [['106,110', '1060000,1100000']] });
    expect(told.map(({ code }) => code)).toEqual(['MB930']);
    expect(told[0]?.message).toContain('1万倍');
  });

  test('is no leap where everything cumulative begins small', () => {
    expect(codesOf({}, course('visited,990100001001', 12, 121, 128, 164, 203, 236))).toEqual([]);
  });
});

describe('a place that counts in another unit than all others', () => {
  test('is told once, and not where its like differ among themselves', () => {
    const tenfold = course('visited,990100002002', 330, 610, 950, 1260, 1570, 1830);
    expect(codesOf({}, tenfold)).toEqual(['MB931']);
    const uneven = rewrite(indicatorsOf, (line) => {
      const factor = {
        '990100001001': 1,
        '990100001002': 3,
        '990100001003': 9,
        '990100002001': 27,
        '990100002002': 10,
      };
      const [id, code = '', value] = line.split(',');
      const by = (factor as Record<string, number>)[code] ?? 2;
      return id === 'visited' ? line.replace(`${code},${value}`, `${code},${Number(value) * by}`) : line;
    });
    expect(codesOf({}, uneven)).toEqual([]);
  });
});

describe('numbers that stand still', () => {
  test('are told where the others move', () => {
    const still = rewrite(indicatorsOf, (line) => line.replace(/^(water,990100001001),,\d+/, '$1,,371'));
    expect(codesOf({}, still)).toEqual(['MB932']);
  });

  test('are none at the end of the way, at nought, or small', () => {
    const done = rewrite(indicatorsOf, (line) => line.replace(/^(water,990100001001),,\d+/, '$1,,412'));
    expect(codesOf({}, done)).toEqual([]);
    expect(codesOf({}, course('posts,990100001001', 0, 0, 0, 0, 0, 0))).toEqual([]);
    expect(codesOf({}, course('posts,990100002003', 7, 7, 7, 7, 7, 7))).toEqual([]);
  });

  test('are no copies where all of them stand', () => {
    const all = rewrite(indicatorsOf, (line, month) => {
      const first = soundFiles[indicatorsOf('03')]
        ?.split('\n')
        .find((row) => row.startsWith(line.slice(0, 18)));
      return line.startsWith('water') && month !== '03' && first
        ? `${first.split(',').slice(0, 5).join(',')},${line.split(',')[5]}`
        : line;
    });
    expect(codesOf({}, all)).toEqual([]);
  });

  test('in a whole table are told once for the table', () => {
    const text = (soundFiles[indicatorsOf('04')] ?? '').replaceAll('2022-05-', '2022-06-');
    expect(codesOf({}, { [indicatorsOf('05')]: text })).toEqual(['MB807']);
    const tasks = (soundFiles[tasksOf('04')] ?? '').replaceAll('2022-05-', '2022-06-');
    expect(codesOf({}, { [tasksOf('05')]: tasks })).toEqual(['MB807']);
  });
});

describe('villages that are all alike', () => {
  const alike = (value: number, ...of: string[]) =>
    rewrite(indicatorsOf, (line, month) =>
      of.includes(month) ? line.replace(/^(posts,\d+),\d+/, `$1,${value}`) : line,
    );

  test('are told at the first period in which they are', () => {
    expect(tellOf({}, alike(12, '05'))).toMatchObject([{ code: 'MB933', file: indicatorsOf('05') }]);
    expect(codesOf({}, alike(12, '05', '06')).filter((code) => code === 'MB933')).toHaveLength(1);
  });

  test('are nothing strange with small numbers, or where a note says why', () => {
    expect(codesOf({}, alike(2, '05'))).toEqual([]);
    expect(
      codesOf(
        {},
        withNote('05', 'posts,990100002001', '按统一标准设岗', alike(12, '05')[indicatorsOf('05')]),
      ),
    ).toEqual([]);
  });
});

describe('a total in the place of a village', () => {
  test('is told whether it has the village itself in it or not', () => {
    expect(codesOf({}, course('posts,990100001001', 16, 18, 21, 50, 22, 23))).toEqual(['MB934']);
    expect(codesOf({}, course('posts,990100001001', 9, 10, 11, 30, 12, 13))).toEqual(['MB934']);
  });

  test('is none where the village is always as large as all the others', () => {
    expect(codesOf({}, course('posts,990100001001', 21, 24, 25, 30, 30, 33))).toEqual([]);
  });
});

describe('numbers of another kind', () => {
  test.each([
    ['a year', 2022, '年份'],
    ['a day as the workbook counts it', 44742, '日期'],
    ['a day without hyphens', 20220630, '日期'],
    ['an area code', 990100001001, '地区代码'],
  ])('%s is told as such, and only so', (_, value, what) => {
    expect(tellOf({}, course('posts,990100001001', 16, 18, 21, value, 22, 23))).toMatchObject([
      { code: 'MB935', file: indicatorsOf('06'), message: expect.stringContaining(what) },
    ]);
  });

  test('a mobile number is told as the personal data that it is, and only so', () => {
    expect(codesOf({}, course('posts,990100001001', 16, 18, 21, 13800000000, 22, 23))).toEqual(['MB951']);
  });

  test('are none where such numbers are usual', () => {
    expect(codesOf({}, course('visited,990100001001', 1804, 1830, 1902, 1960, 2022, 2070))).not.toContain(
      'MB935',
    );
    const rows = Object.fromEntries(
      months.map((month) => [
        indicatorsOf(month),
        `${soundFiles[indicatorsOf(month)]}pay,990100000000,${2017 + Number(month)},,,2022-09-09\n`,
      ]),
    );
    expect(codesOf({}, { ...define('pay', 'unit: 元; adds: none'), ...rows })).toEqual([]);
  });
});

test('a leap of what is due is told once, and not on its way back', () => {
  const told = tellOf({ [tasksOf('05')]: [['316,612', '316,6120']] });
  expect(told).toMatchObject([{ code: 'MB936', file: tasksOf('05'), line: 2, column: 6 }]);
});

describe('a number that is nought at once', () => {
  const posts = (...values: number[]) => course('posts,990100001001', ...values);

  test('is told in the file where it begins, with all its places', () => {
    expect(tellOf({}, posts(16, 18, 21, 0, 0, 0))).toMatchObject([
      { code: 'MB938', file: indicatorsOf('06'), value: '0', message: expect.stringContaining('21人') },
    ]);
    const two = rewrite(indicatorsOf, (line, month) =>
      month === '08' ? line.replace(/^(posts,99010000100[12]),\d+/, '$1,0') : line,
    );
    expect(tellOf({}, two)).toMatchObject([{ code: 'MB938', message: expect.stringContaining('、') }]);
  });

  test('is none where it was small, where a note explains it, and where nought is the aim', () => {
    expect(codesOf({}, posts(9, 8, 9, 0, 0, 0))).toEqual([]);
    const text = posts(16, 18, 21, 22, 23, 0)[indicatorsOf('08')];
    expect(codesOf({}, withNote('08', 'posts,990100001001', '岗位到期', text))).toEqual([]);
    expect(codesOf({}, course('old-houses,990100001000', 40, 30, 20, 15, 12, 0))).toEqual([]);
  });

  test('is none where most begin again with the year', () => {
    const year = (isFall: (i: number) => boolean) => {
      const turned = Object.fromEntries(
        ['2022-12', '2023-01'].flatMap((period) => {
          const due = period === '2022-12' ? '2023-01-06' : '2023-02-06';
          const rows = (soundFiles[indicatorsOf('08')] ?? '')
            .replace(/2022-09-\d\d/g, due)
            .split('\n')
            .map((line, i) =>
              period === '2023-01' && isFall(i) ? line.replace(/^(service,\d+),\d+/, '$1,0') : line,
            );
          return [[`progress/p1/${period}/indicators.csv`, rows.join('\n')]];
        }),
      );
      return codesOf({}, turned);
    };
    expect(year(() => true)).not.toContain('MB938');
    const rows = (soundFiles[indicatorsOf('08')] ?? '').split('\n');
    const first = rows.findIndex((line) => line.startsWith('service'));
    expect(year((i) => i === first)).toContain('MB938');
  });
});
