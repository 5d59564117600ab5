import { deriveIntervals } from '../exact/knowledge.ts';
import type { Bounds } from '../exact/simplex.ts';
import { cellsBefore, hideable, primariesOf, publish, type Table, widthOf } from './table.ts';

/** A hidden cell that is too narrow, and what follows of it. */
export interface Narrow extends Bounds {
  id: string;
}

/** Every hidden cell, of this edition or an earlier one, that insiders together can narrow below the policy. */
export function findNarrow(table: Table, hidden: ReadonlySet<string>): Narrow[] {
  const width = widthOf(table);
  const before = new Map(cellsBefore(table).map(({ id, count }) => [id, count]));
  // Under the symbol in one edition and in the open in another: then it is in the open.
  const open = table.cells
    .filter(({ id }) => (hidden.has(id) ? typeof before.get(id) === 'number' : before.get(id) === null))
    .map(({ id, count }) => ({ id, low: count, high: count }));
  const narrow = [...deriveIntervals(publish(table, hidden))]
    .filter(([, { low, high }]) => high - low < width)
    .map(([id, range]) => ({ id, ...range }));
  return [...open, ...narrow];
}

/**
 * The greatest set of cells that keeps the policy, or undefined where none does. Hiding more never narrows what is
 * hidden already; so a cell too narrow when all are hidden is too narrow in every pattern, and must be published.
 * When that strikes a primary cell, no pattern can do.
 */
export function hideMost(table: Table): Set<string> | undefined {
  const primary = primariesOf(table);
  const hidden = hideable(table);
  for (;;) {
    const narrow = findNarrow(table, hidden).map(({ id }) => id);
    if (narrow.length === 0) return hidden;
    for (const id of narrow) {
      if (primary.has(id) || !hidden.delete(id)) return undefined;
    }
  }
}

/** What a pattern costs: weights of hidden cells, a cell's count where it has no weight of its own. */
export function costOf(table: Table, hidden: ReadonlySet<string>): number {
  return table.cells
    .filter((cell) => hidden.has(cell.id))
    .reduce((sum, cell) => sum + (cell.weight ?? cell.count), 0);
}

/** The least cost of any pattern that keeps the policy, by trying them all; undefined where none does. */
export function findLeastCost(table: Table): number | undefined {
  const primary = primariesOf(table);
  const free = [...hideable(table)].filter((id) => !primary.has(id));
  const patterns = Array.from({ length: 2 ** free.length }, (_, bits) => {
    const hidden = new Set([...primary, ...free.filter((_id, at) => (bits >> at) & 1)]);
    return { hidden, cost: costOf(table, hidden) };
  });
  patterns.sort((a, b) => a.cost - b.cost);
  return patterns.find(({ hidden }) => findNarrow(table, hidden).length === 0)?.cost;
}
