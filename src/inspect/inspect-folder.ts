import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { hidePersonal } from '../check/personal/hide.ts';
import type { Passes } from '../check/personal/passes.ts';
import { CleanIn, type CleanOf } from './clean-files.ts';
import type { OutputFind } from './find-in-output.ts';
import type { HiddenValue, KnownNames } from './hidden/hidden-value.ts';
import { HiddenSearch } from './hidden/search-hidden.ts';
import type { Passage, Reading } from './passage.ts';
import { type KnownReadings, type OutputFile, readFiles } from './read-files.ts';
import { type FindPersonal, PersonalScan } from './scan-personal.ts';

/** With what a folder is inspected. */
export interface InspectionOptions {
  /** The detector of personal data. */
  find: FindPersonal;
  /** Office contacts and allowed findings, by value. */
  passes: Passes;
  /** Numbers that may stand nowhere; none if left out. */
  hiddenValues?: readonly HiddenValue[];
  /** All areas and indicators, so that a number is given to the right one. */
  known?: KnownNames;
  /** As many as the machine has cores if left out; 0 reads in this thread. */
  threads?: number;
  /** PDFs that were read before; every PDF is parsed if left out. What they hold is searched in any case. */
  readings?: KnownReadings;
  /** Files in which nothing was found before; all are read if left out. */
  clean?: CleanOf;
}

/** What an inspection came to. */
export interface Inspection {
  /** How many files there are. */
  files: number;
  /** How many of them are, byte by byte, what was inspected before. */
  unchanged: number;
  /** In the order of files, and within a file in reading order. */
  finds: OutputFind[];
}

/**
 * Reads every file of a folder (or of several that will be one) the way a stranger would, their names included, and gives what may not be published:
 * personal data that no pass explains, hidden numbers in the place of a figure, and files that cannot be read.
 */
export async function inspectFolder(
  folder: string | readonly string[],
  options: InspectionOptions,
): Promise<Inspection> {
  const { find, passes, hiddenValues = [], known, threads, readings } = options;
  const folders = typeof folder === 'string' ? [folder] : folder;
  const files = folders.flatMap(listFiles).sort((a, b) => (a.path < b.path ? -1 : 1));
  const clean = options.clean ? new CleanIn(files, options.clean) : undefined;
  const left = clean
    ? files.filter(({ path }) => !(clean.personal.has(path) && clean.hidden.has(path)))
    : files;
  const scan = new PersonalScan(find, passes);
  const hidden = new HiddenSearch(hiddenValues, known);
  const found = new Map<string, OutputFind[]>();
  const take = (path: string, reading: Reading) => {
    const own = clean?.personal.has(path) ? undefined : scan;
    const secret = hidden.isEmpty || clean?.hidden.has(path) ? undefined : hidden;
    const finds = inspectReading(path, reading, own, secret);
    if (finds.length > 0) found.set(path, finds);
    else clean?.add(path);
  };
  await readFiles(left, take, threads, readings);
  return {
    files: files.length,
    unchanged: files.length - left.length,
    finds: files.flatMap(({ path }) => found.get(path) ?? []),
  };
}

/** Paths below a folder, with forward slashes, in stable order; what the desktop hides is published too, so it is listed. */
function listFiles(folder: string): OutputFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => ({ folder, path }));
}

/** `scan` or `hidden` is left out where the file is known to hold nothing of that kind. */
function inspectReading(
  file: string,
  reading: Reading,
  scan: PersonalScan | undefined,
  hidden: HiddenSearch | undefined,
): OutputFind[] {
  const finds: OutputFind[] = [];
  const passages = [...nameParts(file), ...('passages' in reading ? reading.passages : [])];
  if ('unreadable' in reading)
    finds.push({ what: 'unreadable', file, where: '整个文件', why: reading.unreadable });
  passages.forEach((passage, i) => {
    const [before, after] = [neighbour(passages, i, -1), neighbour(passages, i, 1)];
    const where = () => hidePersonal(passage.where);
    for (const each of scan?.scan(passage, before, after) ?? [])
      finds.push({ what: 'personal', file, where: where(), ...each });
    for (const { name, area, period } of hidden?.search(passage, [before, after], file) ?? [])
      finds.push({ what: 'hidden', file, where: where(), name, area, period });
  });
  return finds;
}

/** The names of a file and of the folders it lies in. */
function nameParts(file: string): Passage[] {
  return file.split('/').map((text) => ({ text, where: '文件或文件夹的名称', apart: true }));
}

/** The text that stands beside a passage for a reader: in a row the next cell, else the next line or paragraph. */
function neighbour(passages: readonly Passage[], i: number, step: 1 | -1): string {
  const own = passages[i];
  if (!own || own.apart) return '';
  if (own.row && own.at !== undefined) return own.row[own.at + step]?.text ?? '';
  const beside = passages[i + step];
  return beside && !beside.apart && !beside.row ? beside.text : '';
}
