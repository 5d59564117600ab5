import { createHash } from 'node:crypto';
import { fold } from './fold.ts';
import { pairsOf, spellingsOf } from './grams.ts';
import { indexPages, isBareNumber, type PageIndex } from './index-pages.ts';
import { writeNumber, writeNumbers } from './numbers.ts';
import type { Directory, PageEntry, SearchManifest, SharedEntry } from './search-manifest.ts';
import { kindOf, kinds, type SearchPage } from './search-page.ts';
import { spell } from './spell.ts';

/** A file of the search, below the site's base. */
export interface SearchFile {
  path: string;
  text: string;
}

/** Where the files of the search stand. */
const folder = 'search/parts/';

/** So many characters a part holds, more only where one entry is longer: some four kilobytes once they are packed. */
const size = { keys: 6_000, texts: 4_000, lists: 6_000 };

/**
 * The files with which a browser searches pages: a manifest, and parts of which it asks only for those it needs. They are
 * programs that hand over text, because a browser reads no other file of a site that was opened from a USB stick.
 *
 * - `u`: a sign, and the pages that hold it. `g`: a pair of signs, and the passages; `d`: one that stands in very many, and
 *   the pages. `y`: parts of pinyin, and the pages.
 * - `p`: pages with what only they say. `s`: what several pages say. `w`: on which pages that is.
 *
 * `spellings`: the pinyin of a page's title, by path, where the record gives it.
 */
export function writeSearch(
  given: readonly SearchPage[],
  spellings: ReadonlyMap<string, string> = new Map(),
): SearchFile[] {
  const index = indexPages(given);
  const files: SearchFile[] = [];
  const add = (name: string, content: string) => {
    files.push({ path: `${folder}${name}.js`, text: `mingbaiSearch("${name}",${content})\n` });
  };
  const addKeys = (family: string, keys: Map<string, number[]>): Directory => {
    const sorted = [...keys]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, list]) => key + writeNumbers(list));
    const parts = cutInto(sorted, size.keys, (each) => each.length);
    parts.forEach((part, at) => {
      add(`${family}${at}`, JSON.stringify(part.join('\n')));
    });
    const length = family === 'u' ? 1 : family === 'y' ? 3 : 2;
    return {
      first: parts.map(([entry = '']) => [...entry].slice(0, length).join('')).join('\n'),
      sizes: parts.map((part) => writeNumber(Math.round(part.join('\n').length / 100))).join(''),
    };
  };
  const addTexts = (family: string, entries: string[], limit: number): string => {
    const parts = cutInto(entries, limit, (each) => each.length);
    let at = 0;
    const starts = parts.map((part, number) => {
      add(`${family}${number}`, `[\n${part.join(',\n')}\n]`);
      at += part.length;
      return at - part.length;
    });
    return writeNumbers(starts);
  };

  const titles = index.pages.map(({ path, title }) =>
    kindOf(path) === '公开单' ? [] : spell(title, spellings.get(path)),
  );
  const pairs = gatherPairs(index);
  const manifest: Omit<SearchManifest, 'version'> = {
    kinds: kinds.map((kind) => index.pages.filter(({ path }) => kindOf(path) === kind).length),
    own: index.own
      .map(({ headings, texts }) => writeNumber(headings.length) + writeNumber(texts.length))
      .join(''),
    shared: index.shared.length,
    sharedHeadings: index.sharedHeadings,
    u: addKeys('u', gatherSigns(index)),
    g: addKeys('g', pairs),
    d: addKeys('d', gatherDense(index, pairs)),
    y: addKeys('y', gatherSpellings(titles)),
    p: addTexts('p', writePages(index, titles), size.texts),
    s: addTexts('s', writeShared(index), size.texts),
    w: addTexts(
      'w',
      index.shared.map(({ pages }) => JSON.stringify(writeNumbers(pages))),
      size.lists,
    ),
  };
  const version = createHash('sha256');
  for (const { text } of files) version.update(text);
  const whole: SearchManifest = { version: nameVersion(version.digest()), ...manifest };
  add('index', JSON.stringify(whole));
  return files;
}

