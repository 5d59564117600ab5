import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../../src/protect/solve/solver.ts';
import { fullEffort } from '../../../src/protect/suppress/effort.ts';
import { suppress } from '../../../src/protect/suppress/suppress.ts';
import type { System } from '../../../src/protect/system/system.ts';
import { anySystem, shuffled } from './random-systems.ts';
import { findLeastCost, findNarrow, tryEverything } from './try-all.ts';

const solver = await loadSolver();
const run = (system: System) => suppress(system, solver, fullEffort, () => true);

describe('what is hidden in a system', () => {
  test('leaves no cell narrower than it needs, but for those that are named', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const { hidden, audit } = run(system);
        const narrow = findNarrow(system, (figure) => hidden.has(figure));
        expect(audit.solver.exposed.map(({ cell }) => cell).sort()).toEqual(narrow.sort());
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('holds what must be hidden, and figures only', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const { hidden, cost } = run(system);
        for (const { id, forced } of system.choices) if (forced) expect(hidden).toContain(id);
        const chosen = system.choices.filter(({ id }) => hidden.has(id));
        expect(chosen).toHaveLength(hidden.size);
        expect(cost).toBe(chosen.reduce((sum, choice) => sum + choice.cost, 0));
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  test('keeps every cell wide enough wherever any pattern does', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const { audit } = run(system);
        if (findLeastCost(system) !== undefined) expect(audit.solver.exposed).toEqual([]);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  test('is said to cost no less than the cheapest pattern, and is it where that is said', () => {
    let proven = 0;
    fc.assert(
      fc.property(anySystem, (system) => {
        const { cost, atLeast, audit } = run(system);
        const least = findLeastCost(system);
        if (least === undefined || audit.solver.exposed.length > 0) return;
        expect(atLeast).toBeLessThanOrEqual(least);
        expect(cost).toBeGreaterThanOrEqual(least);
        if (cost <= atLeast) {
          proven += 1;
          expect(cost).toBe(least);
        }
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(proven).toBeGreaterThan(75);
  });

  test('leaves of each cell what trying everything leaves of it', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const { hidden, intervals } = run(system);
        const seen = tryEverything(system, (figure) => hidden.has(figure));
        for (const [id, { least, most, exact }] of intervals) {
          expect(exact).toBe(true);
          expect({ id, least, most }).toEqual({ id, ...seen.get(id) });
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });

  test('does not depend on the order in which the system is written', () => {
    const pairs = anySystem.chain((system) => shuffled(system).map((other) => ({ system, other })));
    fc.assert(
      fc.property(pairs, ({ system, other }) => {
        const [one, two] = [run(system), run(other)];
        expect([...two.hidden].sort()).toEqual([...one.hidden].sort());
        expect(new Map([...two.intervals].sort())).toEqual(new Map([...one.intervals].sort()));
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
