import type { Figure } from '../protect/figure.ts';

/** A run of text inside a block. A figure keeps its basis, so that the page can say how it was computed. */
export type Inline =
  | { kind: 'text'; text: string; strong?: boolean }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'figure'; figure: Figure };

/** How a cell or a mark says the state of a thing: word and shape first, colour last. */
export type Mark = 'done' | 'ongoing' | 'behind' | 'overdue' | 'unreported' | 'not-applicable' | 'withheld';

/** A cell of a table. `header` makes it a row header (TH, scope row). */
export interface Cell {
  content: Inline[];
  header?: boolean;
  mark?: Mark;
  /** How many columns or rows it takes; 1 if left out. */
  columns?: number;
  rows?: number;
}

export interface Column {
  title: string;
  align?: 'start' | 'end' | 'center';
  /** Share of the width that the column would like, relative to the others; from content if left out. */
  weight?: number;
}

export interface Table {
  kind: 'table';
  caption: string;
  columns: Column[];
  rows: Cell[][];
  notes?: string[];
}

/** One message, named in the title as a sentence; the same numbers stand in a table beside or below. */
export interface Chart {
  kind: 'chart';
  shape: 'bars' | 'line';
  title: string;
  /** What a reader who cannot see it should know. */
  description: string;
  unit: string;
  /** Hidden figures are drawn as hidden, never as zero or gap. */
  points: Array<{ label: string; figure: Figure }>;
  /** A line to be reached, where there is one. */
  milestones?: Array<{ label: string; value: number }>;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; id?: string }
  | { kind: 'paragraph'; content: Inline[]; role?: 'lead' | 'note' | 'addressee' }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | Table
  | Chart
  /** A fact sheet: name and value, one below the other. */
  | { kind: 'key-values'; title?: string; pairs: Array<{ key: string; value: Inline[] }> }
  /** One number that the page or sheet is about. */
  | { kind: 'headline'; label: string; figure: Figure; comparison?: string }
  /** Who signs and when; `seal` leaves room for a stamp and says so, and never draws one. */
  | { kind: 'signature'; unit: string; date: string; seal: boolean }
  /** Whom to ask or tell, set large on posted sheets. */
  | { kind: 'contact'; title: string; lines: Array<{ key: string; value: string }> }
  /** A QR code with its address in words. */
  | { kind: 'code'; url: string; caption: string }
  /** Lines to be filled by hand: 张贴人, 见证人, 撤下日期. */
  | { kind: 'posting'; slots: string[] }
  /** Said on every page of a document that shows invented data. */
  | { kind: 'banner'; text: string };

/** The sheet that a document is set for. */
export type Sheet = 'official' | 'report' | 'notice' | 'landscape';

/** A whole document: the web page and the PDF are both made from it, so their words and numbers are the same. */
export interface PublishedDocument {
  /** Unique, and the name of the PDF without its ending. */
  id: string;
  kind: 'task-table' | 'report' | 'notice' | 'village-sheet';
  title: string;
  subtitle?: string;
  /** Who publishes it, for the PDF's metadata and the furniture. */
  publisher: string;
  /** The day the document bears, YYYY-MM-DD; also the PDF's date. */
  date: string;
  /** Path of its page below the base, without a leading slash: `notices/x/`. */
  path: string;
  /** Path of its PDF below the base: `pdf/notices/x.pdf`. */
  pdf: string;
  sheet: Sheet;
  synthetic: boolean;
  blocks: Block[];
}
