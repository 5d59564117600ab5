import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NewFile } from '../../src/renew/renewal.ts';
import { UnfitRecord } from './accident.ts';
import { writeThrough } from './sync.ts';

/**
 * Writes files into a content folder, all of them or none: each aside and down to the disk, then each in its place. A file
 * that is there is never replaced, but for one that was made to hold all that it held. What fails half-way is taken back.
 */
export function writeFiles(content: string, files: readonly NewFile[]): void {
  const made: string[] = [];
  const aside = files.map(({ path }) =>
    join(content, dirname(path), `.${basename(path)}.${process.pid}.part`),
  );
  const placed: Array<{ target: string; before: Uint8Array | undefined }> = [];
  try {
    files.forEach(({ path, bytes }, i) => {
      made.push(...makeFolder(dirname(join(content, path))));
      writeThrough(aside[i] ?? '', bytes);
    });
    files.forEach(({ path, replaces }, i) => {
      const target = join(content, path);
      const stands = existsSync(target);
      if (stands && !replaces) throw new UnfitRecord(`${path} 已经有了，没有动它。`);
      const before = stands ? readFileSync(target) : undefined;
      renameSync(aside[i] ?? '', target);
      placed.push({ target, before });
    });
  } catch (error) {
    for (const { target, before } of placed.reverse()) {
      if (before) writeThrough(target, before);
      else rmSync(target, { force: true });
    }
    for (const path of aside) rmSync(path, { force: true });
    for (const folder of made.reverse()) removeEmpty(folder);
    throw error;
  }
}

/** Makes a folder and those above it; gives back those that were not there. */
function makeFolder(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; !existsSync(at); at = dirname(at)) missing.unshift(at);
  mkdirSync(folder, { recursive: true });
  return missing;
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else put something there meanwhile: it stays.
  }
}
