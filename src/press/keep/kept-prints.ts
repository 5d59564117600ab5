import { createHash } from 'node:crypto';
import type { PrintedBundle } from '../../document/bundle.ts';
import type { Stamp } from '../../document/stamped.ts';
import type { PrintJob } from '../print-job.ts';
import { KeptFiles } from './kept-files.ts';

/** Where finished PDFs are kept, and the hash of all that decides their bytes beside the documents. */
export interface KeepSetup {
  folder: string;
  press: string;
}

/** A finished PDF with its number of pages, and of a bundle what is told of it. */
export interface FinishedPrint {
  bytes: Uint8Array;
  pages: number;
  bundle?: PrintedBundle;
}

const ending = 'print';
/** Bytes of the length that stands before what is told of a PDF. */
const lengthBytes = 4;

/**
 * Finished PDFs by what they were made from: a document that did not change is not made again. A document that could not
 * be printed leaves nothing here; one whose PDF was refused afterwards is forgotten by `forgetPrints`.
 */
export class KeptPrints {
  private readonly files: KeptFiles;
  private readonly press: string;

  constructor({ folder, press }: KeepSetup) {
    this.files = new KeptFiles(folder);
    this.press = press;
  }

  private nameOf(job: PrintJob): string {
    // How a figure came about (its source rows, say) is told on pages and never in print; a row more above would else
    // make all documents below it new.
    // Of the stamp only what is drawn counts: a document stays the same when it turns from new to published.
    const made = JSON.stringify(job, (key, value: unknown) => {
      if (key === 'basis') return undefined;
      return key === 'stamp' && isStamp(value) ? [value.words, value.url] : value;
    });
    return `${createHash('sha256').update(this.press).update(made).digest('hex')}.${ending}`;
  }

  find(job: PrintJob): FinishedPrint | undefined {
    const entry = this.files.get(this.nameOf(job));
    if (!entry) return undefined;
    const { told, bytes } = splitEntry(entry);
    return { bytes, ...(JSON.parse(told.toString()) as Omit<FinishedPrint, 'bytes'>) };
  }

  keep(job: PrintJob, { bytes, ...about }: FinishedPrint): void {
    const told = Buffer.from(JSON.stringify(about));
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(told.length);
    this.files.put(this.nameOf(job), Buffer.concat([length, told, bytes]));
  }
}

function isStamp(value: unknown): value is Stamp {
  return typeof value === 'object' && value !== null && 'words' in value && 'url' in value;
}

function splitEntry(entry: Buffer): { told: Buffer; bytes: Buffer } {
  const begin = lengthBytes + entry.readUInt32LE();
  return { told: entry.subarray(lengthBytes, begin), bytes: entry.subarray(begin) };
}

/** Removes PDFs by the hash of their bytes: what may not be published is not kept, either. */
export function forgetPrints(folder: string, hashes: ReadonlySet<string>): void {
  const files = new KeptFiles(folder);
  for (const name of hashes.size > 0 ? files.list(ending) : []) {
    const entry = files.get(name);
    if (!entry) continue;
    const hash = createHash('sha256').update(splitEntry(entry).bytes).digest('hex');
    if (hashes.has(hash)) files.delete(name);
  }
}
