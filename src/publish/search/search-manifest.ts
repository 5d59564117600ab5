/** Which part holds a key: the first key of each part (a line each, rising), and its length in hundreds of characters. */
export interface Directory {
  first: string;
  sizes: string;
}

/** What a browser must know before it can ask for parts (see `writeSearch`). Numbers are written as in `numbers.ts`. */
export interface SearchManifest {
  /** Changes with any part, so that no old part is taken for a new one. */
  version: string;
  /** How many pages there are of each kind; pages are numbered kind by kind. */
  kinds: number[];
  /** For each page, how many headings and how many other passages are its own. */
  own: string;
  shared: number;
  sharedHeadings: number;
  u: Directory;
  g: Directory;
  d: Directory;
  y: Directory;
  /** The number of the first page or passage in each part. */
  p: string;
  s: string;
  w: string;
}

/** A page as a part holds it. */
export interface PageEntry {
  title: string;
  path: string;
  where?: string;
  day?: string;
  /** Syllables with spaces between; none of sheets. */
  pinyin?: string;
  /** Which shared passages it has. */
  shared: string;
  /** What only it says, headings first. */
  texts: string[];
}

/**
 * A shared passage as a part holds it. One with a number names a page that it stands on: who inspects the output asks of
 * which month and place the number is.
 */
export type SharedEntry = string | { text: string; on: string };
