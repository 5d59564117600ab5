import type { PublishedDocument } from '../../document/block.ts';
import type { Fragment } from '../drawing/ink.ts';
import type { Page } from '../pagination/strip.ts';
import type { Tag } from '../tags/tag.ts';
import type { Desk } from './measure-text.ts';
import type { LayoutStrip } from './set-text.ts';

/** Pages of one look: upright ones, or those that lie across for a wide table. */
export interface LaidSection {
  desk: Desk;
  /** All that stands on the pages, in order. */
  strips: LayoutStrip[];
  pages: Page<Fragment[]>[];
}

/** A document on its pages, not yet drawn. */
export interface LaidDocument {
  document: PublishedDocument;
  /** The element of the whole document. */
  root: Tag;
  sections: LaidSection[];
  /** Of all sections together. */
  pageCount: number;
}
