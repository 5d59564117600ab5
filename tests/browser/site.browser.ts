import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const noScript = { javaScriptEnabled: false };

describe('a villager on a cheap phone', () => {
  test.each([
    ['with JavaScript', {}],
    ['without JavaScript', noScript],
  ])(
    'finds her village from the home page by opening its county and township, %s',
    async (_name, options) => {
      const page = await site.visit('', options);
      await page.locator('details', { hasText: '许昌市建安区' }).first().locator('summary').first().click();
      const village = page.getByRole('link', { name: /㙍头村/ }).first();
      if (!(await village.isVisible())) await page.goto(`${site.origin}/areas/`);
      await page
        .getByRole('link', { name: /㙍头村/ })
        .first()
        .click();
      expect(await page.locator('h1').innerText()).toContain('㙍头村');
    },
  );

  test('reads every kind of page without scrolling sideways', async () => {
    const page = await site.visit('');
    const links = await page
      .locator('nav a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const href of [...new Set(links)]) {
      await page.goto(href);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, href).toBeLessThanOrEqual(1);
    }
    expect(links.length).toBeGreaterThan(8);
  });

  test('comes from an open consultation to the way to object', async () => {
    const page = await site.visit('', noScript);
    await page.getByRole('link', { name: /公示/ }).filter({ hasText: '拟' }).first().click();
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/还剩\s*\d+\s*天/);
    expect(words).toMatch(/0000-\d{7}/);
  });
});

describe('an office', () => {
  test('filters tasks by state, unit and due month without JavaScript', async () => {
    const page = await site.visit('tasks/', { ...noScript, viewport: { width: 1280, height: 900 } });
    await page.locator('main').getByRole('link', { name: /逾期/ }).first().click();
    const states = await page.locator('main table tbody tr').allInnerTexts();
    expect(states.length).toBeGreaterThan(0);
    for (const row of states) expect(row).toContain('逾期');
  });

  test('opens how a percentage was made: numerator, denominator and who did not report', async () => {
    const page = await site.visit('plans/zaozhuang-2022/');
    const basis = page.locator('details', { hasText: '怎么算的' }).first();
    await basis.locator('summary').click();
    expect(await basis.innerText()).toMatch(/÷|分子|除以/);
  });
});

describe('a clerk', () => {
  test('finds the PDF of a village sheet beside its page, and it is a PDF', async () => {
    const page = await site.visit('areas/990001001001/', noScript);
    await page
      .getByRole('link', { name: /2022年10月公开单/ })
      .first()
      .click();
    const href = await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href');
    const response = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(response.status()).toBe(200);
    expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('prints a page without navigation', async () => {
    const page = await site.visit('areas/990001001001/', { viewport: { width: 1000, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav').first().isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});
