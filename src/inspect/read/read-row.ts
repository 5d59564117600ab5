import type { Passage, RowCell } from '../passage.ts';

/** The table that a row is of. */
export interface TableScene {
  /** What it is called for the reader of a message; empty where the file is the table. */
  name: string;
  /** Caption, headings and title around it. */
  heads: readonly string[];
}

/**
 * The passages of one row, a cell each; cells that stand in it and belong to a row above (`carried`) count as its
 * neighbours.
 */
export function readRow(
  { name, heads }: TableScene,
  number: number,
  cells: RowCell[],
  carried: RowCell[] = [],
): Passage[] {
  const row = [...cells, ...carried];
  const passages: Passage[] = [];
  cells.forEach(({ field, text }, at) => {
    if (text === '') return;
    const heading = field === undefined || field.length > 20 ? '' : `“${field}”`;
    const where = `${name === '' ? '' : `${name} `}第${number}行 第${at + 1}列${heading}`;
    passages.push({ text, where, row, at, heads, ...(field === undefined ? {} : { field }) });
  });
  return passages;
}
