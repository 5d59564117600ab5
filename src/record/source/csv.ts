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
  const { text, problems } = decodeText(file, folder.read(file));
  if (problems.length > 0) return { file, rows: [], problems };
  let lines: string[][];
  try {
    lines = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    return {
      file,
      rows: [],
      problems: [problem('csv-syntax', { file, line, column: 1 }, { reason: error.code })],
    };
  }
  const head = lines[0] ?? [];
  const header = readHeader(head, table, file, problems);
  const missing = Object.entries(table.columns).some(
    ([field, c]) => c.required && !header.some((h) => h.field === field),
  );
  if (missing) return { file, rows: [], problems };
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
  return { file, rows, problems };
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
