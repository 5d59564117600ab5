import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDetermined } from '../../../src/protect/audit/rank.ts';

/** Sums of up to seven cells, of which some are published. */
const anySums = fc
  .record({
    matrix: fc.array(fc.array(fc.constantFrom(0, 0, 1, 1, -1), { minLength: 7, maxLength: 7 }), {
      minLength: 1,
      maxLength: 6,
    }),
    unknown: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  })
  .map(({ matrix, unknown }) => ({ matrix, unknown: unknown.flatMap((is, at) => (is ? [at] : [])) }));

const toRows = (matrix: number[][]) =>
  matrix.map((factors) => {
    const cells = factors.flatMap((factor, at) => (factor === 0 ? [] : [at]));
    return {
      cells: Int32Array.from(cells),
      factors: Int32Array.from(cells, (at) => factors[at] ?? 0),
    };
  });

/**
 * The rank modulo a prime. Every minor of a matrix of seven columns of −1, 0 and 1 is below 7^3.5 = 908 (Hadamard), so none
 * that is not zero is a multiple of it: the rank is the true one.
 */
const prime = 10007;

function rankOf(matrix: number[][]): number {
  const rows = matrix.map((row) => row.map((factor) => (factor + prime) % prime));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    const pivot = rows[at];
    const first = rows[rank];
    if (!pivot || !first) continue;
    [rows[at], rows[rank]] = [first, pivot];
    const inverse = power(pivot[column] ?? 0, prime - 2);
    for (let i = rank + 1; i < rows.length; i++) {
      const times = ((rows[i]?.[column] ?? 0) * inverse) % prime;
      rows[i] = (rows[i] ?? []).map((factor, k) => (factor + (prime - times) * (pivot[k] ?? 0)) % prime);
    }
    rank++;
  }
  return rank;
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const half = power((base * base) % prime, Math.floor(exponent / 2));
  return exponent % 2 === 1 ? (half * base) % prime : half;
}

/** A cell follows from the sums if adding its own unit vector to them adds no rank. */
function determinedByRank(matrix: number[][], unknown: number[]): number[] {
  const open = matrix.map((row) => unknown.map((at) => row[at] ?? 0));
  const rank = rankOf(open);
  return unknown.filter((_, k) => rankOf([...open, unknown.map((_, j) => (j === k ? 1 : 0))]) === rank);
}

describe('the test by row space', () => {
  test('finds the cells that follow from the sums, and no other', () => {
    let found = 0;
    fc.assert(
      fc.property(anySums, ({ matrix, unknown }) => {
        const determined = findDetermined(toRows(matrix), (cell) => unknown.includes(cell));
        found += determined.length;
        expect(determined).toEqual(determinedByRank(matrix, unknown));
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test('finds them in whatever order the sums come', () => {
    fc.assert(
      fc.property(anySums, ({ matrix, unknown }) => {
        const find = (rows: number[][]) => findDetermined(toRows(rows), (cell) => unknown.includes(cell));
        expect(find([...matrix].reverse())).toEqual(find(matrix));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test('sees through three sums of two: each cell is half of two of them less the third', () => {
    const rows = [
      [1, 1, 0],
      [1, 0, 1],
      [0, 1, 1],
    ];
    expect(findDetermined(toRows(rows), () => true)).toEqual([0, 1, 2]);
    expect(findDetermined(toRows(rows.slice(1)), () => true)).toEqual([]);
  });

  test('is exact where rounding would not be', () => {
    // x1 = 3·x2 = 9·x3 = … : forty steps; and once more with a step that differs by one from it.
    const chain = Array.from({ length: 40 }, (_, i) => ({
      cells: Int32Array.from([i, i + 1]),
      factors: Int32Array.from([1, -3]),
    }));
    const close = (factor: number) => [
      ...chain,
      { cells: Int32Array.from([0, 40]), factors: Int32Array.from([1, factor]) },
    ];
    expect(findDetermined(chain, () => true)).toEqual([]);
    expect(findDetermined(close(-1), () => true)).toHaveLength(41);
  });
});
