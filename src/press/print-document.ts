import type { PublishedDocument } from '../document/block.ts';
import { assemblePdf } from './archive/assemble.ts';
import { gatherPages } from './drawing/gather-pages.ts';
import { writePages } from './drawing/write-pages.ts';
import { type LayOptions, layPages } from './layout/lay-pages.ts';

export type PrintOptions = LayOptions;

/** Prints a document: layout, pages, drawing, structure, file. The same document gives the same bytes. */
export async function printDocument(document: PublishedDocument, options: PrintOptions): Promise<Uint8Array> {
  return (await printCounted(document, options)).bytes;
}

/** The same, and how many pages it takes. */
export async function printCounted(
  document: PublishedDocument,
  options: PrintOptions,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const laid = layPages(document, options);
  const { root } = laid;
  const bytes = await assemblePdf({
    particulars: {
      title: document.title,
      author: document.publisher,
      // The code stands here in plain bytes: whoever holds a file can be told what it claims to be.
      subject: [document.subtitle ?? document.title, document.stamp?.words].filter(Boolean).join('　'),
      date: document.date,
    },
    ...writePages(gatherPages(laid), root),
    root,
    siteUrl: options.siteUrl,
  });
  return { bytes, pages: laid.pageCount };
}
