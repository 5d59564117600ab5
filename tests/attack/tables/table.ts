import type { Knowledge } from '../exact/knowledge.ts';
import type { Bounds } from '../exact/simplex.ts';

export interface Sum {
  total: string;
  parts: string[];
}

/** A table as `npm run protect` reads it; the counts are the truth, which an attacker does not have. */
export interface Table {
  threshold: number | null;
  zeros: 'published' | 'hidden';
  minWidth?: number;
  cells: Array<{ id: string; count: number; sensitive?: boolean; weight?: number }>;
  sums: Sum[];
  earlier?: Array<{ cells: Array<{ id: string; count: number | null }>; links: Sum[] }>;
}

/** The least `high − low` that a hidden cell must keep: as the command's contract says. */
export function widthOf(table: Table): number {
  return table.minWidth ?? Math.max(1, (table.threshold ?? 0) - 1);
}

/** Cells that the rules hide whatever stands around them. */
export function primariesOf(table: Table): Set<string> {
  const { threshold, zeros } = table;
  const small = (count: number) =>
    threshold !== null && count < threshold && (count > 0 || zeros === 'hidden');
  return new Set(table.cells.filter((cell) => cell.sensitive || small(cell.count)).map((cell) => cell.id));
}

/** Cells that can stand under the symbol at all: where zeros are printed, a zero that is not sensitive cannot. */
export function hideable(table: Table): Set<string> {
  const primary = primariesOf(table);
  return new Set(
    table.cells
      .filter((cell) => primary.has(cell.id) || cell.count > 0 || table.zeros === 'hidden')
      .map((cell) => cell.id),
  );
}

/** Who looks: somebody who has only what is published, or all households that are counted in hidden cells together. */
export type Attacker = 'stranger' | 'insiders';

/** The cells of all earlier editions; one with the id of a cell of today is the same figure, out a second time. */
export function cellsBefore(table: Table): Array<{ id: string; count: number | null }> {
  return (table.earlier ?? []).flatMap(({ cells }) => cells);
}

/**
 * What is known once a set of cells is hidden. Insiders know of each hidden cell in which somebody is counted that it
 * is not nought, which is more than any one of them knows. Where zeros are printed a stranger knows the same, for the
 * symbol then says "not nought" — but of a sensitive nought, which stands under the symbol too, only "not less".
 */
export function publish(
  table: Table,
  hidden: ReadonlySet<string>,
  attacker: Attacker = 'insiders',
): Knowledge {
  const known = new Map<string, number>();
  const unknown = new Map<string, Bounds>();
  const nought = table.zeros === 'published' ? 1 : 0;
  for (const { id, count } of table.cells) {
    const low = attacker === 'insiders' ? Math.min(1, count) : Math.min(nought, count);
    if (hidden.has(id)) unknown.set(id, { low, high: Number.POSITIVE_INFINITY });
    else known.set(id, count);
  }
  for (const { id, count } of cellsBefore(table)) {
    // A figure that an earlier edition printed is out, whatever this one does.
    if (count !== null) {
      known.set(id, count);
      unknown.delete(id);
    } else if (!known.has(id) && !unknown.has(id)) {
      // What an earlier edition hid is not told to the engine either: only its rule about zeros is.
      unknown.set(id, { low: nought, high: Number.POSITIVE_INFINITY });
    }
  }
  const sums = [...table.sums, ...(table.earlier ?? []).flatMap((edition) => edition.links)];
  return { known, unknown, sums };
}

/**
 * Whether an earlier edition hid cells that may have been nought: then who was counted in them is anybody's guess, and
 * the engine may credit an attacker with more than the published numbers tell.
 */
export function hasDoubtfulPast(table: Table): boolean {
  return table.zeros === 'hidden' && cellsBefore(table).some(({ count }) => count === null);
}
