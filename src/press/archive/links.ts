import { type PDFContext, PDFHexString, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import type { AnchorPlace, LinkArea } from '../drawing/write-page.ts';
import type { Tag } from '../tags/tag.ts';

/** A link as an annotation, and the element that it belongs to. */
interface WrittenLink {
  ref: PDFRef;
  tag: Tag;
  page: number;
}

/** Pieces of one link that stand beside each other in a line are one area: nobody steps through it twice. */
function joinAreas(areas: readonly LinkArea[]): LinkArea[] {
  const joined: LinkArea[] = [];
  for (const area of areas) {
    const last = joined[joined.length - 1];
    const [left, bottom, right, top] = area.rect;
    if (last && last.tag === area.tag && last.page === area.page) {
      const shared = Math.min(top, last.rect[3]) - Math.max(bottom, last.rect[1]);
      if (shared > (top - bottom) / 2) {
        const [l, b, r, t] = last.rect;
        last.rect = [Math.min(l, left), Math.min(b, bottom), Math.max(r, right), Math.max(t, top)];
        continue;
      }
    }
    joined.push({ ...area });
  }
  return joined;
}

/** How many elements two elements have above them in common. */
function countShared(one: Tag, other: Tag): number {
  const above = new Set<Tag>();
  for (let tag = one.parent; tag; tag = tag.parent) above.add(tag);
  let shared = 0;
  for (let tag = other.parent; tag; tag = tag.parent) if (above.has(tag)) shared++;
  return shared;
}

/** The place of an anchor; where several documents of a bundle have one of that name, that of the link's own document. */
function findAnchor(link: Tag, anchors: readonly AnchorPlace[]): AnchorPlace | undefined {
  const [first, ...rest] = anchors.filter(({ tag }) => tag.anchor === link.target);
  if (!first) return undefined;
  return rest.reduce((best, next) => {
    return countShared(link, next.tag) > countShared(link, best.tag) ? next : best;
  }, first);
}

/** Where an element leads: into the document, or to an address; undefined for a target that stands nowhere. */
function aimLink(
  tag: Tag,
  places: { pages: readonly PDFRef[]; anchors: readonly AnchorPlace[]; siteUrl: string },
):
  | Record<string, PDFObject | (PDFObject | string | number | null)[] | Record<string, PDFObject | string>>
  | undefined {
  if (tag.target === undefined) {
    return {
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(new URL(tag.href ?? '', places.siteUrl).href) },
    };
  }
  const anchor = findAnchor(tag, places.anchors);
  const page = anchor && places.pages[anchor.page];
  // Destinations that name an element instead of a place came only with PDF 2.0.
  return page ? { Dest: [page, 'XYZ', null, Math.round(anchor.top + 6), null] } : undefined;
}

/**
 * Links as annotations that print, have words for those who cannot see them, and hang in the structure tree as the last of
 * their element (ISO 32000-1, 14.8.4.4.2; ISO 14289-1, 7.18.5).
 */
export function writeLinks(
  context: PDFContext,
  links: readonly LinkArea[],
  places: { pages: readonly PDFRef[]; anchors: readonly AnchorPlace[]; siteUrl: string },
): WrittenLink[] {
  const written: WrittenLink[] = [];
  for (const { page, tag, rect } of joinAreas(links)) {
    const aim = aimLink(tag, places);
    if (!aim) continue;
    const ref = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: rect.map((value) => Math.round(value * 100) / 100),
        Border: [0, 0, 0],
        F: 4,
        Contents: PDFHexString.fromText(tag.alt ?? ''),
        ...aim,
        StructParent: places.pages.length + written.length,
      }),
    );
    tag.kids.push({ page, annotation: written.length });
    written.push({ ref, tag, page });
  }
  return written;
}
