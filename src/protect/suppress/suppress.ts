import { Attack, type Interval } from '../audit/attack.ts';
import { findDetermined } from '../audit/rank.ts';
import type { Solver } from '../solve/solver.ts';
import { type Component, compileSystem } from '../system/compile.ts';
import type { System } from '../system/system.ts';
import { choosePattern } from './choose.ts';
import type { Effort } from './effort.ts';

/** A cell that is left narrower than it must be: hiding more does not help. */
export interface Exposed {
  cell: string;
  interval: Interval;
  need: number;
}

/** What is hidden, what a reader can still say, and what both audits found. */
export interface Suppression {
  /** Ids of the figures that are hidden. */
  hidden: Set<string>;
  /**
   * Of every cell that is not printed as one number: what a reader can say of it. `exact` is false where it was not
   * measured: it is then what the audit saw, at least so wide, and its ends may be the number itself.
   */
  intervals: Map<string, Interval & { exact: boolean }>;
  audit: {
    /** Attack by integer programming: cells attacked, linear problems solved, cells left too narrow. */
    solver: { cells: number; solves: number; exposed: Exposed[] };
    /** Exact test by row space: cells that are a combination of what is published. */
    rational: { cells: number; determined: string[] };
  };
  /** Cost of all that is hidden, and the least that any safe pattern costs, as far as is proven. */
  cost: number;
  atLeast: number;
}

/**
 * Chooses what to hide in a system and proves it twice: by the attack, whose word is that of whole-number witnesses, and
 * by the exact row-space test. The parts of the system are taken one after the other.
 *
 * @param exact where true, intervals are measured to the last unit; else they are what the audit saw, which is less work
 * and never says more than is so.
 */
export function suppress(
  system: System,
  solver: Solver,
  effort: Effort,
  exact: (cells: number) => boolean,
): Suppression {
  const result: Suppression = {
    hidden: new Set(),
    intervals: new Map(),
    audit: { solver: { cells: 0, solves: 0, exposed: [] }, rational: { cells: 0, determined: [] } },
    cost: 0,
    atLeast: 0,
  };
  for (const component of compileSystem(system)) suppressPart(component, solver, effort, exact, result);
  return result;
}

function suppressPart(
  component: Component,
  solver: Solver,
  effort: Effort,
  exact: (cells: number) => boolean,
  result: Suppression,
): void {
  if (!isAtRisk(component)) return;
  const { attack, cost, atLeast } = choosePattern(component, solver, effort);
  try {
    for (const { cell: at } of attack.findBreaches()) {
      const cell = component.cells[at]?.id ?? '';
      result.audit.solver.exposed.push({ cell, interval: attack.measure(at), need: attack.need(at) });
    }
    const isUnknown = (at: number) => isLeftOpen(component, attack, at);
    const unknown = component.cells.flatMap((_, at) => (isUnknown(at) ? [at] : []));
    const measure = exact(unknown.length);
    for (const at of unknown) {
      const id = component.cells[at]?.id ?? '';
      const interval = measure ? attack.measure(at) : attack.interval(at);
      result.intervals.set(id, { ...interval, exact: measure });
    }
    const determined = findDetermined(component.rows, isUnknown).filter((at) => attack.need(at) > 0);
    result.audit.rational.determined.push(...determined.map((at) => component.cells[at]?.id ?? ''));
    result.audit.rational.cells += unknown.length;
    result.audit.solver.cells += unknown.length;
    result.audit.solver.solves += attack.solves;
    component.choices.forEach(({ id }, choice) => {
      if (attack.isClosed(choice)) result.hidden.add(id);
    });
    result.cost += cost;
    result.atLeast += atLeast;
  } finally {
    attack.dispose();
  }
}

/** True for a cell of which a reader is not told the one number. */
function isLeftOpen(component: Component, attack: Attack, at: number): boolean {
  const cell = component.cells[at];
  if (!cell) return false;
  const choice = component.choiceOf[at] ?? -1;
  const range = choice >= 0 && attack.isClosed(choice) ? cell.closed : cell.open;
  return range.least !== range.most;
}

/**
 * What a reader can say of each cell when just these figures are hidden, to the last unit. Parts of more than `most` such
 * cells are left out: two linear problems a cell are too many there.
 */
export function measureIntervals(
  system: System,
  hidden: ReadonlySet<string>,
  solver: Solver,
  most: number,
): Map<string, Interval> {
  const intervals = new Map<string, Interval>();
  for (const component of compileSystem(system)) {
    if (!isAtRisk(component)) continue;
    const attack = new Attack(component, solver);
    try {
      attack.setClosed((choice) => hidden.has(component.choices[choice]?.id ?? ''));
      const unknown = component.cells.flatMap((_, at) => (isLeftOpen(component, attack, at) ? [at] : []));
      if (unknown.length > most) continue;
      for (const at of unknown) intervals.set(component.cells[at]?.id ?? '', attack.measure(at));
    } finally {
      attack.dispose();
    }
  }
  return intervals;
}

/** False for a part in which nothing is hidden and nothing could be narrowed down. */
function isAtRisk(component: Component): boolean {
  return (
    component.choices.some(({ forced }) => forced) || component.cells.some((cell) => cell.needs.open > 0)
  );
}
