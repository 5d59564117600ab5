import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../../src/protect/solve/solver.ts';
import { protectTable } from '../../../src/protect/table/protect-table.ts';

const solver = await loadSolver();
const protect = (given: ReturnType<typeof tabulate>) => protectTable(given, solver);

describe('the order in which a table is written', () => {
  const grid = fc
    .array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    })
    .map(tabulate);

  test('changes nothing in what is decided', () => {
    const shuffled = grid.chain((given) =>
      fc
        .tuple(
          fc.shuffledSubarray(given.cells, { minLength: given.cells.length, maxLength: given.cells.length }),
          fc.shuffledSubarray(given.sums, { minLength: given.sums.length, maxLength: given.sums.length }),
        )
        .map(([cells, sums]) => ({
          given,
          other: { ...given, cells, sums: sums.map((sum) => ({ ...sum, parts: [...sum.parts].reverse() })) },
        })),
    );
    fc.assert(
      fc.property(shuffled, ({ given, other }) => {
        const [one, two] = [protect(given), protect(other)];
        const byId = (cells: typeof one.cells) => [...cells].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(two.cells)).toEqual(byId(one.cells));
        expect(two.lost).toEqual(one.lost);
        expect(two.audit).toEqual(one.audit);
        expect(two.cells.map(({ id }) => id)).toEqual(other.cells.map(({ id }) => id));
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  test('nor is anything left to chance: the same table gives the same answer', () => {
    fc.assert(
      fc.property(grid, (given) => {
        expect(protect(given)).toEqual(protect(structuredClone(given)));
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});

/** Rows and columns with both margins. */
function tabulate(counts: number[][]) {
  const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
  const columns = counts[0]?.map((_, j) => sum(counts.map((each) => each[j] ?? 0))) ?? [];
  const full = [...counts.map((each) => [...each, sum(each)]), [...columns, sum(columns)]];
  const [height, width] = [counts.length, columns.length];
  const id = (i: number, j: number) => `${i === height ? 'Σ' : i}-${j === width ? 'Σ' : j}`;
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    threshold: 5,
    zeros: 'published',
    cells: full.flatMap((each, i) => each.map((count, j) => ({ id: id(i, j), count }))),
    sums: [
      ...upTo(height + 1).map((i) => ({ total: id(i, width), parts: upTo(width).map((j) => id(i, j)) })),
      ...upTo(width).map((j) => ({ total: id(height, j), parts: upTo(height).map((i) => id(i, j)) })),
    ],
  };
}
