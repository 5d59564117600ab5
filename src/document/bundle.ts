import type { Day } from '../record/value/date.ts';
import type { Paper, PublishedDocument } from './block.ts';
import type { Stamp } from './stamped.ts';

/** Several documents in one file to print: a township's round of posting, or an office's reports of a year. */
export interface Bundle {
  /** Unique among documents and bundles. */
  id: string;
  /** What its first pages are: a register for the clerk who posts, or a list of contents. */
  kind: 'posting' | 'reports';
  title: string;
  /** Title of these first pages. */
  frontTitle: string;
  /** The place or office in whose name it stands. */
  publisher: string;
  /** Code of the county or township that it is for, where there is one. */
  area?: string;
  /** The day it bears. */
  date: Day;
  /** Page of its register, below the base. */
  path: string;
  pdf: string;
  /** One size, so that one tray of the printer serves. */
  size: Paper['size'];
  synthetic: boolean;
  parts: BundlePart[];
  stamp?: Stamp;
}

/** A document of a bundle, and what the register says of it. */
export interface BundlePart {
  document: PublishedDocument;
  /** Under what it stands in the bookmarks: the place whose board it is for. Parts of a group follow each other. */
  group?: string;
  /** How many are to be posted, where it is not one. */
  copies?: number;
  /** Where the copies go. */
  boards?: string;
  /** The last day on which it must hang, where a rule gives one. */
  until?: Day;
}

/** Where a document stands in its bundle. */
export interface PartPlace {
  /** The page on which it begins, counted from the first document, from 1. */
  from: number;
  pages: number;
}

/**
 * Gives each document the next odd page: printed on both sides, it then begins on a sheet of its own. What is left free
 * before it is a blank page, which counts.
 */
export function placeParts(pageCounts: readonly number[]): PartPlace[] {
  let next = 1;
  return pageCounts.map((pages) => {
    const place = { from: next, pages };
    next += pages + (pages % 2);
    return place;
  });
}

/** A bundle that was printed, for the page that offers it. */
export interface PrintedBundle {
  id: string;
  kind: Bundle['kind'];
  title: string;
  publisher: string;
  area?: string;
  pdf: string;
  size: Paper['size'];
  /** All pages of the file, blank ones too. */
  pages: number;
  bytes: number;
  /** How many documents it holds, and how many of them take more than one page. */
  documents: number;
  longer: number;
  /** The register or contents as printed. */
  front: PublishedDocument;
}
