import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver, type Solver } from '../../src/protect/solve/solver.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';
import { findFaults, hiddenIn, shuffleTable } from './protected.ts';
import { costOf } from './tables/policy.ts';
import { drawTable, families } from './tables/random-tables.ts';

/** How many tables of each family; 84 make 504. `ATTACK_TABLES` sets another number. */
const each = Number(process.env['ATTACK_TABLES'] ?? 84);
const seeds = Array.from({ length: each }, (_, seed) => seed);

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe.each(families)('random tables (%s)', (family) => {
  test('no hidden cell can be narrowed below the policy, and every interval is told as it is', () => {
    const faults = seeds.flatMap((seed) => {
      const table = drawTable(family, seed);
      return findFaults(table, protectTable(table, solver)).map((fault) => `seed ${seed}: ${fault}`);
    });
    expect(faults).toEqual([]);
  }, 600_000);

  test('the same table gives the same result, and its order does not change what is lost', () => {
    for (const seed of seeds.filter((at) => at % 6 === 1)) {
      const table = drawTable(family, seed);
      const result = protectTable(table, solver);
      expect(protectTable(drawTable(family, seed), solver), `seed ${seed}`).toEqual(result);
      const other = protectTable(shuffleTable(table, seed), solver);
      expect(costOf(table, hiddenIn(other)), `seed ${seed}`).toBe(costOf(table, hiddenIn(result)));
    }
  }, 600_000);
});
