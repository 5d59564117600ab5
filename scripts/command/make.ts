import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PublishedDocument } from '../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { MissingGlyphError } from '../../src/document/missing-glyph.ts';
import { composeCards } from '../../src/image/compose-cards.ts';
import { drawCards } from '../../src/image/draw-cards.ts';
import { openPress, type RoleReport } from '../../src/press/press.ts';
import type { DiscloseThen, Disclosure } from '../../src/protect/disclosure.ts';
import { publishData } from '../../src/publish/publish-data.ts';

/** How many documents are held at once: a record of 20,000 villages would not fit all together. */
const batch = 2000;

/** What came of printing. */
export interface Printed {
  count: number;
  missing: MissingGlyphError[];
  fonts: RoleReport[];
}

/** Prints the documents whose ids are asked for, or all of them. */
export async function makePdfs(
  disclosure: Disclosure,
  then: DiscloseThen,
  job: { out: string; content: string; wanted?: Set<string> },
): Promise<Printed> {
  const { site } = disclosure;
  // An office's own licensed fonts lie beside its record.
  const fontFolder = resolve(job.content, site.fonts.folder ?? 'fonts');
  const press = await openPress({
    characters: [],
    siteUrl: `${site.origin}${site.base}`,
    ...(existsSync(fontFolder) ? { fontFolder } : {}),
  });
  const printed: Printed = { count: 0, missing: [], fonts: press.fontReport() };
  for (const documents of inBatches(listDocuments(disclosure, then, job.wanted))) {
    const report = await press.printAll(documents, { outDir: job.out });
    printed.count += report.printed.length;
    printed.missing.push(...report.missing);
  }
  return printed;
}

function* listDocuments(
  disclosure: Disclosure,
  then: DiscloseThen,
  wanted?: Set<string>,
): Generator<PublishedDocument> {
  const isWanted = (document: PublishedDocument) => !wanted || wanted.has(document.id);
  for (const document of composeDocuments(disclosure, then)) if (isWanted(document)) yield document;
  for (const document of composeSheets(disclosure, then)) if (isWanted(document)) yield document;
}

function* inBatches<T>(items: Iterable<T>): Generator<T[]> {
  let held: T[] = [];
  for (const item of items) {
    held.push(item);
    if (held.length === batch) {
      yield held;
      held = [];
    }
  }
  if (held.length > 0) yield held;
}

/** Draws the share cards. */
export async function makeCards(
  disclosure: Disclosure,
  out: string,
): Promise<{ count: number; missing: MissingGlyphError[] }> {
  const cards = composeCards(disclosure);
  try {
    await drawCards(cards, { outDir: out });
    return { count: cards.length, missing: [] };
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error;
    return { count: 0, missing: [error] };
  }
}

/** Writes the open data; gives the number of files. */
export function makeData(disclosure: Disclosure, out: string): number {
  const files = publishData(disclosure);
  for (const { path, text } of files) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return files.length;
}
