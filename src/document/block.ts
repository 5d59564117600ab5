import type { Figure } from '../protect/figure.ts';
import type { Stamp } from './stamped.ts';

/** A run of text inside a block. A figure keeps its basis, so that the page can say how it was computed. */
export type Inline =
  | { kind: 'text'; text: string; strong?: boolean }
  | { kind: 'link'; text: string; href: string }
  /** `bare`: without its unit, which the head of its row or column says. */
  | { kind: 'figure'; figure: Figure; bare?: boolean };

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
  /** Left empty for a pen. */
  blank?: boolean;
}

export interface Column {
  title: string;
  align?: 'start' | 'end' | 'center';
  /** Share of the width that the column would like, relative to the others; from content if left out. */
  weight?: number;
}

export interface Table {
  kind: 'table';
  /** 表1, 表2 …, before the caption of documents that count their tables. */
  number?: string;
  caption: string;
  columns: Column[];
  rows: Cell[][];
  notes?: string[];
  /** A form: rows as high as handwriting needs, lines all around. */
  form?: boolean;
  /** A list of persons on show for a time: it stands where it must, and is found by no search. */
  persons?: boolean;
}

/** One message, named in the title as a sentence; the same numbers stand in a table beside or below. */
export interface Chart {
  kind: 'chart';
  /** 图1, 图2 …, before the title of documents that count their charts. */
  number?: string;
  shape: 'bars' | 'line';
  title: string;
  /** What a reader who cannot see it should know. */
  description: string;
  unit: string;
  /** Hidden figures are drawn as hidden, never as zero or gap. */
  points: Array<{ label: string; figure: Figure }>;
  /** True where the points are places that the record does not rank: nobody is named as the first or the last. */
  unranked?: boolean;
  /** A line to be reached, where there is one. */
  milestones?: Array<{ label: string; value: number }>;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; id?: string }
  | {
      kind: 'paragraph';
      content: Inline[];
      role?: 'lead' | 'note' | 'addressee';
      /** Stands where a list of persons is to stand or has stood: it comes and goes with the list. */
      persons?: boolean;
    }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | Table
  | Chart
  /** A fact sheet: name and value, one below the other. `glance`: on a wall it is found from two metres. */
  | {
      kind: 'key-values';
      title?: string;
      pairs: Array<{ key: string; value: Inline[] }>;
      glance?: boolean;
    }
  /** One number that the page or sheet is about. */
  | { kind: 'headline'; label: string; figure: Figure; comparison?: string }
  /** Who signs and when; `seal` leaves room for a stamp and says so, and never draws one. */
  | {
      kind: 'signature';
      unit: string;
      /** Units that sign with it, in order, of official documents. */
      joint?: string[];
      date: string;
      seal: boolean;
    }
  /** Whom to ask or tell, set large on posted sheets. */
  | { kind: 'contact'; title: string; lines: Array<{ key: string; value: string }> }
  /** A QR code with its address in words. */
  | { kind: 'code'; url: string; caption: string }
  /** Lines to be filled by hand: 张贴人, 见证人, 撤下日期; below them when it comes down, and whom to tell. */
  | { kind: 'posting'; slots: string[]; notes?: string[] }
  /** Said on every page of a document that shows invented data. */
  | { kind: 'banner'; text: string }
  /** 版头 of an issued official document (GB/T 9704-2012, 7.2), printed in red above the title. Always the first block. */
  | {
      kind: 'masthead';
      /** 发文机关标志: ××县人民政府文件, ××县人民政府, ××会议纪要. */
      mark: string;
      /** Names of several issuers, above each other, the one in charge first; `mark` is then what they share: 文件. */
      issuers?: string[];
      /** 发文字号: 青政发〔2022〕1号. */
      number?: string;
      /** 签发人, only of documents that go upward. */
      signers?: string[];
      /** 紧急程度. */
      urgency?: '特急' | '加急';
    }
  /** 附件说明 (7.3.4): names without punctuation behind them. */
  | { kind: 'attachments'; names: string[] }
  /** 附注 (7.3.6), without its brackets: 此件公开发布. */
  | { kind: 'remark'; text: string }
  /** 附件 (7.3.7): begins a new page, with its number where there are several. What follows belongs to it. */
  | { kind: 'annex'; number?: number; title: string }
  /** 版记 (7.4): 抄送机关, 印发机关, 印发日期; at the foot of the last page. */
  | { kind: 'imprint'; copies: string[]; office?: string; date?: string }
  /** Who was there, in minutes (10.3): 出席, 请假, 列席. */
  | { kind: 'attendance'; role: string; names: string[] }
  /** A list of the headings with their pages; on the web with links to them. */
  | { kind: 'contents'; title: string; entries: Array<{ level: 1 | 2 | 3 | 4; text: string; id: string }> }
  /** A new page; across or upright from here on. No mark on the web. */
  | { kind: 'turn'; across: boolean };

/**
 * The sheet that a document is set for. `official`, `letter` and `minutes` are the formats of GB/T 9704-2012 (chapters 7,
 * 10.1, 10.3).
 */
export type Sheet = 'official' | 'letter' | 'minutes' | 'report' | 'notice' | 'board' | 'form' | 'landscape';

/** What a sheet is printed on. */
export interface Paper {
  size: 'A4' | 'A3';
  /** Longer than high. */
  across: boolean;
}

/** A whole document: the web page and the PDF are both made from it, so their words and numbers are the same. */
export interface PublishedDocument {
  /** Unique, and the name of the PDF without its ending. */
  id: string;
  kind: 'task-table' | 'report' | 'notice' | 'village-sheet' | 'board' | 'form' | 'register';
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
  /** A4 upright if left out. */
  paper?: Paper;
  synthetic: boolean;
  blocks: Block[];
  /** What its author wrote, of a document that somebody wrote: the program's own words are told from it. */
  source?: string;
  /** With which edition it was published, and how that can be checked; undefined where nothing is published in editions. */
  stamp?: Stamp;
}
