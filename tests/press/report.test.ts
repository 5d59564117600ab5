import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument, Table } from '../../src/document/block.ts';
import { addContents } from '../../src/document/contents.ts';
import { numberBlocks, referToNext } from '../../src/document/number-blocks.ts';
import { text } from '../../src/document/text.ts';
import { turnWide } from '../../src/document/turn-wide.ts';
import { openPress } from '../../src/press/press.ts';
import { readBack } from './read-back.ts';
import { figureOf, noticeSample } from './sample-documents.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });

const sentence = '做好易地扶贫搬迁后续扶持工作，完善安置区配套基础设施，2022年9月底前完成验收。';
const paragraph = (times: number): Block => ({ kind: 'paragraph', content: [text(sentence.repeat(times))] });
const wide: Table = {
  kind: 'table',
  caption: '各乡镇指标',
  columns: [{ title: '指标' }, ...Array.from({ length: 12 }, (_, at) => ({ title: `第${at + 1}镇` }))],
  rows: Array.from({ length: 30 }, () => [
    { content: [text('参加医疗保险的比例')], header: true },
    ...Array.from({ length: 12 }, () => ({
      content: [{ kind: 'figure' as const, figure: figureOf(95.5, '%') }],
    })),
  ]),
};
const parts = Array.from({ length: 12 }, (_, at) => `第${at + 1}部分的情况`);
const body: Block[] = parts.flatMap((words, at): Block[] => [
  { kind: 'heading', level: 2, text: words },
  paragraph(20),
  ...(at === 4
    ? [{ kind: 'paragraph' as const, content: [text('见'), referToNext('table'), text('。')] }, wide]
    : []),
  ...(at === 7
    ? [{ ...wide, columns: wide.columns.slice(0, 3), rows: wide.rows.map((row) => row.slice(0, 3)) }]
    : []),
  paragraph(15),
]);
const report: PublishedDocument = {
  ...noticeSample,
  title: '子虚镇2022年总结报告',
  sheet: 'report',
  synthetic: false,
  blocks: turnWide(addContents(numberBlocks(body, true))),
};

/** Pages of the links of a page, by the order in which they stand. */
async function linksOf(bytes: Uint8Array, page: number): Promise<number[]> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const annotations = await (await pdf.getPage(page)).getAnnotations();
  const found: number[] = [];
  for (const { dest } of annotations as { dest?: unknown }[]) {
    const target = Array.isArray(dest)
      ? dest
      : typeof dest === 'string'
        ? await pdf.getDestination(dest)
        : null;
    if (target) found.push((await pdf.getPageIndex(target[0])) + 1);
  }
  return found;
}

describe('a long report', async () => {
  const bytes = await press.print(report);
  const pages = await readBack(bytes);
  const pageOf = (words: string): number =>
    pages.findIndex((page, at) => at > 0 && page.text.includes(words)) + 1;

  test('has contents whose page numbers are those of the pages on which the headings stand', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages[0]?.text).toContain('目录');
    for (const part of parts) {
      const said = new RegExp(`${part}(\\d+)`, 'u').exec(pages[0]?.text ?? '');
      expect(said?.[1], part).toBe(String(pageOf(part)));
    }
  });

  test('has links from each entry to the page of its heading', async () => {
    const links = new Set(await linksOf(bytes, 1));
    expect([...links]).toEqual([...new Set(parts.map(pageOf))]);
  });

  test('begins its text on a page of its own', () => {
    expect(pages[1]?.text.startsWith(parts[0] ?? '')).toBe(true);
  });

  test('lays wide tables across on pages of their own, and goes on upright', async () => {
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    const across: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const [, , width = 0, height = 0] = (await pdf.getPage(number)).view;
      if (width > height) across.push(number);
    }
    const first = pageOf('表1各乡镇指标');
    expect(across).toEqual(across.map((_, at) => first + at));
    expect(across.length).toBeGreaterThan(0);
    expect(pages[(across.at(-1) ?? 0) - 1]?.text).not.toContain('做好易地');
  });

  test('leads from a running reference to the table', async () => {
    const from = pages.findIndex((page) => page.text.includes('见表1。')) + 1;
    expect(await linksOf(bytes, from)).toEqual([pageOf('表1各乡镇指标')]);
  });

  test('ends with more than a line or two', () => {
    expect(pages.at(-1)?.text.length).toBeGreaterThan(80);
  });
});
