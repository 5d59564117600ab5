import { isFileOf, isPersonFile, tableFiles } from '../../src/record/files.ts';
import {
  amount,
  areaCode,
  count,
  date,
  households,
  key,
  number,
  people,
  reportingPeriod,
  words,
  yesOrNo,
} from '../../src/record/source/cell-type.ts';
import { sampleFiles, textOf } from './sample.ts';

/** The kind of a column, by what its cells hold. */
export type ColumnKind =
  | 'code'
  | 'number'
  | 'amount'
  | 'count'
  | 'date'
  | 'key'
  | 'period'
  | 'words'
  | 'yes-no'
  | 'choice';

/** A column of a CSV file of the sample. */
export interface SampleColumn {
  header: string;
  field: string;
  kind: ColumnKind;
  required: boolean;
  fillsDown: boolean;
  /** True where an empty cell may be filled from those around it. */
  mayBeBlank: boolean;
}

/** A CSV file of the sample, cell by cell. The sample quotes no cell, so row i stands on line i + 2. */
export interface SampleTable {
  file: string;
  part: keyof typeof tableFiles;
  columns: SampleColumn[];
  rows: string[][];
  /** All columns that a table of this kind may have. */
  known: SampleColumn[];
}

const kinds = new Map<unknown, ColumnKind>([
  [areaCode, 'code'],
  [number, 'number'],
  [amount, 'amount'],
  [count, 'count'],
  [households, 'count'],
  [people, 'count'],
  [date, 'date'],
  [key, 'key'],
  [reportingPeriod, 'period'],
  [words, 'words'],
  [yesOrNo, 'yes-no'],
]);

/** The tables of the sample, without lists of persons: those are read masked, and a plain reading knows no masks. */
export const tables: SampleTable[] = sampleFiles
  .filter((file) => file.endsWith('.csv') && !isPersonFile(file))
  .map(readTable);

function readTable(file: string): SampleTable {
  const part = (Object.keys(tableFiles) as Array<keyof typeof tableFiles>).find((name) =>
    isFileOf(name, file),
  );
  if (!part) throw new Error(`${file} is no table of a record`);
  const text = textOf(file);
  if (/["\r]/.test(text)) throw new Error(`${file} has quotes: rows are not lines`);
  const [head = '', ...lines] = text.replace(/\n$/, '').split('\n');
  const known = Object.entries(tableFiles[part].table.columns).map(([field, column]) => ({
    header: column.header,
    field,
    kind: kinds.get(column.type) ?? ('choice' as const),
    required: column.required,
    fillsDown: column.fillsDown === true,
    mayBeBlank: column.fillsDown !== undefined,
  }));
  const columns = head.split(',').map((header) => {
    const column = known.find((each) => each.header === header);
    if (!column) throw new Error(`${file}: ${header}`);
    return column;
  });
  return { file, part, columns, rows: lines.map((line) => line.split(',')), known };
}

/** CSV text of cells, quoted where they must be. */
export function writeGrid(cells: string[][], delimiter = ',', quoteAll = false): string {
  const write = (cell: string) =>
    quoteAll || /[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((row) => `${row.map(write).join(delimiter)}\n`).join('');
}

/** Header and rows of a table, to be changed. */
export function gridOf(table: SampleTable): string[][] {
  return [table.columns.map(({ header }) => header), ...table.rows.map((row) => [...row])];
}

/**
 * The rows that a plain reading of cells gives: what the program must have read where cells are written canonically. It
 * knows nothing of the program's own reader, so that the two can be held against each other.
 */
export function plainRows(table: SampleTable, rows: string[][]): Array<Record<string, unknown>> {
  return rows.map((row) => {
    const plain: Record<string, unknown> = {};
    for (const { field } of table.known) plain[field] = undefined;
    table.columns.forEach(({ field, kind }, i) => {
      plain[field] = plainValue(kind, row[i] ?? '');
    });
    return plain;
  });
}

function plainValue(kind: ColumnKind, cell: string): unknown {
  if (cell === '') return undefined;
  if (kind === 'number' || kind === 'amount' || kind === 'count') return Number(cell);
  return kind === 'yes-no' ? cell === '是' : cell;
}
