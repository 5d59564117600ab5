import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Disclosure } from '../../src/protect/disclosure.ts';
import { lastChanges } from '../../src/publish/feeds/feed.ts';

/**
 * Adds to the site maps when each page last changed, as far as the record tells it (sitemaps.org, lastmod). Astro lists the
 * pages, but knows nothing of their matter; the day of the build would say of every page that it is new.
 */
export function dateSitemaps(folder: string, disclosure: Disclosure): void {
  const root = `${disclosure.site.origin}${disclosure.site.base}`;
  const days = lastChanges(disclosure);
  for (const name of readdirSync(folder)) {
    if (!/^sitemap-\d+\.xml$/.test(name)) continue;
    const path = join(folder, name);
    const dated = readFileSync(path, 'utf8').replace(
      /<loc>([^<]*)<\/loc>(?!<lastmod>)/g,
      (whole, address) => {
        const day = days.get(decodeURI(String(address)).slice(root.length));
        return day === undefined ? whole : `${whole}<lastmod>${day}</lastmod>`;
      },
    );
    writeFileSync(path, dated);
  }
}
