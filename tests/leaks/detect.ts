import {
  findPersonal,
  type PersonalFind,
  type Surroundings,
} from '../../src/check/personal/find-personal.ts';
import { type Leak, placesOf } from './corpus/leak.ts';

/** What stands around a cell of a leak: its heading, the other cells of the row, and the cells on both sides. */
export function aroundCell(leak: Leak, cell: number): Surroundings {
  const field = leak.cells[cell]?.field;
  const before = leak.cells[cell - 1]?.text;
  const after = leak.cells[cell + 1]?.text;
  return {
    ...(field === undefined ? {} : { field }),
    ...(leak.cells.length === 1 ? {} : { row: leak.cells.filter((_, at) => at !== cell) }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** What is found of the secret of a leak: finds that overlap it, in any of its cells. */
export function findsOf(leak: Leak): PersonalFind[] {
  return placesOf(leak).flatMap(({ cell, start, end }) =>
    findPersonal(leak.cells[cell]?.text ?? '', aroundCell(leak, cell)).filter(
      (find) => find.start < end && find.end > start,
    ),
  );
}
