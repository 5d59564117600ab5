import { join } from 'node:path';
import { checkRecord } from '../src/check/check.ts';
import { discloseRecord, lookBack } from '../src/protect/disclose.ts';
import type { DiscloseThen, Disclosure } from '../src/protect/disclosure.ts';
import { protectEdition } from '../src/protect/edition/protect-edition.ts';
import { loadSolver } from '../src/protect/solve/solver.ts';
import type { PublicRecord } from '../src/record/record.ts';
import { holdFolder, openFolder } from '../src/record/source/folder.ts';

export const county = '990009000000';
export const townships = ['990009001000', '990009002000'] as const;
export const villages = ['990009001001', '990009001002', '990009002001', '990009002002'] as const;

/** The record of `tests/sites/small`: one county, two townships, four villages, one plan with three tasks, two periods. */
export const smallFiles: Record<string, string> = readFiles(join(import.meta.dirname, 'sites/small/content'));

function readFiles(root: string): Record<string, string> {
  const folder = openFolder(root);
  return Object.fromEntries(
    folder.list().map((path) => [path, Buffer.from(folder.read(path)).toString('utf8')]),
  );
}

/** The small record with some files changed; `undefined` takes a file away. */
export function filesWith(changes: Record<string, string | undefined>): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [path, text] of Object.entries({ ...smallFiles, ...changes }))
    if (text !== undefined) merged[path] = text;
  return merged;
}

/** Reads the small record with changes; fails the test where it is not sound. */
export function smallRecord(changes: Record<string, string | undefined> = {}): PublicRecord {
  const { record, diagnostics } = checkRecord(holdFolder(filesWith(changes)));
  if (!record) throw new Error(JSON.stringify(diagnostics, null, 2));
  return record;
}

const solver = await loadSolver();

/** What an edition of a record tells on a day, and the way to look back from it. */
export function discloseEdition(
  record: PublicRecord,
  asOf: string,
): { disclosure: Disclosure; past: DiscloseThen } {
  const { protection } = protectEdition(record, asOf, solver);
  return { disclosure: discloseRecord(record, asOf, protection), past: lookBack(record, asOf, protection) };
}

/** The disclosure of the small record at a day. */
export function smallDisclosure(asOf: string, changes: Record<string, string | undefined> = {}): Disclosure {
  return discloseEdition(smallRecord(changes), asOf).disclosure;
}

/** The disclosure and the way to look back from it. */
export function smallDisclosureWithPast(asOf: string) {
  return discloseEdition(smallRecord(), asOf);
}
