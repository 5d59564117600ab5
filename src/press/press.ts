import type { PublishedDocument } from '../document/block.ts';
import { openFonts, type RoleReport } from './fonts/fonts.ts';
import { type PrintAllOptions, type PrintReport, printAll } from './print-all.ts';
import { printDocument } from './print-document.ts';

export { charactersOf } from './characters.ts';

export { UnusableFontError } from './fonts/unusable-font.ts';

export type { PrintAllOptions, PrintReport, RoleReport };

export interface PressOptions {
  /** Folder with the office's own licensed fonts; bundled open fonts stand in for roles it has none for. */
  fontFolder?: string;
  /** Characters of all documents of the build, for the font report: which are borrowed, which are missing. */
  characters: Iterable<string>;
  /** Address of the site, for links and codes that are not absolute; ends in a slash. */
  siteUrl: string;
}

/** A press with its fonts open. The same document gives the same bytes, in any thread, on any day. */
export interface Press {
  /** The PDF of a document. Fails with `MissingGlyphError` when no font has one of its characters. */
  print(document: PublishedDocument): Promise<Uint8Array>;
  /** Prints documents to files on several threads. */
  printAll(documents: readonly PublishedDocument[], options: PrintAllOptions): Promise<PrintReport>;
  /** Which file prints each role, and what it lacks. */
  fontReport(): RoleReport[];
}

export async function openPress({ fontFolder, characters, siteUrl }: PressOptions): Promise<Press> {
  const fonts = await openFonts(fontFolder === undefined ? {} : { folder: fontFolder });
  const options = { fonts, siteUrl };
  return {
    print: (document) => printDocument(document, options),
    printAll: (documents, all) => printAll(documents, all, options),
    fontReport: () => fonts.report(characters),
  };
}
