import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode.ts';
import type { RecordFolder } from './folder.ts';
import { nearest } from './nearest.ts';
import { type Problem, problem } from './problem.ts';
import type { Columns, Row, Table } from './table.ts';

/** The rows of one CSV file; rows with a problem are left out of `rows` and told in `problems`. */
export interface TableReading<C extends Columns> {
  file: string;
  rows: Array<Row<C>>;
  /** In which column of the file each field stands, counted from 1. */
  columns: Record<string, number>;
  problems: Problem[];
}

interface HeaderCell {
  field: string;
  index: number;
}

/** Reads a CSV table as clerks save it. The order of columns is free; every unknown or missing column is told. */
export function readTable<C extends Columns>(
  folder: RecordFolder,
  file: string,
  table: Table<C>,
): TableReading<C> {
  const bytes = folder.read(file);
  if (isWorkbook(bytes)) {
    return {
      file,
      rows: [],
      columns: {},
      problems: [problem('office-file', { file, line: 1, column: 1 }, {})],
    };
  }
  const { text, problems } = decodeText(file, bytes);
  const none = { file, rows: [], columns: {}, problems };
  if (problems.length > 0) return none;
  if (text.trim() === '') {
    problems.push(problem('empty-table', { file, line: 1, column: 1 }, {}));
    return none;
  }
  let lines: string[][];
  try {
    lines = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push(problemOfSyntax(error, text, file));
    return none;
  }
  const head = lines[0] ?? [];
  const header = readHeader(head, table, file, problems);
  const missing = Object.entries(table.columns).some(
    ([field, c]) => c.required && !header.some((h) => h.field === field),
  );
  if (missing) return none;
  const rows: Array<Row<C>> = [];
  let line = 1 + newlinesIn(head);
  for (let i = 1; i < lines.length; i++) {
    const cells = lines[i] ?? [];
    line += 1;
    if (cells.some((cell) => cell !== '')) {
      const row = readRow(cells, header, head.length, table, file, line, problems);
      if (row) rows.push(row);
    }
    line += newlinesIn(cells);
  }
  const columns = Object.fromEntries(header.map(({ field, index }) => [field, index + 1]));
  return { file, rows, columns, problems };
}

/** A workbook of Excel or WPS under another name begins with the sign of a ZIP archive or of an old Office file. */
function isWorkbook(bytes: Uint8Array): boolean {
  const begins = (...sign: number[]) => sign.every((byte, i) => bytes[i] === byte);
  return begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

/** Excel puts commas, some settings of it semicolons, and copying tabs: the first line shows which. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') >>> 0);
  const count = (sign: string) => head.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A quote that is never closed swallows the rest of the file: the place to mend is where it opens. */
function problemOfSyntax(error: CsvError, text: string, file: string): Problem {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return problem('open-quote', { file, line: lineOfOpenQuote(text), column: 1 }, {});
  }
  const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
  return problem('csv-syntax', { file, line, column: 1 }, { reason: error.code });
}

/**
 * The first line that opens a quote and is followed by what looks like a whole row: a cell of several lines rarely has
 * as many commas as the header.
 */
function lineOfOpenQuote(text: string): number {
  const lines = text.split('\n');
  const delimiter = delimiterOf(text);
  const width = (line: string | undefined) => line?.split(delimiter).length ?? 0;
  const opens = (line: string) => line.split('"').length % 2 === 0;
  const swallows = lines.findIndex((line, i) => opens(line) && width(lines[i + 1]) >= width(lines[0]));
  return (swallows >= 0 ? swallows : lines.findIndex(opens)) + 1;
}

function readHeader<C extends Columns>(
  head: string[],
  table: Table<C>,
  file: string,
  problems: Problem[],
): HeaderCell[] {
  const headers = new Map(Object.entries(table.columns).map(([field, column]) => [column.header, field]));
  const found: HeaderCell[] = [];
  head.forEach((cell, index) => {
    const at = { file, line: 1, column: index + 1 };
    const field = headers.get(cell.replace(/\s/g, ''));
    const earlier = found.find((h) => h.field === field);
    if (cell === '') return;
    if (field === undefined) {
      problems.push(
        problem('unknown-column', at, { header: cell, nearest: nearest(cell, headers.keys()) }, cell),
      );
    } else if (earlier) {
      problems.push(problem('repeated-column', at, { header: cell, first: earlier.index + 1 }, cell));
    } else found.push({ field, index });
  });
  for (const [header, field] of headers) {
    const column = table.columns[field];
    if (column?.required && !found.some((h) => h.field === field)) {
      const others = head.filter((cell) => !headers.has(cell));
      problems.push(
        problem('missing-column', { file, line: 1, column: 1 }, { header, nearest: nearest(header, others) }),
      );
    }
  }
  return found;
}

function readRow<C extends Columns>(
  cells: string[],
  header: HeaderCell[],
  width: number,
  table: Table<C>,
  file: string,
  line: number,
  problems: Problem[],
): Row<C> | undefined {
  const row: Record<string, unknown> = { line };
  let sound = true;
  if (cells.length < width) {
    // One cell too few shifts all that follow: what stands in them would be read under the wrong header.
    problems.push(problem('short-row', { file, line, column: 1 }, { cells: cells.length, columns: width }));
    return undefined;
  }
  for (const { field, index } of header) {
    const column = table.columns[field];
    if (!column) continue;
    const cell = cells[index] ?? '';
    const at = { file, line, column: index + 1 };
    if (cell === '') {
      if (column.required) {
        problems.push(problem('empty-cell', at, { header: column.header }));
        sound = false;
      }
      continue;
    }
    const value = column.type.parse(cell);
    if (value === undefined) {
      problems.push(problem('bad-cell', at, { header: column.header, expected: column.type.expected }, cell));
      sound = false;
    } else row[field] = value;
  }
  const extra = cells.findIndex((cell, index) => index >= width && cell !== '');
  if (extra >= 0) {
    problems.push(problem('extra-cell', { file, line, column: extra + 1 }, { columns: width }, cells[extra]));
    sound = false;
  }
  return sound ? (row as Row<C>) : undefined;
}

function newlinesIn(cells: string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
