import { availableParallelism } from 'node:os';
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

/** How many files are on their way at once for each thread. */
const batchSize = 6;

/** Below this many files a thread takes longer to start than it saves (0.4 s; a PDF takes 15 ms, a page 1 ms). */
const worthAThread = 60;

/** Reads files on as many threads as the machine has cores (or `threads`), and hands over each. */
export async function readFiles(
  files: readonly OutputFile[],
  take: TakeReading,
  threads = availableParallelism(),
): Promise<void> {
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
