import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideSmallCounts } from '../../src/protect/small-counts.ts';
import { smallDisclosure, townships } from '../small-record.ts';

const threshold = 5;

/** A county of townships of villages with random counts, and its sums. */
const tables = fc
  .array(fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((townships) => {
    const cells = townships.flatMap((villages, t) => [
      { id: `t${t}`, count: villages.reduce((a, b) => a + b, 0), withheld: false },
      ...villages.map((count, v) => ({ id: `t${t}v${v}`, count, withheld: false })),
    ]);
    const total = townships.flat().reduce((a, b) => a + b, 0);
    const sums = [
      { total: 'c', parts: townships.map((_, t) => `t${t}`) },
      ...townships.map((villages, t) => ({ total: `t${t}`, parts: villages.map((_, v) => `t${t}v${v}`) })),
    ];
    return { cells: [...cells, { id: 'c', count: total, withheld: false }], sums };
  });

describe('small counts', () => {
  test('no count from 1 to threshold − 1 is shown, and zeros are', () => {
    fc.assert(
      fc.property(tables, ({ cells, sums }) => {
        const hidden = hideSmallCounts(cells, sums, threshold);
        for (const { id, count } of cells) {
          if (count > 0 && count < threshold) expect(hidden.has(id)).toBe(true);
          if (count === 0) expect(hidden.has(id)).toBe(false);
        }
      }),
    );
  });

  test('no single sum gives a hidden cell away: whoever subtracts is left with two cells and room between them', () => {
    fc.assert(
      fc.property(tables, ({ cells, sums }) => {
        const hidden = hideSmallCounts(cells, sums, threshold);
        const count = new Map(cells.map((cell) => [cell.id, cell.count]));
        for (const sum of sums) {
          const dark = sum.parts.filter((id) => hidden.has(id));
          if (hidden.has(sum.total)) {
            // A hidden total is not the sum of shown parts.
            expect(dark.length > 0 || (count.get(sum.total) ?? 0) === 0).toBe(true);
          } else if (dark.length > 0) {
            expect(dark.length).toBeGreaterThanOrEqual(2);
            const together = dark.reduce((all, id) => all + (count.get(id) ?? 0), 0);
            expect(together - dark.length).toBeGreaterThanOrEqual(threshold - 1);
          }
        }
      }),
    );
  });

  test('a sensitive count below the level at which it may be published is not published at all', () => {
    const values = smallDisclosure('2022-07-20').plans[0]?.indicators.get('helped')?.byPeriod.get('2022-06');
    expect(values?.get(townships[0])).toEqual({ kind: 'hidden', reason: 'small-count', unit: '户' });
    expect(values?.get(townships[1])).toEqual({ kind: 'hidden', reason: 'complementary', unit: '户' });
  });

  test('a hidden figure keeps neither value nor basis', () => {
    const text = JSON.stringify(
      smallDisclosure('2022-07-20')
        .plans[0]?.indicators.get('helped')
        ?.byPeriod.get('2022-06')
        ?.get(townships[0]),
    );
    expect(JSON.parse(text)).toEqual({ kind: 'hidden', reason: 'small-count', unit: '户' });
  });
});
