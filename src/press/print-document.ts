import type { PublishedDocument } from '../document/block.ts';
import { assemblePdf } from './archive/assemble.ts';
import { collectFontUse } from './drawing/font-use.ts';
import { gatherPages } from './drawing/gather-pages.ts';
import { openLedger, writePage } from './drawing/write-page.ts';
import { type LayOptions, layPages } from './layout/lay-pages.ts';
import { placeTag } from './tags/tag.ts';

export type PrintOptions = LayOptions;

/** Prints a document: layout, pages, drawing, structure, file. The same document gives the same bytes. */
export async function printDocument(document: PublishedDocument, options: PrintOptions): Promise<Uint8Array> {
  const laid = layPages(document, options);
  const gathered = gatherPages(laid);
  const fonts = collectFontUse(gathered.map((page) => page.fragments));
  const ledger = openLedger();
  const { root } = laid;
  placeTag(root);
  const pages = gathered.map(({ width, height, fragments }, index) => ({
    width,
    height,
    content: writePage(fragments, index, height, fonts, ledger),
  }));
  return assemblePdf({
    particulars: {
      title: document.title,
      author: document.publisher,
      subject: document.subtitle ?? document.title,
      date: document.date,
    },
    pages,
    fonts: [...fonts.values()],
    ledger,
    root,
    siteUrl: options.siteUrl,
  });
}
