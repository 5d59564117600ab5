import type { Passage, RowCell } from '../passage.ts';
import { readRow } from './read-row.ts';
import { readLines } from './read-text.ts';
import { isWorthReading } from './worth-reading.ts';

/**
 * JSON: every scalar with its path, and the other fields of its object as its row; names of fields too. What is not JSON
 * is read as text. Several values, one a line (JSON Lines), are read as a list.
 */
export function readJson(text: string): Passage[] {
  const value = parse(text);
  if (value === undefined) return readLines(text);
  const passages: Passage[] = [];
  walk(value, '', [], passages);
  return passages;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    try {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}

function walk(value: unknown, path: string, heads: readonly string[], out: Passage[]): void {
  if (Array.isArray(value)) {
    value.forEach((each: unknown, i) => {
      walk(each, `${path}[${i + 1}]`, heads, out);
    });
  } else if (typeof value === 'object' && value !== null) walkObject(value, path, heads, out);
  else if (value !== null) out.push({ text: String(value), where: `字段 ${path || '（整个文件）'}`, heads });
}

function walkObject(value: object, path: string, heads: readonly string[], out: Passage[]): void {
  const entries = Object.entries(value) as Array<[string, unknown]>;
  const scalars = entries.filter(([, each]) => each !== null && typeof each !== 'object');
  const row: RowCell[] = scalars.map(([field, each]) => ({ field, text: String(each) }));
  scalars.forEach(([field, each], at) => {
    const text = String(each);
    if (text !== '') out.push({ text, where: `字段 ${join(path, field)}`, field, row, at, heads });
  });
  const around = row.map((cell) => cell.text).filter((text) => text.length > 1 && text.length < 60);
  const inner = around.length === 0 ? heads : [around.join('；'), ...heads];
  for (const [field, each] of entries) {
    const here = join(path, field);
    if (isWorthReading(field)) out.push({ text: field, where: `字段名 ${here}`, heads, apart: true });
    if (isTable(each)) readTable(each, columnsOf(value), here, inner, out);
    else if (Array.isArray(each) && each.every(isScalar)) readList(field, each, here, inner, out);
    else if (each !== null && typeof each === 'object') walk(each, here, inner, out);
  }
}

/** A list of words has the name of its field as heading. */
function readList(
  field: string,
  list: unknown[],
  path: string,
  heads: readonly string[],
  out: Passage[],
): void {
  list.forEach((each, i) => {
    if (each !== null && each !== '')
      out.push({ text: String(each), where: `字段 ${path}[${i + 1}]`, field, heads });
  });
}

/** Rows of bare values, with the names of their columns beside them. */
function isTable(value: unknown): value is unknown[][] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => Array.isArray(row) && row.every(isScalar))
  );
}

function columnsOf(value: object): string[] {
  const lists = Object.values(value).filter(
    (each): each is string[] =>
      Array.isArray(each) && each.length > 0 && each.every((name) => typeof name === 'string'),
  );
  return lists[0] ?? [];
}

function readTable(
  rows: unknown[][],
  columns: string[],
  path: string,
  heads: readonly string[],
  out: Passage[],
): void {
  rows.forEach((values, i) => {
    const cells = values.map((each, at): RowCell => {
      const field = columns[at];
      const text = each === null ? '' : String(each);
      return field ? { field, text } : { text };
    });
    out.push(...readRow({ name: `字段 ${path}`, heads }, i + 1, cells));
  });
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function join(path: string, field: string): string {
  return path === '' ? field : `${path}.${field}`;
}
