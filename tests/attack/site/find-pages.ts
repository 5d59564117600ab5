import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Element, readMarkup } from './markup.ts';

/** A page's tree with where it stands. */
export interface Page {
  file: string;
  root: Element;
}

/** All pages of the folders that carry figures. */
export function readPages(dist: string): Page[] {
  const files = readdirSync(dist, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) =>
      /^(indicators|areas|sheets|reports|notices|plans|tasks|projects)\/.*index\.html$/.test(name),
    )
    .sort();
  return files.map((file) => ({ file, root: readMarkup(readFileSync(join(dist, file), 'utf8')) }));
}
