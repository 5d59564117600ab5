import { describe, expect, test } from 'vitest';
import type { Block, PublishedDocument } from '../../src/document/block.ts';
import { text } from '../../src/document/text.ts';
import { openPress } from '../../src/press/press.ts';
import { bulletin, joint, letter, minutes, officialDocuments, upward } from './geometry-documents.ts';
import { type PrintedGlyph, readPrinted } from './geometry-read.ts';
import { readBack, squash, wordsOfDocument } from './read-back.ts';

const siteUrl = 'https://example.gov.cn/gk/';
const press = await openPress({ characters: [], siteUrl });
const paragraph = (words: string): Block => ({ kind: 'paragraph', content: [text(words)] });
const read = async (document: PublishedDocument) => readBack(await press.print(document));

describe('official documents', () => {
  test.each(officialDocuments)('$id reads back as what it says, in order', async (document) => {
    const words = (await read(document)).map((page) => page.text).join('');
    expect(words).toBe(wordsOfDocument(document, siteUrl));
  });

  test('the first page shows text, whatever the head takes', async () => {
    for (const document of [bulletin, upward, joint, letter, minutes]) {
      const [first] = await read(document);
      const sentence = document.blocks.find(
        (block) => block.kind === 'paragraph' && block.role === undefined,
      );
      const words = sentence?.kind === 'paragraph' ? sentence.content[0] : undefined;
      expect(first?.text).toContain(words?.kind === 'text' ? words.text.slice(0, 20) : '?');
    }
  });

  test('no page has a running head, and a letter does not number its first page', async () => {
    for (const document of officialDocuments)
      for (const page of await read(document)) expect(page.artifacts).not.toContain(squash(document.title));
    const [first, second] = await read(letter);
    expect(first?.artifacts).toBe('');
    expect(second?.artifacts).toBe('—2—');
  });

  test('no seal is drawn and no guide for one is printed on an issued document', async () => {
    const words = (await read(bulletin)).map((page) => page.text).join('');
    expect(words).not.toContain('盖章');
  });

  // A paragraph of so many lines in front of unit and date: every place on the page where they can come to stand.
  test.each(Array.from({ length: 24 }, (_, lines) => lines))(
    'unit and date never stand alone on a page (%i lines above)',
    async (lines) => {
      const document: PublishedDocument = {
        ...upward,
        blocks: [
          { kind: 'masthead', mark: '子虚镇人民政府文件', number: '子政发〔2022〕8号' },
          ...Array.from({ length: lines }, (_, at) => paragraph(`第${at + 1}段。`)),
          paragraph('各村逐户核对监测帮扶台账，发现问题当场整改。'.repeat(6)),
          { kind: 'signature', unit: '子虚镇人民政府', date: '2022年10月9日', seal: true },
          { kind: 'remark', text: '此件公开发布' },
        ],
      };
      const page = (await read(document)).find((each) => each.text.includes('2022年10月9日'));
      expect(page?.text).toMatch(/^.{20,}子虚镇人民政府2022年10月9日（此件公开发布）$/u);
      expect(page?.text.split('子虚镇人民政府2022年')[0]).toMatch(/整改。$/u);
    },
  );

  test('where room is short a blank line above the unit gives way, and a seal still is clear of the text', async () => {
    const gaps = new Set<number>();
    for (let lines = 4; lines < 16; lines++) {
      const blocks: Block[] = [
        { kind: 'masthead', mark: '子虚镇人民政府文件', number: '子政发〔2022〕8号' },
        ...Array.from({ length: lines }, () => paragraph('各村逐户核对。')),
        { kind: 'signature', unit: '子虚镇人民政府', date: '2022年10月9日', seal: true },
      ];
      const pages = await readPrinted(await press.print({ ...upward, blocks }));
      const glyphs = pages.at(-1)?.glyphs.filter(({ size }) => size === 15.75) ?? [];
      const baselines = [...new Set(glyphs.map(({ baseline }) => baseline))].sort((a, b) => a - b);
      const [text = 0, unit = 0, date = 0] = baselines.slice(-3);
      // In lines of 10.45 mm; a seal of 42 mm in the middle of both.
      gaps.add(Math.round((unit - text) / 10.45));
      expect((unit + date) / 2 - 2.2 - 21, `${lines}`).toBeGreaterThan(text + 0.7);
    }
    expect([...gaps].sort()).toEqual([2, 3]);
  });

  // The imprint stands at the foot of an even page, however long the text is; blank is only what comes before it.
  test.each(Array.from({ length: 30 }, (_, at) => at * 2))(
    'an imprint ends the document on an even page (%i paragraphs)',
    async (count) => {
      const blocks: Block[] = [
        { kind: 'masthead', mark: '子虚镇人民政府文件', number: '子政发〔2022〕8号' },
        ...Array.from({ length: count }, (_, at) => paragraph(`第${at + 1}段。`)),
        { kind: 'imprint', copies: ['县民政局'], office: '子虚镇党政办公室', date: '2022年10月9日' },
      ];
      const pages = await read({ ...upward, blocks });
      expect(pages.length % 2).toBe(0);
      expect(pages.at(-1)?.text).toMatch(/抄送：县民政局。子虚镇党政办公室2022年10月9日印发$/u);
      const blank = pages.findIndex((page) => page.text === '');
      if (blank < 0) return;
      expect(blank).toBe(pages.length - 2);
      expect(pages[blank]?.artifacts).toBe('');
      expect(pages.at(-1)?.artifacts).not.toContain('—');
    },
  );

  test('pages that lie across stand between upright ones, and numbers go on', async () => {
    const pages = await read(bulletin);
    const numbers = pages.map((page) => page.artifacts.match(/—(\d+)—/u)?.[1]);
    expect(numbers.filter(Boolean).map(Number)).toEqual(
      numbers.flatMap((number, at) => (number === undefined ? [] : [at + 1])),
    );
  });
});

