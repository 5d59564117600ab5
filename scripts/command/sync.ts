import {
  closeSync,
  type Dirent,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files are waited for at once. */
const atOnce = 32;

/** Waits until every file below a folder, and the folder's own list, is on the disk (fsync(2)). */
export async function syncFolder(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const folders = entries.filter((entry) => entry.isDirectory());
  const pathOf = (entry: Dirent) => join(entry.parentPath, entry.name);
  const next = [
    ...files.map((entry) => [pathOf(entry), openWritten] as const),
    ...[folder, ...folders.map(pathOf)].map((path) => [path, openFolder] as const),
  ].values();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const [path, openIt] of next) await syncPath(path, openIt);
  });
  await Promise.all(workers);
}

async function syncPath(
  path: string,
  openIt: (path: string) => Promise<FileHandle | undefined>,
): Promise<void> {
  const file = await openIt(path);
  if (!file) return;
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * For writing, because Windows syncs nothing that was opened only to be read (nodejs/node#3879: FlushFileBuffers wants
 * GENERIC_WRITE). A file that may not be written was copied as it is: elsewhere it can be synced all the same.
 */
async function openWritten(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (process.platform === 'win32') return undefined;
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') return await open(path, 'r');
    throw error;
  }
}

/** On Windows the list of a folder cannot be synced; it is written with its files. */
async function openFolder(path: string): Promise<FileHandle | undefined> {
  return process.platform === 'win32' ? undefined : await open(path, 'r');
}

/** Writes a file and waits until it is on the disk. */
export function writeThrough(path: string, text: string | Uint8Array, mode = 0o666): void {
  const file = openSync(path, 'w', mode);
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a file beside its place, waits until it is on the disk, and puts it in place in one step. */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const aside = `${path}.part-${process.pid}`;
  try {
    writeThrough(aside, content);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Waits until the list of what is in a folder is on the disk: after a rename, so that what follows it is never there before it. */
export function syncEntry(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
