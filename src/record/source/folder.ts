import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one door through which files enter: paths below the content folder, with forward slashes, in stable order. */
export interface RecordFolder {
  list(): string[];
  read(path: string): Uint8Array;
}

/** What the desktop leaves behind: hidden files, lock files of Excel and WPS, thumbnails. Never part of a record. */
function isClutter(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

/** A content folder on disk. What the desktop leaves behind is passed over. */
export function openFolder(root: string): RecordFolder {
  const paths: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      if (isClutter(entry.name)) continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(path);
      else paths.push(path);
    }
  };
  walk('');
  paths.sort();
  return { list: () => paths, read: (path) => readFileSync(join(root, path)) };
}

/** A content folder in memory, for tests. */
export function holdFolder(files: Record<string, string | Uint8Array>): RecordFolder {
  const encoder = new TextEncoder();
  return {
    list: () =>
      Object.keys(files)
        .filter((path) => !isClutter(path.replace(/^.*\//, '')))
        .sort(),
    read: (path) => {
      const file = files[path];
      if (file === undefined) throw new Error(`no such file: ${path}`);
      return typeof file === 'string' ? encoder.encode(file) : file;
    },
  };
}
