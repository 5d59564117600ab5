import { beforeAll, describe, expect, test } from 'vitest';
import { Dice } from '../../scripts/synthesize/random.ts';
import { loadSolver, type Solver } from '../../src/protect/solve/solver.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';
import { findFaults, hiddenIn } from './protected.ts';
import { costOf, findLeastCost } from './tables/policy.ts';
import { drawTable, families } from './tables/random-tables.ts';
import { hasDoubtfulPast, hideable, primariesOf, type Table } from './tables/table.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

/** Tables with so few cells that every pattern can be tried, and with something to hide. */
function* drawSmall(count: number): Generator<{ name: string; table: Table }> {
  let found = 0;
  for (let seed = 1000; found < count; seed++) {
    const family = new Dice(`family ${seed}`).pick(families);
    const table = drawTable(family, seed);
    const free = hideable(table).size - primariesOf(table).size;
    if (
      hasDoubtfulPast(table) ||
      table.cells.length > 16 ||
      free < 2 ||
      free > 10 ||
      primariesOf(table).size === 0
    )
      continue;
    found += 1;
    yield { name: `${family} ${seed}`, table };
  }
}

describe('small tables', () => {
  test('what is said to be least is least: no pattern of all that keep the policy costs less', () => {
    let proven = 0;
    for (const { name, table } of drawSmall(200)) {
      const result = protectTable(table, solver);
      const least = findLeastCost(table);
      const cost = costOf(table, hiddenIn(result));
      expect(findFaults(table, result), name).toEqual([]);
      expect(result.audit.passed, name).toBe(least !== undefined);
      if (least === undefined) continue;
      if (result.lost.proven) {
        proven += 1;
        expect(cost, name).toBe(least);
      }
      expect(result.lost.bound, name).toBeLessThanOrEqual(least);
    }
    expect(proven).toBeGreaterThan(150);
  }, 600_000);
});
