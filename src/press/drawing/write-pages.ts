import type { Face } from '../fonts/face.ts';
import { placeTag, type Tag } from '../tags/tag.ts';
import { collectFontUse, type FontUse } from './font-use.ts';
import type { GatheredPage } from './gather-pages.ts';
import { type Ledger, openLedger, writePage } from './write-page.ts';

/** Pages as content streams with their sizes in points, and what the rest of the file needs to know of them. */
interface WrittenPages {
  pages: { width: number; height: number; content: string }[];
  fonts: FontUse[];
  ledger: Ledger;
}

/** Writes pages in their order, with one set of fonts for all; `root` is the element that everything on them is part of. */
export function writePages(gathered: readonly GatheredPage[], root: Tag): WrittenPages {
  const fonts: Map<Face, FontUse> = collectFontUse(gathered.map(({ fragments }) => fragments));
  const ledger = openLedger();
  placeTag(root);
  const pages = gathered.map(({ width, height, fragments }, index) => ({
    width,
    height,
    content: writePage(fragments, index, height, fonts, ledger),
  }));
  return { pages, fonts: [...fonts.values()], ledger };
}
