import { readBase } from '../../scripts/synthesize/folders.ts';
import { synthesize } from '../../scripts/synthesize/synthesize.ts';
import { readRecord } from '../../src/record/read.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { openFolder, type RecordFolder } from '../../src/record/source/folder.ts';
import type { Problem } from '../../src/record/source/problem.ts';

const content = new URL('../../content', import.meta.url).pathname;
export const base = readBase(content);

/** The files that a run with so many villages writes. */
export function invent(villages: number, seed = 'test'): Map<string, string> {
  return synthesize(base, { villages, seed, notices: true });
}

/** The record as the project itself reads it: authored files from the content folder, the rest as invented. */
export function readInvented(files: ReadonlyMap<string, string>): {
  record: PublicRecord;
  problems: Problem[];
} {
  const disk = openFolder(content);
  const authored = disk
    .list()
    .filter((path) => /^(site|rules|wording|terms|organizations|indicators|plans|pages|forms)\b/.test(path));
  const encoder = new TextEncoder();
  const folder: RecordFolder = {
    list: () => [...authored, ...files.keys()].sort(),
    read: (path) => {
      const text = files.get(path);
      return text === undefined ? disk.read(path) : encoder.encode(text);
    },
    version: (path) => files.get(path) ?? disk.version(path),
  };
  const { record, problems } = readRecord(folder);
  if (!record.site) throw new Error('the invented record could not be read');
  return { record: { ...record, site: record.site }, problems };
}

/** Groups rows by a key. */
export function group<T>(rows: Iterable<T>, keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Sum of amounts, to a hundredth. */
export function total(rows: ReadonlyArray<{ amount: number }>): number {
  return Math.round(rows.reduce((sum, row) => sum + row.amount, 0) * 100) / 100;
}
