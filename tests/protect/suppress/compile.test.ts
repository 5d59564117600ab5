import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileSystem } from '../../../src/protect/system/compile.ts';
import { type Cell, type System, sumEquation } from '../../../src/protect/system/system.ts';
import { anySystem, hiddenCell, shuffled } from './random-systems.ts';

describe('a system in parts', () => {
  test('has every cell in one part, with all its sums and all cells of its figure', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const parts = compileSystem(system);
        const ids = parts.flatMap(({ cells }) => cells.map(({ id }) => id));
        expect(ids.sort()).toEqual(system.cells.map(({ id }) => id).sort());
        const partOf = new Map(parts.flatMap((part, i) => part.cells.map(({ id }) => [id, i] as const)));
        const varies = ({ open, closed }: Cell) => open.least !== open.most || closed.least !== closed.most;
        const varying = new Set(system.cells.filter(varies).map(({ id }) => id));
        for (const { terms } of system.equations)
          expect(
            new Set(terms.filter(({ cell }) => varying.has(cell)).map(({ cell }) => partOf.get(cell))).size,
          ).toBeLessThanOrEqual(1);
        const figures = parts.flatMap(({ choices }) => choices.map(({ id }) => id));
        expect(new Set(figures).size).toBe(figures.length);
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  test('is the same in whatever order it was written', () => {
    const pairs = anySystem.chain((system) => shuffled(system).map((other) => [system, other] as const));
    fc.assert(
      fc.property(pairs, ([system, other]) => {
        expect(compileSystem(other)).toEqual(compileSystem(system));
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  test('falls apart where nothing unknown holds it together', () => {
    const two = (whole: Cell): System => ({
      cells: [whole, ...['a', 'b', 'c', 'd'].map((id) => hiddenCell(id, 5))],
      equations: [sumEquation('whole', ['a', 'b']), sumEquation('whole', ['c', 'd'])],
      choices: [],
    });
    const sizes = (system: System) => compileSystem(system).map(({ cells }) => cells.length);
    expect(sizes(two(hiddenCell('whole', 10)))).toEqual([5]);
    expect(sizes(two({ ...hiddenCell('whole', 10), closed: { least: 10, most: 10 } })).sort()).toEqual([
      1, 2, 2,
    ]);
  });

  test('hangs together where one figure prints cells of both', () => {
    const cells = [hiddenCell('a', 5), hiddenCell('b', 5)];
    const [one] = compileSystem({
      cells: cells.map((cell) => ({ ...cell, figure: 'ab' })),
      equations: [],
      choices: [{ id: 'ab', cost: 3, forced: false }],
    });
    expect(one?.cells).toHaveLength(2);
    expect(one?.choices).toEqual([{ id: 'ab', cost: 3, forced: false }]);
  });
});
