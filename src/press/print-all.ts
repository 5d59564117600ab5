import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PublishedDocument } from '../document/block.ts';
import { MissingGlyphError } from '../document/missing-glyph.ts';
import type { FontFile } from './fonts/font-files.ts';
import type { PrintOptions } from './print-document.ts';
import { type PrintedFile, type PrintOutcome, printToFile } from './print-to-file.ts';

export interface PrintAllOptions {
  /** Folder below which each document's `pdf` path is written. */
  outDir: string;
  /** Threads; as many as the machine has cores if left out. */
  workers?: number;
  onDone?: (file: PrintedFile) => void;
}

export interface PrintReport {
  /** In the order of the documents. */
  printed: PrintedFile[];
  /** One for each document that could not be printed for want of a character. */
  missing: MissingGlyphError[];
}

/** What a worker is given when it starts; the fonts are shared memory, not copied. */
export interface WorkerSetup {
  files: FontFile[];
  siteUrl: string;
  outDir: string;
}

/** Documents to print next; an empty batch sends the worker home. */
export type WorkerBatch = { index: number; document: PublishedDocument }[];

/** What a worker says: how one document went, or that it is ready for more. */
export type WorkerReply = { index: number; outcome: PrintOutcome } | 'ready';

/** How many documents are on their way to a worker at once: few enough that copies of them take no memory to speak of. */
const batchSize = 16;

/** Below this many documents a thread takes longer to start than it saves. */
const worthAThread = 16;

/** Keeps one worker in work until its share is done. */
function runWorker(
  setup: WorkerSetup,
  share: WorkerBatch,
  note: (index: number, outcome: PrintOutcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
      workerData: setup,
      // What a document leaves behind is short-lived; a small nursery keeps many threads in little memory.
      resourceLimits: { maxYoungGenerationSizeMb: 8 },
    });
    let sent = 0;
    worker.on('message', (reply: WorkerReply) => {
      if (reply !== 'ready') return note(reply.index, reply.outcome);
      worker.postMessage(share.slice(sent, sent + batchSize));
      sent += batchSize;
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a press worker ended with code ${code}`));
    });
  });
}

/**
 * Prints many documents on several threads: the n-th thread takes every n-th document, so that long and short ones are
 * spread alike. The files are the same whatever the number of threads.
 */
export async function printAll(
  documents: readonly PublishedDocument[],
  { outDir, workers = availableParallelism(), onDone }: PrintAllOptions,
  options: PrintOptions,
): Promise<PrintReport> {
  const outcomes: PrintOutcome[] = [];
  const note = (index: number, outcome: PrintOutcome): void => {
    outcomes[index] = outcome;
    if ('printed' in outcome) onDone?.(outcome.printed);
  };
  const threads = Math.max(1, Math.min(workers, Math.floor(documents.length / worthAThread)));
  if (threads === 1) {
    for (const [index, document] of documents.entries()) {
      note(index, await printToFile(document, outDir, options));
    }
  } else {
    const shares = Array.from({ length: threads }, (): WorkerBatch => []);
    documents.forEach((document, index) => {
      shares[index % threads]?.push({ index, document });
    });
    const setup = { files: options.fonts.files, siteUrl: options.siteUrl, outDir };
    await Promise.all(shares.map((share) => runWorker(setup, share, note)));
  }
  return {
    printed: outcomes.flatMap((outcome) => ('printed' in outcome ? [outcome.printed] : [])),
    missing: outcomes.flatMap((outcome) =>
      'missing' in outcome ? [new MissingGlyphError(outcome.missing)] : [],
    ),
  };
}
