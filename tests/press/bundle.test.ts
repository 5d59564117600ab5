import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { openPress } from '../../src/press/press.ts';
import { bundleOf, open, range, rowsOf, sheet } from './bundle-documents.ts';
import { readBack, wordsOfDocument } from './read-back.ts';
import { noticeSample, reportSample, taskTableSample } from './sample-documents.ts';

const siteUrl = 'https://example.gov.cn/gk/';
const press = await openPress({ characters: [], siteUrl });

const bundle = bundleOf([
  { document: noticeSample, group: '青禾镇公开栏', copies: 3, boards: '青禾镇和各村', until: '2022-07-24' },
  { document: sheet('1', 2), group: '上湾村' },
  { document: sheet('2', 14), group: '上湾村' },
  { document: taskTableSample, group: '东坪村' },
  { document: sheet('3', 1), group: '东坪村' },
]);
const printed = await press.printBundle(bundle);

const whole = await open(printed.bytes);
const own = whole.numPages - (printed.places.at(-1)?.from ?? 0) - (printed.places.at(-1)?.pages ?? 0) + 1;

/** Every character run of a page where it stands, and every drawing step, whatever the fonts are called. */
async function drawn(pdf: PDFDocumentProxy, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const { fnArray } = await page.getOperatorList();
  const placed = items.flatMap((item) =>
    'str' in item ? [[item.str, item.transform, item.width, item.height]] : [],
  );
  return { view: page.view, placed, steps: [...fnArray] };
}

interface Mark {
  title: string;
  items: Mark[];
}
const titles = ({ title, items }: Mark): unknown => (items.length === 0 ? title : [title, items.map(titles)]);

