import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedDocument } from '../document/block.ts';
import { MissingGlyphError } from '../document/missing-glyph.ts';
import { type PrintOptions, printDocument } from './print-document.ts';

/** A PDF that stands on disk. */
export interface PrintedFile {
  id: string;
  /** Below the output folder, as the document has it. */
  pdf: string;
  bytes: number;
  sha256: string;
}

/** A character that no font has, as plain data that can pass between threads. */
interface MissingGlyph {
  character: string;
  context: string;
  documentId: string;
}

export type PrintOutcome = { printed: PrintedFile } | { missing: MissingGlyph };

/** Prints a document below `outDir`; a missing character is an outcome, any other failure an error. */
export async function printToFile(
  document: PublishedDocument,
  outDir: string,
  options: PrintOptions,
): Promise<PrintOutcome> {
  try {
    const bytes = await printDocument(document, options);
    const path = join(outDir, document.pdf);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { printed: { id: document.id, pdf: document.pdf, bytes: bytes.length, sha256 } };
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error;
    const { character, context, documentId } = error;
    return { missing: { character, context, documentId } };
  }
}
