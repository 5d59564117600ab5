import type { Face } from '../fonts/face.ts';
import { placeTag, type Tag } from '../tags/tag.ts';
import type { FontUse } from './font-use.ts';
import type { Fragment, Ink } from './ink.ts';
import { writeInk } from './write-ink.ts';

/** The area of a link on a page: left, bottom, right, top in points of the PDF's axes. */
export interface LinkArea {
  page: number;
  tag: Tag;
  rect: [number, number, number, number];
}

/** A heading where it stands, for the outline. */
export interface HeadingPlace {
  tag: Tag;
  title: string;
  page: number;
  /** Its top, from the bottom of the page. */
  top: number;
}

/** Where an element begins to which others of the document point. */
export interface AnchorPlace {
  tag: Tag;
  page: number;
  /** Its top, from the bottom of the page. */
  top: number;
}

/** What the pages leave behind while they are written, for the parts of the PDF that point into them. */
export interface Ledger {
  /** For each page, the element of each piece of marked content. */
  owners: Tag[][];
  links: LinkArea[];
  headings: Map<Tag, HeadingPlace>;
  anchors: AnchorPlace[];
}

export const openLedger = (): Ledger => ({ owners: [], links: [], headings: new Map(), anchors: [] });

type Bounds = [left: number, bottom: number, right: number, top: number];

/** The area that an ink covers, in the PDF's axes. */
function boundInk(ink: Ink, pageHeight: number): Bounds {
  const flip = (left: number, top: number, right: number, bottom: number): Bounds => [
    left,
    pageHeight - bottom,
    right,
    pageHeight - top,
  ];
  switch (ink.kind) {
    case 'text': {
      const size = ink.letters.reduce((most, letter) => Math.max(most, letter.size), 0);
      return flip(ink.x, ink.baseline - 0.9 * size, ink.x + ink.width, ink.baseline + 0.2 * size);
    }
    case 'rule':
      return flip(
        Math.min(ink.from[0], ink.to[0]),
        Math.min(ink.from[1], ink.to[1]),
        Math.max(ink.from[0], ink.to[0]),
        Math.max(ink.from[1], ink.to[1]),
      );
    case 'box':
      return flip(ink.x, ink.y, ink.x + ink.width, ink.y + ink.height);
    case 'path': {
      const points = ink.outlines.flat();
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return flip(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    }
    case 'modules': {
      const side = ink.module * ink.runs.reduce((most, run) => Math.max(most, run.row + 1), 0);
      return flip(ink.x, ink.y, ink.x + side, ink.y + side);
    }
  }
}

const join = (a: Bounds | undefined, b: Bounds): Bounds =>
  a ? [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])] : b;

/** Notes what a tagged ink means for links, the outline and the place of figures. */
function noteInk(ink: Ink, tag: Tag, page: number, pageHeight: number, ledger: Ledger): void {
  let known: Bounds | undefined;
  // Few inks are asked where they are; most are words of a paragraph or a cell.
  const bound = (): Bounds => {
    known ??= boundInk(ink, pageHeight);
    return known;
  };
  if (ink.kind === 'text' && isHeading(tag)) {
    const words = ink.letters.map((letter) => String.fromCodePoint(letter.codePoint)).join('');
    const before = ledger.headings.get(tag);
    if (before) before.title += words;
    else ledger.headings.set(tag, { tag, title: words, page, top: bound()[3] });
  }
  for (let above: Tag | undefined = tag; above; above = above.parent) {
    if (above.type === 'Figure') above.bounds = join(above.bounds, bound());
    if (above.type === 'Link') ledger.links.push({ page, tag: above, rect: bound() });
    const { anchor } = above;
    if (anchor !== undefined && !ledger.anchors.some((place) => place.tag === above)) {
      ledger.anchors.push({ tag: above, page, top: bound()[3] });
    }
  }
}

const isHeading = ({ type }: Tag): boolean => type.length === 2 && type.startsWith('H');

/**
 * How a piece that is no content begins (ISO 32000-1, 14.8.2.2). What belongs to the page and not to the text says so, with
 * its place, so that a reader that lays the text anew can leave it out or keep it at its edge.
 */
function openArtifact(fragments: readonly Fragment[], from: number, pageHeight: number): string {
  const furniture = fragments[from]?.furniture;
  if (!furniture) return '/Artifact BMC\n';
  if (furniture === 'Repeated') return '/Artifact <</Type /Pagination>> BDC\n';
  let bounds: Bounds | undefined;
  for (let at = from; fragments[at]?.furniture === furniture; at++)
    for (const ink of fragments[at]?.inks ?? []) bounds = join(bounds, boundInk(ink, pageHeight));
  const edge = furniture === 'Header' ? 'Top' : 'Bottom';
  const box = (bounds ?? [0, 0, 0, 0]).map((value) => Math.round(value)).join(' ');
  return `/Artifact <</Type /Pagination /Subtype /${furniture} /Attached [/${edge}] /BBox [${box}]>> BDC\n`;
}

/**
 * One page's fragments as a content stream. Each run of fragments of one element is one piece of marked content; what
 * belongs to none is an artifact. Fragments come in reading order, and so do the elements' children.
 */
export function writePage(
  fragments: readonly Fragment[],
  page: number,
  pageHeight: number,
  fonts: ReadonlyMap<Face, FontUse>,
  ledger: Ledger,
): string {
  const owners: Tag[] = [];
  ledger.owners[page] = owners;
  let out = '';
  let open: Tag | string | undefined;
  for (const [at, { tag, inks, furniture }] of fragments.entries()) {
    if (tag) placeTag(tag);
    if (inks.length === 0) continue;
    const next = tag ?? furniture ?? 'artifact';
    if (next !== open) {
      if (open) out += 'EMC\n';
      open = next;
      if (tag) {
        out += `/${tag.type} <</MCID ${owners.length}>> BDC\n`;
        tag.kids.push({ page, mcid: owners.length });
        owners.push(tag);
      } else out += openArtifact(fragments, at, pageHeight);
    }
    for (const ink of inks) {
      if (tag) noteInk(ink, tag, page, pageHeight, ledger);
      out += writeInk(ink, fonts, { pageHeight });
    }
  }
  return open ? `${out}EMC\n` : out;
}
