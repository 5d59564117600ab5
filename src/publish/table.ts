import { z } from 'zod';
import type { Disclosure } from '../protect/disclosure.ts';
import { catalogue, type TableId } from './catalogue.ts';
import { type CsvValue, writeCsvLine } from './text/csv-cell.ts';

/** One column of the CSV twin: its Chinese header and what stands below it. */
export interface CsvColumn<Row> {
  header: string;
  cell: (row: Row) => CsvValue;
}

/** The text of both files of a table. */
export interface WrittenTable {
  records: number;
  json: string;
  csv: string;
}

/** A table of the open data: its schema, and how it is written. */
export interface OpenTable {
  id: TableId;
  /** Schema of one record. */
  row: z.ZodType;
  /** Schema of the whole JSON file. */
  file: z.ZodType;
  write: (disclosure: Disclosure) => WrittenTable;
}

interface TableParts<S extends z.ZodType> {
  id: TableId;
  row: S;
  columns: (disclosure: Disclosure) => Array<CsvColumn<z.output<S>>>;
  rows: (disclosure: Disclosure) => Iterable<z.output<S>>;
}

/** Declares a table. Records are written as they are made, so that the rows of a whole county never stand in memory. */
export function declareTable<S extends z.ZodType>(parts: TableParts<S>): OpenTable {
  const entry = catalogue.find(({ id }) => id === parts.id);
  const about = { title: entry?.title ?? parts.id, description: entry?.description ?? '' };
  return {
    id: parts.id,
    row: parts.row,
    file: z.array(parts.row).meta(about),
    write: (disclosure) => {
      const columns = parts.columns(disclosure);
      const json: string[] = [];
      const csv = [`\uFEFF${writeCsvLine(columns.map(({ header }) => header))}\r\n`];
      for (const row of parts.rows(disclosure)) {
        json.push(JSON.stringify(row));
        csv.push(`${writeCsvLine(columns.map(({ cell }) => cell(row)))}\r\n`);
      }
      return { records: json.length, json: writeRecords(json), csv: csv.join('') };
    },
  };
}

/** One record a line: compact, and a change of one record is a change of one line. */
function writeRecords(records: string[]): string {
  return records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`;
}
