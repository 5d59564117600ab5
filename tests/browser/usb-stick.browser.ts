import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, openBrowser } from './open-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openFile(name: string, javaScriptEnabled: boolean): Promise<{ page: Page; wrong: string[] }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('requestfailed', (request) => wrong.push(request.url()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(pathToFileURL(join(dist, name)).href);
  return { page, wrong };
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the site opened from a USB stick, %s', (_name, hasScript) => {
  test('is set as on the web, and leads from the home page to a village and to the way to object', async () => {
    const { page, wrong } = await openFile('index.html', hasScript);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('PingFang');
    await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '村镇' }).click();
    await page.getByRole('link', { name: '沈丘县', exact: true }).first().click();
    await page.locator('main').getByRole('link', { name: '虚日镇', exact: true }).first().click();
    await page.locator('main').getByRole('link', { name: '紫微村', exact: true }).first().click();
    expect(await page.locator('h1').innerText()).toContain('紫微村');
    expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThan(0);
    const howTo = page.getByRole('link', { name: /有意见怎么提/ });
    await howTo.first().click();
    expect(await page.locator('main').innerText()).toContain('打电话');
    expect(wrong).toEqual([]);
  });

  test('opens the PDF, the data and the way back from each section', async () => {
    const { page } = await openFile('index.html', hasScript);
    const sections = await page
      .getByRole('navigation', { name: '栏目' })
      .getByRole('link')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const href of sections) {
      await page.goto(href);
      expect(await page.locator('h1').count(), href).toBe(1);
    }
    expect(sections.length).toBeGreaterThan(8);
  });

  test('keeps large print on the page where it is switched on', async () => {
    const { page } = await openFile('tasks/index.html', hasScript);
    await page.getByRole('link', { name: '长辈版' }).click();
    await expect.poll(() => page.getByRole('link', { name: '标准版' }).isVisible()).toBe(true);
  });
});
