import type { Row } from '../system/compile.ts';
import { type Bounds, FAR } from './move.ts';

/** How far a cell can go one way, in units of the cell, and the sum that stops it first (none where its own bound does). */
export interface Room {
  room: number;
  row: Row | undefined;
}

/** How far the sums of a cell let it move one way, each by itself, when all others in the sum give what they can. */
export function findTightestSum(cell: number, direction: 1 | -1, sums: readonly Row[], bounds: Bounds): Room {
  const own = direction > 0 ? (bounds.most[cell] ?? 0) : -(bounds.least[cell] ?? 0);
  let tightest: Room = { room: own, row: undefined };
  for (const row of sums) {
    const at = row.cells.indexOf(cell);
    const factor = (row.factors[at] ?? 1) * direction;
    let room = 0;
    for (let k = 0; k < row.cells.length && room < FAR; k++) {
      if (k === at) continue;
      const other = row.cells[k] ?? 0;
      const by = row.factors[k] ?? 0;
      const gives = by * factor > 0 ? -(bounds.least[other] ?? 0) : (bounds.most[other] ?? 0);
      room += Math.abs(by) * gives;
    }
    room = Math.floor(room / Math.abs(factor));
    if (room < tightest.room) tightest = { room, row };
  }
  return tightest;
}
