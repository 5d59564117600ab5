import type { PublishedDocument } from '../document/block.ts';
import type { Bundle } from '../document/bundle.ts';
import type { Prohibition } from './breaking/character-classes.ts';
import { openFonts, type RoleReport } from './fonts/fonts.ts';
import { hashPress } from './keep/press-version.ts';
import { type PrintAllOptions, type PrintReport, printAll } from './print-all.ts';
import { type BundlePrint, printBundle } from './print-bundle.ts';
import { printDocument } from './print-document.ts';
import type { PrintJob } from './print-job.ts';

export type { Prohibition } from './breaking/character-classes.ts';
export { charactersOf } from './characters.ts';
export { UnusableFontError } from './fonts/unusable-font.ts';
export { KeptFiles } from './keep/kept-files.ts';
export { forgetPrints } from './keep/kept-prints.ts';
export { hashProgram } from './keep/press-version.ts';
export { markSuperseded } from './mark-superseded.ts';
export { type PrintJob, weighJob } from './print-job.ts';
export type { PrintAllOptions, PrintReport, RoleReport };

export interface PressOptions {
  /** Folder with the office's own licensed fonts; bundled open fonts stand in for roles it has none for. */
  fontFolder?: string;
  /** Characters of all documents of the build, for the font report: which are borrowed, which are missing. */
  characters: Iterable<string>;
  /** Address of the site, for links and codes that are not absolute; ends in a slash. */
  siteUrl: string;
  /** How strictly marks are kept from the edges of lines (CLREQ); 基本处理 if left out. */
  prohibition?: Prohibition;
  /** Folder in which finished PDFs are kept for the next build; without it every document is printed anew. */
  keepIn?: string;
}

/** A press with its fonts open. The same document gives the same bytes, in any thread, on any day. */
export interface Press {
  /** The PDF of a document. Fails with `MissingGlyphError` when no font has one of its characters. */
  print(document: PublishedDocument): Promise<Uint8Array>;
  /** A bundle as one PDF: its register, then its documents, page by page as they are alone. */
  printBundle(bundle: Bundle): Promise<BundlePrint>;
  /** Prints documents and bundles to files on several threads. */
  printAll(documents: readonly PrintJob[], options: PrintAllOptions): Promise<PrintReport>;
  /** Which file prints each role, and what it lacks. */
  fontReport(): RoleReport[];
}

export async function openPress(given: PressOptions): Promise<Press> {
  const { fontFolder, characters, siteUrl, keepIn, prohibition = 'basic' } = given;
  const fonts = await openFonts(fontFolder === undefined ? {} : { folder: fontFolder });
  const options = { fonts, siteUrl, prohibition };
  const keep =
    keepIn === undefined
      ? undefined
      : { folder: keepIn, press: hashPress(fonts.files, siteUrl, prohibition) };
  return {
    print: (document) => printDocument(document, options),
    printBundle: (bundle) => printBundle(bundle, options),
    printAll: (documents, all) => printAll(documents, all, options, keep),
    fontReport: () => fonts.report(characters),
  };
}
