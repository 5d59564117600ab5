import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, type OpenSite, openBrowser, openSite } from './open-site.ts';

const page = 'tasks/mingshan-2020/';
let site: OpenSite;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await site.close();
  await browser.close();
});

const shown = (at: Page) => at.locator('[data-tasks] tbody tr:visible').count();
const status = (at: Page) => at.getByRole('status').innerText();

/** Narrows by two things, orders by day, and goes back to all: with the keyboard where nothing else is said. */
async function narrow(at: Page): Promise<void> {
  const all = await shown(at);
  expect(await status(at)).toBe(`一共${all}项任务。`);
  await at.getByLabel('办得怎样').selectOption('逾期');
  const late = await shown(at);
  expect(late).toBeGreaterThan(0);
  expect(late).toBeLessThan(all);
  expect(await status(at)).toBe(`${all}项任务里有${late}项。`);
  for (const word of await at.locator('[data-tasks] tbody tr:visible .mark').allInnerTexts())
    expect(word).toContain('逾期');
  await at.getByLabel('单位').selectOption('区卫生健康局');
  expect(await shown(at)).toBe(1);
  await at.getByLabel('任务里的词').fill('没有这样的词');
  expect(await shown(at)).toBe(0);
  expect(await status(at)).toContain('没有合条件的任务');
  await at.getByRole('button', { name: '清除条件' }).click();
  expect(await shown(at)).toBe(all);
  await at.getByLabel('先后').selectOption({ label: '先到期的在前' });
  const days = await at
    .locator('[data-tasks] tbody tr:visible')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['next'] ?? '9'));
  expect(days).toHaveLength(all);
  expect(days).toEqual([...days].sort());
  await at.getByLabel('先后').selectOption({ label: '照原文的次序' });
  expect(await shown(at)).toBe(all);
}

describe('the tasks of a plan', () => {
  test('are narrowed by several things at once', async () => {
    const at = await site.visit(page);
    await narrow(at);
  });

  test('keep the choice in the address, which can be sent to others', async () => {
    const at = await site.visit(page);
    const order = await at.locator('[data-tasks] tbody th a').allInnerTexts();
    await at.getByLabel('办得怎样').selectOption('逾期');
    await at.getByLabel('先后').selectOption('due');
    const [url, count] = [at.url(), await shown(at)];
    expect(new URL(url).searchParams.get('state')).toBe('逾期');
    const other = await site.visit(`${page}${new URL(url).search}`);
    expect(await shown(other)).toBe(count);
    expect(await other.getByLabel('办得怎样').inputValue()).toBe('逾期');
    const wrong = await site.visit(`${page}?state=没有的&unit=<b>`);
    expect(await wrong.locator('[data-tasks] tbody th a').allInnerTexts()).toEqual(order);
  });

  test('are narrowed from a USB stick, too', async () => {
    const at = await (await browser.newContext()).newPage();
    await at.goto(pathToFileURL(join(dist, page, 'index.html')).href);
    await narrow(at);
  });

  test('stand whole without JavaScript, with links to lists by state, month, plan and unit', async () => {
    const at = await site.visit(page, { javaScriptEnabled: false });
    expect(await at.getByRole('status').count()).toBe(0);
    expect(await shown(at)).toBeGreaterThan(20);
    await at.locator('summary', { hasText: '按状态、时限' }).click();
    await at.getByRole('navigation', { name: '筛选任务' }).getByRole('link', { name: '逾期' }).click();
    expect(await at.locator('h1').innerText()).toBe('逾期的任务');
  });

  test('leave room for a thumb at every choice', async () => {
    const at = await site.visit(page);
    const heights = await at
      .locator('.facets :is(select, input, button):visible')
      .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(await at.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
