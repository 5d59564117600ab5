import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../src/record/edition/code.ts';
import { exampleCode, groupCode } from '../../src/record/edition/code-digits.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import { makePdf } from '../inspect/proof/freeze-output.ts';
import { buildVerifySite, markedCopy, serveFolder, type VerifySite } from './verify-site.ts';

let site: VerifySite;
let served: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
beforeAll(async () => {
  site = buildVerifySite();
  served = await serveFolder(site.dir);
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    // A name that is not this machine's: over plain http browsers trust it no more than any other site.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP gongkai.example 127.0.0.1',
    ],
  });
}, 240_000);
afterAll(async () => {
  await browser.close();
  served.close();
  rmSync(dirname(site.dir), { recursive: true, force: true });
});

async function visit(address = 'verify/', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(/^\w+:/.test(address) ? address : `http://gongkai.example:${served.port}/${address}`);
  return page;
}

const code = (id: string, content: string) => codeOf(id, sha256(content));
const pdf = (id: string, content: string) => Buffer.from(makePdf(id, `关于${id}的公示`, content));
const byCode = (page: Page) => page.locator('[data-verify-code-results]');
const byFile = (page: Page) => page.locator('[data-verify-file-results]');
const status = (page: Page) => page.locator('#code-status');

async function offer(page: Page, ...files: Array<[name: string, buffer: Buffer]>): Promise<string[]> {
  await page
    .locator('#file')
    .setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: 'application/octet-stream' })));
  await byFile(page)
    .locator('.verdict')
    .nth(files.length - 1)
    .waitFor();
  return byFile(page).locator('.verdict').allInnerTexts();
}

async function type(page: Page, typed: string): Promise<void> {
  await page.locator('#code').fill(typed);
}

