import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const textSize = (page: Page) =>
  page
    .locator('main p')
    .first()
    .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
const isLarge = async (page: Page) =>
  (await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))) >= 24;

describe('large print (长辈版)', () => {
  test('is chosen once and holds on the next page and after a reload, until it is left', async () => {
    const page = await site.visit('');
    expect(await isLarge(page)).toBe(false);
    await page.getByRole('link', { name: '长辈版' }).click();
    expect(await isLarge(page)).toBe(true);
    await page.getByRole('navigation', { name: '栏目' }).getByRole('link', { name: '村镇' }).click();
    expect(await isLarge(page)).toBe(true);
    await page.reload();
    expect(await isLarge(page)).toBe(true);
    await page.getByRole('link', { name: '标准版' }).click();
    expect(await isLarge(page)).toBe(false);
    await page.reload();
    expect(await isLarge(page)).toBe(false);
  });

  test('is a plain link where no script runs', async () => {
    const page = await site.visit('tasks/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: '长辈版' }).click();
    await expect.poll(() => page.getByRole('link', { name: '标准版' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: '标准版' }).click();
    await expect.poll(() => page.getByRole('link', { name: '长辈版' }).isVisible()).toBe(true);
  });

  test('can be left by its switch on a page that was opened by its address', async () => {
    const page = await site.visit('tasks/#elder');
    expect(await isLarge(page)).toBe(true);
    await page.getByRole('link', { name: '标准版' }).click();
    expect(await isLarge(page)).toBe(false);
  });

  test('leaves the keyboard on the switch', async () => {
    const page = await site.visit('');
    await page.getByRole('link', { name: '长辈版' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('标准版');
  });

  test.each([360, 1280])('has text of 18 px and more, and targets of 60 px, at %i px', async (width) => {
    const page = await site.visit('#elder', { viewport: { width, height: 800 } });
    expect(await textSize(page)).toBeGreaterThanOrEqual(18);
    const small = await page
      .locator('header nav a, header .tools a, main input, main summary, footer li a')
      .evaluateAll((all) =>
        all
          .map((each) => ({ box: each.getBoundingClientRect(), text: each.textContent }))
          .filter(({ box }) => box.width > 0 && (box.height < 59.5 || box.width < 44)),
      );
    expect(small).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(1);
  });

  test('sets no text below 18 px on the pages a villager reads', async () => {
    const page = await site.visit('areas/');
    const village = await page
      .locator('main a[href*="areas/"], main a[href*="../"]')
      .evaluateAll((all) =>
        all.map((a) => (a as HTMLAnchorElement).href).find((href) => /\d{12}/.test(href)),
      );
    for (const href of [site.origin, village ?? '', `${site.origin}/notices/`]) {
      await page.goto(`${href}#elder`);
      const small = await page.locator('main').evaluate((main) => {
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const holder = node.parentElement;
          if (!node.textContent?.trim() || !holder?.checkVisibility() || holder.closest('svg')) continue;
          if (Number.parseFloat(getComputedStyle(holder).fontSize) < 18) found.push(node.textContent.trim());
        }
        return found;
      });
      expect(small, href).toEqual([]);
    }
  });
});
