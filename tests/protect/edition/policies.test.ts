import { describe, expect, test } from 'vitest';
import { county, townships, villages } from '../../small-record.ts';
import {
  accountOf,
  type Changes,
  editionOf,
  households,
  indicatorsWith,
  month,
  share,
  shares,
  tell,
} from './small-editions.ts';

const periods = ['2022-06', '2022-07', '2022-08', '2022-09'];
const counts: Record<string, number[]> = {
  '2022-06': [12, 30, 40, 50],
  '2022-07': [12, 30, 40, 50],
  '2022-08': [12, 33, 3, 50],
  '2022-09': [22, 36, 47, 58],
};
const months: Changes = Object.fromEntries(
  Object.entries(counts).flatMap(([period, own]) => Object.entries(month(period, own))),
);
const under = (policies: string, more: Record<string, string> = {}) =>
  editionOf({ ...indicatorsWith(households({ policies: `[${policies}]`, ...more })), ...months });
const below = [...villages, ...townships];

describe('a way of publishing', () => {
  test('is one of those that the indicator allows', () => {
    for (const policy of ['hide', 'bands', 'less-often', 'coarser']) {
      const account = accountOf(under(policy), 'helped');
      expect(account.policy).toBe(policy);
      expect(account.tried.map((each) => each.policy)).toEqual([policy]);
    }
    const { tried } = accountOf(under('coarser, hide'), 'helped');
    expect(tried.every(({ policy }) => ['coarser', 'hide'].includes(policy))).toBe(true);
  });

  test('is the one that loses least of those that are safe', () => {
    const { policy, tried } = accountOf(under('hide, bands, less-often, coarser'), 'helped');
    const least = Math.min(...tried.filter(({ safe }) => safe).map(({ loss }) => loss));
    expect(tried.find((each) => each.policy === policy)).toMatchObject({ safe: true, loss: least });
    expect(tried.length).toBeGreaterThan(1);
  });

  test('shows nothing but the county where it is coarser', () => {
    const edition = under('coarser');
    for (const period of periods) {
      for (const area of below) expect(tell(edition, 'helped', period, area)).toBe('protected');
      const all = counts[period]?.reduce((sum, count) => sum + count, 0);
      expect(tell(edition, 'helped', period, county)).toBe(all);
    }
  });
});

describe('published by the quarter only', () => {
  const edition = under('less-often');

  test('below the county the ends of quarters are kept, and no month between', () => {
    for (const area of below) {
      expect(typeof tell(edition, 'helped', '2022-06', area)).toBe('number');
      expect(typeof tell(edition, 'helped', '2022-09', area)).toBe('number');
      for (const period of ['2022-07', '2022-08'])
        expect(tell(edition, 'helped', period, area)).toBe('protected');
    }
  });

  test('the county is told every month', () => {
    expect(periods.map((period) => tell(edition, 'helped', period, county))).toEqual([132, 132, 98, 163]);
  });

  test('a village that goes from 12 to 13 between two quarters is not told exactly in both', () => {
    const told = editionOf({
      ...indicatorsWith(households({ policies: '[less-often]' })),
      ...months,
      ...month('2022-09', [13, 36, 47, 58]),
    });
    const ends = ['2022-06', '2022-09'].map((period) => tell(told, 'helped', period, villages[0]));
    expect(ends.every((each) => typeof each === 'number')).toBe(false);
  });
});

describe('ranges', () => {
  const ends = (told: number | string) =>
    /^([\d.]+)~([\d.]+)$/.exec(String(told))?.slice(1).map(Number) ?? [];

  test.each([3, 4, 5, 6, 7, 8, 9, 10])(
    'hold the number, and with a threshold of %i leave at least so many to choose from',
    (threshold) => {
      const edition = under('bands', { threshold: String(threshold) });
      let seen = 0;
      for (const period of periods)
        villages.forEach((area, i) => {
          const [least, most] = ends(tell(edition, 'helped', period, area));
          if (least === undefined || most === undefined) return;
          seen += 1;
          const count = counts[period]?.[i] ?? Number.NaN;
          expect(least).toBeLessThanOrEqual(count);
          expect(most).toBeGreaterThanOrEqual(count);
          expect(most - least).toBeGreaterThanOrEqual(threshold - 1);
        });
      expect(seen).toBeGreaterThan(4);
    },
  );

  test('begin at numbers that say nothing of what is in them', () => {
    const edition = under('bands');
    const widths = new Set<number>();
    for (const period of periods)
      for (const area of below) {
        const [least, most] = ends(tell(edition, 'helped', period, area));
        if (least === undefined || most === undefined) continue;
        widths.add(most - least + 1);
        expect(least % (most - least + 1)).toBe(0);
      }
    expect(widths.size).toBe(1);
  });

  test('of shares hold the share, are of shares of the same people, and never go beyond all of them', () => {
    const all: Array<[number, number]> = [
      [97, 105],
      [70, 100],
      [50, 90],
      [3, 80],
    ];
    const edition = editionOf({
      ...indicatorsWith(share({ policies: '[bands]' })),
      ...shares('2022-06', all),
    });
    let seen = 0;
    villages.forEach((area, i) => {
      const [least, most] = ends(tell(edition, 'covered', '2022-06', area));
      const [count, base] = all[i] ?? [0, 1];
      if (least === undefined || most === undefined) return;
      seen += 1;
      expect(least).toBeLessThanOrEqual((count / base) * 100);
      expect(most).toBeGreaterThanOrEqual((count / base) * 100);
      expect(most).toBeLessThanOrEqual(100);
    });
    expect(seen).toBeGreaterThan(1);
  });

  test('do not show what is small: it is hidden as ever', () => {
    expect(tell(under('bands'), 'helped', '2022-08', villages[2])).toBe('protected');
  });
});
