import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Attack } from '../../../src/protect/audit/attack.ts';
import { loadSolver } from '../../../src/protect/solve/solver.ts';
import { compileSystem } from '../../../src/protect/system/compile.ts';
import type { System } from '../../../src/protect/system/system.ts';
import { anySystem, pattern } from './random-systems.ts';
import { tryEverything } from './try-all.ts';

const solver = await loadSolver();

/** What an attack on the parts of a system measures of every cell. */
function measureAll(system: System, isHidden: (figure: string) => boolean) {
  const measured = new Map<string, { least: number; most: number }>();
  for (const component of compileSystem(system)) {
    const attack = new Attack(component, solver);
    attack.setClosed((choice) => isHidden(component.choices[choice]?.id ?? ''));
    component.cells.forEach(({ id }, at) => {
      measured.set(id, attack.measure(at));
    });
    attack.dispose();
  }
  return measured;
}

const hides = (system: System, drawn: boolean[]) => {
  const ids = new Set(system.choices.filter((_, i) => drawn[i]).map(({ id }) => id));
  return (figure: string) => ids.has(figure);
};

describe('the attack', () => {
  test('measures what trying every whole number finds', () => {
    fc.assert(
      fc.property(anySystem, pattern, (system, drawn) => {
        const isHidden = hides(system, drawn);
        const measured = measureAll(system, isHidden);
        for (const [id, seen] of tryEverything(system, isHidden))
          expect({ id, ...measured.get(id) }).toEqual({ id, ...seen });
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('never narrows a cell down further when more is hidden', () => {
    fc.assert(
      fc.property(anySystem, pattern, fc.nat({ max: 9 }), (system, drawn, more) => {
        const fewer = measureAll(system, hides(system, drawn));
        const extra = drawn.map((is, i) => is || i === more % system.choices.length);
        for (const [id, { least, most }] of measureAll(system, hides(system, extra))) {
          const before = fewer.get(id);
          expect(least).toBeLessThanOrEqual(before?.least ?? least);
          expect(most).toBeGreaterThanOrEqual(before?.most ?? most);
        }
      }),
      { numRuns: 150, seed: 2 },
    );
  });

  test('forgets what it learned when something is shown again', () => {
    fc.assert(
      fc.property(anySystem, pattern, (system, drawn) => {
        const isHidden = hides(system, drawn);
        const fresh = measureAll(system, isHidden);
        for (const component of compileSystem(system)) {
          const attack = new Attack(component, solver);
          attack.setClosed(() => true);
          component.cells.forEach((_, at) => {
            attack.measure(at);
          });
          component.choices.forEach(({ id }, choice) => {
            if (!isHidden(id)) attack.open(choice);
          });
          component.cells.forEach(({ id }, at) => {
            expect({ id, ...attack.measure(at) }).toEqual({ id, ...fresh.get(id) });
          });
          attack.dispose();
        }
      }),
      { numRuns: 80, seed: 3 },
    );
  });

  test('names cures of which one is needed: hiding all others does not help', () => {
    let told = 0;
    fc.assert(
      fc.property(anySystem, pattern, (system, drawn) => {
        for (const component of compileSystem(system)) {
          const attack = new Attack(component, solver);
          attack.setClosed((choice) => drawn[choice] === true);
          const breaches = attack.findBreaches();
          for (const { cell, cures } of breaches) {
            told += 1;
            const need = attack.need(cell);
            const own = component.choiceOf[cell] ?? -1;
            const isOwnHidden = own >= 0 && attack.isClosed(own);
            const others = new Attack(component, solver);
            // A cell that is printed needs less: its own figure stays as it is.
            others.setClosed((choice) => !cures.includes(choice) && (choice !== own || isOwnHidden));
            const { least, most } = others.measure(cell);
            if (!cures.includes(own)) expect(most - least).toBeLessThan(need);
            others.dispose();
          }
          attack.dispose();
        }
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(told).toBeGreaterThan(50);
  });
});
