import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Reading } from '../../src/inspect/passage.ts';
import type { KnownReadings } from '../../src/inspect/read-files.ts';
import { forgetPrints, hashProgram, KeptFiles } from '../../src/press/press.ts';

const project = join(import.meta.dirname, '..', '..');

/**
 * Where finished PDFs and what was read in them are kept from build to build; `MINGBAI_KEPT` names another folder. Whoever
 * wants a clean start removes it.
 */
export const keptFolder = process.env['MINGBAI_KEPT'] || join(project, '.mingbai', 'press');

/** What may be kept beyond what the last build used. */
const mostBytes = 2 ** 30;

const ending = 'text';

/** Passages of PDFs that were read before, by the hash of their bytes; they are searched anew all the same. */
export function openKeptReadings(folder: string): KnownReadings & { forget(hash: string): void } {
  const files = new KeptFiles(folder);
  // All that decides what is read in a PDF.
  const reader = hashProgram([join(project, 'src', 'inspect', 'read')]);
  const nameOf = (hash: string) =>
    `${createHash('sha256').update(reader).update(hash).digest('hex')}.${ending}`;
  return {
    find: (hash) => {
      const entry = files.get(nameOf(hash));
      return entry && (deserialize(entry) as Reading);
    },
    // Cells of a row share one array, and keep sharing it.
    keep: (hash, reading) => files.put(nameOf(hash), serialize(reading)),
    forget: (hash) => files.delete(nameOf(hash)),
  };
}

/** Forgets PDFs that may not be published. */
export function forgetRefused(folder: string, hashes: ReadonlySet<string>): void {
  forgetPrints(folder, hashes);
  const readings = openKeptReadings(folder);
  for (const hash of hashes) readings.forget(hash);
}

/** Removes what no build used for longest; `since` is when this one began, in milliseconds. */
export function tidyKept(folder: string, since: number): void {
  new KeptFiles(folder).trim(mostBytes, since);
}
