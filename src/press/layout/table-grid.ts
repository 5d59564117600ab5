import type { Cell, Table } from '../../document/block.ts';
import type { Align } from './set-text.ts';

/** A cell with the column it begins in; those that a cell above reaches into are skipped over. */
export interface GridCell {
  cell: Cell;
  column: number;
  columns: number;
  rows: number;
}

/** How many columns are free from one on, up to `most`: a cell does not lie over one that reaches down beside it. */
function countFree(taken: ReadonlySet<number> | undefined, from: number, most: number): number {
  let free = 1;
  while (free < most && !taken?.has(from + free)) free++;
  return free;
}

/**
 * Finds each cell's column, row by row, as HTML does. Spans that run out of the table, or into a cell
 * from above, are cut. A table without rows gets an empty one: a header with nothing below it is no table to readers that
 * speak it.
 */
export function placeCells(table: Table): GridCell[][] {
  const count = table.columns.length;
  const taken = new Map<number, Set<number>>();
  const given = table.rows.length > 0 ? table.rows : [[]];
  const grid = given.map((row, rowIndex) => {
    const placed: GridCell[] = [];
    let column = 0;
    for (const cell of row) {
      while (taken.get(rowIndex)?.has(column)) column++;
      if (column >= count) break;
      const columns = countFree(taken.get(rowIndex), column, Math.min(cell.columns ?? 1, count - column));
      const rows = Math.min(cell.rows ?? 1, given.length - rowIndex);
      for (let below = 1; below < rows; below++) {
        const reached = taken.get(rowIndex + below) ?? new Set<number>();
        for (let at = column; at < column + columns; at++) reached.add(at);
        taken.set(rowIndex + below, reached);
      }
      placed.push({ cell, column, columns, rows });
      column += columns;
    }
    // A short row would leave the grid ragged: readers that speak the table need every cell.
    for (; column < count; column++) {
      if (!taken.get(rowIndex)?.has(column))
        placed.push({ cell: { content: [] }, column, columns: 1, rows: 1 });
    }
    return placed;
  });
  return dropBareRows(grid);
}

/** Takes out rows that have no cell of their own, only such as reach into them from above: nothing would stand in them. */
function dropBareRows(grid: readonly GridCell[][]): GridCell[][] {
  return grid.flatMap((row, at) => {
    if (row.length === 0) return [];
    return [
      row.map((cell): GridCell => {
        const bare = grid.slice(at, at + cell.rows).filter((each) => each.length === 0).length;
        return { ...cell, rows: cell.rows - bare };
      }),
    ];
  });
}

/** Numbers stand at the right, so that their digits line up; words at the left; the author may say otherwise. */
export function alignColumn(table: Table, index: number, cells: readonly GridCell[][]): Align {
  const column = table.columns[index];
  if (column?.align) return column.align;
  const own = cells.flatMap((row) => row.filter((cell) => cell.column === index && cell.columns === 1));
  const numeric = own.every(({ cell }) => cell.content.every((part) => part.kind === 'figure'));
  return own.length > 0 && numeric && own.some(({ cell }) => cell.content.length > 0) ? 'end' : 'start';
}
