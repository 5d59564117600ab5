import { type Tell, writeNumber } from './facts.ts';
import { wordsIn } from './places.ts';

/** A record of the open data. */
export type Row = Record<string, unknown>;

/** A field as text; empty where it is not there. */
export const textOf = (row: Row, key: string): string => (row[key] === undefined ? '' : String(row[key]));

/** Tells a field as it stands, where it is there. */
export function tellField(
  tell: Tell,
  kind: string,
  about: string,
  row: Row,
  key: string,
  write: (said: string) => string = String,
): void {
  if (row[key] === undefined || row[key] === null || row[key] === '') return;
  const words = wordsIn(row, key);
  tell(kind, about, write(String(row[key])), words.at(0, words.text.length));
}

/** Whether a value is a record. */
export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Tells the value of a figure, where the field has one. */
export function tellFigure(
  tell: Tell,
  kind: string,
  about: string,
  row: Row,
  key: string,
  write = writeNumber,
): void {
  const figure = row[key];
  if (isRow(figure)) tellField(tell, kind, about, figure, 'value', write);
}

/** The records of a list; none where it is no list. */
export const listRows = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

/** Tells how many of some rows there are; `key` is the field by which they were picked, none where all are counted. */
export function tellCount(tell: Tell, kind: string, about: string, rows: readonly Row[], key?: string): void {
  const [first] = rows;
  if (!first) return;
  const at = key === undefined ? undefined : { holder: first, key, from: 0, to: textOf(first, key).length };
  tell(kind, about, String(rows.length), at);
}
