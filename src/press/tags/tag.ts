/** Structure types of ISO 32000-1, 14.8.4, as far as documents need them. */
export type TagType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Part'
  | 'Span'
  | 'Link';

/** A piece of marked content: the n-th of its page. */
interface Content {
  page: number;
  mcid: number;
}

/** An annotation, such as a link's area, by its number in the document. */
interface AnnotationPlace {
  page: number;
  annotation: number;
}

/** An element of the structure tree. Children are added in reading order, as they are drawn. */
export interface Tag {
  type: TagType;
  parent: Tag | undefined;
  kids: (Tag | Content | AnnotationPlace)[];
  placed: boolean;
  /** What stands for it when it cannot be seen. */
  alt?: string;
  /** The words for which its signs stand, where they are not what is meant: 已完成 for ● (ISO 32000-1, 14.9.4). */
  actual?: string;
  /** Where a link leads. */
  href?: string;
  /** A name by which other places of the document point to it. */
  anchor?: string;
  /** The anchor to which a link within the document leads. */
  target?: string;
  scope?: 'Row' | 'Column';
  columns?: number;
  rows?: number;
  numbering?: 'Decimal' | 'Disc';
  /** Left, bottom, right, top on its page in points, for figures. */
  bounds?: [number, number, number, number];
}

/** Begins an element below `parent`. It joins the tree when something of it is drawn, so that order is reading order. */
export function openTag(
  type: TagType,
  parent: Tag | undefined,
  more: Partial<
    Pick<Tag, 'alt' | 'actual' | 'href' | 'anchor' | 'target' | 'scope' | 'columns' | 'rows' | 'numbering'>
  > = {},
): Tag {
  return { type, parent, kids: [], placed: false, ...more };
}

/** Hangs an element, and those above it, into the tree. */
export function placeTag(tag: Tag): void {
  if (tag.placed) return;
  tag.placed = true;
  if (!tag.parent) return;
  placeTag(tag.parent);
  tag.parent.kids.push(tag);
}
