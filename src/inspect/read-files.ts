import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reading } from './passage.ts';
import { readOutputFile } from './read-file.ts';

/** A file of the output: the folder that it was made in, and its path below, which is its address on the site. */
export interface OutputFile {
  folder: string;
  path: string;
}

/** Files to read next. */
export type ReadBatch = OutputFile[];

/** What was read. */
export type ReadFiles = Array<{ path: string; reading: Reading }>;

/** Done with each file as soon as it was read; files come in no order. */
export type TakeReading = (path: string, reading: Reading) => void;

/** Readings of files that were read before, by the SHA-256 of their bytes (hex). */
export interface KnownReadings {
  find(hash: string): Reading | undefined;
  keep(hash: string, reading: Reading): void;
}

/** How many files are on their way at once for each thread. */
const batchSize = 6;

/** Below this many files a thread takes longer to start than it saves (0.4 s; a PDF takes 15 ms, a page 1 ms). */
const worthAThread = 60;

/**
 * Reads files on as many threads as the machine has cores (or `threads`), and hands over each. A PDF that is `known` byte
 * by byte is not parsed again: what was read in it then is handed over.
 */
export async function readFiles(
  given: readonly OutputFile[],
  takeReading: TakeReading,
  threads = availableParallelism(),
  known?: KnownReadings,
): Promise<void> {
  const { files, take } = known ? takeKnown(given, takeReading, known) : { files: given, take: takeReading };
  const count = Math.min(threads, Math.floor(files.length / worthAThread));
  if (count < 1) {
    for (const { folder, path } of files) take(path, await readOutputFile(folder, path));
    return;
  }
  // PDFs take longest: first come, first read, so that no thread is left with them at the end.
  const isPdf = ({ path }: OutputFile) => Number(path.endsWith('.pdf'));
  const queue = [...files].sort((a, b) => isPdf(a) - isPdf(b));
  await Promise.all(Array.from({ length: count }, () => runWorker(queue, take)));
}

/** Hands over what is known, and gives the files that are left to read, with what keeps their readings for next time. */
function takeKnown(
  given: readonly OutputFile[],
  takeReading: TakeReading,
  known: KnownReadings,
): { files: OutputFile[]; take: TakeReading } {
  const hashes = new Map<string, string>();
  const files = given.filter(({ folder, path }) => {
    // Only PDFs: all else is read as quickly as it is hashed.
    if (!path.endsWith('.pdf')) return true;
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    const reading = known.find(hash);
    if (reading) takeReading(path, reading);
    else hashes.set(path, hash);
    return !reading;
  });
  const take: TakeReading = (path, reading) => {
    const hash = hashes.get(path);
    if (hash !== undefined && 'passages' in reading) known.keep(hash, reading);
    takeReading(path, reading);
  };
  return { files, take };
}

/** Keeps one thread in work until the queue is empty. */
function runWorker(queue: OutputFile[], take: TakeReading): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
      // What a file leaves behind is short-lived; a small nursery keeps the threads in little memory.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.on('message', (files: ReadFiles) => {
      // Asked for before the last files are looked at, so that reading and searching go on at the same time.
      worker.postMessage(queue.splice(Math.max(0, queue.length - batchSize)));
      try {
        for (const { path, reading } of files) take(path, reading);
      } catch (error) {
        void worker.terminate();
        reject(error);
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a reading worker ended with code ${code}`));
    });
  });
}
