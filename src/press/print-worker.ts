import { parentPort, workerData } from 'node:worker_threads';
import { openFontFiles } from './fonts/fonts.ts';
import { KeptPrints } from './keep/kept-prints.ts';
import type { WorkerBatch, WorkerReply, WorkerSetup } from './print-all.ts';
import { printToFile } from './print-to-file.ts';

const setup = workerData as WorkerSetup;
const { siteUrl, prohibition } = setup;
const options = {
  fonts: openFontFiles(setup.files),
  siteUrl,
  ...(prohibition === undefined ? {} : { prohibition }),
};

const kept = setup.keep && new KeptPrints(setup.keep);

const say = (reply: WorkerReply): void => parentPort?.postMessage(reply);

/** Prints a batch of documents in a thread of its own, on fonts that all threads share; then asks for more. */
async function printBatch(batch: WorkerBatch): Promise<void> {
  if (batch.length === 0) {
    parentPort?.close();
    return;
  }
  for (const { index, document } of batch) {
    say({ index, outcome: await printToFile(document, setup.outDir, options, kept) });
  }
  say('ready');
}

parentPort?.on('message', printBatch);
say('ready');
