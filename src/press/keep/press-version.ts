import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prohibition } from '../breaking/character-classes.ts';
import type { FontFile } from '../fonts/font-files.ts';

/** The steps whose code decides what a PDF of given blocks looks like, below `src`. */
const steps = ['press', 'document', join('record', 'value')];

/** A hash of the program's source in these folders, of the versions of its packages, and of Node's. */
export function hashProgram(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const path of readdirSync(folder, { recursive: true }).map(String).sort())
      if (path.endsWith('.ts')) hash.update(path).update(readFileSync(join(folder, path)));
  }
  hash.update(readFileSync(join(import.meta.dirname, '..', '..', '..', 'package.json')));
  return hash.update(process.version).digest('hex');
}

/**
 * A hash of all that, beside a document itself, decides its bytes: the fonts' bytes, the press's own source and that of the
 * blocks, the versions of packages and of Node (its zlib packs), the site's address,
 * and how strictly marks are kept from the edges of lines.
 */
export function hashPress(
  files: readonly FontFile[],
  siteUrl: string,
  prohibition: Prohibition = 'basic',
): string {
  const hash = createHash('sha256');
  const seen = new Set<SharedArrayBuffer>();
  for (const { role, office, buffer } of files) {
    hash.update(`${role} ${office}\n`);
    // A file that serves two roles is hashed once; that it is the same file is told by its place among them.
    if (seen.has(buffer)) hash.update(`${[...seen].indexOf(buffer)}\n`);
    else hash.update(new Uint8Array(buffer));
    seen.add(buffer);
  }
  const src = join(import.meta.dirname, '..', '..');
  hash.update(hashProgram(steps.map((step) => join(src, step))));
  return hash.update(`${siteUrl}\n${prohibition}`).digest('hex');
}
