import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds, Move } from '../../../src/protect/audit/move.ts';
import { ShortMoves } from '../../../src/protect/audit/short-moves.ts';
import { type Component, compileSystem } from '../../../src/protect/system/compile.ts';
import { type System, sumEquation } from '../../../src/protect/system/system.ts';
import { anySystem, hiddenCell, pattern } from './random-systems.ts';

describe('short moves', () => {
  test('are moves: they take the cell where it is wanted, keep every sum right, and stay within what is known', () => {
    let found = 0;
    fc.assert(
      fc.property(anySystem, pattern, fc.constantFrom(-3, -2, -1, 1, 2, 3), (system, drawn, by) => {
        for (const component of compileSystem(system)) {
          const bounds = boundsOf(component, (choice) => drawn[choice] === true);
          const moves = new ShortMoves(component, bounds);
          component.cells.forEach((_, cell) => {
            const move = moves.find(cell, by);
            if (!move) return;
            found += 1;
            expect(expectMove(component, bounds, move).get(cell)).toBe(by);
          });
        }
      }),
      { numRuns: 400, seed: 5 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test('are moves where differences make up for them, unbounded or only upwards', () => {
    let found = 0;
    const systems = fc.tuple(anySystem, pattern, fc.boolean()).map(([system, drawn, grows]) => ({
      system: withDifferences(system, grows),
      drawn,
    }));
    fc.assert(
      fc.property(systems, fc.constantFrom(-3, -1, 1, 3), ({ system, drawn }, by) => {
        for (const component of compileSystem(system)) {
          const bounds = boundsOf(component, (choice) => drawn[choice] === true);
          const moves = new ShortMoves(component, bounds);
          component.cells.forEach((_, cell) => {
            const move = moves.find(cell, by);
            if (!move) return;
            found += 1;
            expectMove(component, bounds, move);
          });
        }
      }),
      { numRuns: 300, seed: 8 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test('are found in a table of two rows and two columns: four cells round', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const system: System = {
      cells: [
        ...ids.map((id) => hiddenCell(id, 5)),
        ...['ab', 'cd', 'ac', 'bd'].map((id) => ({ ...hiddenCell(id, 10), closed: { least: 10, most: 10 } })),
      ],
      equations: [
        sumEquation('ab', ['a', 'b']),
        sumEquation('cd', ['c', 'd']),
        sumEquation('ac', ['a', 'c']),
        sumEquation('bd', ['b', 'd']),
      ],
      choices: [],
    };
    const component = compileSystem(system).find(({ cells }) => cells.length === 4);
    if (!component) throw new Error('the table has fallen apart');
    const move = new ShortMoves(
      component,
      boundsOf(component, () => true),
    ).find(0, 4);
    const moved = new Map([...(move?.cells ?? [])].map((at, k) => [component.cells[at]?.id, move?.by[k]]));
    expect(Object.fromEntries(moved)).toEqual({ a: 4, b: -4, c: -4, d: 4 });
  });
});

/** Fails where a move is none: a sum that is not right any more, a cell beyond what is known of it, or a cell twice. */
function expectMove({ rows }: Component, bounds: Bounds, move: Move): Map<number, number> {
  const moved = new Map([...move.cells].map((at, k) => [at, move.by[k] ?? 0]));
  expect(moved.size).toBe(move.cells.length);
  for (const { cells, factors } of rows)
    expect(sum([...cells].map((at, k) => (factors[k] ?? 0) * (moved.get(at) ?? 0)))).toBe(0);
  for (const [at, amount] of moved) {
    expect(amount).toBeGreaterThanOrEqual(bounds.least[at] ?? 0);
    expect(amount).toBeLessThanOrEqual(bounds.most[at] ?? 0);
  }
  return moved;
}

/** Each two cells that follow each other, the larger less the smaller, as a month less the month before. */
function withDifferences(system: System, grows: boolean): System {
  const [cells, equations] = [[...system.cells], [...system.equations]];
  system.cells.forEach((one, i) => {
    const other = system.cells[i + 1];
    if (!other) return;
    const [more, less] = one.value > other.value ? [one, other] : [other, one];
    const id = `${more.id}-${less.id}`;
    const range = { least: grows ? 0 : Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
    const value = more.value - less.value;
    cells.push({ id, value, open: range, closed: range, figure: undefined, needs: { open: 1, closed: 0 } });
    equations.push(sumEquation(more.id, [less.id, id]));
  });
  return { ...system, cells, equations };
}

function boundsOf({ cells, choiceOf }: Component, isHidden: (choice: number) => boolean) {
  const ranges = cells.map((cell, at) => {
    const choice = choiceOf[at] ?? -1;
    return { value: cell.value, ...(choice >= 0 && isHidden(choice) ? cell.closed : cell.open) };
  });
  return {
    least: Float64Array.from(ranges, ({ value, least }) => least - value),
    most: Float64Array.from(ranges, ({ value, most }) => most - value),
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
