import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { printCheck } from '../../src/check/print/print.ts';
import { decodeText } from '../../src/record/source/decode.ts';
import { listDifferences } from './differences.ts';
import { plainRows, type SampleTable } from './grid.ts';
import type { Mutation, Oracle } from './mutation.ts';
import { type Changed, checkChanged, original, originalRecord } from './sample.ts';

/** What is wrong with how the program took a mutation; undefined where all is well. */
export function judge(mutation: Mutation): string | undefined {
  const result = checkChanged(mutation.changes);
  return (
    judgeDiagnostics(result) ??
    judgePrinting(result) ??
    judgeOracle(mutation.oracle, Object.keys(mutation.changes), result)
  );
}

/** Of every diagnostic: a file that is there, a place that is in it, words that are words. */
function judgeDiagnostics({ diagnostics, notes, folder }: Changed): string | undefined {
  const files = new Set(folder.list());
  const heights = new Map<string, number>();
  const heightOf = (file: string) => {
    const known = heights.get(file) ?? linesIn(folder.read(file), file);
    heights.set(file, known);
    return known;
  };
  for (const each of [...diagnostics, ...notes]) {
    const told = JSON.stringify(each);
    const isMissing = each.code === 'MB101';
    if (files.has(each.file) === isMissing) return `its file is not there: ${told}`;
    if (!Number.isInteger(each.line) || each.line < 1) return `its line is none: ${told}`;
    if (!Number.isInteger(each.column) || each.column < 1) return `its column is none: ${told}`;
    if (!isMissing && each.line > heightOf(each.file)) return `its line is beyond the file: ${told}`;
    for (const words of [each.message, each.fix]) {
      if (words.trim() === '') return `it says nothing: ${told}`;
      if (/\bundefined\b|\bNaN\b|\bnull\b|\[object|\b(?:Type|Syntax|Range)Error\b/.test(words))
        return `it speaks as a program does: ${told}`;
    }
  }
  return undefined;
}

/** Of what is no text the lines are counted all the same: the place of a bad byte is told by line. */
function linesIn(bytes: Uint8Array, file: string): number {
  const text = decodeText(file, bytes).text ?? Buffer.from(bytes).toString('latin1');
  return text.split(/\r\n?|\n/).length;
}

function judgePrinting({ folder, ...result }: Changed): string | undefined {
  for (const colour of [false, true]) {
    const text = printCheck(result, folder, { colour });
    if (text.trim() === '') return 'nothing is printed';
    if (!colour && text.includes('\u001b')) return 'colour is printed where none was asked for';
  }
  return undefined;
}

function judgeOracle(oracle: Oracle, changed: string[], result: Changed): string | undefined {
  if (oracle.kind === 'breaking') return judgeBreaking(oracle, changed, result);
  const fresh = freshOf(result);
  if (oracle.kind === 'harmless') {
    if (fresh.length > 0) return `harmless, and yet told: ${JSON.stringify(fresh[0])}`;
    return tell(listDifferences(originalRecord, result.read));
  }
  if (fresh.length > 0) {
    toldOf.count += 1;
    return undefined;
  }
  if (oracle.kind === 'told') return 'nothing is told';
  const { rows, within, noted } = oracle;
  if (noted && result.notes.some(({ file, line }) => file === noted.file && line === noted.line))
    return undefined;
  if (!rows) return tell(listDifferences(originalRecord, result.read).filter((path) => !within?.test(path)));
  const { table, cells } = rows;
  return tell([
    ...listDifferences(plainRows(table, cells.slice(1)), rowsIn(result.read, table)),
    ...listDifferences(
      { ...originalRecord, ...without(originalRecord, table) },
      { ...result.read, ...without(result.read, table) },
    ),
  ]);
}

/** How often a mistake that is no error in itself was told, for the record. */
export const toldOf = { count: 0 };

function tell(differences: string[]): string | undefined {
  if (differences.length === 0) return undefined;
  return `nothing is told, and yet the record differs otherwise than was written: ${differences.slice(0, 5).join('; ')}`;
}

function judgeBreaking(
  { line, column, naming, told: isIt }: Extract<Oracle, { kind: 'breaking' }>,
  changed: string[],
  result: Changed,
): string | undefined {
  const errors = freshOf(result).filter((each) => each.severity === 'error');
  const fits = (each: Diagnostic) => {
    if (isIt) return isIt(each);
    if (naming !== undefined) return `${each.file} ${each.value} ${each.message}`.includes(naming);
    return (
      changed.includes(each.file) &&
      (line === undefined || each.line === line) &&
      (column === undefined || each.column === column)
    );
  };
  if (errors.some(fits)) return undefined;
  const wanted = `${changed.join(', ')}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : `:${column}`}`;
  if (errors.length === 0) return `no error is told (wanted at ${wanted})`;
  const where = errors.slice(0, 3).map((each) => `${each.code} ${each.file}:${each.line}:${each.column}`);
  return `no error is told at ${wanted}${naming === undefined ? '' : ` naming ${naming}`}, but ${where.join(', ')}`;
}

const nameOf = (each: Diagnostic) => `${each.code} ${each.file}`;
const told = new Map<string, number>();
for (const each of original.diagnostics) told.set(nameOf(each), (told.get(nameOf(each)) ?? 0) + 1);

/** Errors and warnings beyond those of the sample itself, by code and file: lines may have moved. */
function freshOf({ diagnostics }: Changed): Diagnostic[] {
  const left = new Map(told);
  return diagnostics.filter((each) => {
    const known = left.get(nameOf(each)) ?? 0;
    left.set(nameOf(each), known - 1);
    return known <= 0;
  });
}

/** The rows of a table in a record. */
export function rowsIn(record: Changed['read'], table: SampleTable): unknown[] {
  if (table.part === 'areas') return record.areas;
  const part = record[table.part];
  const found = Array.isArray(part) ? part.find(({ file }) => file === table.file) : part;
  return found?.rows ?? [];
}

/** The part of a record in which a table is, without that table. */
function without(record: Changed['read'], table: SampleTable): object {
  if (table.part === 'areas') return { areas: [] };
  const part = record[table.part];
  return {
    [table.part]: Array.isArray(part)
      ? part.map((each) => (each.file === table.file ? each.file : each))
      : [],
  };
}
