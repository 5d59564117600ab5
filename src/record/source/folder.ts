import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The one door through which files enter: paths below the content folder, with forward slashes, in stable order. */
export interface RecordFolder {
  list(): string[];
  read(path: string): Uint8Array;
  /** Another value (by ===) when the file has changed, so that what was read of it need not be read again. */
  version(path: string): unknown;
}

/** What the desktop leaves behind: hidden files, lock files of Excel and WPS, thumbnails. Never part of a record. */
export function isClutter(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

/**
 * A content folder on disk. What the desktop leaves behind is passed over. Links are followed, so that parts of a record
 * can lie in a shared folder; one that leads back to a folder above it is passed over.
 */
export function openFolder(root: string): RecordFolder {
  const paths: string[] = [];
  const walk = (below: string, above: string[]) => {
    const here = realpathSync(join(root, below));
    if (above.includes(here)) return;
    for (const entry of readdirSync(here, { withFileTypes: true })) {
      if (isClutter(entry.name)) continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      const isFolder = entry.isSymbolicLink()
        ? statSync(join(root, path)).isDirectory()
        : entry.isDirectory();
      if (isFolder) walk(path, [...above, here]);
      else paths.push(path);
    }
  };
  walk('', []);
  paths.sort();
  return {
    list: () => paths,
    read: (path) => readFileSync(join(root, path)),
    version: (path) => {
      const { mtimeMs, size, ino } = statSync(join(root, path));
      return `${mtimeMs} ${size} ${ino}`;
    },
  };
}

/** A content folder in memory, for tests. */
export function holdFolder(files: Record<string, string | Uint8Array>): RecordFolder {
  const encoder = new TextEncoder();
  return {
    list: () =>
      Object.keys(files)
        .filter((path) => !isClutter(path.replace(/^.*\//, '')))
        .sort(),
    version: (path) => files[path],
    read: (path) => {
      const file = files[path];
      if (file === undefined) throw new Error(`no such file: ${path}`);
      return typeof file === 'string' ? encoder.encode(file) : file;
    },
  };
}
