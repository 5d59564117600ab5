import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const fieldOf = (page: Page) => page.getByRole('combobox', { name: '输入村名' });
const heading = (page: Page) => page.locator('h1').innerText();
const onVillage = (page: Page) => page.waitForURL(/\/areas\/\d{12}\//);

describe.each(['', 'areas/'])('on /%s a villager finds her village', (path) => {
  test.each([
    ['its name', '𬬮溪', '𬬮溪村'],
    ['its pinyin', 'ziweicun', '紫微村'],
    ['its initials with those of the township', 'xrz zwc', '紫微村'],
    ['its code', '990002004002', '紫微村'],
    ['the end of its code', '4002', '紫微村'],
    ['township and name', '虚日紫微', '紫微村'],
    ['characters that sound alike', '须日镇子薇村', '紫微村'],
  ])('by %s, with the keyboard alone', async (_, query, name) => {
    const page = await site.visit(path);
    await fieldOf(page).focus();
    await page.keyboard.insertText(query);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[aria-selected="true"]').innerText()).toContain(name);
    await page.keyboard.press('Enter');
    await onVillage(page);
    expect(await heading(page)).toContain(name);
    await page.context().close();
  });
});

test('by touching a suggestion', async () => {
  const page = await site.visit('');
  await fieldOf(page).fill('紫微');
  await page.getByRole('option', { name: /虚日镇/ }).click();
  await onVillage(page);
  expect(await heading(page)).toContain('紫微村');
  expect(await page.locator('.trail').innerText()).toContain('虚日镇');
});

test('villages of one name are offered with their townships, and Enter does not guess between them', async () => {
  const page = await site.visit('');
  await fieldOf(page).fill('紫微村');
  await page.getByRole('option').nth(1).waitFor();
  const offered = await page.getByRole('option').allInnerTexts();
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered.length).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
});

test('the field tells assistive technology what it is and what it offers', async () => {
  const page = await site.visit('');
  const field = fieldOf(page);
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  await field.fill('zw');
  await page.getByRole('option').first().waitFor();
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  expect(await page.getByRole('listbox').getAttribute('id')).toBe(await field.getAttribute('aria-controls'));
  await page.keyboard.press('ArrowUp');
  const active = await field.getAttribute('aria-activedescendant');
  expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
  expect(await page.locator('.find-village [role="status"]').innerText()).toMatch(/个村/);
  await page.keyboard.press('Escape');
  expect(await field.getAttribute('aria-expanded')).toBe('false');
  expect(await field.inputValue()).toBe('zw');
});

test('the list of villages is asked for only when somebody is about to type', async () => {
  const page = await site.visit('');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: 'networkidle' });
  expect(asked.filter((path) => path.includes('villages'))).toEqual([]);
  await fieldOf(page).focus();
  await page.waitForResponse(/search\/villages\.js/);
});

describe('the village', () => {
  test('is remembered, offered on every page, and forgotten when asked', async () => {
    const page = await site.visit('');
    await fieldOf(page).fill('xrz zwc');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await onVillage(page);
    await page.goto(`${site.origin}/notices/`);
    await page.getByRole('link', { name: '我的村：紫微村' }).click();
    await onVillage(page);
    expect(await heading(page)).toContain('紫微村');
    await page.goto(site.origin);
    expect(await page.locator('.mine').innerText()).toContain('沈丘县虚日镇');
    await page.getByRole('button', { name: '不再记住' }).click();
    expect(await page.getByText('我的村').count()).toBe(0);
    await page.reload();
    expect(await page.getByText('我的村').count()).toBe(0);
  });

  test('can be kept and let go on its own page', async () => {
    const page = await site.visit('areas/990002004002/');
    await page.getByRole('button', { name: '记成我的村' }).click();
    await page.goto(site.origin);
    expect(await page.getByRole('link', { name: '我的村：紫微村' }).count()).toBe(2);
    await page.goto(`${site.origin}/areas/990002004002/index.html`);
    await page.getByRole('button', { name: '不再记住这个村' }).click();
    await page.goto(site.origin);
    expect(await page.getByText('我的村').count()).toBe(0);
  });

  test('is not made up from what somebody else put into the storage', async () => {
    const page = await site.visit('');
    await page.evaluate(() => localStorage.setItem('mingbai-village', '{"code":"../x","name":1}'));
    await page.reload();
    expect(await page.getByText('我的村').count()).toBe(0);
    expect(await fieldOf(page).count()).toBe(1);
  });
});

describe('without JavaScript', () => {
  const noScript = { javaScriptEnabled: false };

  test('she steps down from county to township to village', async () => {
    const page = await site.visit('areas/', noScript);
    await page.getByRole('link', { name: '沈丘县', exact: true }).last().click();
    await page.getByRole('link', { name: '虚日镇', exact: true }).first().click();
    await page.getByRole('link', { name: '紫微村', exact: true }).first().click();
    expect(await heading(page)).toContain('紫微村');
  });

  test('she finds it under its letter', async () => {
    const page = await site.visit('', noScript);
    await page.getByRole('link', { name: '按拼音字母找村' }).click();
    await page.getByRole('link', { name: 'Z', exact: true }).click();
    await page.locator('li', { hasText: '虚日镇' }).getByRole('link', { name: '紫微村' }).click();
    expect(await heading(page)).toContain('紫微村');
  });

  test('no field is there that does nothing', async () => {
    const page = await site.visit('', noScript);
    expect(await page.getByRole('combobox').count()).toBe(0);
  });
});

test('from a USB stick the village is found, too', async () => {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`file://${join(dist, 'index.html')}`);
  await fieldOf(page).fill('xrz zwc');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/areas\/\d{12}\/index\.html/);
  expect(await heading(page)).toContain('紫微村');
});

test('every village stands on the page of letters, and leads to its page', async () => {
  const page = await site.visit('areas/letters/', noScriptOptions());
  const links = await page
    .locator('main .letter a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname));
  const villages = readdirSync(join(dist, 'areas')).filter(
    (name) => /^\d{12}$/.test(name) && !name.endsWith('000'),
  );
  expect(links.map((path) => path.split('/').at(-2)).sort()).toEqual(villages.sort());
});

function noScriptOptions() {
  return { javaScriptEnabled: false };
}

test.each(['', 'areas/', 'areas/letters/'])(
  'at 360 px nothing of /%s stands over the edge, suggestions included',
  async (path) => {
    const page = await site.visit(path);
    if (path !== 'areas/letters/') {
      await fieldOf(page).fill('c');
      await page.getByRole('option').first().waitFor();
    }
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    const low = await page
      .getByRole('option')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 44).length);
    expect(low).toBe(0);
  },
);
