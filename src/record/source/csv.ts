import { partCells } from './cells.ts';
import { decodeText } from './decode.ts';
import type { RecordFolder } from './folder.ts';
import { findHeader } from './header.ts';
import { type Problem, problem } from './problem.ts';
import { RowReading, type TableReading } from './row-reading.ts';
import type { Columns, Table } from './table.ts';

export type { TableReading, WrittenUnit } from './row-reading.ts';

/** Reads a CSV table as clerks save it. The order of columns is free; every unknown or missing column is told. */
export function readTable<C extends Columns>(
  folder: RecordFolder,
  file: string,
  table: Table<C>,
): TableReading<C> {
  const top = { file, line: 1, column: 1 };
  const nothing = (problems: Problem[]) => ({ file, rows: [], columns: {}, units: [], awaited: 0, problems });
  const bytes = folder.read(file);
  if (isWorkbook(bytes)) return nothing([problem('office-file', top, {})]);
  const { text: decoded, problems } = decodeText(file, bytes);
  if (decoded === undefined) return nothing(problems);
  const text = decoded.replace(/^\uFEFF/, '');
  if (text.trim() === '') return nothing([...problems, problem('empty-table', top, {})]);
  if (isPage(text)) return nothing([problem('office-file', top, {})]);
  const header = findHeader(text, table, file);
  for (const each of header.problems) problems.push(each);
  if (!header.sound) return nothing(problems);
  const reading = new RowReading(file, table, header, problems);
  for (const { kind, line, column } of partCells(text, header.delimiter, reading.take))
    if (line > header.line) problems.push(tellFault(kind, { file, line, column }));
  return reading.finish();
}

/** A place where cells cannot be told apart, as a problem. */
function tellFault(kind: 'open-quote' | 'csv-syntax', at: Problem['at']): Problem {
  return kind === 'open-quote' ? problem(kind, at, {}) : problem(kind, at, { reason: kind });
}

/** A page of the web under the name of a table, as many systems hand out what they call Excel. */
function isPage(text: string): boolean {
  return /^\s*<(!doctype|html|head|table|meta|\?xml)/i.test(text);
}

/** A workbook of Excel or WPS under another name begins with the sign of a ZIP archive or of an old Office file. */
function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...sign: number[]) => sign.every((byte, i) => bytes[i] === byte);
  return begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
}
