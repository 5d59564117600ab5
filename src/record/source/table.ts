import { z } from 'zod';
import type { CellType } from './cell-type.ts';

export interface Column<T, Required extends boolean> {
  header: string;
  /** What the column means, for the documentation and the schema. */
  note: string;
  required: Required;
  type: CellType<T>;
  /**
   * True where an empty cell below a filled one means the same again: a cell merged in the workbook. `between`: only where
   * the next filled cell below holds the same too.
   */
  fillsDown?: boolean | 'between';
  /**
   * What a cell tells of a person. Such a column is read by \`src/record/person/\` only, which passes on the masked value and
   * nothing else.
   */
  person?: 'name' | 'phone' | 'address';
}

export type Columns = Record<string, Column<unknown, boolean>>;

/** One row, with the line it stands on. An optional cell that is empty is undefined. */
export type Row<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T, infer R> ? (R extends true ? T : T | undefined) : never;
} & { line: number };

/** A CSV table: its Chinese headers and the names that the code knows them by. */
export interface Table<C extends Columns> {
  name: string;
  columns: C;
  /** True where a file with a header and no rows says nothing wrong: nothing paid out yet, no problem found. */
  mayBeEmpty: boolean;
  /**
   * The columns that hold what a row reports: a row in which all of them are empty names who is to report, and says nothing
   * yet (未报). Empty where every row must be whole.
   */
  answers: ReadonlyArray<keyof C & string>;
}

/** Declares a table. */
export function defineTable<C extends Columns>(
  name: string,
  columns: C,
  { mayBeEmpty = false, answers = [] }: { mayBeEmpty?: boolean; answers?: Array<keyof C & string> } = {},
): Table<C> {
  return { name, columns, mayBeEmpty, answers };
}

/** Schema of a table's rows, for the content collections and the open data. */
export function schemaOfRow<C extends Columns>(table: Table<C>): z.ZodType<Row<C>> {
  const shape: Record<string, z.ZodType> = { line: z.int() };
  for (const [name, column] of Object.entries(table.columns)) {
    const schema = column.type.schema.meta({ title: column.header, description: column.note });
    shape[name] = column.required ? schema : z.union([schema, z.undefined()]).optional();
  }
  return z.object(shape) as unknown as z.ZodType<Row<C>>;
}

export function must<T>(header: string, type: CellType<T>, note: string): Column<T, true> {
  return { header, type, note, required: true };
}

export function may<T>(header: string, type: CellType<T>, note: string): Column<T, false> {
  return { header, type, note, required: false };
}

/** A column whose cell, left empty, repeats the one above: clerks merge such cells, and a CSV keeps the first only. */
export function repeats<T>(column: Column<T, true>, where?: 'between'): Column<T, true> {
  return { ...column, fillsDown: where ?? true };
}
