import encodeQR from 'qr';
import { describe, expect, test } from 'vitest';
import type { Paper, PublishedDocument } from '../../src/document/block.ts';
import { composeDocuments, composeSheets } from '../../src/document/documents.ts';
import { openPress } from '../../src/press/press.ts';
import { measurePaper, mm } from '../../src/press/sheets/look.ts';
import { smallDisclosureWithPast } from '../small-record.ts';
import { readBack, wordsOfDocument } from './read-back.ts';
import { findCode } from './read-code.ts';
import { drawPages, type Picture, type PlacedGlyph, placeGlyphs } from './read-glyphs.ts';
import { noticeSample } from './sample-documents.ts';

const siteUrl = 'https://small.example/';
const press = await openPress({ characters: [], siteUrl });
const { disclosure, past } = smallDisclosureWithPast('2022-07-20');
const all = [...composeDocuments(disclosure, past), ...composeSheets(disclosure, past)];
const named = (id: string): PublishedDocument => {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`no document ${id}`);
  return found;
};
const notice = named('n1');
const village = all.find((each) => each.kind === 'village-sheet') ?? named('a village sheet');
const board = all.find((each) => each.kind === 'board') ?? named('a board');

/** Text without a wide table: laid across, it stands in two columns. */
const sentence =
  '村民代表会议评议过的项目先在村里公示，大家看过、问过，没有异议的再报镇里审核；有异议的，查清楚了再说。';
const [days, ...rest] = notice.blocks.filter(({ kind }) => kind !== 'table');
const prose: PublishedDocument = {
  ...notice,
  id: 'prose',
  path: 'notices/prose/',
  blocks: [
    ...(days ? [days] : []),
    ...Array.from({ length: 14 }, (_, at) => [
      { kind: 'heading' as const, level: 2 as const, text: `${at + 1}、怎么办` },
      { kind: 'paragraph' as const, content: [{ kind: 'text' as const, text: `${at + 1}：${sentence}` }] },
    ]).flat(),
    ...rest,
  ],
};

const papers: Paper[] = [
  { size: 'A4', across: false },
  { size: 'A4', across: true },
  { size: 'A3', across: false },
  { size: 'A3', across: true },
];
/** A3 is laid as A4 and drawn larger. */
const zoomOf = ({ size }: Paper): number => (size === 'A3' ? Math.SQRT2 : 1);
const nameOf = ({ size, across }: Paper): string => `${size}${across ? ' across' : ''}`;
const shapes = [notice, village, noticeSample, prose].flatMap((document) =>
  papers.map((paper) => ({
    name: `${document.id} on ${nameOf(paper)}`,
    paper,
    document: { ...document, paper },
  })),
);

const held = new Map<string, Promise<Uint8Array>>();
const print = (name: string, document: PublishedDocument): Promise<Uint8Array> => {
  const known = held.get(name) ?? press.print(document);
  held.set(name, known);
  return known;
};

/** The type in which these words are set; where they stand twice, as a publisher does in the margin, the larger. */
function sizeOf(words: string, glyphs: readonly PlacedGlyph[]): number {
  const seen = glyphs.filter(({ character }) => character.trim() !== '');
  const text = seen.map(({ character }) => character).join('');
  const wanted = words.replace(/\s/gu, '');
  const sizes: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    // Characters beyond the basic plane are one glyph and two units.
    const before = [...text.slice(0, at)].length;
    sizes.push(Math.min(...seen.slice(before, before + [...wanted].length).map(({ size }) => size)));
  }
  if (sizes.length === 0) throw new Error(`${words} is not on the sheet`);
  return Math.max(...sizes);
}

