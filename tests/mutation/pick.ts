import { type ColumnKind, gridOf, type SampleColumn, type SampleTable, tables, writeGrid } from './grid.ts';
import type { Draw, Mutation, Oracle } from './mutation.ts';

/** A filled cell of a table of the sample. */
export interface Cell {
  table: SampleTable;
  row: number;
  index: number;
  column: SampleColumn;
  text: string;
  /** Where it stands, counted from 1. */
  line: number;
  /** How a person would name it. */
  name: string;
}

/** A filled cell whose column and text fit. */
export function pickCell(
  draw: Draw,
  fits: (column: SampleColumn, table: SampleTable) => boolean,
  fitsText: (text: string) => boolean = () => true,
): Cell {
  const table = draw.among(tables, (each) => each.columns.some((column) => fits(column, each)));
  const column = draw.among(table.columns, (each) => fits(each, table));
  const index = table.columns.indexOf(column);
  const rows = table.rows.flatMap((row, i) => (row[index] && fitsText(row[index]) ? [i] : []));
  return cellAt(table, draw.from(rows), index);
}

export function cellAt(table: SampleTable, row: number, index: number): Cell {
  const column = table.columns[index];
  if (!column) throw new Error(`${table.file} has no column ${index}`);
  const text = table.rows[row]?.[index] ?? '';
  const line = row + 2;
  const name = `${table.file} 第${line}行“${column.header}”的“${text}”`;
  return { table, row, index, column, text, line, name };
}

/** True for columns of these kinds. */
export const ofKind =
  (...kinds: ColumnKind[]) =>
  ({ kind }: SampleColumn) =>
    kinds.includes(kind);

/** Puts something else into a cell. The oracle, where left out: an error at this very cell. */
export function rewrite({ table, row, index, line, name }: Cell, text: string, oracle?: Oracle): Mutation {
  const cells = gridOf(table);
  const target = cells[row + 1];
  if (target) target[index] = text;
  return {
    what: `${name}写成“${text}”`,
    changes: { [table.file]: writeGrid(cells) },
    oracle: oracle ?? { kind: 'breaking', line, column: index + 1 },
  };
}

/** Changes the grid of a table; the record must then hold exactly the changed rows, or something is told. */
export function regrid(
  table: SampleTable,
  what: string,
  change: (cells: string[][]) => string[][],
): Mutation {
  const cells = change(gridOf(table));
  return {
    what: `${table.file}：${what}`,
    changes: { [table.file]: writeGrid(cells) },
    oracle: { kind: 'doubtful', rows: { table, cells } },
  };
}
