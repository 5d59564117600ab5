import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBook } from '../../src/record/edition/book.ts';
import { type Chain, readChain } from '../../src/record/edition/read-chain.ts';
import type { DocumentLine } from '../../src/record/edition/schema.ts';
import { drafts, freezeAll } from './edition-drafts.ts';

const runs = Number(process.env['RUNS'] ?? 200);
const bytesOf = (files: ReadonlyMap<string, string>) =>
  new Map([...files].map(([path, text]) => [path, new Uint8Array(Buffer.from(text))]));
const readAll = (files: ReadonlyMap<string, Uint8Array>, where: 'record' | 'published' = 'record'): Chain =>
  readChain((path) => files.get(path), where);
const isPrivate = (path: string) => /(?:rows\.jsonl|told\.json|ticks\.jsonl)$/.test(path);

describe('editions that were frozen', () => {
  test('are read back as they were, without a problem, in the record and in a published copy', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const { files, editions } = freezeAll(given);
        const chain = readAll(bytesOf(files));
        expect(chain.problems).toEqual([]);
        expect(chain.editions).toEqual(editions);
        const published = new Map([...bytesOf(files)].filter(([path]) => !isPrivate(path)));
        const copy = readAll(published, 'published');
        expect(copy.problems).toEqual([]);
        expect(copy.editions).toEqual(editions.map((edition) => ({ ...edition, told: undefined })));
      }),
      { numRuns: runs },
    );
  });

  test('are the same bytes when they are frozen again, and an edition changes no file of an earlier one', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const { files } = freezeAll(given);
        expect(freezeAll(given).files).toEqual(files);
        const before = freezeAll(given.slice(0, -1)).files;
        for (const [path, text] of before) {
          if (path === 'chain.jsonl') expect(files.get(path)?.startsWith(text)).toBe(true);
          else if (path !== 'head.txt') expect(files.get(path), path).toBe(text);
        }
      }),
      { numRuns: runs },
    );
  });

  test('tell every single byte that was changed, in whatever file', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (given, file, byte, by) => {
        const files = bytesOf(freezeAll(given).files);
        const filled = [...files].filter(([, bytes]) => bytes.length > 0);
        const [path, bytes] = filled[file % filled.length] ?? ['', new Uint8Array()];
        const at = byte % bytes.length;
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ by);
        const { problems } = readAll(new Map(files).set(path, changed));
        expect(problems, `${path}, byte ${at}`).not.toEqual([]);
        if (isPrivate(path)) return;
        expect(readAll(new Map(files).set(path, changed), 'published').problems, path).not.toEqual([]);
      }),
      { numRuns: runs * 10 },
    );
  });

  test('tell a file that is cut, longer, empty or gone', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), (given, file, cut) => {
        const files = bytesOf(freezeAll(given).files);
        const paths = [...files.keys()];
        const path = paths[file % paths.length] ?? '';
        const bytes = files.get(path) ?? new Uint8Array();
        const others = [
          Uint8Array.of(...bytes, 10),
          ...(bytes.length > 0 ? [bytes.slice(0, cut % bytes.length), new Uint8Array()] : []),
        ];
        for (const other of others)
          expect(readAll(new Map(files).set(path, other)).problems, path).not.toEqual([]);
        const without = new Map(files);
        without.delete(path);
        // A chain of one file that is all gone was never there; its head tells.
        expect(readAll(without).problems, path).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('tell an edition that was taken out or put in another place', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), (given, one, other) => {
        const files = bytesOf(freezeAll(given).files);
        const lines = Buffer.from(files.get('chain.jsonl') ?? '')
          .toString()
          .trimEnd()
          .split('\n');
        const [from, to] = [one % lines.length, other % lines.length];
        const without = lines.toSpliced(from, 1);
        const moved = without.toSpliced(to, 0, ...lines.slice(from, from + 1));
        const twice = lines.toSpliced(to, 0, ...lines.slice(from, from + 1));
        const write = (each: string[]) =>
          new Map(files).set('chain.jsonl', Buffer.from(each.map((line) => `${line}\n`).join('')));
        expect(readAll(write(without)).problems).not.toEqual([]);
        expect(readAll(write(twice)).problems).not.toEqual([]);
        if (from !== to) expect(readAll(write(moved)).problems).not.toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('tell a signature that was left out, put to another edition, or asked of nobody', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const files = bytesOf(freezeAll(given).files);
        given.forEach(({ isSigned }, index) => {
          const path = `${String(index + 1).padStart(4, '0')}/signature.txt`;
          const without = new Map(files);
          without.delete(path);
          expect(readAll(without).problems.length > 0).toBe(isSigned);
          const other = [...files.keys()].find((each) => each.endsWith('signature.txt') && each !== path);
          const foreign = other === undefined ? undefined : files.get(other);
          if (foreign) expect(readAll(new Map(files).set(path, foreign)).problems).not.toEqual([]);
        });
      }),
      { numRuns: runs },
    );
  });
});

describe('the book of editions', () => {
  const isThere = (line: DocumentLine) => line.act !== 'withdrawn' && line.act !== 'removed';

  test('has for each document its last line by then, and all that it ever had', () => {
    fc.assert(
      fc.property(drafts, fc.nat(60), (given, days) => {
        const { editions } = freezeAll(given);
        const asOf = new Date(Date.UTC(2022, 6, 20 + days)).toISOString().slice(0, 10);
        const book = openBook(editions, [], asOf);
        const lines = editions
          .filter(({ line }) => line.date <= asOf)
          .flatMap(({ line, documents }) => documents.map((each) => ({ ...each, edition: line.edition })));
        const ids = new Set(lines.map(({ id }) => id));
        for (const id of ids) {
          const own = lines.filter((line) => line.id === id);
          const last = own.at(-1);
          const current = book.current.get(id);
          if (!last || !isThere(last)) expect(current).toBeUndefined();
          else {
            const { edition, ...line } = last;
            expect([current?.line, current?.edition]).toEqual([line, edition]);
          }
          const versions = (book.versions.get(id) ?? []).map(({ edition, line }) => ({ ...line, edition }));
          expect(versions).toEqual(own.filter(isThere));
        }
        expect([...book.current.keys()].every((id) => ids.has(id))).toBe(true);
        expect(book.editions.map(({ no }) => no)).toEqual(
          editions.filter(({ line }) => line.date <= asOf).map(({ line }) => line.edition),
        );
      }),
      { numRuns: runs },
    );
  });

  test('counts the documents that are there as the chain does', () => {
    fc.assert(
      fc.property(drafts, (given) => {
        const { editions } = freezeAll(given);
        for (const { line } of editions) {
          const until = editions.slice(0, line.edition);
          expect(openBook(until, [], '2999-01-01').current.size).toBe(line.documents);
        }
      }),
      { numRuns: runs },
    );
  });

  test('sees nothing of an edition that is dated later', () => {
    const { editions } = freezeAll([]);
    expect(openBook(editions, [], '2022-07-20').editions).toEqual([]);
  });
});