describe('a bundle', () => {
  test('has every page of its documents just as the document alone has it', async () => {
    for (const [at, { document }] of bundle.parts.entries()) {
      const alone = await open(await press.print(document));
      const { from, pages } = printed.places[at] ?? { from: 0, pages: 0 };
      expect(alone.numPages).toBe(pages);
      for (let page = 1; page <= pages; page++)
        expect(await drawn(whole, own + from + page - 1)).toEqual(await drawn(alone, page));
    }
  });

  test('begins each document on an odd page, in the file and by the register', () => {
    expect(printed.places.map(({ pages }) => pages)).toContain(1);
    expect(printed.places.some(({ pages }) => pages > 2)).toBe(true);
    for (const { from } of printed.places) expect([from % 2, (own + from) % 2]).toEqual([1, 1]);
  });

  test('has pages between documents that count and are truly blank', async () => {
    const taken = new Set(printed.places.flatMap(({ from, pages }) => range(from, pages)));
    const free = range(1, printed.pages - own).filter((page) => !taken.has(page));
    expect(free.length).toBeGreaterThan(1);
    const pages = await readBack(printed.bytes);
    for (const page of free) {
      expect(pages[own + page - 1]).toEqual({ text: '', artifacts: '' });
      expect((await drawn(whole, own + page)).steps).toEqual([]);
    }
  });

  test('calls the register’s pages i, ii, and counts from the first document on', async () => {
    const labels = await whole.getPageLabels();
    expect(labels?.slice(0, own)).toEqual(['i', 'ii'].slice(0, own));
    expect(labels?.slice(own)).toEqual(range(1, printed.pages - own).map(String));
  });

  test('tells in the register, as printed, what stands where', async () => {
    const pages = await readBack(printed.bytes);
    const register = pages
      .slice(0, own)
      .map((page) => page.text)
      .join('');
    expect(register).toBe(wordsOfDocument(printed.front, siteUrl));
    expect(rowsOf(printed.front).map((row) => row.slice(0, 7))).toEqual([
      ['1', '青禾镇公开栏', `${noticeSample.title}（贴青禾镇和各村）`, '1', '1', '3', '7月24日'],
      ['2', '上湾村', '青禾镇1号村2022年6月公开单', '3', '1', '1', '—'],
      ['3', '上湾村', '青禾镇2号村2022年6月公开单', '5', String(printed.places[2]?.pages), '1', '—'],
      ...[3, 4].map((at) => [
        String(at + 1),
        '东坪村',
        bundle.parts[at]?.document.title,
        String(printed.places[at]?.from),
        String(printed.places[at]?.pages),
        '1',
        '—',
      ]),
    ]);
    expect(JSON.stringify(printed.front.blocks)).toContain(`请加上登记表的${own}页`);
  });

  test('leads from each line of the register to the document', async () => {
    const annotations = await (await whole.getPage(1)).getAnnotations();
    const found = await Promise.all(
      annotations.flatMap(({ dest }) => (Array.isArray(dest) ? [whole.getPageIndex(dest[0])] : [])),
    );
    const starts = printed.places.map(({ from }) => own + from - 1);
    expect([...new Set(found)]).toEqual(starts);
  });

  test('has bookmarks for the register, the boards, and the documents of each', async () => {
    const outline = (await whole.getOutline()) as (Mark & { dest: { num: number; gen: number }[] })[];
    expect(outline.map(titles)).toEqual([
      '青禾镇2022年6月张贴登记表',
      ['青禾镇公开栏', [noticeSample.title]],
      ['上湾村', ['青禾镇1号村2022年6月公开单', '青禾镇2号村2022年6月公开单']],
      ['东坪村', [taskTableSample.title, '青禾镇3号村2022年6月公开单']],
    ]);
    const [dest] = outline[2]?.dest ?? [];
    expect(dest && (await whole.getPageIndex(dest))).toBe(own + 2);
  });

  test('is one tree of parts, each with the heading of its document', async () => {
    for (const { from } of printed.places) {
      const tree = JSON.parse(JSON.stringify(await (await whole.getPage(own + from)).getStructTree()));
      const [root] = tree.children;
      expect([root.role, root.children[0].role, root.children[0].children[0].role]).toEqual([
        'Document',
        'Part',
        'H1',
      ]);
    }
  });

  test('is the same file when printed again, and in other threads', async () => {
    const again = await openPress({ characters: [], siteUrl });
    const copy = await again.printBundle(structuredClone(bundle));
    expect(Buffer.compare(copy.bytes, printed.bytes)).toBe(0);
    const outDir = mkdtempSync(join(tmpdir(), 'mingbai-bundle-'));
    try {
      const jobs = [bundle, ...Array.from({ length: 40 }, (_, at) => sheet(`${at}`, 1))];
      const two = await press.printAll(jobs, { outDir, workers: 2 });
      expect(two).toEqual(await press.printAll(jobs, { outDir, workers: 1 }));
      expect(Buffer.compare(readFileSync(join(outDir, bundle.pdf)), printed.bytes)).toBe(0);
      expect(two.printed[0]?.bundle).toMatchObject({
        pages: printed.pages,
        bytes: printed.bytes.length,
        documents: 5,
        longer: printed.places.filter(({ pages }) => pages > 1).length,
        front: printed.front,
      });
    } finally {
      rmSync(outDir, { recursive: true });
    }
  });

  test('shares its fonts: thirty sheets take less than a third of thirty files', async () => {
    const sheets = Array.from({ length: 30 }, (_, at) => sheet(`${at}`, 3));
    let alone = 0;
    for (const each of sheets) alone += (await press.print(each)).length;
    const { bytes } = await press.printBundle(bundleOf(sheets.map((document) => ({ document }))));
    expect(bytes.length).toBeLessThan(alone / 3);
  });

  test('for A3 has every page on A3, the register and blank ones too', async () => {
    const large = { ...sheet('1', 3), paper: { size: 'A3' as const, across: true } };
    const parts = [{ document: large }, { document: { ...large, id: '2', path: 'sheets/2022-06/2/' } }];
    const { bytes, pages } = await press.printBundle(bundleOf(parts, { size: 'A3' }));
    const pdf = await open(bytes);
    expect(pages).toBe(5);
    for (const number of range(1, pages))
      expect((await pdf.getPage(number)).view.map(Math.round)).toEqual([0, 0, 1191, 842]);
  });

  test('of reports opens to their main headings and has a list of contents', async () => {
    const reports = bundleOf(
      [{ document: reportSample }, { document: { ...reportSample, path: 'reports/2/', id: 'second' } }],
      { kind: 'reports', frontTitle: '云岭县2022年报告合订本目录' },
    );
    const { bytes, front, places } = await press.printBundle(reports);
    const outline = (await (await open(bytes)).getOutline()) as Mark[];
    expect(outline.map(({ title }) => title)).toEqual([
      '云岭县2022年报告合订本目录',
      reportSample.title,
      reportSample.title,
    ]);
    expect(outline[1]?.items.map(({ title }) => title)).toContain('一、总体进展');
    expect(rowsOf(front).map((row) => row[3])).toEqual(places.map(({ from }) => String(from)));
  });
});
