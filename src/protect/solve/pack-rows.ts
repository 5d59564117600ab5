/** A row of a matrix: places and what stands there. */
interface SparseRow {
  cells: ArrayLike<number>;
  factors: ArrayLike<number>;
}

/** Rows as the solver takes them, one behind the other (compressed sparse rows). */
export function packRows(rows: readonly SparseRow[], numCols: number) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { cells, factors } of rows) {
    for (let k = 0; k < cells.length; k++) {
      indices.push(cells[k] ?? 0);
      values.push(factors[k] ?? 0);
    }
    starts.push(indices.length);
  }
  return { format: 'csr' as const, numRows: rows.length, numCols, starts, indices, values };
}
