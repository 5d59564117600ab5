import type { Page, Placed, Strip } from './strip.ts';

/** Strips that must stay together: each keeps with the next but the last. */
function groupChains<T>(strips: readonly Strip<T>[]): Strip<T>[][] {
  const chains: Strip<T>[][] = [];
  let chain: Strip<T>[] = [];
  for (const strip of strips) {
    chain.push(strip);
    if (strip.keepWithNext) continue;
    chains.push(chain);
    chain = [];
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}

/** A tenth of a hundredth of a point: sums of floats may differ by less than that from what was meant. */
const slack = 0.001;

/**
 * Lays strips on pages of one height, in points. Nothing is lost, doubled or moved past another; no page is fuller than
 * `height` (but for a strip that is taller and cannot be cut); a header row is set again exactly where its table goes on.
 */
export function paginate<T>(strips: readonly Strip<T>[], height: number): Page<T>[] {
  const pages: Page<T>[] = [];
  let page: Page<T> = [];
  let used = 0;

  const turn = (): void => {
    pages.push(page);
    page = [];
    used = 0;
  };
  const headerHeight = (strip: Strip<T>): number => strip.header?.height ?? 0;
  /** Height that a strip takes where the page stands now. */
  const costOf = (strip: Strip<T>, empty: boolean): number =>
    empty ? headerHeight(strip) + strip.height : strip.before + strip.height;
  const put = (placed: Omit<Placed<T>, 'top'>, before: number): void => {
    page.push({ ...placed, top: used + before });
    used += before + placed.height;
  };
  const place = (strip: Strip<T>): void => {
    const begins = page.length === 0;
    if (begins && strip.header) put({ ...strip.header, repeated: true }, 0);
    put({ height: strip.height, content: strip.content, repeated: false }, begins ? 0 : strip.before);
  };
  const fits = (chain: readonly Strip<T>[], empty: boolean): boolean => {
    let sum = empty ? 0 : used;
    chain.forEach((strip, index) => {
      sum += costOf(strip, empty && index === 0);
    });
    return sum <= height + slack;
  };
  /** Places one strip of a chain that no page can hold as a whole, cutting it where it is taller than a page itself. */
  const placeAlone = (strip: Strip<T>): void => {
    const empty = page.length === 0;
    const tall = headerHeight(strip) + strip.height > height + slack;
    const room = height - used - (empty ? headerHeight(strip) : strip.before);
    const parts = tall ? strip.cut?.(room) : undefined;
    if (parts) {
      place(parts[0]);
      turn();
      placeAlone(parts[1]);
      return;
    }
    if (!empty && !fits([strip], false)) turn();
    if (tall && !empty && strip.cut?.(height - headerHeight(strip))) placeAlone(strip);
    else place(strip);
  };

  for (const chain of groupChains(strips)) {
    if (fits(chain, page.length === 0)) chain.forEach(place);
    else if (page.length > 0 && fits(chain, true)) {
      turn();
      chain.forEach(place);
    } else {
      // No page holds it whole. Begun low on a page, its heading would stand there alone.
      if (used > height / 2) turn();
      chain.forEach(placeAlone);
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
