import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Paper, PublishedDocument } from '../../src/document/block.ts';
import type { PrintedBundle } from '../../src/document/bundle.ts';
import { composeBundles } from '../../src/document/bundles.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { MissingGlyphError } from '../../src/document/missing-glyph.ts';
import { reshape } from '../../src/document/posted.ts';
import { composeCards } from '../../src/image/compose-cards.ts';
import { drawCards } from '../../src/image/draw-cards.ts';
import {
  openPress,
  type PrintJob,
  type Prohibition,
  type RoleReport,
  weighJob,
} from '../../src/press/press.ts';
import type { DiscloseThen, Disclosure } from '../../src/protect/disclosure.ts';
import { publishData } from '../../src/publish/publish-data.ts';

/** How many documents are held at once: a record of 20,000 villages would not fit all together. */
const batch = 2000;

/** What came of printing. */
export interface Printed {
  count: number;
  /** How many of them were taken over from an earlier build, because nothing in them changed. */
  unchanged: number;
  missing: MissingGlyphError[];
  fonts: RoleReport[];
  bundles: PrintedBundle[];
}

/**
 * Prints the documents and bundles whose ids are asked for, or all documents and the newest bundles. Bundles come first:
 * `onBundles` is called when they are there, because pages tell how long and how large they are.
 */
/** Levels of CLREQ by the names under which the record knows them. */
const prohibitions: Record<Disclosure['site']['typography']['prohibition'], Prohibition> = {
  基本处理: 'basic',
  GB法: 'gb',
  严格处理: 'strict',
};

export async function makePdfs(
  disclosure: Disclosure,
  then: DiscloseThen,
  job: {
    out: string;
    content: string;
    wanted?: Set<string>;
    /** Sheets for the wall on this paper instead of their own. */
    paper?: Paper;
    onBundles?: (bundles: PrintedBundle[]) => void;
    /** Where PDFs are kept for the next build; none are if left out. */
    keepIn?: string;
    /** Of the record: asked for only where an office has fonts of its own, which may lack some. */
    characters?: Iterable<string>;
  },
): Promise<Printed> {
  const { site } = disclosure;
  // An office's own licensed fonts lie beside its record.
  const fontFolder = resolve(job.content, site.fonts.folder ?? 'fonts');
  const press = await openPress({
    characters: [],
    siteUrl: `${site.origin}${site.base}`,
    prohibition: prohibitions[site.typography.prohibition],
    ...(job.keepIn === undefined ? {} : { keepIn: job.keepIn }),
    ...(existsSync(fontFolder) ? { fontFolder, characters: job.characters ?? [] } : {}),
  });
  const printed: Printed = { count: 0, unchanged: 0, missing: [], fonts: press.fontReport(), bundles: [] };
  const print = async (jobs: Iterable<PrintJob>): Promise<void> => {
    for (const documents of inBatches(jobs)) {
      const report = await press.printAll(documents, { outDir: job.out });
      printed.count += report.printed.length;
      printed.unchanged += report.printed.filter(({ unchanged }) => unchanged).length;
      printed.missing.push(...report.missing);
      printed.bundles.push(...report.printed.flatMap(({ bundle }) => bundle ?? []));
    }
  };
  const documents = composeDocuments(disclosure, then);
  await print(composeBundles(disclosure, then, documents, job.wanted));
  job.onBundles?.(printed.bundles);
  const { paper } = job;
  const listed = listDocuments(disclosure, then, documents, job.wanted);
  await print(paper ? mapEach(listed, (document) => reshape(document, paper)) : listed);
  return printed;
}

function* listDocuments(
  disclosure: Disclosure,
  then: DiscloseThen,
  documents: readonly PublishedDocument[],
  wanted?: Set<string>,
): Generator<PublishedDocument> {
  const isWanted = (document: PublishedDocument) => !wanted || wanted.has(document.id);
  for (const document of documents) if (isWanted(document)) yield document;
  for (const document of composeSheets(disclosure, then)) if (isWanted(document)) yield document;
}

function* mapEach<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

function* inBatches(jobs: Iterable<PrintJob>): Generator<PrintJob[]> {
  let held: PrintJob[] = [];
  let weight = 0;
  for (const job of jobs) {
    held.push(job);
    weight += weighJob(job);
    if (weight >= batch) {
      yield held;
      held = [];
      weight = 0;
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
