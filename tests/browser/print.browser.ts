/** What comes out of the printer when a page of the site is printed. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A4 with the margins that a browser takes by itself, about a centimetre. */
const paper = {
  format: 'A4',
  margin: { top: '10mm', bottom: '10mm', left: '12mm', right: '12mm' },
} as const;

const villages = readdirSync(join(dist, 'areas')).filter((name) => /^\d{9}(?!000)\d{3}$/.test(name));

describe('a printed page', () => {
  test('of a village is one sheet, whatever stands on it', async () => {
    const page = await site.visit('');
    const longer: string[] = [];
    // Every fourth: all counties and townships come up.
    for (const code of villages.filter((_, at) => at % 4 === 0)) {
      await page.goto(`${site.origin}/areas/${code}/`);
      const { length } = (await PDFDocument.load(await page.pdf(paper))).getPages();
      if (length > 1) longer.push(code);
    }
    expect(longer).toEqual([]);
  });

  test('of a village says its name, its telephone, the day and the address of the page, and has a code to scan', async () => {
    const code = villages[0] ?? '';
    const page = await site.visit(`areas/${code}/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.contacts .phone').first().isVisible()).toBe(true);
    const sheet = page.locator('.sheet-end');
    expect(await sheet.locator('svg').isVisible()).toBe(true);
    expect(await sheet.innerText()).toMatch(new RegExp(`截至\\d{4}年\\d+月\\d+日[\\s\\S]*areas/${code}/`));
  });

  test.each([
    'notices/ja-removal-2/',
    'notices/',
    'reports/ja-2022-10-monthly-report/',
    'terms/',
    'forms/',
    'about/how-to-object/',
  ])('%s has no navigation and no line that runs off the paper', async (path) => {
    // A4 less its margins, in CSS pixels.
    const page = await site.visit(path, { viewport: { width: 703, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    for (const nav of await page.locator('nav').all()) expect(await nav.isVisible()).toBe(false);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
  });
});
