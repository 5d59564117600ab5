import type { Columns, Table } from '../record/source/table.ts';
import { type NewFile, textFile } from './renewal.ts';

/** Cells of a row by field; what is not there stays empty. */
export type Cells<C extends Columns> = { [K in keyof C]?: string | number | undefined };

/**
 * A table to be filled in: the headers that the record asks for and the rows so far. UTF-8 with a byte order mark, by which
 * Excel and WPS know the encoding, and CRLF, with which they end lines (RFC 4180, 2.1).
 */
export function tableFile<C extends Columns>(
  path: string,
  table: Table<C>,
  rows: ReadonlyArray<Cells<C>>,
): NewFile {
  const fields = Object.keys(table.columns);
  const headers = fields.map((field) => table.columns[field]?.header ?? '');
  return textFile(path, `\uFEFF${[headers.join(','), ...writeRows(rows, fields)].join('\r\n')}\r\n`);
}

/** Rows as lines of text, with their cells in the order of `fields` (undefined: a column of nobody's). */
export function writeRows<C extends Columns>(
  rows: ReadonlyArray<Cells<C>>,
  fields: ReadonlyArray<string | undefined>,
  delimiter = ',',
): string[] {
  return rows.map((row) =>
    fields.map((field) => writeCell(field === undefined ? undefined : row[field], delimiter)).join(delimiter),
  );
}

function writeCell(value: string | number | undefined, delimiter: string): string {
  if (value === undefined) return '';
  const text = String(value);
  // A spreadsheet shows twelve digits in short and saves what it shows: so they stay a text.
  if (/^\d{12}$/.test(text)) return `="${text}"`;
  return /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}
