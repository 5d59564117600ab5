import { describe, expect, test } from 'vitest';
import { county, townships, villages } from '../../small-record.ts';
import { type Changes, editionOf, households, indicatorsWith, month, tell } from './small-editions.ts';

const [zi, chou, yin, mao] = villages;
const [may, june] = ['2022-05', '2022-06'];

/** Two months of one indicator. */
const twoMonths = (before: number[], after: number[], more: Record<string, string> = {}): Changes => ({
  ...indicatorsWith(households(more)),
  ...month(may, before),
  ...month(june, after),
});
const both = (changes: Changes, area: string) => {
  const edition = editionOf(changes);
  return [may, june].map((period) => tell(edition, 'helped', period, area));
};
const exactly = (told: Array<number | string>) => told.every((each) => typeof each === 'number');

describe('a stock that goes from 12 to 13', () => {
  const changes = (more: Record<string, string> = {}) => twoMonths([12, 30, 40, 50], [13, 36, 47, 58], more);

  test('in a village is not told exactly in both months, though neither is small', () => {
    expect(exactly(both(changes(), zi))).toBe(false);
  });

  test('nor can what is left out be worked out from its township', () => {
    const edition = editionOf(changes());
    for (const period of [may, june]) {
      const hidden = [zi, chou, townships[0]].filter(
        (area) => tell(edition, 'helped', period, area) === 'protected',
      );
      expect(hidden.length).not.toBe(1);
    }
  });

  test('in a township is not told exactly in both months, whatever its villages do', () => {
    const told = twoMonths([20, 30, 40, 50], [31, 20, 47, 58]);
    expect(exactly(both(told, townships[0]))).toBe(false);
    const opposite = editionOf(told);
    // Each village moved by ten; one of them together with the other would tell the one.
    const month = [zi, chou].map((area) => tell(opposite, 'helped', june, area));
    const before = [zi, chou].map((area) => tell(opposite, 'helped', may, area));
    expect(exactly([...month, ...before])).toBe(false);
  });

  test('in the county is told: among all its villages it could be anywhere', () => {
    const told = twoMonths([20, 30, 40, 50], [31, 42, 27, 41]);
    expect(both(told, county)).toEqual([140, 141]);
  });

  test('and back, or by one less than the threshold, is not told either', () => {
    expect(exactly(both(twoMonths([13, 30, 40, 50], [12, 36, 47, 58]), zi))).toBe(false);
    expect(exactly(both(twoMonths([12, 30, 40, 50], [16, 36, 47, 58]), zi))).toBe(false);
    expect(both(twoMonths([12, 30, 40, 50], [17, 36, 47, 58]), zi)).toEqual([12, 17]);
    expect(both(twoMonths([12, 30, 40, 50], [12, 36, 47, 58]), zi)).toEqual([12, 12]);
  });

  test('of an indicator that grows is not told either', () => {
    expect(exactly(both(changes({ time: 'cumulative' }), zi))).toBe(false);
  });

  test('is told where the indicator says that it gives nobody away', () => {
    expect(both(changes({ tells: '[]' }), zi)).toEqual([12, 13]);
  });
});

test('a flow that goes from 12 to 13 is told: they are other households', () => {
  const told = editionOf(twoMonths([12, 30, 40, 50], [13, 31, 41, 51], { time: 'flow' }));
  for (const [period, counts] of [
    [may, [12, 30, 40, 50]],
    [june, [13, 31, 41, 51]],
  ] as const)
    expect([zi, chou, yin, mao].map((area) => tell(told, 'helped', period, area))).toEqual(counts);
});
