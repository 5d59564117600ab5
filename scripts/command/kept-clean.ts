import type { CleanFiles } from '../../src/inspect/clean-files.ts';
import { KeptFiles } from '../../src/press/press.ts';
import { hashSteps, nameEntry } from './kept.ts';

/** Bytes of a print of a file: the first half of a SHA-256. */
const printLength = 16;

/**
 * The files in which an inspection found nothing, kept as one list under all that the inspection goes by: the program that
 * reads and looks, and what it looks for. What is looked for changes the list's name: then every file is read anew.
 */
export function openCleanFiles(folder: string, lookedFor: string): CleanFiles & { save(): void } {
  const files = new KeptFiles(folder);
  const name = nameEntry('clean', hashSteps('inspect', 'check', 'record'), lookedFor);
  const list = files.get(name)?.toString('hex') ?? '';
  const known = new Set(list.match(/.{32}/g));
  const now = new Set<string>();
  const printOf = (path: string, hash: string) => nameEntry('file', path, hash).slice(0, 2 * printLength);
  return {
    has: (path, hash) => known.has(printOf(path, hash)),
    add: (path, hash) => now.add(printOf(path, hash)),
    save: () => files.put(name, Buffer.from([...now].sort().join(''), 'hex')),
  };
}
