import { join } from 'node:path';
import { checkRecord } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/check/diagnostic.ts';
import { holdFolder, openFolder } from '../../src/record/source/folder.ts';

/** Files of the sound record that the bad data spoil. */
export const soundFiles: Record<string, string> = readFiles(
  join(import.meta.dirname, '..', 'bad-data', 'sound'),
);

function readFiles(root: string): Record<string, string> {
  const folder = openFolder(root);
  return Object.fromEntries(
    folder.list().map((path) => [path, Buffer.from(folder.read(path)).toString('utf8')]),
  );
}

/** Texts of a file to be replaced, one by one; each must stand in it. */
export type Spoilt = Record<string, Array<[from: string, to: string]>>;

/** What is told of the sound record once it is spoilt, errors and warnings. */
export function tellOf(
  spoilt: Spoilt,
  more: Record<string, string> = {},
  today = '2026-01-01',
): Diagnostic[] {
  const files = { ...soundFiles, ...more };
  for (const [file, changes] of Object.entries(spoilt)) {
    let text = files[file] ?? '';
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`);
      text = text.replace(from, to);
    }
    files[file] = text;
  }
  return checkRecord(holdFolder(files), { today }).diagnostics;
}

/** Codes of what is told, one for each finding. */
export const codesOf = (...given: Parameters<typeof tellOf>) => tellOf(...given).map((each) => each.code);
