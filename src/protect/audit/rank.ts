import type { Row } from '../system/compile.ts';

/** A sparse row of whole numbers: place → factor. */
type Sparse = Map<number, bigint>;

/**
 * Cells that the sums alone give away: those that are a combination of what is published. Exact, in whole numbers, and
 * without a solver: the rows are brought to reduced echelon form over the unknown cells; a cell is determined if and only
 * if its unit vector lies in their span, which is where a row keeps nothing but its pivot.
 *
 * The test by row space is that of SSBtools (Statistics Norway), `GaussSuppression`; fraction-free elimination after
 * Bareiss (1968), with every row kept primitive.
 */
export function findDetermined(rows: Row[], isUnknown: (cell: number) => boolean): number[] {
  const pivots = new Map<number, Sparse>();
  const usedBy = new Map<number, Set<number>>();
  const note = (pivot: number, row: Sparse) => {
    for (const cell of row.keys()) {
      const users = usedBy.get(cell) ?? new Set();
      users.add(pivot);
      usedBy.set(cell, users);
    }
  };
  for (const { cells, factors } of rows) {
    const row: Sparse = new Map();
    cells.forEach((cell, k) => {
      if (isUnknown(cell)) row.set(cell, BigInt(factors[k] ?? 0));
    });
    for (const cell of [...row.keys()]) {
      const pivot = pivots.get(cell);
      if (pivot) eliminate(row, pivot, cell);
    }
    const next = choosePivot(row, usedBy);
    if (next === undefined) continue;
    makePrimitive(row);
    for (const user of [...(usedBy.get(next) ?? [])]) {
      const other = pivots.get(user);
      if (!other?.has(next)) continue;
      eliminate(other, row, next);
      makePrimitive(other);
      note(user, other);
    }
    pivots.set(next, row);
    note(next, row);
  }
  return [...pivots].flatMap(([cell, row]) => (row.size === 1 ? [cell] : [])).sort((a, b) => a - b);
}

/** Takes a multiple of `by` from `row`, so that nothing is left at `cell`. */
function eliminate(row: Sparse, by: Sparse, cell: number): void {
  const [a, b] = [row.get(cell), by.get(cell)];
  if (a === undefined || b === undefined) return;
  if (b !== 1n && b !== -1n) for (const [at, factor] of row) row.set(at, factor * b);
  const times = b === 1n ? a : b === -1n ? -a : a;
  for (const [at, factor] of by) {
    const left = (row.get(at) ?? 0n) - times * factor;
    if (left === 0n) row.delete(at);
    else row.set(at, left);
  }
}

/** The cell that the fewest other rows hold: it costs the least to clear. */
function choosePivot(row: Sparse, usedBy: Map<number, Set<number>>): number | undefined {
  let best: number | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const cell of row.keys()) {
    const users = usedBy.get(cell)?.size ?? 0;
    if (users < fewest) [best, fewest] = [cell, users];
  }
  return best;
}

function makePrimitive(row: Sparse): void {
  let common = 0n;
  for (const factor of row.values()) {
    common = gcd(common, factor);
    if (common === 1n) return;
  }
  if (common > 1n) for (const [at, factor] of row) row.set(at, factor / common);
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
