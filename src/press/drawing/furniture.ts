import type { PublishedDocument } from '../../document/block.ts';
import { type Desk, measureText, runOf } from '../layout/measure-text.ts';
import { type Align, setLines } from '../layout/set-text.ts';
import { hairline, ink, mm, type TextStyle } from '../layout/sheets.ts';
import { type Fragment, moveFragments } from './ink.ts';

/** Said on every page that shows invented data. */
const syntheticLine = '示例数据：本件中的乡镇、村和进展数字均为虚构，仅作演示';

/** 2022年6月20日: Arabic digits, no zeros in front (GB/T 9704-2012, 7.3.5.4). */
function writeDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** All words that furniture may put on a page, so that their characters are counted among the document's. */
export function listFurnitureWords(document: PublishedDocument): string[] {
  const words = [
    '— 0123456789 —',
    '第页共',
    document.publisher,
    writeDate(document.date),
    document.title,
    '…',
  ];
  return document.synthetic ? [...words, syntheticLine] : words;
}

/** One line of furniture at a distance from the page's top; what is too long for its place ends in an ellipsis. */
function setAt(
  desk: Desk,
  text: string,
  style: TextStyle,
  top: number,
  align: Align,
  width = desk.width,
): Fragment[] {
  const { margin } = desk.style;
  let words = text;
  const measure = () => measureText(desk, [runOf(words, style, undefined)]);
  let glyphs = measure();
  while (glyphs.reduce((sum, glyph) => sum + glyph.width + glyph.gap, 0) > width && words.length > 2) {
    words = `${[...words].slice(0, -2).join('')}…`;
    glyphs = measure();
  }
  const [line] = setLines(glyphs, { width, leading: style.leading, align });
  return moveFragments(line?.fragments ?? [], margin.left + (align === 'end' ? desk.width - width : 0), top);
}

/**
 * Page number of an official document (GB/T 9704-2012, 7.5): 4号 half-width digits between two dashes, the dashes 7 mm
 * below the text area; at the right on odd pages and at the left on even ones, one character in.
 */
function numberOfficial(desk: Desk, page: number): Fragment[] {
  const { margin, height, furniture } = desk.style;
  const style = { ...furniture, colour: ink };
  const inset = furniture.size;
  const top = height - margin.bottom + 7 * mm - style.leading / 2;
  const odd = page % 2 === 1;
  const fragments = setAt(desk, `— ${page} —`, style, top, odd ? 'end' : 'start');
  return moveFragments(fragments, odd ? -inset : inset, 0);
}

/** 第 1 页 共 3 页, with the publisher and the date at the left. */
function numberPlain(desk: Desk, document: PublishedDocument, page: number, pages: number): Fragment[] {
  const { margin, height, furniture } = desk.style;
  const top = height - margin.bottom + 6 * mm;
  const rule: Fragment = {
    tag: undefined,
    inks: [
      {
        kind: 'rule',
        from: [margin.left, top - 4],
        to: [margin.left + desk.width, top - 4],
        thickness: 0.4,
        colour: hairline,
      },
    ],
  };
  const issuer = `${document.publisher}　${writeDate(document.date)}`;
  return [
    rule,
    ...setAt(desk, issuer, furniture, top, 'start', desk.width * 0.7),
    ...setAt(desk, `第 ${page} 页 共 ${pages} 页`, furniture, top, 'end', desk.width * 0.28),
  ];
}

/**
 * What stands around the text of a page, all of it artifact: page number, running head from the second page, and on
 * each page of a document with invented data the line that says so.
 */
export function drawFurniture(
  desk: Desk,
  document: PublishedDocument,
  page: number,
  pages: number,
): Fragment[] {
  const { margin, furniture, sheet } = desk.style;
  const official = sheet === 'official';
  const small = official ? { ...furniture, size: 10.5, leading: 14 } : furniture;
  const fragments = official ? numberOfficial(desk, page) : numberPlain(desk, document, page, pages);
  let top = margin.top - 4 * mm - small.leading;
  if (page > 1) {
    fragments.push(...setAt(desk, document.title, { ...small, role: 'body' }, top, 'center'));
    top -= small.leading + 1;
  }
  if (document.synthetic) {
    fragments.push(...setAt(desk, syntheticLine, { ...small, role: 'hei' }, top, 'center'));
  }
  return fragments;
}
