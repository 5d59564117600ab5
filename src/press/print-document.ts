import type { PublishedDocument } from '../document/block.ts';
import { assemblePdf } from './archive/assemble.ts';
import { collectFontUse } from './drawing/font-use.ts';
import { drawFurniture } from './drawing/furniture.ts';
import { type Fragment, moveFragments } from './drawing/ink.ts';
import { openLedger, writePage } from './drawing/write-page.ts';
import type { Fonts } from './fonts/fonts.ts';
import { layDocument } from './layout/lay-document.ts';
import type { Desk } from './layout/measure-text.ts';
import { designSheet, type SheetStyle, scales } from './layout/sheets.ts';
import { paginate } from './pagination/paginate.ts';
import type { Page } from './pagination/strip.ts';
import { openTag, placeTag } from './tags/tag.ts';

export interface PrintOptions {
  fonts: Fonts;
  /** Where addresses that are not absolute lead. */
  siteUrl: string;
}

interface LaidDocument {
  desk: Desk;
  pages: Page<Fragment[]>[];
}

function layPages(document: PublishedDocument, style: SheetStyle, options: PrintOptions): LaidDocument {
  const { margin } = style;
  const desk: Desk = {
    fonts: options.fonts,
    style,
    width: style.width - margin.left - margin.right,
    height: style.height - margin.top - margin.bottom,
    documentId: document.id,
    siteUrl: options.siteUrl,
    root: openTag('Document', undefined),
  };
  return { desk, pages: paginate(layDocument(desk, document), desk.height) };
}

/**
 * A document is set on as few sheets as the smallest scale allows, and on those as large as fits, found by halving the
 * list of scales. So one sheet is filled before another is begun, and the last one is seldom left with a line or two.
 */
function chooseScale(document: PublishedDocument, options: PrintOptions): LaidDocument {
  const { sheet } = document;
  const layAt = (at: number) => layPages(document, designSheet(sheet, scales[sheet][at]), options);
  let [from, to] = [0, scales[sheet].length - 1];
  let best = layAt(to);
  const fewest = best.pages.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const laid = layAt(middle);
    if (laid.pages.length <= fewest) [best, to] = [laid, middle];
    else from = middle + 1;
  }
  return best;
}

/** One page's fragments in page coordinates: its text, then what stands around it. Repeated headers are artifacts. */
function gatherPage(laid: LaidDocument, document: PublishedDocument, index: number): Fragment[] {
  const { desk, pages } = laid;
  const { left, top } = desk.style.margin;
  const text = (pages[index] ?? []).flatMap((placed) => {
    const fragments = placed.repeated
      ? placed.content.map((fragment): Fragment => ({ tag: undefined, inks: fragment.inks }))
      : placed.content;
    return moveFragments(fragments, left, top + placed.top);
  });
  return [...text, ...drawFurniture(desk, document, index + 1, pages.length)];
}

/** Prints a document: layout, pages, drawing, structure, file. The same document gives the same bytes. */
export async function printDocument(document: PublishedDocument, options: PrintOptions): Promise<Uint8Array> {
  const laid = chooseScale(document, options);
  const pages = laid.pages.map((_, index) => gatherPage(laid, document, index));
  const fonts = collectFontUse(pages);
  const ledger = openLedger();
  const { root, style } = laid.desk;
  placeTag(root);
  const contents = pages.map((page, index) => writePage(page, index, style.height, fonts, ledger));
  return assemblePdf({
    particulars: {
      title: document.title,
      author: document.publisher,
      subject: document.subtitle ?? document.title,
      date: document.date,
    },
    width: style.width,
    height: style.height,
    contents,
    fonts: [...fonts.values()],
    ledger,
    root,
    siteUrl: options.siteUrl,
  });
}