/** Letters only, for the same reason as in `numbers.ts`. */
function nameVersion(digest: Uint8Array): string {
  return [...digest.subarray(0, 10)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

function writePages(index: PageIndex, titles: string[][]): string[] {
  const shared: number[][] = index.pages.map(() => []);
  index.shared.forEach(({ pages }, passage) => {
    for (const page of pages) shared[page]?.push(passage);
  });
  return index.pages.map(({ path, title, where, day }, at) => {
    const { headings = [], texts = [] } = index.own[at] ?? {};
    const pinyin = titles[at]?.join(' ') ?? '';
    const entry: PageEntry = {
      title,
      path,
      ...(where === '' ? {} : { where }),
      ...(day === undefined ? {} : { day }),
      ...(pinyin === '' ? {} : { pinyin }),
      shared: writeNumbers(shared[at] ?? []),
      texts: [...headings, ...texts],
    };
    return JSON.stringify(entry);
  });
}

/** Bare numbers have nothing beside them that could name whose they are, and get no page either. */
function writeShared({ pages, shared }: PageIndex): string[] {
  return shared.map(({ text, pages: on }) => {
    if (!/\d/.test(text) || isBareNumber(text)) return JSON.stringify(text);
    const titles = on.map((page) => pages[page]?.title ?? '');
    const title = titles.find((each) => /\d年\d+月/.test(each)) ?? titles[0] ?? '';
    return JSON.stringify({ text, on: title } satisfies SharedEntry);
  });
}

function gatherSigns(index: PageIndex): Map<string, number[]> {
  const sets = new Map<string, Set<number>>();
  const take = (text: string, pages: readonly number[]) => {
    for (const sign of new Set(fold(text).signs)) {
      const set = sets.get(sign) ?? new Set();
      sets.set(sign, set);
      for (const page of pages) set.add(page);
    }
  };
  index.pages.forEach(({ title }, page) => {
    take(title, [page]);
    for (const text of [...(index.own[page]?.headings ?? []), ...(index.own[page]?.texts ?? [])])
      take(text, [page]);
  });
  for (const { text, pages } of index.shared) take(text, pages);
  return new Map([...sets].map(([sign, set]) => [sign, [...set].sort((a, b) => a - b)]));
}

function gatherPairs(index: PageIndex): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  let passage = 0;
  const take = (text: string) => {
    for (const pair of pairsOf(fold(text).signs)) append(lists, pair, passage);
    passage++;
  };
  index.pages.forEach(({ title }, page) => {
    take(title);
    index.own[page]?.headings.forEach(take);
    index.own[page]?.texts.forEach(take);
  });
  for (const { text } of index.shared) take(text);
  return lists;
}

/** In so many shared passages a pair stands that it is not worth asking for the pages of each. */
const dense = 100;

function gatherDense({ own, shared }: PageIndex, pairs: Map<string, number[]>): Map<string, number[]> {
  const begins: number[] = [0];
  for (const { headings, texts } of own)
    begins.push((begins.at(-1) ?? 0) + 1 + headings.length + texts.length);
  const first = begins.at(-1) ?? 0;
  const lists = new Map<string, number[]>();
  for (const [pair, passages] of pairs) {
    if (passages.length < dense || passages.filter((passage) => passage >= first).length < dense) continue;
    const pages = new Set<number>();
    let page = 0;
    for (const passage of passages) {
      if (passage >= first) for (const each of shared[passage - first]?.pages ?? []) pages.add(each);
      else {
        while ((begins[page + 1] ?? 0) <= passage) page++;
        pages.add(page);
      }
    }
    lists.set(
      pair,
      [...pages].sort((a, b) => a - b),
    );
  }
  return lists;
}

function gatherSpellings(titles: readonly string[][]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  titles.forEach((syllables, page) => {
    for (const part of spellingsOf(syllables)) append(lists, part, page);
  });
  return lists;
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function cutInto<T>(items: readonly T[], limit: number, sizeOf: (item: T) => number): T[][] {
  const parts: T[][] = [];
  let filled = limit;
  for (const item of items) {
    const more = sizeOf(item);
    if (filled + more > limit) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(item);
    filled += more;
  }
  return parts;
}
