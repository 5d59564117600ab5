import { parentPort } from 'node:worker_threads';
import { readOutputFile } from './read-file.ts';
import type { OutputFile, ReadBatch, ReadFiles } from './read-files.ts';

/** Reads a batch of files in a thread of its own and gives what they hold; an empty batch ends it. */
async function readBatch(batch: ReadBatch): Promise<void> {
  if (batch.length === 0) {
    parentPort?.close();
    return;
  }
  // All at once: unpacking goes on outside this thread, and while one file waits for it another is read.
  const read = async ({ folder, path }: OutputFile) => ({
    path,
    reading: await readOutputFile(folder, path),
  });
  const files: ReadFiles = await Promise.all(batch.map(read));
  parentPort?.postMessage(files);
}

parentPort?.on('message', readBatch);
parentPort?.postMessage([] satisfies ReadFiles);
