import type { Correction } from '../record/correction/schema.ts';

/** What a document says, as hashes. */
export interface ContentHash {
  /** SHA-256 of all that it says. */
  data: string;
  /** SHA-256 of the numbers in it, in order. */
  numbers: string;
  /** SHA-256 of what its author wrote; undefined of what no author wrote. */
  source: string | undefined;
  /** SHA-256 of the list of persons in it; undefined where none is shown. */
  list: string | undefined;
}

/** How a document stands to what has been published of it. */
export type Standing =
  /** Never published. */
  | 'new'
  /** As published. */
  | 'same'
  /** It goes with the day, and has gone on. */
  | 'renewed'
  /** Other than published, and a correction says why. */
  | 'corrected'
  /** A correction is there, and nothing differs. */
  | 'idle'
  /** Other words by another version of the program: the same numbers, and what its author wrote is the same. */
  | 'reworded'
  /** Other than published, and nothing says why. */
  | 'changed';

/** What a document bears of its publication. */
export interface Stamp extends ContentHash {
  standing: Standing;
  /** The edition that this version came with; undefined of one that is not published. */
  edition: number | undefined;
  /** Twelve digits by which it is looked up. */
  code: string;
  /** 第3期　校验码 4821 0937 5513, or that it is not published. */
  words: string;
  /** Its page. */
  url: string;
  /** The correction that this version came with. */
  correction: Correction | undefined;
}
