import { describe, expect, test } from 'vitest';
import { county, smallDisclosure, townships, villages } from '../../small-record.ts';
import {
  accountOf,
  dataOf,
  editionOf,
  everythingOf,
  households,
  indicatorsWith,
  month,
  share,
  shares,
  tell,
} from './small-editions.ts';

const [zi, chou, yin, mao] = villages;
const june = '2022-06';

describe('a share', () => {
  const few = {
    ...indicatorsWith(share()),
    ...shares(june, [
      [8971, 8973],
      [7011, 11717],
      [503, 904],
      [332, 805],
    ]),
  };

  test('that leaves two of 8,973 people over is not told, nor is the other from which it could be worked out', () => {
    const edition = editionOf(few);
    expect(villages.map((code) => typeof tell(edition, 'covered', june, code))).toEqual([
      'string',
      'string',
      'number',
      'number',
    ]);
    expect(tell(edition, 'covered', june, townships[0])).toBeCloseTo((15982 / 20690) * 100);
    expect(accountOf(edition, 'covered').hidden).toMatchObject([
      { area: zi, cause: 'rest' },
      { area: chou, cause: 'complementary' },
    ]);
  });

  test('that is not told has neither numerator nor denominator in the data, and the same sign as its company', () => {
    const edition = editionOf(few);
    const row = { kind: 'indicator', plan: 'small', indicator: 'covered', period: june, synthetic: true };
    for (const area of [zi, chou])
      expect(dataOf(edition, 'covered', june, area)).toEqual({
        ...row,
        area,
        value: null,
        hidden: 'protected',
        unit: '%',
      });
    expect(dataOf(edition, 'covered', june, yin)).toMatchObject({ numerator: 503, denominator: 904 });
  });

  test('that is not told stands nowhere on a page, in a PDF or in a data file', () => {
    const everything = everythingOf(editionOf(few));
    expect(everything.includes('15982')).toBe(true);
    for (const number of ['8971', '8973', '99.97', '99.98', '7011', '11717', '59.8'])
      expect(everything.includes(number), number).toBe(false);
  });

  test('of all or of nobody is told, unless the indicator says that it tells of single persons', () => {
    const counts = shares(june, [
      [100, 100],
      [0, 100],
      [50, 90],
      [33, 80],
    ]);
    const told = (tells: string) => {
      const edition = editionOf({ ...indicatorsWith(share({ tells })), ...counts });
      return [zi, chou].map((area) => tell(edition, 'covered', june, area));
    };
    expect(told('[]')).toEqual([100, 0]);
    expect(told('[all, zero]')).toEqual(['protected', 'protected']);
    expect(told('[all]')[0]).toBe('protected');
    expect(told('[zero]')[1]).toBe('protected');
  });

  test('of no more people in all than the threshold is not told, whatever it is', () => {
    for (const [count, all] of [
      [2, 5],
      [4, 4],
      [0, 4],
      [2, 4],
      [1, 1],
    ] as const) {
      const edition = editionOf({
        ...indicatorsWith(share()),
        ...shares(june, [
          [count, all],
          [60, 100],
          [50, 90],
          [33, 80],
        ]),
      });
      expect(edition.failures).toEqual([]);
      expect(tell(edition, 'covered', june, zi)).toBe('protected');
      expect(accountOf(edition, 'covered').hidden.find(({ area }) => area === zi)?.cause).toBe('base');
      // The number of people in all would tell it as well.
      const hidden = accountOf(edition, 'covered').hidden.map(({ area }) => area);
      expect(hidden.length).toBeGreaterThan(1);
    }
  });

  test('of nobody at all is none, and gives nothing away', () => {
    const edition = editionOf({
      ...indicatorsWith(share()),
      ...shares(june, [
        [0, 0],
        [60, 100],
        [50, 90],
        [33, 80],
      ]),
    });
    expect(tell(edition, 'covered', june, zi)).toBe('not-applicable');
    expect(accountOf(edition, 'covered').hidden).toEqual([]);
  });
});

describe('the share of a task that is done', () => {
  const reports = (rows: string) =>
    smallDisclosure('2022-07-20', {
      'progress/small/2022-06/tasks.csv': `任务,地区代码,状态,完成数,应完成数,报送日期\n${rows}`,
      'progress/small/2022-05/tasks.csv': undefined,
    }).plans[0]?.tasks[0]?.standing.share;

  test('is told where neither side of it is small', () => {
    expect(
      reports(`t1,${townships[0]},进行中,40,60,2022-07-05\nt1,${townships[1]},进行中,30,50,2022-07-05\n`),
    ).toMatchObject({ kind: 'value', basis: { numerator: 70, denominator: 110 } });
  });

  test.each([
    ['98 of 100', '进行中,48,50', '进行中,50,50'],
    ['2 of 100', '进行中,1,50', '进行中,1,50'],
    ['3 of 3', '已完成,2,2', '已完成,1,1'],
  ])('is not told where it is %s', (_what, one, other) => {
    const told = reports(`t1,${townships[0]},${one},2022-07-05\nt1,${townships[1]},${other},2022-07-05\n`);
    expect(told).toEqual({ kind: 'hidden', reason: 'protected', unit: '%' });
  });
});

describe('a count', () => {
  test('of nobody is told unless it tells of single persons', () => {
    const told = (tells: string) =>
      tell(
        editionOf({ ...indicatorsWith(households({ tells })), ...month(june, [0, 30, 40, 50]) }),
        'helped',
        june,
        zi,
      );
    expect(told('[]')).toBe(0);
    expect(told('[zero]')).toBe('protected');
  });

  test('has the threshold of its indicator, where that says one, else that of the site', () => {
    const told = (more: Record<string, string>) => {
      const edition = editionOf({ ...indicatorsWith(households(more)), ...month(june, [7, 30, 40, 50]) });
      return tell(edition, 'helped', june, zi);
    };
    expect(told({})).toBe(7);
    expect(told({ threshold: '7' })).toBe(7);
    expect(told({ threshold: '8' })).toBe('protected');
  });

  test('below the lowest level of its indicator is not told, and what is hidden above is not given away by it', () => {
    const edition = editionOf({
      ...indicatorsWith(households({ lowestLevel: 'township' })),
      ...month(june, [1, 2, 40, 50]),
    });
    expect(villages.map((area) => tell(edition, 'helped', june, area))).toEqual(
      Array(4).fill('not-published'),
    );
    expect([...townships, county].map((area) => tell(edition, 'helped', june, area))).toEqual([
      'protected',
      'protected',
      93,
    ]);
    expect(tell(edition, 'helped', june, mao)).toBe('not-published');
  });
});
