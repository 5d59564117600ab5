import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeFront } from '../../src/document/bundle-front.ts';
import { openPress } from '../../src/press/press.ts';
import { bundleOf, open, range, rowsOf, sheet } from './bundle-documents.ts';
import { judgePdf } from './judge-pdf.ts';
import { kindDocuments } from './kind-documents.ts';
import { cutPieces, readBack, wordsOfDocument } from './read-back.ts';
import { readInOrder } from './read-structure.ts';

const siteUrl = 'https://example.gov.cn/gk/';
const press = await openPress({ characters: [], siteUrl });

describe('documents of every kind in one bundle', () => {
  test('have nothing that PDF/UA-1 forbids, each there twice', async () => {
    const twins = kindDocuments.map((document) => ({ ...document, id: `${document.id}-2` }));
    const parts = [...kindDocuments, ...twins].map((document) => ({ document, group: document.id }));
    const { bytes, front } = await press.printBundle(bundleOf(parts));
    expect(await judgePdf(bytes)).toEqual([]);
    const heard = await readInOrder(bytes);
    const said = [front, ...parts.map(({ document }) => document)];
    expect(cutPieces(heard)).toEqual(
      cutPieces(said.map((document) => wordsOfDocument(document, siteUrl)).join('')),
    );
  });

  test('keep links within a document in that document, though another has places of the same names', async () => {
    const long = kindDocuments.filter(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
    expect(long.length).toBeGreaterThan(0);
    const parts = [...long, ...long, ...long].map((document) => ({ document }));
    const { bytes, pages, places } = await press.printBundle(bundleOf(parts, { kind: 'reports' }));
    const pdf = await open(bytes);
    const last = places.at(-1);
    const first = pages - ((last?.from ?? 0) + (last?.pages ?? 0) - 1);
    for (const { from, pages: count } of places) {
      const own = range(first + from, count);
      const led = await Promise.all(
        own.map(async (page) => {
          const links = await (await pdf.getPage(page)).getAnnotations();
          return Promise.all(
            links.flatMap(({ dest }) => (Array.isArray(dest) ? [pdf.getPageIndex(dest[0])] : [])),
          );
        }),
      );
      expect(led.flat().length).toBeGreaterThan(0);
      for (const index of led.flat()) expect(own).toContain(index + 1);
    }
  });
});

describe('any list of documents', () => {
  test('is bound with nothing lost, each on an odd page that the register tells', {
    timeout: 60_000,
  }, async () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 22 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lengths, async (given) => {
        const parts = given.map((length, at) => ({ document: sheet(`${at}`, length), group: `村${at}` }));
        const { bytes, front, places, pages } = await press.printBundle(bundleOf(parts));
        const read = await readBack(bytes);
        expect(read).toHaveLength(pages);
        const last = places.at(-1);
        const first = pages - ((last?.from ?? 0) + (last?.pages ?? 0) - 1);
        expect(first % 2).toBe(0);
        expect(rowsOf(front).map((row) => [row[3], row[4]])).toEqual(
          places.map((place) => [String(place.from), String(place.pages)]),
        );
        for (const [at, { from, pages: count }] of places.entries()) {
          expect(from % 2).toBe(1);
          const said = read.slice(first + from - 1, first + from - 1 + count);
          const document = parts[at]?.document;
          const words = said.map((page) => page.text).join('');
          expect(words).toBe(document && wordsOfDocument(document, siteUrl));
          if (count % 2 === 1 && at < places.length - 1)
            expect(read[first + from - 1 + count]).toEqual({ text: '', artifacts: '' });
        }
        expect(front).toEqual(composeFront(bundleOf(parts), places, first));
      }),
      { numRuns: 12 },
    );
  });

  test('has a register of any length that tells its own number of pages', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ document: sheet(`${at}`, 1), group: `第${at}村` }));
    const { front, pages, places } = await press.printBundle(bundleOf(many));
    const register = pages - (places.at(-1)?.from ?? 0);
    expect(register).toBeGreaterThan(2);
    expect(JSON.stringify(front.blocks)).toContain(`请加上登记表的${register}页`);
  });
});
