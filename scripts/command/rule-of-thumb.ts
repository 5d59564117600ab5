import type { Solver } from '../../src/protect/solve/solver.ts';
import type { ProtectedTable } from '../../src/protect/table/protect-table.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';
import type { ReadTable } from '../../src/protect/table/schema.ts';

/** What becomes of a table that is protected by eye. */
export interface ByEye {
  /** Hidden cells that are not small by themselves. */
  beyond: number;
  /** Hidden cells that a reader works out to the last household. */
  derived: number;
  /** Those, and the ones that he narrows down further than the policy allows. */
  narrow: number;
}

/**
 * The way that it is done by hand: hide the small counts, then the smallest other count of every sum in which only one is
 * hidden, until every sum has none hidden or two. Then lets the audit read what is left.
 */
export function protectByEye(table: ReadTable, solver: Solver): ByEye {
  const counts = new Map(table.cells.map(({ id, count }) => [id, count]));
  const small = table.cells.filter(({ count }) => count > 0 && count < (table.threshold ?? 0));
  const hidden = new Set(small.map(({ id }) => id));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of table.sums) {
      const members = [total, ...parts];
      if (members.filter((id) => hidden.has(id)).length !== 1) continue;
      // A zero is printed by rule: it cannot be hidden.
      const others = members.filter((id) => !hidden.has(id) && (counts.get(id) ?? 0) > 0);
      const least = others.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0))[0];
      if (least === undefined) continue;
      hidden.add(least);
      changed = true;
    }
  }
  const { exposed } = readAsAttacker(table, hidden, solver).solver;
  return {
    beyond: hidden.size - small.length,
    derived: exposed.filter(({ low, high }) => low === high).length,
    narrow: exposed.length,
  };
}

/** The audit of a given choice: all else was told in an earlier edition, so the engine can hide nothing more. */
function readAsAttacker(table: ReadTable, hidden: Set<string>, solver: Solver): ProtectedTable['audit'] {
  const isHidden = ({ id }: { id: string }) => hidden.has(id);
  return protectTable(
    {
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, sensitive: isHidden(cell) })),
      earlier: [{ cells: table.cells.filter((cell) => !isHidden(cell)), links: [] }],
    },
    solver,
  ).audit;
}
