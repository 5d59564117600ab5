import { join } from 'node:path';
import { type CheckResult, checkRecord } from '../../src/check/check.ts';
import { openCoverage } from '../../src/press/fonts/coverage.ts';
import { type RecordReading, readRecord } from '../../src/record/read.ts';
import { ReadingMemory } from '../../src/record/reader.ts';
import { holdFolder, openFolder, type RecordFolder } from '../../src/record/source/folder.ts';

/** What is changed in a folder: new content by path; `undefined` takes the file away. */
export type Changes = Record<string, string | Uint8Array | undefined>;

const disk = openFolder(join(import.meta.dirname, '..', '..', 'content'));
const held: Record<string, Uint8Array> = Object.fromEntries(
  disk.list().map((file) => [file, disk.read(file)]),
);
const texts = new Map(Object.entries(held).map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]));

/** The files of the sample record, in order. */
export const sampleFiles = [...texts.keys()].sort();

/** The text of a file of the sample. */
export function textOf(file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`the sample has no ${file}`);
  return text;
}

const memory = new ReadingMemory();
const options = { today: '2026-01-01', hasGlyph: openCoverage(), memory };

/** The sample as it is. */
export const original = checkRecord(holdFolder(held), options);

/** What was read of the sample: also there where a check complains. */
export const originalRecord: RecordReading['record'] = readRecord(holdFolder(held), memory).record;

/** The sample with changes, checked. */
export interface Changed extends CheckResult {
  folder: RecordFolder;
  /** What was read; what was not changed is the same object as in `originalRecord`. */
  read: RecordReading['record'];
}

/** Checks the sample with changes. What was not changed is not read again. */
export function checkChanged(changes: Changes): Changed {
  const files: Record<string, string | Uint8Array> = { ...held };
  const before = Object.keys(changes).map((file) => [file, memory.files.get(file)] as const);
  for (const [file, content] of Object.entries(changes)) {
    if (content === undefined) delete files[file];
    else files[file] = content;
  }
  const folder = holdFolder(files);
  const result = checkRecord(folder, options);
  const { record: read } = readRecord(folder, memory);
  for (const [file, reading] of before) {
    if (reading) memory.files.set(file, reading);
    else memory.files.delete(file);
  }
  return { ...result, folder, read };
}
