import { fillPages } from './fill-pages.ts';
import type { Page, Strip } from './strip.ts';

/** A last page that is filled less than this looks as if it had been forgotten: about three lines. */
const scant = 0.1;
/** It is given at least so much. */
const enough = 0.14;
/** And the page before it, from which that is taken, keeps as much. */
const mostTaken = 0.4;

const bottomOf = <T>(page: Page<T> | undefined): number => {
  const last = page?.at(-1);
  return last ? last.top + last.height : 0;
};

/**
 * Lays strips on pages of one height, in points. Nothing is lost, doubled or moved past another; no page is fuller than
 * `height` (but for a strip that is taller and cannot be cut); a header row is set again exactly where its table goes on;
 * strips that keep with the next stay together wherever a page can hold them. Where the last page would bear a line or two,
 * the one before gives up some of its own. `first` is the number of the first page: only pinned strips ask whether a page
 * is odd. A page may be empty before one.
 */
export function paginate<T>(strips: readonly Strip<T>[], height: number, first = 1): Page<T>[] {
  const pages = fillPages(strips, { height, first });
  const before = pages.length - 2;
  const isPinned = strips.at(-1)?.pin !== undefined;
  if (before < 0 || isPinned || bottomOf(pages.at(-1)) >= height * scant) return pages;
  const bottom = bottomOf(pages[before]);
  const step = height * 0.02;
  for (let limit = bottom - step; limit > bottom - height * mostTaken; limit -= step) {
    const mended = fillPages(strips, { height, first, low: { page: before, height: limit } });
    if (mended.length > pages.length) break;
    const given = bottomOf(mended.at(-1));
    if (given >= height * enough && bottomOf(mended[before]) >= height * (1 - mostTaken - scant))
      return mended;
  }
  return pages;
}