describe('type on a posted sheet, measured from the PDF', () => {
  test.each(shapes)('$name is no smaller than what its distance asks for', async ({ document, name }) => {
    const glyphs = await placeGlyphs(await print(name, document));
    expect(sizeOf(document.title, glyphs)).toBeGreaterThan(28 - 0.01);
    for (const block of document.blocks) {
      if (block.kind === 'paragraph' && block.role !== 'note')
        for (const part of block.content)
          if (part.kind === 'text') expect(sizeOf(part.text, glyphs)).toBeGreaterThan(18 - 0.01);
      if (block.kind === 'contact')
        for (const { key, value } of block.lines)
          expect(sizeOf(value, glyphs)).toBeGreaterThan((key.endsWith('电话') ? 24 : 18) - 0.01);
      if (block.kind === 'table')
        for (const cell of block.rows.flat())
          for (const part of cell.content)
            if (part.kind === 'text' && part.text.trim() !== '')
              expect(sizeOf(part.text, glyphs)).toBeGreaterThan(14 - 0.01);
    }
    expect(Math.min(...glyphs.map(({ size }) => size))).toBeGreaterThan(10.5 - 0.01);
  });

  test.each(papers)('first and last day of a consultation are found from two metres on %o', async (paper) => {
    const glyphs = await placeGlyphs(await print(`n1 on ${nameOf(paper)}`, { ...notice, paper }));
    for (const day of ['2022年7月15日（星期五）', '2022年7月24日（星期日）'])
      expect(sizeOf(day, glyphs)).toBeGreaterThan(24 - 0.01);
  });

  test.each(
    [notice, village, noticeSample].flatMap((document) =>
      [false, true].map((across) => ({ id: document.id, document, across })),
    ),
  )('$id on A3 (across: $across) is A4 much larger, or takes fewer sheets', async ({ document, across }) => {
    const [small = [], large = []] = await Promise.all(
      (['A4', 'A3'] as const).map(async (size) => {
        const paper = { size, across };
        return placeGlyphs(await print(`${document.id} on ${nameOf(paper)}`, { ...document, paper }));
      }),
    );
    const pagesOf = (glyphs: readonly PlacedGlyph[]) => new Set(glyphs.map(({ page }) => page)).size;
    if (pagesOf(large) < pagesOf(small)) return;
    expect(pagesOf(large)).toBe(pagesOf(small));
    // All is drawn larger by the root of two; what A4 must not set any smaller is a little less so.
    const ratios = large.map(({ size }, at) => size / (small[at]?.size ?? 1));
    expect(Math.min(...ratios)).toBeGreaterThan(1.3);
  });

  test('a village’s sheet takes two sheets of A4 and one of A3', async () => {
    const sheets = (['A4', 'A3'] as const).map(async (size) => {
      const paper = { size, across: false };
      const glyphs = await placeGlyphs(
        await print(`${village.id} on ${nameOf(paper)}`, { ...village, paper }),
      );
      return new Set(glyphs.map(({ page }) => page)).size;
    });
    expect(await Promise.all(sheets)).toEqual([2, 1]);
  });

  test('a board’s rows are read from a step away, what it is from across the yard', async () => {
    const glyphs = await placeGlyphs(await press.print(board));
    expect(sizeOf(board.title, glyphs)).toBeGreaterThan(28 * Math.SQRT2);
    const table = board.blocks.find((block) => block.kind === 'table');
    for (const cell of table?.kind === 'table' ? table.rows.flat() : [])
      for (const part of cell.content)
        if (part.kind === 'text' && part.text.trim() !== '')
          expect(sizeOf(part.text.split('\n')[0] ?? '', glyphs)).toBeGreaterThan(13.99);
  });
});

describe('a posted sheet that lies across', () => {
  test.each(shapes)('$name reads back as what it says, in order', async ({ document, name }) => {
    const pages = await readBack(await print(name, document));
    expect(pages.map(({ text }) => text).join('')).toBe(wordsOfDocument(document, siteUrl));
  });

  test('has text in two columns below its title, so that no line is longer than the eye follows', async () => {
    const paper: Paper = { size: 'A4', across: true };
    const bytes = await print(`prose on ${nameOf(paper)}`, { ...prose, paper });
    const { width } = measurePaper(paper);
    const glyphs = await placeGlyphs(bytes);
    const body = glyphs.filter(({ size, page }) => page === 1 && size > 17 && size < 30);
    expect(body.some(({ left }) => left > width / 2)).toBe(true);
    expect(body.some(({ left }) => left < width / 2)).toBe(true);
    for (const { advance, character, left } of body)
      expect(left + advance < width / 2 || left > width / 2, character).toBe(true);
    const onLines = Map.groupBy(body, ({ baseline, left }) => `${Math.round(baseline)} ${left < width / 2}`);
    for (const line of onLines.values()) expect(line.length).toBeLessThanOrEqual(38);
  });

  test('keeps the whole width for a table of many columns', async () => {
    const paper: Paper = { size: 'A4', across: true };
    const glyphs = await placeGlyphs(await print(`n1 on ${nameOf(paper)}`, { ...notice, paper }));
    const middle = measurePaper(paper).width / 2;
    expect(glyphs.some(({ advance, left }) => left < middle && left + advance > middle)).toBe(true);
  });
});

