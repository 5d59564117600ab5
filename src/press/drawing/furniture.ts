import type { PublishedDocument } from '../../document/block.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { drawModules } from '../layout/lay-code.ts';
import { type Desk, measureText, runOf } from '../layout/measure-text.ts';
import { sumWidths } from '../layout/measure-words.ts';
import { type Align, setLines } from '../layout/set-text.ts';
import type { Placed } from '../pagination/strip.ts';
import { hairline, mm, quiet, type TextStyle } from '../sheets/look.ts';
import { rim } from '../sheets/notice.ts';
import { drawOfficialFurniture, officialHeadline } from './furniture-official.ts';
import { type Colour, type Fragment, type Ink, moveFragments } from './ink.ts';

/** Said on every page that shows invented data. */
const syntheticLine = '示例数据：本件中的乡镇、村和进展数字均为虚构，仅作演示';

/** All words that furniture may put on a page, so that their characters are counted among the document's. */
export function listFurnitureWords(document: PublishedDocument): string[] {
  const words = [
    '— 0123456789 —',
    '第页共张',
    document.publisher,
    nameDay(document.date),
    document.title,
    document.stamp?.words ?? '',
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
  while (sumWidths(glyphs) > width && words.length > 2) {
    words = `${[...words].slice(0, -2).join('')}…`;
    glyphs = measure();
  }
  const [line] = setLines(desk, glyphs, { width, leading: style.leading, align });
  return moveFragments(line?.fragments ?? [], margin.left + (align === 'end' ? desk.width - width : 0), top);
}

/** A rule over the width of the text, `y` points below the page's top. */
function ruleOff(desk: Desk, y: number, thickness: number, colour: Colour): Fragment {
  const { left } = desk.style.margin;
  const rule: Ink = { kind: 'rule', from: [left, y], to: [left + desk.width, y], thickness, colour };
  return { tag: undefined, inks: [rule] };
}

/**
 * A line with something at either end: at the right which page it is, after the edition and the code by which the document
 * is looked up, which are never cut short.
 */
function setEnds(
  desk: Desk,
  document: PublishedDocument,
  ends: { left: string; page: string; top: number },
): Fragment[] {
  const { furniture } = desk.style;
  const { stamp } = document;
  const right = stamp ? `${stamp.words}　　${ends.page}` : ends.page;
  const wide = sumWidths(measureText(desk, [runOf(right, furniture, undefined)])) + furniture.size;
  return [
    ...setAt(desk, ends.left, furniture, ends.top, 'start', desk.width - wide),
    ...setAt(desk, right, furniture, ends.top, 'end', wide),
  ];
}

/** 第 1 页 共 3 页, with the publisher and the date at the left. */
function numberPlain(desk: Desk, document: PublishedDocument, page: number, pages: number): Fragment[] {
  const { margin, height } = desk.style;
  const top = height - margin.bottom + 6 * mm;
  // A blank form is of no day.
  const day = document.kind === 'form' ? [] : [nameDay(document.date)];
  // Beside a stamp there is less room: what is cut short then is the office's name, never the day.
  const left = (document.stamp ? [...day, document.publisher] : [document.publisher, ...day]).join('　');
  return [
    ruleOff(desk, top - 4, 0.4, hairline),
    ...setEnds(desk, document, { left, page: `第 ${page} 页 共 ${pages} 页`, top }),
  ];
}

/**
 * What stands around a sheet for the wall, all of it inside the rim: that data are invented above the text; below it who
 * publishes and the day, from the second sheet on the title instead, and which of how many sheets it is.
 */
function drawPosted(desk: Desk, document: PublishedDocument, page: number, pages: number): Fragment[] {
  const { furniture, height } = desk.style;
  const foot = height - rim - furniture.leading;
  const issuer = [document.publisher, nameDay(document.date)];
  const left = page > 1 ? document.title : (document.stamp ? issuer.reverse() : issuer).join('　');
  return [
    ruleOff(desk, foot - 2, 0.5, quiet),
    ...setEnds(desk, document, { left, page: `第 ${page} 张 共 ${pages} 张`, top: foot }),
    ...(document.synthetic ? setAt(desk, syntheticLine, { ...furniture, role: 'hei' }, rim, 'center') : []),
  ];
}

/**
 * The code of a document that has none of its own, in the corner of its last page, outside the text: it leads to the
 * document's page. An official document's stands below all that GB/T 9704-2012 places, with the words beside it, for there
 * is no line of ours at its foot.
 */
function drawProof(desk: Desk, document: PublishedDocument): Fragment[] {
  const { stamp } = document;
  if (!stamp || document.blocks.some(({ kind }) => kind === 'code')) return [];
  const { width, height, margin, official, furniture } = desk.style;
  if (official) {
    const side = 12 * mm;
    const small = { ...furniture, size: 8, leading: 11, colour: quiet };
    const code = drawModules(stamp.url, width - 19 * mm, height - 5 * mm - side, side);
    return [{ tag: undefined, inks: [code] }, ...setAt(desk, stamp.words, small, height - 13 * mm, 'end')];
  }
  // As large as the corner lets it be: 5 mm from the edges of the paper, which printers cannot reach, and as far from the
  // text as a reader needs white around it.
  const side = Math.min(margin.right, margin.bottom, 20 * mm) - 6.5 * mm;
  const code = drawModules(stamp.url, width - 5 * mm - side, height - 5 * mm - side, side);
  return [{ tag: undefined, inks: [code] }];
}

/** The page that furniture is drawn for: its number from 1, how many there are, and what stands on it. */
interface PageInHand {
  number: number;
  count: number;
  placed: readonly Placed<Fragment[]>[];
  /** The page before it is blank. */
  afterBlank: boolean;
}

/**
 * What stands around the text of a page, all of it artifact: page number, running head from the second page (of documents
 * that are not official ones), and on each page of a document with invented data the line that says so.
 */
export function drawFurniture(
  desk: Desk,
  document: PublishedDocument,
  { number: page, count: pages, placed, afterBlank }: PageInHand,
): Fragment[] {
  const { margin, furniture, official } = desk.style;
  // A blank page before an imprint stays blank (GB/T 9704-2012, 7.5).
  if (placed.length === 0) return [];
  if (desk.style.sheet === 'notice') return drawPosted(desk, document, page, pages);
  const small = official ? { ...furniture, size: 10.5, leading: 14, colour: quiet } : furniture;
  const fragments = official
    ? drawOfficialFurniture(desk, { number: page, afterBlank })
    : numberPlain(desk, document, page, pages);
  let top = official ? officialHeadline : margin.top - 4 * mm - small.leading;
  if (page > 1 && !official) {
    fragments.push(...setAt(desk, document.title, { ...small, role: 'body' }, top, 'center'));
    top -= small.leading + 1;
  }
  if (document.synthetic) {
    fragments.push(...setAt(desk, syntheticLine, { ...small, role: 'hei' }, top, 'center'));
  }
  if (page === pages) fragments.push(...drawProof(desk, document));
  return fragments;
}
