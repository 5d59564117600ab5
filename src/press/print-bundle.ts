import type { PublishedDocument } from '../document/block.ts';
import { type Bundle, type PartPlace, placeParts } from '../document/bundle.ts';
import { composeFront } from '../document/bundle-front.ts';
import { assemblePdf } from './archive/assemble.ts';
import { type GatheredPage, gatherPages } from './drawing/gather-pages.ts';
import type { HeadingPlace, Ledger } from './drawing/write-page.ts';
import { writePages } from './drawing/write-pages.ts';
import type { LaidDocument } from './layout/laid-document.ts';
import { type LayOptions, layPages } from './layout/lay-pages.ts';
import { openTag, type Tag } from './tags/tag.ts';

/** The file of a bundle, and what is told of it. */
export interface BundlePrint {
  bytes: Uint8Array;
  /** All pages, blank ones too. */
  pages: number;
  /** Of the parts, in order. */
  places: PartPlace[];
  front: PublishedDocument;
}

/** Sheets of paper have two sides: the number of pages with the blank one behind an odd last one. */
const evenUp = (pages: number): number => pages + (pages % 2);

/**
 * The register, laid. It says how many pages it takes itself, which changes its words but hardly ever its length: laid
 * again until what it says is true.
 */
function layFront(bundle: Bundle, places: readonly PartPlace[], options: LayOptions): LaidDocument {
  let own = 2;
  for (let round = 0; ; round++) {
    const laid = layPages(composeFront(bundle, places, own), options);
    const found = evenUp(laid.pageCount);
    if (found === own || round === 5) return laid;
    own = found;
  }
}

/** Links of the register to pages of documents lead to where these stand in the bundle. */
function linkWithin(pages: readonly GatheredPage[], anchors: ReadonlyMap<string, string>): void {
  for (const { tag } of pages.flatMap(({ fragments }) => fragments)) {
    const target = anchors.get(tag?.href ?? '');
    if (tag && target !== undefined) tag.target = target;
  }
}

/** The pages of a document, and the blank one that lets the next begin on an odd page; none behind the last. */
function padPages(pages: GatheredPage[], isLast: boolean): GatheredPage[] {
  const [first] = pages;
  if (!first || isLast || pages.length % 2 === 0) return pages;
  return [...pages, { width: first.width, height: first.height, fragments: [] }];
}

const headingAt = (type: 'H1' | 'H2' | 'H3', title: string, { page, top }: HeadingPlace): HeadingPlace => ({
  tag: openTag(type, undefined),
  title,
  page,
  top,
});

/** A document in the bundle as it is bound: its element, its title and the group that it stands in. */
interface Bound {
  root: Tag;
  title: string;
  group: string | undefined;
}

/** The part of a bundle that an element lies in. */
function partOf(tag: Tag): Tag {
  let part = tag;
  while (part.parent?.parent) part = part.parent;
  return part;
}

/**
 * Bookmarks of a bundle: groups, and in each its documents by title. A document without a group opens to its own main
 * headings: reports are looked things up in.
 */
function markBundle(bound: readonly Bound[], ledger: Ledger): HeadingPlace[] {
  const headings = Map.groupBy(ledger.headings.values(), ({ tag }) => partOf(tag));
  let group: string | undefined;
  return bound.flatMap(({ root, title, group: own }) => {
    const [first, ...rest] = headings.get(root) ?? [];
    if (!first) return [];
    if (own === undefined) {
      const main = rest.filter(({ tag }) => tag.type === 'H2');
      return [headingAt('H1', title, first), ...main.map((place) => headingAt('H2', place.title, place))];
    }
    const opens = own === group ? [] : [headingAt('H1', own, first)];
    group = own;
    return [...opens, headingAt('H2', title, first)];
  });
}

/**
 * Prints a bundle: its register, then its documents, each page just as it is in the document's own file, with one set of
 * fonts for all. One structure tree holds them, a Part each; the register's pages are called i, ii, the others 1, 2, 3, so
 * that the numbers in the register are those that a viewer shows.
 */
export async function printBundle(bundle: Bundle, options: LayOptions): Promise<BundlePrint> {
  const laidParts = bundle.parts.map(({ document }) => layPages(document, options));
  const places = placeParts(laidParts.map(({ pageCount }) => pageCount));
  const front = layFront(bundle, places, options);
  const whole = openTag('Document', undefined);
  const anchors = new Map<string, string>();
  const all = [front, ...laidParts];
  const bound = all.map(({ document, root }, at): Bound => {
    root.type = 'Part';
    root.parent = whole;
    if (at > 0) {
      root.anchor = `part ${at}`;
      anchors.set(document.path, root.anchor);
    }
    return { root, title: document.title, group: bundle.parts[at - 1]?.group };
  });
  const gathered = all.map((laid, at) => padPages(gatherPages(laid), at === all.length - 1));
  linkWithin(gathered[0] ?? [], anchors);

  const { pages, fonts, ledger } = writePages(gathered.flat(), whole);
  const marks = markBundle(bound, ledger);
  ledger.headings = new Map(marks.map((place) => [place.tag, place]));
  const bytes = await assemblePdf({
    particulars: {
      title: bundle.title,
      author: bundle.publisher,
      subject: [bundle.title, bundle.stamp?.words].filter(Boolean).join('　'),
      date: bundle.date,
    },
    pages,
    labels: [
      { page: 0, style: 'roman' },
      { page: gathered[0]?.length ?? 0, style: 'decimal' },
    ],
    fonts,
    ledger,
    root: whole,
    siteUrl: options.siteUrl,
  });
  return { bytes, pages: pages.length, places, front: front.document };
}
