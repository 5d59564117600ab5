/**
 * Every PDF of a built site beside what it was made from: `PRESS_DIST=dist vitest run tests/press/sample-build.test.ts`
 * (`PRESS_CONTENT` names another record than the sample). AS_OF and BASE must be those of the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { decideProtection } from '../../scripts/command/decide-protection.ts';
import type { PublishedDocument } from '../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { checkContent } from '../../src/machine/check-content.ts';
import { discloseRecord, lookBack } from '../../src/protect/disclose.ts';
import { settleSite } from '../../src/record/site/settle.ts';
import { findAll, hasClass, type Element as Markup, readMarkup } from '../attack/site/markup.ts';
import { judgePdf } from './judge-pdf.ts';
import { readBack, sortLetters, squash, wordsOfDocument } from './read-back.ts';
import { drawPages, findBlankGlyphs, placeGlyphs } from './read-glyphs.ts';
import { readInOrder, readStructure } from './read-structure.ts';

const project = join(import.meta.dirname, '../..');
const dist = process.env['PRESS_DIST'];
const patience = 20 * 60_000;

async function compose(): Promise<{ documents: PublishedDocument[]; siteUrl: string }> {
  const { record: given } = checkContent(process.env['PRESS_CONTENT'] ?? join(project, 'content'));
  if (!given) throw new Error('the record is unsound');
  const wishes = { asOf: process.env['AS_OF'], base: process.env['BASE'] };
  const { record, asOf } = settleSite(given, wishes, '1970-01-01');
  const { protection } = await decideProtection(record, asOf);
  const disclosure = discloseRecord(record, asOf, protection);
  const past = lookBack(record, asOf, protection);
  const documents = [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
  return { documents, siteUrl: `${disclosure.site.origin}${disclosure.site.base}` };
}

const isSetAside = (element: Markup): boolean =>
  ['details', 'nav'].includes(element.tag) ||
  ['screen-only', 'visually-hidden'].some((name) => hasClass(element, name));

/** Words of a page, a space between any two elements. */
const spacedWords = (element: Markup): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : isSetAside(child) ? '' : ` ${spacedWords(child)} `))
    .join('');

/** The part of a page that tells what the PDF tells. */
function findTwin(html: string): string {
  const [main] = findAll(readMarkup(html), 'main');
  if (!main) throw new Error('a page without main');
  const whole = findAll(main, 'section').find((section) =>
    spacedWords(section).trimStart().startsWith('全文'),
  );
  return spacedWords(whole ?? findAll(main, 'article')[0] ?? main);
}

const numbersOf = (words: string): string[] => words.match(/\d+(?:\.\d+)?/gu) ?? [];

describe.runIf(dist !== undefined)('every PDF of a built site', () => {
  const built = resolve(project, dist ?? 'dist');
  const read = (path: string): Uint8Array => new Uint8Array(readFileSync(join(built, path)));
  const files = dist === undefined ? [] : readdirSync(join(built, 'pdf'), { recursive: true }).map(String);
  const pdfs = files.filter((file) => file.endsWith('.pdf')).map((file) => join('pdf', file));
  let documents: PublishedDocument[];
  let siteUrl: string;
  beforeAll(async () => {
    ({ documents, siteUrl } = await compose());
  }, patience);

  /** What is wrong with each document, by its path; nothing where all is well. */
  async function tellEach(
    find: (document: PublishedDocument) => Promise<string | undefined>,
  ): Promise<string[]> {
    const told: string[] = [];
    for (const document of documents) {
      const fault = await find(document);
      if (fault !== undefined) told.push(`${document.pdf}: ${fault}`);
    }
    return told;
  }

  test('is there', () => {
    expect(documents.filter(({ pdf }) => !existsSync(join(built, pdf))).map(({ pdf }) => pdf)).toEqual([]);
    expect(pdfs.length).toBeGreaterThanOrEqual(documents.length);
  });

  test('shows the letters that are heard, and no others', { timeout: patience }, async () => {
    const faults = await tellEach(async (document) => {
      const bytes = read(document.pdf);
      const drawn = (await readBack(bytes)).map((page) => page.text).join('');
      return sortLetters(drawn) === sortLetters(await readInOrder(bytes, true)) ? undefined : 'does not';
    });
    expect(faults).toEqual([]);
  });

  test('is heard as its document says, in order', { timeout: patience }, async () => {
    const faults = await tellEach(async (document) => {
      const [heard, said] = [await readInOrder(read(document.pdf)), wordsOfDocument(document, siteUrl)];
      if (heard === said) return undefined;
      const at = [...said].findIndex((_, index) => heard[index] !== said[index]);
      return `at ${at} “${said.slice(at - 10, at + 20)}” is heard as “${heard.slice(at - 10, at + 20)}”`;
    });
    expect(faults).toEqual([]);
  });

  test('has every number of its page', { timeout: patience }, async () => {
    let asked = 0;
    const faults = await tellEach(async (document) => {
      const page = join(built, document.path, 'index.html');
      const { pieces } = await readStructure(read(document.pdf));
      const words = pieces.flat().map(({ text }) => text);
      const numbers = new Set(numbersOf(words.join(' ')));
      const whole = squash(words.join(''));
      const told = numbersOf(findTwin(readFileSync(page, 'utf8')));
      asked += told.length;
      const lacking = told.filter(
        // A long one is an address's, and may go on in the next line.
        (number) => !numbers.has(number) && !(number.length > 5 && whole.includes(number)),
      );
      return lacking.length > 0 ? `lacks ${lacking.join('、')}` : undefined;
    });
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(documents.length * 5);
  });

  test('has nothing that PDF/UA-1 or PDF/A-2a forbids', { timeout: patience }, async () => {
    const faults: string[] = [];
    for (const pdf of pdfs) {
      // A file that cannot be read at all is one more fault, not the end of the list.
      const found = await judgePdf(read(pdf)).catch((error: unknown) => [String(error)]);
      for (const fault of found) faults.push(`${pdf}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('has ink for every character', { timeout: patience }, async () => {
    const faults: string[] = [];
    for (const pdf of pdfs) {
      const bytes = read(pdf);
      const blank = findBlankGlyphs(await placeGlyphs(bytes), await drawPages(bytes, 1.5, true));
      if (blank.length > 0) faults.push(`${pdf}: ${blank.map(({ character }) => character).join('')}`);
    }
    expect(faults).toEqual([]);
  });
});
