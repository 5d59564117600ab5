import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Read at once: large enough for the disk, small beside a bundle of a county. */
const chunk = Buffer.alloc(1 << 20);

/** SHA-256 (hex) of a file of any size. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
      hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/**
 * What a desktop leaves in a folder that somebody only opened (macOS, also on sticks; Windows). No other hidden file: a
 * server hands those out, too.
 */
const leftByDesktop = /(?:^|\/)(?:\.DS_Store|\._[^/]*|thumbs\.db|desktop\.ini)$/i;

/**
 * Paths of all files below a folder, with forward slashes, sorted, without what a desktop leaves there; none where it is not
 * there.
 */
export function listBelow(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !leftByDesktop.test(path))
    .sort();
}

/** A file's bytes; undefined where it is not there. */
export function readIfThere(path: string): Uint8Array | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}
