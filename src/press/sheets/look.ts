import type { Paper, Sheet } from '../../document/block.ts';
import type { Colour } from '../drawing/ink.ts';
import type { FontRole } from '../fonts/face.ts';

/** Points to a millimetre. */
export const mm = 72 / 25.4;

export const ink: Colour = [0.09, 0.09, 0.09];
export const quiet: Colour = [0.36, 0.35, 0.34];
export const hairline: Colour = [0.66, 0.64, 0.62];
/** What nothing is printed on; drawn behind words that a line would run through. */
export const paper: Colour = [1, 1, 1];
export const wash: Colour = [0.955, 0.945, 0.925];
/** The one accent, a deep official red. Reads as a dark grey on a black-and-white copier. */
export const red: Colour = [0.6, 0.09, 0.09];

export interface TextStyle {
  role: FontRole;
  /** Type size and line pitch in points. */
  size: number;
  leading: number;
  colour: Colour;
}

export interface SheetStyle {
  sheet: Sheet;
  paper: Paper;
  /** How much larger the page is drawn than it is laid; all other lengths are as laid. As it is laid where left out. */
  zoom?: number;
  /** Set by the rules of GB/T 9704-2012. */
  official: boolean;
  /** All in points. */
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  title: TextStyle;
  subtitle: TextStyle;
  /** By depth of the outline below the title; deeper ones are set like the last. */
  headings: TextStyle[];
  /** Space above each depth of heading. */
  headingSpace: number[];
  body: TextStyle;
  lead: TextStyle;
  note: TextStyle;
  caption: TextStyle;
  cell: TextStyle;
  headCell: TextStyle;
  cellPad: { x: number; y: number };
  /** The one number of a sheet. */
  headline: TextStyle;
  contact: TextStyle;
  furniture: TextStyle;
  /** First-line indent of paragraphs, in ems. */
  indent: number;
  paragraphSpace: number;
  blockSpace: number;
  /** Extra width of each full-width character, in points: what a grid is wider than its glyphs. */
  tracking: number;
  /** A thin space between Han and Latin, in ems (CLREQ: at most a quarter). */
  latinGap: number;
  /** A rule below the title, in the accent colour. */
  titleRule: boolean;
}

/** A text style in black unless another colour is named. */
export const styleOf = (role: FontRole, size: number, leading: number, colour: Colour = ink): TextStyle => ({
  role,
  size,
  leading,
  colour,
});

/** Width and height of a paper in points (ISO 216; A3 is two sheets of A4). */
export function measurePaper({ size, across }: Paper): { width: number; height: number } {
  const [short, long] = size === 'A3' ? [297, 420] : [210, 297];
  return across ? { width: long * mm, height: short * mm } : { width: short * mm, height: long * mm };
}
