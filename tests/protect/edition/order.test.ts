import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Changes,
  editionOf,
  fileOf,
  households,
  indicatorsWith,
  month,
  share,
} from './small-editions.ts';

const months: Changes = {
  ...month('2022-05', [12, 30, 40, 50]),
  ...month('2022-06', [13, 3, 47, 41]),
  ...month('2022-07', [14, 33, 4, 58]),
};
const record: Changes = {
  ...indicatorsWith(households({ policies: '[hide, bands, less-often, coarser]' }), share()),
  ...months,
};

/** All that is decided: what is told, what is hidden and why, what remains of it, and what the audits did. */
const decisionsOf = (changes: Changes) => {
  const { protection, account, failures, told, withheld } = editionOf(changes);
  return JSON.stringify({ protection, account, failures, told, withheld });
};

describe('what is decided', () => {
  test('is the same each time', () => {
    expect(decisionsOf({ ...record })).toBe(decisionsOf({ ...record }));
  });

  test('does not depend on the order of the rows in a file', () => {
    const first = JSON.parse(decisionsOf(record));
    const [head = '', ...rows] = (months[fileOf('2022-06')] ?? '').trim().split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }), (mixed) => {
        const file = `${[head, ...mixed].join('\n')}\n`;
        const other = JSON.parse(decisionsOf({ ...record, [fileOf('2022-06')]: file }));
        expect(other.told).toEqual(first.told);
        expect(other.account).toEqual(first.account);
        expect(new Map(other.protection)).toEqual(new Map(first.protection));
      }),
      { numRuns: 8, seed: 1 },
    );
  });

  test('does not depend on the order in which places and indicators are written down', () => {
    const turn = (text: string, keep: number, split: RegExp) => {
      const parts = text.trim().split(split);
      return `${[...parts.slice(0, keep), ...parts.slice(keep).reverse()].join('\n')}\n`;
    };
    const other = { ...record, 'indicators.yaml': turn(record['indicators.yaml'] ?? '', 0, /\n(?=- id)/) };
    const [one, two] = [JSON.parse(decisionsOf(record)), JSON.parse(decisionsOf(other))];
    const sorted = (told: { plans: Record<string, Record<string, unknown>> }) =>
      Object.entries(told.plans['small'] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    expect(sorted(two.told)).toEqual(sorted(one.told));
  });
});