describe('a code from paper', () => {
  test('leads to the document: title, edition, that it was not changed, and its page', async () => {
    const page = await visit();
    await type(page, groupCode(code('stays-1', '不变')));
    const result = byCode(page).locator('.verdict');
    await result.waitFor();
    const text = await result.innerText();
    for (const says of [
      '关于stays-1的公示',
      '公开过这一份，后来没有改过',
      '第1期',
      '2022年10月20日',
      '比一比',
    ])
      expect(text).toContain(says);
    expect(await result.getByRole('link').first().getAttribute('href')).toBe('../notices/stays-1/index.html');
    expect(await status(page).innerText()).toContain('查到了');
  });

  test('of a consultation never says that it is in force, but where its end and outcome are told', async () => {
    const page = await visit();
    await type(page, code('stays-1', '不变'));
    await byCode(page).locator('.verdict').waitFor();
    const text = await byCode(page).innerText();
    expect(text).toContain('公示期到了没有、结果怎样，请看网页');
    expect(text).not.toMatch(/有效|现行/);
  });

  test('of a bundle that went with its month names no page, and what can be checked instead', async () => {
    const page = await visit();
    await type(page, code('bundle-2022-09', '九月'));
    await byCode(page).locator('.verdict-warn').waitFor();
    const text = await byCode(page).innerText();
    for (const says of ['第2期起网站上不再放这一份', '不能对着看', '里面的每一份有自己的校验码'])
      expect(text).toContain(says);
    expect(text).not.toContain('要对着网页看');
    expect(await byCode(page).locator('a:not([href^="tel:"])').count()).toBe(0);
    expect(await byCode(page).locator('a[href^="tel:"]').count()).toBe(1);
  });

  test('of a table of an earlier edition is told as replaced in its turn, not as wrong', async () => {
    const page = await visit();
    await type(page, code('table-1', '十月'));
    await byCode(page).locator('.verdict-warn').waitFor();
    const text = await byCode(page).innerText();
    expect(text).toContain('第2期换过新的：这一类文件按期换新，不是更正');
    expect(text).not.toContain('旧的一版');
    await byCode(page).getByRole('link', { name: '看现在的“关于table-1的公示”' }).waitFor();
  });

  test('that the page shows for example is told as such', async () => {
    const page = await visit();
    expect(await page.locator('#code-hint').innerText()).toContain(groupCode(exampleCode));
    await type(page, groupCode(exampleCode));
    await byCode(page).locator('.verdict-warn').waitFor();
    expect(await byCode(page).innerText()).toContain('不是真的校验码');
  });

  test('of a version that was corrected says so, and leads to the correction', async () => {
    const page = await visit();
    await type(page, code('fund-1', '资金 12.5 万元'));
    await byCode(page).locator('.verdict-warn').waitFor();
    expect(await byCode(page).innerText()).toContain('第2期更正过');
    expect(await byCode(page).getByRole('link', { name: '看更正了什么' }).getAttribute('href')).toBe(
      '../corrections/2022-1/index.html',
    );
  });

  test('of a document that was withdrawn says so, and leads to the reason', async () => {
    const page = await visit();
    await type(page, code('wrong-1', '撤下的'));
    await byCode(page).locator('.verdict-bad').waitFor();
    expect(await byCode(page).innerText()).toContain('第2期起撤下了，不要再张贴、转发');
    expect(await byCode(page).getByRole('link', { name: '看为什么撤下' }).getAttribute('href')).toBe(
      '../notices/wrong-1/index.html',
    );
  });

  test('with one digit wrong is told at once, and not while one still types', async () => {
    const page = await visit();
    const right = code('stays-1', '不变');
    const wrong = right.replace(/.$/, (last) => String((Number(last) + 1) % 10));
    await page.locator('#code').pressSequentially(wrong.slice(0, 11));
    expect(await status(page).innerText()).toBe('');
    await page.locator('#code').press(wrong.slice(11));
    expect(await status(page).innerText()).toContain('再看一遍');
    expect(await page.locator('#code').getAttribute('aria-invalid')).toBe('true');
    expect(await byCode(page).locator('.verdict').count()).toBe(0);
    await page.locator('#code').fill('');
    expect(await status(page).innerText()).toBe('');
  });

  test('that is too short is told when one asks', async () => {
    const page = await visit();
    await type(page, '4821 0937');
    await page.getByRole('button', { name: '核对' }).click();
    expect(await status(page).innerText()).toContain('现在有8位');
  });

  test('that nobody published is told plainly, with whom to ask', async () => {
    const page = await visit();
    await type(page, code('nobody', '没有'));
    await byCode(page).locator('.verdict-bad').waitFor();
    const text = await byCode(page).innerText();
    for (const says of ['没有公开过这个校验码', '核对稿', '可能是假的']) expect(text).toContain(says);
    expect(await byCode(page).locator('a[href^="tel:"]').count()).toBe(1);
  });

  test('comes with the address, as a code on paper may bring it', async () => {
    const grouped = groupCode(code('stays-1', '不变'));
    for (const address of [
      `verify/?code=${grouped.replaceAll(' ', '+')}`,
      `verify/#code=${encodeURIComponent(grouped)}`,
    ]) {
      const page = await visit(address);
      await byCode(page).locator('.verdict-good').waitFor();
      expect(await page.locator('#code').inputValue()).toBe(grouped);
    }
    const page = await visit(`verify/#${code('stays-1', '不变')}`);
    await byCode(page).locator('.verdict-good').waitFor();
  });

  test('never becomes markup', async () => {
    const page = await visit(`verify/?code=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await expect.poll(() => status(page).innerText()).toContain('校验码只有数字');
    expect(await page.locator('main img').count()).toBe(0);
  });
});

describe('a file', () => {
  test('as it was published is told so, with its edition and how that was proven', async () => {
    const page = await visit();
    expect(await page.evaluate(() => crypto.subtle === undefined)).toBe(true);
    const [text = ''] = await offer(page, ['下载.pdf', pdf('fund-1', '资金 13.5 万元')]);
    for (const says of ['一字不差', '第2期', '后来没有改过', '关于fund-1的公示', '总指纹和链头'])
      expect(text).toContain(says);
    expect(text).toContain('公示期到了没有、结果怎样，请看网页');
    expect(text).not.toMatch(/有效|现行/);
  });

  test('changed by one byte is told, with what it claims to be', async () => {
    const page = await visit();
    const changed = pdf('fund-1', '资金 13.5 万元');
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    const [text = ''] = await offer(page, ['fund-1 (2).PDF', changed]);
    expect(text).toContain('和公开的任何一份都不一样');
    expect(text).toContain('标题是“关于fund-1的公示”');
    const link = byFile(page).getByRole('link', { name: '关于fund-1的公示' });
    expect(await link.getAttribute('href')).toBe('../notices/fund-1/index.html');
  });

  test('that is forged but bears a code is told what it claims to be', async () => {
    const page = await visit();
    const forged = Buffer.from(`%PDF-1.7\n第1期　校验码 ${groupCode(code('stays-1', '不变'))}\n`);
    const [text = ''] = await offer(page, ['x.pdf', forged]);
    expect(text).toContain('它自称是下面这一份，可是内容不同');
    expect(text).toContain('关于stays-1的公示');
  });

  test('of a version that was corrected is told as old, and leads to the correction', async () => {
    const page = await visit();
    const [text = ''] = await offer(page, ['fund-1.pdf', pdf('fund-1', '资金 12.5 万元')]);
    expect(text).toContain('第1期公开的一字不差');
    expect(text).toContain('第2期更正过');
    await byFile(page).getByRole('link', { name: '看更正了什么' }).waitFor();
  });

  test('that is the marked copy of an old version leads to the document of today and the correction', async () => {
    const page = await visit();
    const [text = ''] = await offer(page, ['a.pdf', Buffer.from(markedCopy)]);
    expect(text).toContain('旧版本，已经更正过');
    const hrefs = (name: string) => byFile(page).getByRole('link', { name }).getAttribute('href');
    expect(await hrefs('看现在的“关于fund-1的公示”')).toBe('../notices/fund-1/index.html');
    expect(await hrefs('看更正了什么')).toBe('../corrections/2022-1/index.html');
    expect(await byFile(page).locator('a[href*="superseded"]').count()).toBe(0);
  });

  test('of data that the site has no more leads nowhere, and says so', async () => {
    const page = await visit();
    const [gone = '', old = ''] = await offer(
      page,
      ['gone.csv', Buffer.from('编号\r\n')],
      ['tasks.csv', Buffer.from('编号,状态\r\nt-1,进行中\r\n')],
    );
    expect(gone).toContain('第1期以后网站上不再放这一份');
    expect(old).toContain('第1期以后换了新的');
    const links = await byFile(page).getByRole('link', { name: '看网站上现在的这个文件' }).all();
    expect(await Promise.all(links.map((each) => each.getAttribute('href')))).toEqual(['../data/tasks.csv']);
  });

  test('that is a photograph is no forgery: the code is to be typed', async () => {
    const page = await visit();
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(9 << 20, 7)]);
    const [text = '', pdf = ''] = await offer(
      page,
      ['公示.pdf', jpeg],
      ['照片.jpg', Buffer.from('%PDF-1.7\n改过')],
    );
    expect(text).toContain('图片（照片、截图一类），不能这样核对，请打校验码');
    expect(text).not.toMatch(/被人改过|都不一样，哪怕/);
    expect(pdf).toContain('和公开的任何一份都不一样');
    await byFile(page).getByRole('link', { name: '去打校验码' }).click();
    expect(await page.locator('#by-code').isVisible()).toBe(true);
  });

  test('that was changed and has a name that others share is told with their kinds', async () => {
    const page = await visit();
    await offer(page, ['stays-1.pdf', Buffer.from('%PDF-1.7\n改过')]);
    const names = await byFile(page).getByRole('listitem').allInnerTexts();
    expect(names.sort()).toEqual(['关于stays-1的公示（公示、公告等）', '意见单（表单）']);
  });

  test('of the open data can be checked, too, and one that is not yet published', async () => {
    const page = await visit();
    const data = readFileSync(join(site.dir, 'data/tasks.csv'));
    const texts = await offer(page, ['tasks.csv', data], ['n.pdf', Buffer.from('not yet published')]);
    expect(texts[0]).toContain('第3期还是它');
    expect(texts[1]).toContain('还没有列入哪一期');
  });

  test('several at once, large ones among them, and nothing of them is sent', async () => {
    const page = await visit();
    const before = served.received();
    const large = Buffer.alloc(9 << 20, 7);
    const texts = await offer(
      page,
      ['a.pdf', pdf('stays-1', '不变')],
      ['large.bin', large],
      ['empty', Buffer.of()],
    );
    expect(texts.map((text) => /一字不差，后来没有改过/.test(text))).toEqual([true, false, false]);
    expect(texts[1]).toContain(sha256(large));
    expect(texts[2]).toContain(sha256(''));
    expect(await page.locator('#file-status').innerText()).toContain('核对完了3个文件');
    expect(served.received()).toBe(before);
  });

  test('dropped anywhere on the page is checked', async () => {
    const page = await visit();
    const content = makePdf('stays-1', '关于stays-1的公示', '不变');
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'stays-1.pdf'));
      for (const kind of ['dragover', 'drop'])
        document
          .querySelector('h1')
          ?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data }));
    }, content);
    await byFile(page).locator('.verdict-good').waitFor();
  });
});

describe('the proof itself', () => {
  test('tells the hash of each edition and of the key', async () => {
    const page = await visit();
    for (const { hash, line } of site.frozen.editions)
      await expect
        .poll(async () =>
          (await page.locator(`[data-verify-hash="${line.edition}"]`).innerText()).replace(/\s/g, ''),
        )
        .toBe(hash);
    expect((await page.locator('[data-verify-key]').innerText()).replace(/\s/g, '')).toBe(
      site.frozen.editions[0]?.line.key,
    );
  });

  test('that was meddled with is not believed', async () => {
    const chain = join(site.dir, 'data/editions/verify/chain.js');
    const text = readFileSync(chain, 'utf8');
    try {
      writeFileSync(chain, text.replace('第2次公开', '第二次公开'));
      const page = await visit();
      await page.getByRole('alert').getByText('请不要相信这一页的结果').waitFor();
      await type(page, code('stays-1', '不变'));
      await byCode(page).getByText('不能核对').waitFor();
      expect((await offer(page, ['a.pdf', pdf('stays-1', '不变')]))[0]).toContain('请不要相信');
    } finally {
      writeFileSync(chain, text);
    }
  });

  test('with a file slipped in among the published ones is not believed', async () => {
    const forged = 'forged';
    const part = join(site.dir, `data/editions/verify/files-${sha256(forged).charAt(0)}.js`);
    const text = readFileSync(part, 'utf8');
    const entry = { sha256: sha256(forged), path: 'pdf/notices/fund-1.pdf', first: 1, last: 3 };
    const version = { id: 'fund-1', title: '公示', page: '', code: '', edition: 1, date: '2022-10-20' };
    const slipped = [
      { ...entry, at: 0, beside: [] },
      entry,
      { ...entry, last: 1, version: { ...version, act: 'new', state: 'current' } },
    ];
    try {
      for (const each of slipped) {
        writeFileSync(part, text.replace('[\n', `[\n${JSON.stringify(each)},\n`).replace(',\n\n]', '\n]'));
        const page = await visit();
        expect((await offer(page, ['a.pdf', Buffer.from(forged)]))[0]).toContain('请不要相信');
      }
    } finally {
      writeFileSync(part, text);
    }
  });

  test('that cannot be fetched is told as a matter of the line', async () => {
    const page = await visit();
    await page.context().setOffline(true);
    await type(page, code('stays-1', '不变'));
    await expect.poll(() => status(page).innerText()).toContain('看看网络通不通');
    await page.context().setOffline(false);
    await page.getByRole('button', { name: '核对' }).click();
    await byCode(page).locator('.verdict-good').waitFor();
  });
});

test('from a USB stick both ways work', async () => {
  const page = await visit(pathToFileURL(join(site.dir, 'verify/index.html')).href);
  await type(page, code('stays-1', '不变'));
  await byCode(page).locator('.verdict-good').waitFor();
  const [text = ''] = await offer(page, ['a.pdf', pdf('fund-1', '资金 13.5 万元')]);
  expect(text).toContain('后来没有改过');
});

test('without JavaScript no empty field is there, but the steps and the lists', async () => {
  const page = await visit('verify/', { javaScriptEnabled: false });
  expect(await page.locator('#code').isVisible()).toBe(false);
  expect(await page.locator('#file').isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).toContain('certutil -hashfile 文件名 SHA256');
  const own = code('stays-1', '不变');
  await page.getByRole('link', { name: `${own.charAt(0)}打头的校验码` }).click();
  expect(await page.locator('body').innerText()).toContain(
    `${groupCode(own)}  第1期  没有改过  关于stays-1的公示  notices/stays-1/`,
  );
  await page.goBack();
  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  for (const href of links.filter((each) => each.includes('/data/')))
    expect((await page.request.get(href.replace('gongkai.example', '127.0.0.1'))).status(), href).toBe(200);
});

test('a document’s own page says that the code alone proves nothing: all that is printed is to be compared', async () => {
  const notices = join(site.released, 'notices');
  const [own = ''] = readdirSync(notices).filter((each) => !each.includes('.'));
  const page = await visit(pathToFileURL(join(notices, own, 'index.html')).href);
  const text = await page.locator('section.stamp').innerText();
  expect(text).toContain('第1期');
  expect(text).toContain('再比一比标题、日期和每一个数，都一样，才是这一份');
  expect(text).not.toContain('就是这一份');
});

test('before anything was published the page says so', async () => {
  const page = await visit(pathToFileURL(join(site.unpublished, 'verify/index.html')).href);
  expect(await page.locator('main').innerText()).toContain('还没有公开过');
  expect(await page.locator('main input').count()).toBe(0);
  expect(await page.locator('footer').getByRole('link', { name: '核对真假' }).count()).toBe(0);
});

test.each([
  ['plain', {}, ''],
  ['large print', {}, '#elder'],
  ['dark', { colorScheme: 'dark' }, ''],
  ['forced colours', { forcedColors: 'active' }, ''],
] as const)(
  'at 360 px nothing stands over the edge, and fingers find their places: %s',
  async (name, options, hash) => {
    const page = await visit(`verify/?code=${code('fund-1', '资金 12.5 万元')}${hash}`, options);
    await byCode(page).locator('.verdict').waitFor();
    await offer(
      page,
      [`${'长'.repeat(60)}.pdf`, Buffer.from('x')],
      ['fund-1.pdf', pdf('fund-1', '资金 13.5 万元')],
    );
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
    const least = name === 'large print' ? 60 : 44;
    const low = await page
      .locator('.verify :is(input, button), .verdict .lead-to a')
      .evaluateAll((all, px) => all.filter((each) => each.getBoundingClientRect().height < px).length, least);
    expect(low).toBe(0);
  },
);

test('with the keyboard alone: from the field to the result', async () => {
  const page = await visit();
  await page.locator('#code').focus();
  await page.keyboard.insertText(code('stays-1', '不变'));
  await byCode(page).locator('.verdict').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.verdict') !== null)).toBe(true);
});
