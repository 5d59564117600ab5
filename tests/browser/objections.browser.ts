import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from './open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const phone = { viewport: { width: 360, height: 800 } };
const wordsOf = async (path: string) => (await site.visit(path, phone)).locator('main').innerText();

describe('who wants to object', () => {
  test('reads in the box of the notice within how many days an answer comes', async () => {
    const page = await site.visit('notices/ja-removal-2/', phone);
    expect(await page.locator('.object').innerText()).toContain('一般10天内答复（收到的当天不算）');
    expect(await wordsOf('about/how-to-object/')).toContain('一般应当在10天内答复');
  });

  test('finds on the page of the slip how it goes and the PDF; the lines to write on are for paper only', async () => {
    const page = await site.visit('notices/ja-removal-2/slip/', phone);
    expect(await page.locator('main a[href$="pdf/slips/ja-removal-2.pdf"]').count()).toBe(1);
    expect(await page.locator('main td.blank').first().isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).not.toContain('沿线撕下');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main td.blank').first().isVisible()).toBe(true);
    expect(await page.locator('h1').count()).toBe(1);
    const printed = await PDFDocument.load(
      await page.pdf({
        format: 'A4',
        margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' },
      }),
    );
    expect(printed.getPageCount()).toBe(1);
  });

  test('is told on the slip of a consultation that is over, and is given no form to fill in', async () => {
    const page = await site.visit('notices/zz-inclusion-2/slip/', phone);
    const words = await page.locator('main').innerText();
    expect(words).toContain('公示已在2022年9月13日截止');
    expect(words).not.toContain('打印出来');
    expect(await page.locator('a[href$=".pdf"], link[href$=".pdf"], td.blank').count()).toBe(0);
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
  });

  test('sees in the register that what came is listed at once, and how far it has got', async () => {
    const words = await wordsOf('objections/');
    expect(words).toContain('收到就登在这里');
    const head = (await site.visit('objections/')).locator('thead').first();
    expect(await head.innerText()).toContain('办到哪一步');
  });
});
