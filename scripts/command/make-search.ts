import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { paths } from '../../src/document/paths.ts';
import type { Disclosure } from '../../src/protect/disclosure.ts';
import { allPagesPath, writeAllPages } from '../../src/publish/search/all-pages.ts';
import { readPage } from '../../src/publish/search/page-text.ts';
import { writeSearch } from '../../src/publish/search/search-files.ts';

/**
 * Makes the search of a site whose pages are built: reads what they say, and writes the search's files and the index of
 * all pages beside them. Gives the number of files.
 */
export function makeSearch(site: string, { tree }: Disclosure): number {
  const pages = readdirSync(site, { recursive: true })
    .map((name) => String(name).split(sep).join('/'))
    .filter((name) => name.endsWith('.html') && name !== '404.html' && !name.startsWith(paths.search))
    .flatMap(
      (name) => readPage(name.replace(/index\.html$/, ''), readFileSync(join(site, name), 'utf8')) ?? [],
    );
  const spellings = new Map<string, string>();
  for (const { code, pinyin } of tree.byCode.values())
    if (pinyin !== undefined) spellings.set(paths.area(code), pinyin);
  const frame = readFileSync(join(site, allPagesPath), 'utf8');
  const files = [...writeSearch(pages, spellings), ...writeAllPages(frame, pages)];
  for (const { path, text } of files) {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  return files.length;
}
