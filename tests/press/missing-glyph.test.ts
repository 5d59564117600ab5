import { describe, expect, test } from 'vitest';
import type { PublishedDocument } from '../../src/document/block.ts';
import { MissingGlyphError } from '../../src/document/missing-glyph.ts';
import { charactersOf, openPress } from '../../src/press/press.ts';
import { edgeSamples } from './edge-documents.ts';
import { kindDocuments } from './kind-documents.ts';
import { placeGlyphs } from './read-glyphs.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });

/** Not printed: names of kinds, addresses that are escaped, what is only heard. */
const unprinted = new Set([
  'kind',
  'id',
  'path',
  'pdf',
  'href',
  'url',
  'description',
  'role',
  'align',
  'shape',
  'reason',
]);

type Path = (string | number)[];

/** The places of all strings in a value. */
function listStrings(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    return unprinted.has(key) ? [] : listStrings(each, [...path, Array.isArray(value) ? Number(key) : key]);
  });
}

/** The value with the string at a place changed. */
function changeAt(value: unknown, [key, ...rest]: Path, change: (words: string) => string): unknown {
  if (key === undefined) return change(String(value));
  if (Array.isArray(value))
    return value.map((each, at) => (at === key ? changeAt(each, rest, change) : each));
  return Object.fromEntries(
    Object.entries(value as object).map(([own, each]) => [
      own,
      own === key ? changeAt(each, rest, change) : each,
    ]),
  );
}

/** The places of a document where words stand that are printed, one of each sort: 'table.rows.content.text'. */
function listPlaces(document: PublishedDocument): [string, Path][] {
  const places = new Map<string, Path>();
  for (const path of [['title'], ['publisher'], ...listStrings(document.blocks, ['blocks'])] as Path[]) {
    const block = path[0] === 'blocks' ? document.blocks[Number(path[1])]?.kind : 'document';
    const sort = [block, ...path.slice(2).filter((part) => typeof part === 'string')].join('.');
    // A mark of a cell is a name of a state; that of a masthead is its words.
    if (sort === 'table.rows.mark') continue;
    if (!places.has(sort)) places.set(sort, path);
  }
  return [...places];
}

const cases = kindDocuments.flatMap((document) =>
  listPlaces(document).map(([sort, path]) => [`${document.id} ${sort}`, document, path] as const),
);

describe('a character that no font has', () => {
  test.each(cases)('stops the print from %s', async (_, document, path) => {
    const changed = changeAt(document, path, (words) => `${words.slice(0, 2)}😀${words.slice(2)}`);
    const error = await press.print(changed as PublishedDocument).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MissingGlyphError);
    expect(error).toMatchObject({ character: '😀', documentId: document.id });
  });
});

test.each([...kindDocuments, ...edgeSamples])(
  'all characters of $id are counted among its own',
  async (document) => {
    const counted = charactersOf(document);
    const drawn = new Set((await placeGlyphs(await press.print(document))).map(({ character }) => character));
    expect([...drawn].filter((character) => !counted.has(character) && character.trim() !== '')).toEqual([]);
  },
);
