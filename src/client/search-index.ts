import { readEach, readNumbers } from '../publish/search/numbers.ts';
import type { Directory, PageEntry, SearchManifest, SharedEntry } from '../publish/search/search-manifest.ts';

/** Brings a part by its name (`g12`): what the file hands over. The version keeps old parts out of the way. */
export type LoadPart = (name: string, version: string) => Promise<unknown>;

/** What a hit in a passage is worth: the smaller, the better. */
export type Rank = 0 | 1 | 2;

/** By page, where something seems to stand on it, the best first. */
export type Places = Map<number, Array<{ passage: number; rank: Rank }>>;

interface Keys {
  first: string[];
  sizes: number[];
  /** Of a key in code points. */
  length: number;
}

/** The files of the search, asked for part by part and kept. What stands in them is told in `writeSearch`. */
export class SearchIndex {
  readonly kindCounts: number[];
  readonly pages: number;
  private readonly load: LoadPart;
  private readonly manifest: SearchManifest;
  private readonly keys: Record<'u' | 'g' | 'd' | 'y', Keys>;
  private readonly starts: Record<'p' | 's' | 'w', number[]>;
  /** Number of the first passage of each page; behind the last page's stands where the shared ones begin. */
  private readonly begins: number[] = [0];
  private readonly headings: number[] = [];
  private readonly parts = new Map<string, Promise<unknown>>();

  private constructor(manifest: SearchManifest, load: LoadPart) {
    this.manifest = manifest;
    this.load = load;
    this.kindCounts = manifest.kinds;
    this.pages = manifest.kinds.reduce((sum, each) => sum + each, 0);
    const { u, g, d, y, p, s, w } = manifest;
    this.keys = { u: readKeys(u, 1), g: readKeys(g, 2), d: readKeys(d, 2), y: readKeys(y, 3) };
    this.starts = { p: readNumbers(p), s: readNumbers(s), w: readNumbers(w) };
    const counts = readEach(manifest.own);
    for (let page = 0; page < this.pages; page++) {
      const headings = counts[2 * page] ?? 0;
      this.headings.push(headings);
      this.begins.push((this.begins[page] ?? 0) + 1 + headings + (counts[2 * page + 1] ?? 0));
    }
  }

  static async open(load: LoadPart): Promise<SearchIndex> {
    return new SearchIndex((await load('index', '')) as SearchManifest, load);
  }

  /** How long the part is that a key stands in, in hundreds of characters: a long one holds what stands everywhere. */
  weigh(family: 'u' | 'g' | 'y', key: string): number {
    const { first, sizes } = this.keys[family];
    return sizes[lastUpTo(first, key)] ?? 0;
  }

  /** The pages (`u`, `d`, `y`) or passages (`g`) that a key stands for. */
  async look(family: 'u' | 'g' | 'd' | 'y', key: string): Promise<number[]> {
    const { first, length } = this.keys[family];
    const part = lastUpTo(first, key);
    if (part < 0) return [];
    const lines = (await this.bring(`${family}${part}`)) as string;
    const entry = `\n${lines}`.split(`\n${key}`)[1];
    // A shorter code point could begin a longer key: keys have a fixed number of code points.
    if (entry === undefined || [...key].length !== length) return [];
    return readNumbers(entry.split('\n', 1)[0] ?? '');
  }

  /** The number of the first shared passage: those before it are each of one page. */
  get firstShared(): number {
    return this.begins[this.pages] ?? 0;
  }

  /** In how many parts the pages of shared passages stand. */
  countLists(passages: readonly number[]): number {
    const shared = passages.filter((passage) => passage >= this.firstShared);
    return new Set(shared.map((passage) => lastUpTo(this.starts.w, passage - this.firstShared))).size;
  }

  /** Where passages stand: for each page its passages with their ranks, the best first. */
  async place(passages: readonly number[]): Promise<Places> {
    const placed: Places = new Map();
    const put = (page: number, passage: number, rank: Rank) => {
      const known = placed.get(page);
      if (known) known.push({ passage, rank });
      else placed.set(page, [{ passage, rank }]);
    };
    for (const passage of passages) {
      if (passage >= this.firstShared) continue;
      const page = lastUpTo(this.begins, passage);
      const offset = passage - (this.begins[page] ?? 0);
      put(page, passage, offset === 0 ? 0 : offset <= (this.headings[page] ?? 0) ? 1 : 2);
    }
    const shared = passages.filter((passage) => passage >= this.firstShared);
    const lists = await Promise.all(
      shared.map((passage) => this.fetchEntry<string>('w', passage - this.firstShared)),
    );
    shared.forEach((passage, at) => {
      const rank = passage - this.firstShared < this.manifest.sharedHeadings ? 1 : 2;
      for (const page of readNumbers(lists[at] ?? '')) put(page, passage, rank);
    });
    for (const list of placed.values()) list.sort((a, b) => a.rank - b.rank);
    return placed;
  }

  page(page: number): Promise<PageEntry | undefined> {
    return this.fetchEntry<PageEntry>('p', page);
  }

  /** The shared passages of a page. */
  async sharedOf(page: number): Promise<number[]> {
    const { shared = '' } = (await this.page(page)) ?? {};
    return readNumbers(shared).map((passage) => passage + this.firstShared);
  }

  /** The text of a passage that a page has. */
  async text(page: number, passage: number): Promise<string> {
    if (passage >= this.firstShared) {
      const entry = await this.fetchEntry<SharedEntry>('s', passage - this.firstShared);
      return typeof entry === 'object' ? entry.text : (entry ?? '');
    }
    const entry = await this.page(page);
    const offset = passage - (this.begins[page] ?? 0);
    return (offset === 0 ? entry?.title : entry?.texts[offset - 1]) ?? '';
  }

  /** The texts of passages, unless they stand in more parts than `most`. */
  async textsOf(passages: readonly number[], most: number): Promise<string[] | undefined> {
    const shared = this.firstShared;
    const pages = passages.map((passage) => (passage < shared ? lastUpTo(this.begins, passage) : 0));
    const parts = passages.map((passage, at) =>
      passage < shared
        ? `p${lastUpTo(this.starts.p, pages[at] ?? 0)}`
        : `s${lastUpTo(this.starts.s, passage - shared)}`,
    );
    if (new Set(parts).size > most) return undefined;
    return Promise.all(passages.map((passage, at) => this.text(pages[at] ?? 0, passage)));
  }

  private async fetchEntry<T>(family: 'p' | 's' | 'w', number: number): Promise<T | undefined> {
    const part = lastUpTo(this.starts[family], number);
    const entries = (await this.bring(`${family}${part}`)) as T[];
    return entries[number - (this.starts[family][part] ?? 0)];
  }

  private bring(name: string): Promise<unknown> {
    const known = this.parts.get(name);
    if (known) return known;
    const brought = this.load(name, this.manifest.version);
    this.parts.set(name, brought);
    // What did not come may come the next time.
    brought.catch(() => this.parts.delete(name));
    return brought;
  }
}

function readKeys({ first, sizes }: Directory, length: number): Keys {
  return { first: first === '' ? [] : first.split('\n'), sizes: readEach(sizes), length };
}

/** Where in a rising list the last one stands that is not above a value; -1 if all are. */
function lastUpTo<T extends number | string>(list: readonly T[], value: T): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const each = list[middle];
    if (each !== undefined && each <= value) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
