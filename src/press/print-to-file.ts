import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PrintedBundle } from '../document/bundle.ts';
import { MissingGlyphError } from '../document/missing-glyph.ts';
import type { FinishedPrint, KeptPrints } from './keep/kept-prints.ts';
import { printBundle } from './print-bundle.ts';
import { type PrintOptions, printCounted } from './print-document.ts';
import type { PrintJob } from './print-job.ts';

/** A PDF that stands on disk. */
export interface PrintedFile {
  id: string;
  /** Below the output folder, as the document has it. */
  pdf: string;
  bytes: number;
  /** All pages, blank ones too. */
  pages: number;
  sha256: string;
  /** Taken over from an earlier build, byte by byte, because nothing in it changed. */
  unchanged: boolean;
  /** Of a bundle: what the page that offers it must know. */
  bundle?: PrintedBundle;
}

/** A character that no font has, as plain data that can pass between threads. */
interface MissingGlyph {
  character: string;
  context: string;
  documentId: string;
}

export type PrintOutcome = { printed: PrintedFile } | { missing: MissingGlyph };

/** The bytes and pages of a job, and of a bundle what is told of it. */
async function printJob(job: PrintJob, options: PrintOptions): Promise<FinishedPrint> {
  if (!('parts' in job)) return printCounted(job, options);
  const { bytes, front, pages, places } = await printBundle(job, options);
  const { area, id, kind, pdf, publisher, size, title } = job;
  const bundle: PrintedBundle = {
    id,
    kind,
    title,
    publisher,
    ...(area === undefined ? {} : { area }),
    pdf,
    size,
    pages,
    bytes: bytes.length,
    documents: places.length,
    longer: places.filter((place) => place.pages > 1).length,
    front,
  };
  return { bytes, pages, bundle };
}

/**
 * Prints a job below `outDir`, or takes it over from `kept` where it was printed before. A missing character is an outcome,
 * any other failure an error.
 */
export async function printToFile(
  job: PrintJob,
  outDir: string,
  options: PrintOptions,
  kept?: KeptPrints,
): Promise<PrintOutcome> {
  try {
    const before = kept?.find(job);
    const { bytes, bundle, pages } = before ?? (await printJob(job, options));
    if (!before) kept?.keep(job, bundle ? { bytes, pages, bundle } : { bytes, pages });
    const path = join(outDir, job.pdf);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const unchanged = before !== undefined;
    const printed: PrintedFile = { id: job.id, pdf: job.pdf, bytes: bytes.length, pages, sha256, unchanged };
    return { printed: bundle ? { ...printed, bundle } : printed };
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error;
    const { character, context, documentId } = error;
    return { missing: { character, context, documentId } };
  }
}
