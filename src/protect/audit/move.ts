import type { Row } from '../system/compile.ts';

/** How far every cell may move from what it is, down (≤ 0) and up (≥ 0), by what a reader knows of it. */
export interface Bounds {
  least: Float64Array;
  most: Float64Array;
}

/** Cells that move together so that every sum stays right, and by how much. The others stay. */
export interface Move {
  cells: Int32Array;
  by: Int32Array;
}

/** Farther than this a cell is as good as unbounded. */
export const FAR = 1e6;

export function permits(bounds: Bounds, move: Move): boolean {
  return move.cells.every((cell, k) => {
    const by = move.by[k] ?? 0;
    return by >= (bounds.least[cell] ?? 0) && by <= (bounds.most[cell] ?? 0);
  });
}

/** Rounds what the solver says; undefined unless it is a move in whole numbers, exactly. */
export function toMove(values: Float64Array, rows: Row[]): Move | undefined {
  const cells: number[] = [];
  const by: number[] = [];
  const whole = Int32Array.from(values, Math.round);
  for (let cell = 0; cell < whole.length; cell++) {
    const amount = whole[cell] ?? 0;
    if (Math.abs(amount - (values[cell] ?? 0)) > 1e-4) return undefined;
    if (amount === 0) continue;
    cells.push(cell);
    by.push(amount);
  }
  for (const row of rows) {
    let sum = 0;
    for (let k = 0; k < row.cells.length; k++) sum += (row.factors[k] ?? 0) * (whole[row.cells[k] ?? 0] ?? 0);
    if (sum !== 0) return undefined;
  }
  return { cells: Int32Array.from(cells), by: Int32Array.from(by) };
}