describe('titles of official documents', () => {
  const glyphsOfTitle = async (title: string): Promise<PrintedGlyph[][]> => {
    const [page] = await readPrinted(await press.print({ ...upward, title }));
    const lines = Map.groupBy(page?.glyphs.filter(({ size }) => size === 22) ?? [], (each) => each.baseline);
    return [...lines.values()];
  };

  test.each([
    ['关于乌有村饮水设施维修问题的督办通知书', ['关于乌有村饮水设施维修问题的督办通知书']],
    [
      '子虚镇人民政府关于2022年第三季度防返贫监测帮扶工作情况的通报',
      ['子虚镇人民政府关于2022年第三季度', '防返贫监测帮扶工作情况的通报'],
    ],
    [
      '关于联合开展农村饮水设施维修排查整治工作的通知',
      ['关于联合开展农村饮水设施', '维修排查整治工作的通知'],
    ],
  ])('%s is broken at whole words', async (title, lines) => {
    const printed = await glyphsOfTitle(title);
    expect(printed.map((line) => line.map(({ character }) => character).join(''))).toEqual(lines);
  });

  test('lines form a trapezium or a rhombus, never an hourglass', async () => {
    for (const title of [
      '子虚镇人民政府关于印发《子虚镇2022年巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作要点和责任分工方案》的通知',
      '子虚镇人民政府关于2022年巩固拓展脱贫攻坚成果同乡村振兴有效衔接工作情况的报告',
      '子虚镇人民政府关于进一步做好易地扶贫搬迁后续扶持和帮扶车间复工复产以及公益岗位管理工作有关问题的通报',
    ]) {
      const widths = (await glyphsOfTitle(title)).map(
        (line) => (line.at(-1)?.right ?? 0) - (line[0]?.left ?? 0),
      );
      expect(widths.length).toBeGreaterThan(2);
      const hourglass = widths.some(
        (width, at) => width < (widths[at - 1] ?? 0) - 1 && width < (widths[at + 1] ?? 0) - 1,
      );
      expect(hourglass, widths.map((width) => width.toFixed(0)).join(' ')).toBe(false);
    }
  });
});
