import { fold } from '../publish/search/fold.ts';
import { initialPartsOf, pairsOf, partsOf } from '../publish/search/grams.ts';
import type { Places, Rank, SearchIndex } from './search-index.ts';

/** A page that seems to hold what was asked; `SearchIndex.page` and `checkHit` tell for sure. */
export interface Hit {
  page: number;
  /** Sum over the words of the query: 0 where all stand in the title. */
  rank: number;
  /** For each word, where it seems to stand on the page, the best first; none where only the page is known. */
  places: Array<Array<{ passage: number; rank: Rank }>>;
}

/** What to show of a page. */
export interface Shown {
  title: string;
  path: string;
  where: string;
  day: string;
  /** The passage with the words, or nothing where the title says it all. */
  passage: string;
}

/**
 * So many pairs of a long word are looked up; the text is looked at afterwards in any case. There are only a hundred pairs
 * of digits: of a telephone number nearly all are needed to tell it from others.
 */
const mostPairs = { han: 5, plain: 10 };
/** So many more files are asked for to be sure of what was found. */
const mostParts = 4;
/**
 * For so many files at most it is asked on which pages each passage stands. The other way is exact for a pair and a guess
 * for what is longer, and a wrong guess costs more files.
 */
const mostLists = { pair: 3, longer: 15 };
/** So many passages of a page are looked at: after these many, what was thought to be found is not there. */
const mostPassages = 40;
const mostWords = 8;
const longest = 64;

/** The words of a query, as they are searched. */
export function wordsOf(query: string): string[][] {
  return query
    .split(/\s+/)
    .map((word) => fold(word).signs.slice(0, longest))
    .filter((signs) => signs.length > 0)
    .slice(0, mostWords);
}

/** The pages on which all words stand, the best first. */
export interface Finds {
  hits: Hit[];
  /** False where there may be hits among them that are none (none is missed): `checkHit` tells. */
  isSure: boolean;
}

/** Looks for words, each of which stands somewhere on a page. */
export async function findPages(index: SearchIndex, words: readonly string[][]): Promise<Finds> {
  const found = await Promise.all(words.map((word) => findWord(index, word)));
  const isSure = found.every((each) => each.isSure);
  const [first, ...others] = found;
  if (!first) return { hits: [], isSure };
  const hits: Hit[] = [];
  for (const [page, places] of first.places) {
    const all = [places];
    for (const other of others) {
      const there = other.places.get(page);
      if (there) all.push(there);
    }
    if (all.length < words.length) continue;
    hits.push({ page, places: all, rank: all.reduce((sum, [best]) => sum + (best?.rank ?? 2), 0) });
  }
  return { hits: hits.sort((a, b) => a.rank - b.rank || a.page - b.page), isSure };
}

/** Stands for the title where it was found by its pinyin: there is nothing to look for in the text. */
const byPinyin = -1;
/** Stands for a shared passage that is not known yet. */
const somewhere = -2;

async function findWord(
  index: SearchIndex,
  signs: readonly string[],
): Promise<{ places: Places; isSure: boolean }> {
  const word = signs.join('');
  if (signs.length === 1) {
    const pages = await index.look('u', word);
    return { places: new Map(pages.map((page) => [page, []])), isSure: true };
  }
  const pairs = [...pairsOf(signs)]
    .sort((a, b) => index.weigh('g', a) - index.weigh('g', b))
    .slice(0, /^[!-~]+$/.test(word) ? mostPairs.plain : mostPairs.han);
  const spelled = /^[a-z]+$/.test(word) ? findSpelled(index, word) : Promise.resolve([]);
  const passages = intersect(await Promise.all(pairs.map((pair) => index.look('g', pair))));
  // All pairs of 010203 stand in 030201 too: where a few files tell, they are asked before anything is counted.
  const texts = signs.length > 2 ? await index.textsOf(passages, mostParts) : undefined;
  const sure = texts ? passages.filter((_, at) => holds(texts[at] ?? '', signs)) : passages;
  const lists = index.countLists(sure);
  const isDense = lists > (signs.length === 2 ? mostLists.pair : mostLists.longer);
  const places = isDense ? await placeDense(index, pairs, sure) : await index.place(sure);
  for (const page of await spelled)
    places.set(page, [{ passage: byPinyin, rank: 0 }, ...(places.get(page) ?? [])]);
  return { places, isSure: (await spelled).length === 0 && (signs.length === 2 || texts !== undefined) };
}

/**
 * The same for what stands in very many passages: the pages that have all the pairs, whichever passage it is in. Pairs of
 * which no such list is kept are rarer, and cannot be all of them.
 */
async function placeDense(
  index: SearchIndex,
  pairs: readonly string[],
  passages: readonly number[],
): Promise<Places> {
  const lists = await Promise.all(pairs.map((pair) => index.look('d', pair)));
  const known = lists.filter((list) => list.length > 0);
  if (known.length === 0) return index.place(passages);
  const places = await index.place(passages.filter((passage) => passage < index.firstShared));
  for (const page of intersect(known))
    if (!places.has(page)) places.set(page, [{ passage: somewhere, rank: 2 }]);
    else places.get(page)?.push({ passage: somewhere, rank: 2 });
  return places;
}

