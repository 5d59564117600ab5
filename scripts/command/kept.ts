import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Reading } from '../../src/inspect/passage.ts';
import type { KnownReadings } from '../../src/inspect/read-files.ts';
import { forgetPrints, hashProgram, KeptFiles } from '../../src/press/press.ts';
import type { Decision } from '../../src/protect/edition/choose-policy.ts';
import { type DecisionMemory, writeFamily } from '../../src/protect/edition/decision-memory.ts';
import type { Family } from '../../src/protect/edition/family.ts';

const project = join(import.meta.dirname, '..', '..');
const src = join(project, 'src');

/**
 * Where what took long is kept from build to build: finished PDFs and what was read in them, cards, decisions of protection,
 * which files held nothing that may not be told. `MINGBAI_KEPT` names another folder. Whoever wants a clean start removes it.
 */
export const keptFolder = process.env['MINGBAI_KEPT'] || join(project, '.mingbai', 'press');

/** What may be kept beyond what the last build used. */
const mostBytes = 2 ** 30;

/** The name of an entry by all that decides what is in it. */
export function nameEntry(ending: string, ...decisive: readonly string[]): string {
  const hash = createHash('sha256');
  // With its length, so that no two lists of parts read alike.
  for (const part of decisive) hash.update(`${part.length}\n`).update(part);
  return `${hash.digest('hex')}.${ending}`;
}

/** A hash of the program's source in these folders of `src`, of its packages and of Node. */
export function hashSteps(...steps: readonly string[]): string {
  return hashProgram(steps.map((step) => join(src, step)));
}

/** Passages of PDFs that were read before, by the hash of their bytes; they are searched anew all the same. */
export function openKeptReadings(folder: string): KnownReadings & { forget(hash: string): void } {
  const files = new KeptFiles(folder);
  // All that decides what is read in a PDF.
  const reader = hashSteps(join('inspect', 'read'));
  const nameOf = (hash: string) => nameEntry('text', reader, hash);
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

/**
 * Decisions of protection by all that they rest on: a family of counts whole, and the program. A decision was audited when it
 * was made; whatever changes in the family, down to one count, makes another name.
 */
export function openKeptDecisions(folder: string): DecisionMemory {
  const files = new KeptFiles(folder);
  const program = hashSteps('protect', 'compute', 'record');
  const nameOf = (family: Family) => nameEntry('decision', program, writeFamily(family));
  return {
    find: (family) => {
      const entry = files.get(nameOf(family));
      return entry && (deserialize(entry) as Decision);
    },
    keep: (family, decision) => files.put(nameOf(family), serialize(decision)),
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
