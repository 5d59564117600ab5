import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Presses Tab until what has the focus is as wished; what was passed must all have been visible. */
async function tabTo(page: Page, wished: RegExp, limit = 120): Promise<void> {
  for (let step = 0; step < limit; step++) {
    await page.keyboard.press('Tab');
    const { name, seen } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const box = at.getBoundingClientRect();
      const style = getComputedStyle(at);
      const isMarked = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || at.matches('.skip');
      return {
        name: `${at.textContent?.trim() ?? ''} ${at.getAttribute('href') ?? ''} ${at.getAttribute('aria-label') ?? ''}`,
        seen: isMarked && box.width > 0 && box.bottom > 0 && box.top < innerHeight,
      };
    });
    expect(seen, `focus on “${name}” cannot be seen`).toBe(true);
    if (wished.test(name)) return;
  }
  throw new Error(`no ${wished} within ${limit} steps`);
}

describe('with the keyboard only', () => {
  test.each([
    ['with JavaScript', true],
    ['without JavaScript', false],
  ])(
    'a villager comes from the home page to an open consultation and its telephone, %s',
    async (_name, javaScriptEnabled) => {
      const page = await site.visit('', { javaScriptEnabled });
      await tabTo(page, /拟.*公示/);
      await page.keyboard.press('Enter');
      await page.waitForURL(/notices\//);
      await tabTo(page, /tel:/);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/^tel:0000/);
    },
  );

  test('passes the header in one step', async () => {
    const page = await site.visit('tasks/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('opens and closes what is folded', async () => {
    const page = await site.visit('plans/zaozhuang-2022/');
    const fold = page.locator('main details').first();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('open')).not.toBeNull();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('open')).toBeNull();
  });
});
