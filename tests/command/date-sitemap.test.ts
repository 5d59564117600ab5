import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { dateSitemaps } from '../../scripts/command/date-sitemap.ts';
import { all, only, readXml } from '../publish/read-xml.ts';
import { discloseSmall } from '../publish/small-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbai-sitemap-'));
afterAll(() => rmSync(folder, { recursive: true }));

const addresses = ['', 'notices/n1/', 'areas/990001001002/', 'terms/'];
const map = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
  .map((path) => `<url><loc>https://small.example/${path}</loc></url>`)
  .join('')}</urlset>`;

describe('dateSitemaps', () => {
  it('dates pages by their matter, and leaves those without one undated', () => {
    const file = join(folder, 'sitemap-0.xml');
    writeFileSync(file, map);
    dateSitemaps(folder, discloseSmall('2022-07-15'));
    const once = readFileSync(file, 'utf8');
    const urls = all(readXml(once), 'url').map((url) => [only(url, 'loc'), all(url, 'lastmod')[0]?.text]);
    expect(urls).toEqual([
      ['https://small.example/', '2022-07-15'],
      ['https://small.example/notices/n1/', '2022-07-11'],
      ['https://small.example/areas/990001001002/', '2022-07-15'],
      ['https://small.example/terms/', undefined],
    ]);
    dateSitemaps(folder, discloseSmall('2022-07-15'));
    expect(readFileSync(file, 'utf8')).toBe(once);
  });
});
