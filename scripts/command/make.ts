import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Paper, PublishedDocument } from '../../src/document/block.ts';
import type { PrintedBundle } from '../../src/document/bundle.ts';
import { composeBundles } from '../../src/document/bundles.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { composeExplainers } from '../../src/document/explainer/compose-explainers.ts';
import { MissingGlyphError } from '../../src/document/missing-glyph.ts';
import { reshape } from '../../src/document/posted.ts';
import type { PrintedSize } from '../../src/document/printed-size.ts';
import { composeCards } from '../../src/image/compose-cards.ts';
import { drawExplainers } from '../../src/image/explainer/draw-explainers.ts';
import {
  openPress,
  type PrintJob,
  type Prohibition,
  type RoleReport,
  weighJob,
} from '../../src/press/press.ts';
import type { DiscloseThen, Disclosure } from '../../src/protect/disclosure.ts';
import { publishCalendars } from '../../src/publish/calendars/publish-calendars.ts';
import { type Listed, listDocument } from '../../src/publish/editions/judge-documents.ts';
import { publishFeeds } from '../../src/publish/feeds/publish-feeds.ts';
import { type DataFile, publishData } from '../../src/publish/publish-data.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { drawKeptCards, openKeptPictures } from './kept-pictures.ts';

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
  /** The files, below the output. */
  files: WrittenFile[];
  /** What an edition lists, by id; nothing where the office does not publish in editions. */
  listed: Map<string, Listed>;
}

/** A file that was written: its path below the output, its SHA-256 and its length. */
export interface WrittenFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** What pages tell of PDFs: bundles, and the size of each document that is not a sheet of a village. */
export interface Bound {
  bundles: PrintedBundle[];
  sizes: PrintedSize[];
}

/**
 * Prints the documents and bundles whose ids are asked for, or all documents and the newest bundles. Sheets of villages, of
 * which there are many, come last: `onBound` is called before them, because pages tell how long and how large the others are.
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
    onBound?: (bound: Bound) => void;
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
  const printed: Printed = {
    count: 0,
    unchanged: 0,
    missing: [],
    fonts: press.fontReport(),
    bundles: [],
    files: [],
    listed: new Map(),
  };
  const { paper } = job;
  const isWanted = (document: PublishedDocument) => !job.wanted || job.wanted.has(document.id);
  const print = async (jobs: Iterable<PrintJob>): Promise<PrintedSize[]> => {
    const sizes: PrintedSize[] = [];
    for (const documents of inBatches(jobs)) {
      for (const document of documents) {
        const line = listDocument(document);
        if (line) printed.listed.set(line.id, line);
      }
      const report = await press.printAll(documents, { outDir: job.out });
      printed.count += report.printed.length;
      printed.unchanged += report.printed.filter(({ unchanged }) => unchanged).length;
      printed.missing.push(...report.missing);
      for (const { bytes, pdf, sha256 } of report.printed) printed.files.push({ path: pdf, sha256, bytes });
      printed.bundles.push(...report.printed.flatMap(({ bundle }) => bundle ?? []));
      sizes.push(...report.printed.map(({ bytes, pages, pdf }) => ({ bytes, pages, pdf })));
    }
    return sizes;
  };
  const printWanted = (documents: Iterable<PublishedDocument>) => {
    const wanted = filterEach(documents, isWanted);
    return print(paper ? mapEach(wanted, (document) => reshape(document, paper)) : wanted);
  };
  const documents = composeDocuments(disclosure, then);
  await print(composeBundles(disclosure, then, documents, job.wanted));
  const sizes = await printWanted(documents);
  job.onBound?.({ bundles: printed.bundles, sizes });
  await printWanted(composeSheets(disclosure, then));
  return printed;
}

function* filterEach<T>(items: Iterable<T>, isMeant: (item: T) => boolean): Generator<T> {
  for (const item of items) if (isMeant(item)) yield item;
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

/** Draws share cards and explainers. `keepIn`: where pictures are kept for the next build; none are if left out. */
export async function makePictures(
  disclosure: Disclosure,
  { keepIn, out }: { out: string; keepIn?: string },
): Promise<{ count: number; missing: MissingGlyphError[] }> {
  const cards = composeCards(disclosure);
  const explainers = composeExplainers(disclosure);
  try {
    await drawKeptCards(cards, out, keepIn);
    const kept = keepIn === undefined ? {} : { kept: openKeptPictures(keepIn) };
    await drawExplainers(explainers, { outDir: out, ...kept });
    return { count: cards.length + explainers.length, missing: [] };
  } catch (error) {
    if (!(error instanceof MissingGlyphError)) throw error;
    return { count: 0, missing: [error] };
  }
}

/** Writes open data, feeds and calendars; gives the files of open data, and how many were written in all. */
export function makeData(disclosure: Disclosure, out: string): { files: WrittenFile[]; count: number } {
  const files: WrittenFile[] = [];
  let count = 0;
  for (const { path, text } of listFiles(disclosure)) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    count += 1;
    if (path.startsWith('data/')) files.push({ path, sha256: sha256(text), bytes: Buffer.byteLength(text) });
  }
  return { files, count };
}

function* listFiles(disclosure: Disclosure): Generator<DataFile> {
  yield* publishData(disclosure);
  yield* publishFeeds(disclosure);
  yield* publishCalendars(disclosure);
}