/** Grey as a copier sees it (ITU-R BT.601), as relative luminance from 0 to 1 (WCAG 2.2). */
function luminance(red: number, green: number, blue: number): number {
  const grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  return grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4;
}

/** Contrast of a character's darkest point to the lightest around it, on a copy in grey. */
function contrastOf({ advance, baseline, left, size }: PlacedGlyph, picture: Picture): number {
  const { context, height, scale } = picture;
  const [x, y] = [Math.floor(left * scale), Math.floor(height - (baseline + size * 0.9) * scale)];
  const { data } = context.getImageData(x, y, Math.ceil(advance * scale), Math.ceil(size * 1.05 * scale));
  let [least, most] = [1, 0];
  for (let at = 0; at < data.length; at += 4) {
    const light = luminance(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
    [least, most] = [Math.min(least, light), Math.max(most, light)];
  }
  return (most + 0.05) / (least + 0.05);
}

describe('a posted sheet on a black-and-white copier', () => {
  test.each([notice, village, board, noticeSample])(
    'every character of $id stands out by 4.5 : 1',
    async (document) => {
      const bytes = await press.print(document);
      const pictures = await drawPages(bytes, 4);
      // Marks of a pixel's width are blurred in a picture and not on paper: hyphens and dots are left out.
      const glyphs = (await placeGlyphs(bytes)).filter(({ character }) =>
        /[\p{L}\p{N}●◐▲✕○＊]/u.test(character),
      );
      expect(glyphs.length).toBeGreaterThan(100);
      for (const glyph of glyphs) {
        const picture = pictures[glyph.page];
        if (picture) expect(contrastOf(glyph, picture), glyph.character).toBeGreaterThan(4.5);
      }
    },
  );
});

describe('the edges of a posted sheet', () => {
  test.each([...shapes, { name: board.id, paper: papers[3] as Paper, document: board }])(
    'in $name nothing is printed within 15 mm of them',
    async ({ document, name, paper }) => {
      const rim = Math.floor(15 * mm * (document.sheet === 'board' ? 1 : zoomOf(paper)));
      for (const { context, height, width } of await drawPages(await print(name, document), 1)) {
        const { data } = context.getImageData(0, 0, width, height);
        let nearest = Math.min(width, height);
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++) {
            const at = (y * width + x) * 4;
            if ((data[at] ?? 255) > 250 && (data[at + 1] ?? 255) > 250) continue;
            nearest = Math.min(nearest, x, y, width - 1 - x, height - 1 - y);
          }
        expect(nearest).toBeGreaterThanOrEqual(rim - 1);
      }
    },
  );
});

describe('the code of a posted sheet', () => {
  const coded = [...shapes.slice(0, 8), { name: board.id, document: board }];
  test.each(coded)('of $name is found and read in the picture of the page', async ({ document, name }) => {
    const block = document.blocks.find((each) => each.kind === 'code');
    const url = block?.kind === 'code' ? block.url : '';
    expect(url).toBe(`https://small.example/${document.path}#${document.date}`);
    const found = (await drawPages(await print(name, document), 4)).flatMap((each) => findCode(each) ?? []);
    expect(found).toHaveLength(1);
    const [code] = found;
    const framed = encodeQR(url, 'raw', { ecc: 'medium', border: 1 });
    expect(code?.modules).toEqual(framed.slice(1, -1).map((row) => row.slice(1, -1)));
    expect((code?.module ?? 0) / mm).toBeGreaterThanOrEqual(0.5);
    expect(((code?.module ?? 0) * (code?.modules.length ?? 0)) / mm).toBeGreaterThanOrEqual(25);
    expect(code?.isFree(4)).toBe(true);
  });
});
