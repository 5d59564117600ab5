import { fold } from './fold.ts';
import { kindOf, kinds, type SearchPage } from './search-page.ts';

/** A passage of the index: a text, and the pages it stands on, by number. */
export interface Passage {
  text: string;
  pages: number[];
}

/** All pages in their order of rank, and what they say, each text once. */
export interface PageIndex {
  pages: SearchPage[];
  /** Of each page its title, then what no other page says; headings first. Passages are numbered through, page by page. */
  own: Array<{ headings: string[]; texts: string[] }>;
  /** What stands on several pages, numbered on: headings first, bare numbers last. */
  shared: Passage[];
  /** How many of the shared passages are headings. */
  sharedHeadings: number;
}

/**
 * Puts pages into their order (kind, then the newest first, then by path) and takes apart what they say: a text that stands
 * on several pages is held once. The same sentence on 2,000 village pages is one passage with 2,000 pages.
 */
export function indexPages(given: readonly SearchPage[]): PageIndex {
  const pages = [...given].sort(
    (a, b) =>
      kinds.indexOf(kindOf(a.path)) - kinds.indexOf(kindOf(b.path)) ||
      compare(newness(b), newness(a)) ||
      compare(a.path, b.path),
  );
  const found = new Map<string, { pages: number[]; isHeading: boolean }>();
  pages.forEach(({ passages }, page) => {
    for (const { text, isHeading } of passages) {
      if (fold(text).signs.length === 0) continue;
      const known = found.get(text);
      if (!known) found.set(text, { pages: [page], isHeading });
      else {
        if (known.pages.at(-1) !== page) known.pages.push(page);
        known.isHeading ||= isHeading;
      }
    }
  });
  const own: PageIndex['own'] = pages.map(() => ({ headings: [], texts: [] }));
  const groups: Passage[][] = [[], [], []];
  for (const [text, { pages, isHeading }] of found) {
    const [first = 0, second] = pages;
    const isNumber = isBareNumber(text);
    if (second !== undefined || isNumber) groups[isNumber ? 2 : isHeading ? 0 : 1]?.push({ text, pages });
    else if (isHeading) own[first]?.headings.push(text);
    else own[first]?.texts.push(text);
  }
  return { pages, own, shared: groups.flat(), sharedHeadings: groups[0]?.length ?? 0 };
}

/**
 * A number, with a unit perhaps: 3, 12.5万元, 和上月一样. Such cells are the same on many pages, and away from their row they
 * may not stand beside the name of a place: whoever inspects the output would take them for its number.
 */
export function isBareNumber(text: string): boolean {
  return /\d/.test(text) && text.replace(/[\d.,，%％‰\s]/g, '').length <= 3;
}

/** Sheets have their period in their path. */
function newness({ day, path }: SearchPage): string {
  return day ?? /^sheets\/([^/]+)/.exec(path)?.[1] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
