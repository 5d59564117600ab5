import type { Cell, Column, Table } from '../../document/block.ts';

/** A cell and the column that it begins in. */
export interface PlacedCell {
  cell: Cell;
  column: Column | undefined;
}

/** Finds the column of each cell; cells that reach down from rows above take up their place. */
export function placeCells({ columns, rows }: Pick<Table, 'columns' | 'rows'>): PlacedCell[][] {
  const takenUntil = columns.map(() => 0);
  return rows.map((cells, row) => {
    let at = 0;
    return cells.map((cell) => {
      while ((takenUntil[at] ?? 0) > row) at += 1;
      const column = columns[at];
      const width = cell.columns ?? 1;
      takenUntil.fill(row + (cell.rows ?? 1), at, at + width);
      at += width;
      return { cell, column };
    });
  });
}
