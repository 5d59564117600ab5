import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedDocument } from '../../src/document/block.ts';

/** What a printing process is given, as a file of JSON. */
export interface PrintJob {
  /** Printed before the clock starts. */
  warm: BenchDocument[];
  /** Printed while it runs. */
  measured: BenchDocument[];
  /** The fonts by what they are for; the same files for all. */
  fonts: BenchFonts;
  /** Folder for the PDFs of the measured documents, to be read by the check. */
  out: string;
  /** Threads, where a printer has them. */
  threads?: number;
}

export interface BenchFonts {
  title: string;
  body: string;
  hei: string;
  kai: string;
}

/** A document, and its QR code as the path of an SVG, so that who has no QR code of its own need not make one. */
export interface BenchDocument {
  document: PublishedDocument;
  /** Side in modules. */
  codeSide: number;
  codePath: string;
}

/** What printing took. */
export interface Printing {
  documents: number;
  seconds: number;
  /** Time of all processors together, user and system. */
  cpuSeconds: number;
  /** Mean size of a PDF. */
  bytes: number;
  /** Highest resident memory of the process. */
  peakBytes: number;
}

/** Prints one document. */
export type PrintOne = (given: BenchDocument) => Promise<Uint8Array> | Uint8Array;

export function readJob(): PrintJob {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('the job file is missing');
  return JSON.parse(readFileSync(path, 'utf8')) as PrintJob;
}

/**
 * Prints the job one document after the other in this process, and says on standard output as JSON what it took. PDFs are
 * written while the clock stands still. `elsewhere` gives processor seconds and peak bytes of processes that print for us.
 */
export async function runJob(
  job: PrintJob,
  print: PrintOne,
  elsewhere: () => { cpuSeconds: number; peakBytes: number } = () => ({ cpuSeconds: 0, peakBytes: 0 }),
): Promise<void> {
  // Let go one by one: what is held would be swept again and again.
  for (let given = job.warm.pop(); given; given = job.warm.pop()) await print(given);
  mkdirSync(job.out, { recursive: true });
  const before = elsewhere();
  let [seconds, microseconds, bytes, documents] = [0, 0, 0, 0];
  for (const given of job.measured) {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const pdf = await print(given);
    seconds += (performance.now() - begin) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    microseconds += user + system;
    bytes += pdf.length;
    // A build lets go of each file, too: PDFs that pile up would be swept around again and again.
    writeFileSync(join(job.out, `${documents++}.pdf`), pdf);
  }
  const after = elsewhere();
  tellPrinting({
    documents,
    seconds,
    cpuSeconds: microseconds / 1e6 + after.cpuSeconds - before.cpuSeconds,
    bytes: bytes / documents,
    peakBytes: process.resourceUsage().maxRSS * 1024 + after.peakBytes,
  });
}

export function tellPrinting(printing: Printing): void {
  console.log(JSON.stringify(printing));
}
