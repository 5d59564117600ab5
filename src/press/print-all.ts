import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MissingGlyphError } from '../document/missing-glyph.ts';
import type { Prohibition } from './breaking/character-classes.ts';
import type { FontFile } from './fonts/font-files.ts';
import { type KeepSetup, KeptPrints } from './keep/kept-prints.ts';
import type { PrintOptions } from './print-document.ts';
import { estimateWork, type PrintJob, weighJob } from './print-job.ts';
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
  prohibition: Prohibition | undefined;
  outDir: string;
  keep: KeepSetup | undefined;
}

/** Documents to print next; an empty batch sends the worker home. */
export type WorkerBatch = { index: number; document: PrintJob }[];

/** What a worker says: how one document went, or that it is ready for more. */
export type WorkerReply = { index: number; outcome: PrintOutcome } | 'ready';

/**
 * How many documents, and how much work (in blocks), are on their way to a worker at once: few enough that copies of them
 * take no memory to speak of, and that at the end no thread is left with much while others have nothing.
 */
const batchSize = 16;
const batchWork = 1000;

/** Below this many documents a thread takes longer to start than it saves. */
const worthAThread = 16;

/** Takes from the queue what a worker does next: one long job, or several short ones. */
function takeBatch(queue: WorkerBatch): WorkerBatch {
  let [taken, work] = [0, 0];
  while (taken < Math.min(batchSize, queue.length) && work < batchWork) {
    const next = queue[taken++];
    work += next ? estimateWork(next.document) : 0;
  }
  return queue.splice(0, taken);
}

/** Keeps one worker in work until the queue is empty. */
function runWorker(
  setup: WorkerSetup,
  queue: WorkerBatch,
  note: (index: number, outcome: PrintOutcome) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url), {
      workerData: setup,
      // Most of a page is gone before the next one is laid: a nursery of this size sees to it at little cost, where a
      // smaller one would carry half of it on.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    worker.on('message', (reply: WorkerReply) => {
      if (reply === 'ready') worker.postMessage(takeBatch(queue));
      else note(reply.index, reply.outcome);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a press worker ended with code ${code}`));
    });
  });
}

/**
 * Prints many documents on several threads: each takes from one queue what comes next, long ones first, so that none is
 * left with a long one at the end. The files are the same whatever the number of threads. With `keep`, what was printed
 * before is taken over.
 */
export async function printAll(
  documents: readonly PrintJob[],
  { outDir, workers = availableParallelism(), onDone }: PrintAllOptions,
  options: PrintOptions,
  keep?: KeepSetup,
): Promise<PrintReport> {
  const outcomes: PrintOutcome[] = [];
  const note = (index: number, outcome: PrintOutcome): void => {
    outcomes[index] = outcome;
    if ('printed' in outcome) onDone?.(outcome.printed);
  };
  const weight = documents.reduce((sum, job) => sum + weighJob(job), 0);
  const threads = Math.max(1, Math.min(workers, documents.length, Math.floor(weight / worthAThread)));
  if (threads === 1) {
    const kept = keep && new KeptPrints(keep);
    for (const [index, document] of documents.entries()) {
      note(index, await printToFile(document, outDir, options, kept));
    }
  } else {
    const queue = documents
      .map((document, index) => ({ index, document, work: estimateWork(document) }))
      .sort((a, b) => b.work - a.work || a.index - b.index);
    const setup = {
      files: options.fonts.files,
      siteUrl: options.siteUrl,
      prohibition: options.prohibition,
      outDir,
      keep,
    };
    await Promise.all(Array.from({ length: threads }, () => runWorker(setup, queue, note)));
  }
  return {
    printed: outcomes.flatMap((outcome) => ('printed' in outcome ? [outcome.printed] : [])),
    missing: outcomes.flatMap((outcome) =>
      'missing' in outcome ? [new MissingGlyphError(outcome.missing)] : [],
    ),
  };
}
