import type { Solver } from '../solve/solver.ts';
import { fullEffort } from '../suppress/effort.ts';
import { type Suppression, suppress } from '../suppress/suppress.ts';
import { type Cell, type System, sumEquation } from '../system/system.ts';
import { fillUnknown } from './fill-unknown.ts';
import { readTable } from './read-table.ts';
import type { ReadTable } from './schema.ts';

/** What `npm run protect` prints. */
export interface ProtectedTable {
  cells: Array<{
    id: string;
    /** `primary`: small or sensitive by itself; `complementary`: hidden so that the others cannot be worked out. */
    status: 'published' | 'primary' | 'complementary';
    /**
     * Least and most that a reader can take it for; both the count itself where it is published. An end more than a
     * million away from the count is not sought: it is told as if nothing bounded it.
     */
    low: number;
    /** `Number.MAX_SAFE_INTEGER` where nothing bounds it. */
    high: number;
  }>;
  audit: {
    passed: boolean;
    /** By integer programming: the cells left narrower than asked, with the interval that remains. */
    solver: {
      passed: boolean;
      cells: number;
      solves: number;
      exposed: Array<{ id: string; low: number; high: number }>;
    };
    /** By exact row space: the cells that are a combination of what is published. */
    rational: { passed: boolean; cells: number; determined: string[] };
  };
  lost: {
    /** Hidden cells, and the sum of their weights. */
    cells: number;
    sum: number;
    /** Those among them that no rule hides by themselves. */
    complementary: { cells: number; sum: number };
    /** True where no safe choice has a smaller sum; else none has one below `bound`. */
    proven: boolean;
    bound: number;
  };
}

/** Above this many unknown cells in one part, intervals are those that the audit saw: at least so wide. */
const exactly = 600;

/** What is wrong with a table, a line each, in Chinese. */
export class UnfitTable extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/**
 * Hides what a table must not show, and audits what is left.
 *
 * A reader is taken to know: the sums; that all counts are whole and not negative; that zeros are printed, where they are;
 * the threshold; that his own household is in a cell; and every earlier edition. So a hidden cell that is not zero is at
 * least one to him. One sign stands for primary and complementary cells alike, so that it says nothing of their size.
 *
 * @throws UnfitTable with everything that is wrong with the table
 */
export function protectTable(given: unknown, solver: Solver): ProtectedTable {
  const { table, faults } = readTable(given);
  if (!table) throw new UnfitTable(faults);
  const values = fillUnknown(table, solver);
  if (!values)
    throw new UnfitTable([
      'earlier 里的数和现在的数合不到一起。请核对各期的数和 links；zeros 是 published 时，以前没有公开的数至少是 1。',
    ]);
  const primary = new Set(table.cells.flatMap((cell) => (isPrimary(cell, table) ? [cell.id] : [])));
  const system = buildSystem(table, values, primary);
  return present(
    table,
    primary,
    suppress(system, solver, fullEffort, (cells) => cells <= exactly),
  );
}

function isPrimary(cell: ReadTable['cells'][number], table: ReadTable): boolean {
  if (cell.sensitive) return true;
  if (table.threshold === null || cell.count >= table.threshold) return false;
  return cell.count > 0 || table.zeros === 'hidden';
}

/** What a table asks for where it does not say: `high − low` of threshold − 1. */
function widthOf(table: ReadTable): number {
  return table.minWidth ?? Math.max(1, (table.threshold ?? 2) - 1);
}

/** What everybody knows of a hidden count of the present table: it is not less than none, and not none unless it is. */
function leastOf(count: number): number {
  return count > 0 ? 1 : 0;
}

function buildSystem(table: ReadTable, values: Map<string, number>, primary: Set<string>): System {
  const width = widthOf(table);
  const told = new Set<string>();
  const untold = new Set<string>();
  for (const { cells } of table.earlier ?? [])
    for (const { id, count } of cells) (count === null ? untold : told).add(id);
  const exact = (value: number) => ({ least: value, most: value });
  const free = (value: number) => ({ least: leastOf(value), most: Number.POSITIVE_INFINITY });
  const present = new Set(table.cells.map(({ id }) => id));
  const current = table.cells.map(({ id, count }): Cell => {
    // A zero that is printed by rule cannot be hidden: its absence would say that it is none.
    const isFixed =
      told.has(id) || (count === 0 && table.zeros === 'published' && !primary.has(id) && !untold.has(id));
    const closed = isFixed ? exact(count) : free(count);
    return { id, value: count, open: exact(count), closed, figure: id, needs: { open: 0, closed: width } };
  });
  const earlier = [...new Set([...told, ...untold])]
    .filter((id) => !present.has(id))
    .map((id): Cell => {
      const value = values.get(id) ?? 0;
      // Its value is only one that it may have had: nothing follows from that it is not zero, but where zeros are printed.
      const least = table.zeros === 'published' ? Math.min(1, value) : 0;
      const range = told.has(id) ? exact(value) : { least, most: Number.POSITIVE_INFINITY };
      const need = told.has(id) ? 0 : width;
      return {
        id,
        value,
        open: range,
        closed: range,
        figure: undefined,
        needs: { open: need, closed: need },
      };
    });
  return {
    cells: [...current, ...earlier],
    equations: [...table.sums, ...(table.earlier ?? []).flatMap(({ links }) => links)].map(
      ({ total, parts }) => sumEquation(total, parts),
    ),
    choices: table.cells.map(({ id, count, weight }) => ({
      id,
      cost: weight ?? count,
      forced: primary.has(id) || untold.has(id),
    })),
  };
}

function present(table: ReadTable, primary: Set<string>, suppression: Suppression): ProtectedTable {
  const { hidden, intervals, audit } = suppression;
  const bounded = (most: number) => Math.min(most, Number.MAX_SAFE_INTEGER);
  const extra = table.cells.filter(({ id }) => hidden.has(id) && !primary.has(id));
  const weigh = (cells: ReadTable['cells']) =>
    cells.reduce((sum, cell) => sum + (cell.weight ?? cell.count), 0);
  const sum = weigh(table.cells.filter(({ id }) => hidden.has(id)));
  const solver = {
    passed: audit.solver.exposed.length === 0,
    cells: audit.solver.cells,
    solves: audit.solver.solves,
    exposed: audit.solver.exposed.map(({ cell, interval }) => ({
      id: cell,
      low: interval.least,
      high: bounded(interval.most),
    })),
  };
  const rational = { passed: audit.rational.determined.length === 0, ...audit.rational };
  return {
    cells: table.cells.map(({ id, count }) => {
      if (!hidden.has(id)) return { id, status: 'published', low: count, high: count };
      const { least, most } = intervals.get(id) ?? { least: count, most: count };
      return {
        id,
        status: primary.has(id) ? 'primary' : 'complementary',
        low: Math.max(least, leastOf(count)),
        high: bounded(most),
      };
    }),
    audit: { passed: solver.passed && rational.passed, solver, rational },
    lost: {
      cells: hidden.size,
      sum,
      complementary: { cells: extra.length, sum: weigh(extra) },
      proven: sum <= suppression.atLeast + 1e-9,
      bound: Math.min(sum, suppression.atLeast),
    },
  };
}