async function findSpelled(index: SearchIndex, letters: string): Promise<number[]> {
  const [whole, initials] = await Promise.all(
    [partsOf(letters), initialPartsOf(letters)].map(async (parts) => {
      const lists = await Promise.all(parts.slice(0, mostPairs.han).map((part) => index.look('y', part)));
      return intersect(lists);
    }),
  );
  return [...new Set([...(whole ?? []), ...(initials ?? [])])];
}

/** What to show of a hit; undefined where it was none after all. */
export async function checkHit(
  index: SearchIndex,
  hit: Hit,
  words: readonly string[][],
): Promise<Shown | undefined> {
  const entry = await index.page(hit.page);
  if (!entry) return undefined;
  const { title, path, where = '', day = '', pinyin = '' } = entry;
  let shown = '';
  for (const [at, word] of words.entries()) {
    const passage = await findPassage(index, hit, at, word, pinyin);
    if (passage === undefined) return undefined;
    if (shown === '' && passage !== title) shown = passage;
  }
  return { title, path, where, day, passage: shown };
}

/** The first text of a page in which a word truly stands; empty where it is known only that it does. */
async function findPassage(
  index: SearchIndex,
  { page, places }: Hit,
  at: number,
  word: readonly string[],
  pinyin: string,
): Promise<string | undefined> {
  if (word.length === 1) return findSign(index, page, word);
  for (const { passage } of places[at] ?? []) {
    if (passage === byPinyin) {
      if (isSpelled(pinyin.split(' '), word.join(''))) return '';
      continue;
    }
    const text =
      passage === somewhere ? await findShared(index, page, word) : await index.text(page, passage);
    if (text !== undefined && holds(text, word)) return text;
  }
  return undefined;
}

/** The text of the first shared passage of a page that holds a word; one after the other, for the first nearly always does. */
async function findShared(
  index: SearchIndex,
  page: number,
  word: readonly string[],
): Promise<string | undefined> {
  const pairs = [...pairsOf(word)].slice(0, mostPairs.plain);
  const lists = await Promise.all(pairs.map((pair) => index.look('g', pair)));
  for (const passage of intersect([await index.sharedOf(page), ...lists]).slice(0, mostPassages)) {
    const text = await index.text(page, passage);
    if (holds(text, word)) return text;
  }
  return undefined;
}

/** Of a single sign only the pages are known: what the page alone says is looked through. */
async function findSign(index: SearchIndex, page: number, word: readonly string[]): Promise<string> {
  const { title = '', texts = [] } = (await index.page(page)) ?? {};
  return [title, ...texts].find((text) => holds(text, word)) ?? '';
}

function holds(text: string, word: readonly string[]): boolean {
  return fold(text).signs.join('').includes(word.join(''));
}

/** Whether letters are the beginning of some syllables in a row, or of their initials. */
export function isSpelled(syllables: readonly string[], letters: string): boolean {
  return syllables.some((_, from) => {
    const rest = syllables.slice(from);
    return (
      rest.join('').startsWith(letters) ||
      rest
        .map((each) => each.charAt(0))
        .join('')
        .startsWith(letters)
    );
  });
}

/** What stands in all of some rising lists. */
function intersect(lists: readonly number[][]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    const set = new Set(list);
    return left.filter((each) => set.has(each));
  }, first);
}

/** A text cut to what stands around the words, in pieces; those that are words are marked. */
export function cutExcerpt(
  text: string,
  words: readonly string[][],
  around = 36,
): Array<{ text: string; isMarked: boolean }> {
  const { signs, at } = fold(text);
  const marks: Array<[number, number]> = [];
  for (const word of words) {
    for (let from = 0; from + word.length <= signs.length; from++) {
      if (!word.every((sign, i) => signs[from + i] === sign)) continue;
      const last = at[from + word.length - 1] ?? 0;
      marks.push([at[from] ?? 0, last + String.fromCodePoint(text.codePointAt(last) ?? 32).length]);
      from += word.length - 1;
    }
  }
  marks.sort(([a], [b]) => a - b);
  const middle = marks[0] ?? [0, 0];
  const begin = middle[0] <= around ? 0 : startOfSign(text, middle[0] - around);
  const end = middle[1] + 2 * around >= text.length ? text.length : startOfSign(text, middle[1] + 2 * around);
  const pieces: Array<{ text: string; isMarked: boolean }> = [];
  const push = (piece: string, isMarked: boolean) => {
    if (piece !== '') pieces.push({ text: piece, isMarked });
  };
  let done = begin;
  push(begin > 0 ? '…' : '', false);
  for (const [from, to] of marks) {
    if (from < done || to > end) continue;
    push(text.slice(done, from), false);
    push(text.slice(from, to), true);
    done = to;
  }
  push(text.slice(done, end) + (end < text.length ? '…' : ''), false);
  return pieces;
}

/** Not between the two halves of a sign beyond the basic plane. */
function startOfSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
