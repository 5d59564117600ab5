import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files are waited for at once. */
const atOnce = 32;

/** Waits until every file below a folder, and the folder's own list, is on the disk (fsync(2)). */
export async function syncFolder(folder: string): Promise<void> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = [folder, ...entries.map((entry) => join(entry.parentPath, entry.name))];
  const next = paths.values();
  const workers = Array.from({ length: atOnce }, async () => {
    for (const path of next) await syncPath(path);
  });
  await Promise.all(workers);
}

async function syncPath(path: string): Promise<void> {
  const file = await openToSync(path);
  if (!file) return;
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows opens no folders: there the list of a folder is written with its files. */
async function openToSync(path: string) {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (process.platform === 'win32') return undefined;
    throw error;
  }
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
