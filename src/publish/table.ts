import { z } from 'zod';
import type { Disclosure } from '../protect/disclosure.ts';
import { catalogue, type TableId } from './catalogue.ts';
import { sayCell, writeCsvLine } from './text/csv-cell.ts';

/** What the cells of a column are: as Table Schema (Data Package 2) names it; text where left out. */
interface ColumnTypes {
  string: string | null | undefined;
  number: number | null | undefined;
  integer: number | null | undefined;
  boolean: boolean | null | undefined;
  /** YYYY-MM-DD */
  date: string | null | undefined;
  /** Joined by ；. */
  list: readonly string[] | null | undefined;
}

export type ColumnType = keyof ColumnTypes;

/** What is said of a column beside its name and its type. */
interface ColumnFacts {
  header: string;
  /** Names the record: present and unique in the table. */
  key?: true;
  /** The table whose key its cells name, where they are not empty. */
  refers?: TableId;
  /** Numbers of it may be hidden; the column of the same name with 状态 says why. */
  hides?: true;
}

/** One column of the CSV twin: its Chinese header and what stands below it, which must be of its type. */
export type CsvColumn<Row> =
  | (ColumnFacts & { type?: 'string'; cell: (row: Row) => ColumnTypes['string'] })
  | {
      [Type in Exclude<ColumnType, 'string'>]: ColumnFacts & {
        type: Type;
        cell: (row: Row) => ColumnTypes[Type];
      };
    }[Exclude<ColumnType, 'string'>];

/** A column without its cells, for those who describe the table. */
export type DescribedColumn = ColumnFacts & { type: ColumnType };

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
  /** The records as the CSV has them: under each header the words of the cell. */
  list: (disclosure: Disclosure) => Iterable<Map<string, string>>;
  /** The columns of the CSV, as they are written. */
  describe: (disclosure: Disclosure) => DescribedColumn[];
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
    describe: (disclosure) =>
      parts.columns(disclosure).map(({ cell: _, type = 'string', ...facts }) => ({ ...facts, type })),
    *list(disclosure) {
      const columns = parts.columns(disclosure);
      for (const row of parts.rows(disclosure))
        yield new Map(columns.map(({ header, cell }) => [header, sayCell(cell(row))]));
    },
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
