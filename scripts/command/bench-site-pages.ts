import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page for the peers: at the place of one of ours, with so many rows of the pool that it is of the same size. */
interface BarePage {
  /** Folder of the page below the site's root; empty for the first page. */
  path: string;
  title: string;
  /** The first of its rows, and how many they are. */
  first: number;
  count: number;
}

/** What a bare site is made from: a template loops over it, as an ordinary site would loop over its data. */
export interface BareSite {
  name: string;
  sections: Array<{ name: string; path: string }>;
  columns: string[];
  rows: string[][];
  pages: BarePage[];
}

/** HTML files of a site and when each was written. */
interface WrittenPages {
  count: number;
  bytes: number;
  /** From the first page written to the last, in seconds. */
  seconds: number;
}

const columns = ['事项', '责任单位', '完成时限', '办到哪一步'];
const sections = ['首页', '公示公告', '村镇', '任务', '项目', '公开目录'];
const name = '示例县信息公开';
/** Where pages begin in the pool: many, so that no two neighbours are alike. */
const beginnings = 2000;

/** Every HTML file below a folder, by its path there. */
function listPages(folder: string): Array<{ path: string; bytes: number; written: number }> {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path));
      return { path: path.replaceAll('\\', '/'), bytes: size, written: mtimeMs };
    });
}

/** Counts the pages of a site, and reads from their files when they were written. */
export function countPages(folder: string): WrittenPages {
  const pages = listPages(folder);
  const [first, last] = pages.reduce(
    ([least, most], { written }) => [Math.min(least, written), Math.max(most, written)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return {
    count: pages.length,
    bytes: pages.reduce((sum, { bytes }) => sum + bytes, 0),
    seconds: (last - first) / 1000,
  };
}

/** A bare site with a page for each of ours, of the same size within a row of a table. Its words are those of our pages. */
export function planBareSite(ours: string): BareSite {
  const pages = listPages(ours);
  const most = Math.max(...pages.map(({ bytes }) => bytes));
  const rows = fillRows(gatherWords(ours, pages), most);
  const upTo = [0];
  for (const row of rows) upTo.push((upTo.at(-1) ?? 0) + rowBytes(row));
  const planned = pages.map(({ path, bytes }, order): BarePage => {
    const title = `${path.split('/').at(-2) ?? '首页'}的页面`;
    const first = (order * 37) % beginnings;
    const room = bytes - frameBytes(title) + (upTo[first] ?? 0);
    let end = first;
    while (end < rows.length && (upTo[end + 1] ?? 0) <= room) end++;
    return { path: path.replace(/\/?index\.html$|\.html$/, ''), title, first, count: end - first };
  });
  return {
    name,
    sections: sections.map((each) => ({ name: each, path: '/areas/' })),
    columns,
    rows,
    pages: planned,
  };
}

/** Pieces of text as they stand in cells and lines of our own pages. */
function gatherWords(folder: string, pages: ReadonlyArray<{ path: string }>): string[] {
  const step = Math.max(1, Math.floor(pages.length / 60));
  const words = pages
    .filter((_, i) => i % step === 0)
    .flatMap(({ path }) => readFileSync(join(folder, path), 'utf8').split(/<[^>]*>|[，。；：、]/))
    .map((text) => text.trim())
    .filter((text) => text.length >= 2 && text.length <= 40 && !/[&<>"'{}]/.test(text));
  if (words.length < columns.length) throw new Error('the pages hold no words');
  return words;
}

/** So many rows that a page of `most` bytes finds enough of them behind the last beginning. */
function fillRows(words: readonly string[], most: number): string[][] {
  const rows: string[][] = [];
  let behind = 0;
  for (let at = 0; rows.length < beginnings || behind < most; at += columns.length) {
    const row = columns.map((_, i) => words[(at + i) % words.length] ?? '');
    rows.push(row);
    if (rows.length > beginnings) behind += rowBytes(row);
  }
  return rows;
}

const rowBytes = (row: readonly string[]): number =>
  Buffer.byteLength(row.join('')) +
  '<tr><th scope="row"></th></tr>'.length +
  (row.length - 1) * '<td></td>'.length;

/** A page without rows, about: what stands around them in both templates. */
function frameBytes(title: string): number {
  const links = sections.map((each) => `<li><a href="/areas/">${each}</a></li>`).join('');
  return 520 + Buffer.byteLength(`${title.repeat(3)}${name.repeat(2)}${links}${columns.join('')}`);
}
