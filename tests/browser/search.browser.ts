import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const status = (page: Page) => page.locator('[data-search-status]');
const results = (page: Page) => page.locator('[data-search-results] .results > li');

async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#q').fill(query);
  await page.waitForFunction((asked) => new URLSearchParams(location.search).get('q') === asked, query);
  await page.waitForFunction(() =>
    /找到/.test(document.querySelector('[data-search-status]')?.textContent ?? ''),
  );
}

describe('search finds', () => {
  test.each([
    ['a part of a sentence across its words', '贫攻坚成', /攻坚成果/],
    ['a document number in other brackets', '[2022]1号', /./],
    ['a village by its pinyin', 'ziwei', /紫微村/],
    ['a unit by its initials', 'xczxj', /乡村振兴局/],
    ['a telephone number', '0000-1020402', /紫微村/],
    ['a character that old phones do not show', '𬬮溪', /𬬮溪村/],
  ])('%s', async (_, query, title) => {
    const page = await site.visit('search/');
    await ask(page, query);
    await results(page).first().waitFor();
    expect((await results(page).allInnerTexts()).some((text) => title.test(text))).toBe(true);
    await page.context().close();
  });

  test('what a page says, marks it, and leads there', async () => {
    const page = await site.visit('search/');
    await ask(page, '监测对象');
    const first = results(page).first();
    expect(await first.locator('mark').first().innerText()).toBe('监测对象');
    await first.getByRole('link').click();
    expect(await page.locator('main').innerText()).toContain('监测对象');
  });

  test('several words on one page, wherever they stand', async () => {
    const page = await site.visit('search/');
    await ask(page, '紫微村 食用菌');
    expect(await results(page).first().innerText()).toContain('紫微村');
  });

  test('notices before the sheets of past months, each kind by itself', async () => {
    const page = await site.visit('search/');
    await ask(page, '公示');
    await page.locator('h2', { hasText: '公示公告' }).waitFor();
    const kinds = await page.locator('[data-search-results] h2').allInnerTexts();
    expect(kinds[0]).toBe('公示公告');
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(
      await page.locator('[data-search-results] section').first().locator('li').count(),
    ).toBeLessThanOrEqual(3);
  });
});

test('more of a kind come by a button, and the focus goes to them', async () => {
  const page = await site.visit('search/');
  await ask(page, '公示');
  const section = page.locator('[data-search-results] section').first();
  const before = await section.locator('li').count();
  await section.getByRole('button', { name: /再看/ }).click();
  await section.locator('li').nth(before).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches('.results a'));
});

test('nothing found: it says so, and what to try', async () => {
  const page = await site.visit('search/');
  await ask(page, '世上没有的词语');
  expect(await status(page).innerText()).toContain('没有找到“世上没有的词语”');
  await page.getByRole('link', { name: '看全部页面的目录' }).click();
  expect(await page.locator('h1').innerText()).toBe('全部页面');
});

test('the address says what was searched, and brings it back', async () => {
  const page = await site.visit('search/');
  await ask(page, '低保');
  await results(page).first().waitFor();
  const found = await results(page).first().innerText();
  await page.reload();
  await results(page).first().waitFor();
  expect(await page.locator('#q').inputValue()).toBe('低保');
  expect(await results(page).first().innerText()).toBe(found);
});

test('from the home page and from the header one comes to it', async () => {
  const page = await site.visit('');
  await page.getByRole('searchbox', { name: '找别的事' }).fill('低保');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/(?:index\.html)?\?q=/);
  await results(page).first().waitFor();
  await page.goto(`${site.origin}/notices/`);
  await page.locator('.tools').getByRole('link', { name: '搜索' }).click();
  expect(await page.locator('h1').innerText()).toBe('搜索');
});

test('with the keyboard alone: the field, down into the results, Enter', async () => {
  const page = await site.visit('search/');
  await page.locator('#q').focus();
  await page.keyboard.insertText('紫微村');
  await results(page).first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.closest('.results') !== null)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/areas\/\d{12}/);
});

test('pinyin that is still being typed is not searched', async () => {
  const page = await site.visit('search/');
  await page.locator('#q').evaluate((field: HTMLInputElement) => {
    field.value = "zi'wei";
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await page.waitForTimeout(400);
  expect(await status(page).innerText()).toBe('');
});

test('without JavaScript it leads to lists of all pages, each light enough for a cheap phone', async () => {
  const page = await site.visit('search/', { javaScriptEnabled: false });
  await page.locator('noscript').getByRole('link').click();
  const parts = await page
    .locator('main .lines a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  expect(parts.length).toBeGreaterThan(5);
  let links = 0;
  for (const part of parts) {
    const response = await page.goto(part);
    expect(response?.status()).toBe(200);
    links += await page.locator('main .letter a').count();
  }
  expect(links).toBeGreaterThan(1000);
  await page.locator('main .letter a').first().click();
  expect(await page.locator('h1').count()).toBe(1);
});

test('from a USB stick it works, too', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`file://${join(dist, 'search/index.html')}`);
  await page.locator('#q').fill('监测对象');
  await results(page).first().getByRole('link').click();
  await page.waitForURL(/^file:.*index\.html$/);
  expect(await page.locator('main').innerText()).toContain('监测对象');
});

test('words of the query are never read as markup', async () => {
  const page = await site.visit(`search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>公示')}`);
  await page.waitForFunction(() =>
    /找到/.test(document.querySelector('[data-search-status]')?.textContent ?? ''),
  );
  expect(await page.locator('main img').count()).toBe(0);
});

test('at 360 px no result stands over the edge, and each is as high as a thumb', async () => {
  const page = await site.visit('search/?q=%E7%9B%91%E6%B5%8B');
  await results(page).nth(4).waitFor();
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  const low = await page
    .locator('.results .title')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
  expect(low).toBe(0);
});
