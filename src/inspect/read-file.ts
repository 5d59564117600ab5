import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reading } from './passage.ts';
import { readBytes } from './read/read-bytes.ts';

/** Reads one file of a folder. A reader that fails has met a file that is not what its name says. */
export async function readOutputFile(folder: string, path: string): Promise<Reading> {
  const bytes = await readFile(join(folder, path));
  try {
    return await readBytes(path, bytes);
  } catch {
    return { unreadable: 'broken' };
  }
}
