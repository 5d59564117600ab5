import type { Sheet } from '../../document/block.ts';
import type { Colour } from '../drawing/ink.ts';
import type { FontRole } from '../fonts/face.ts';

/** Points to a millimetre. */
export const mm = 72 / 25.4;

export const ink: Colour = [0.09, 0.09, 0.09];
export const quiet: Colour = [0.36, 0.35, 0.34];
export const hairline: Colour = [0.66, 0.64, 0.62];
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

const style = (role: FontRole, size: number, leading: number, colour: Colour = ink): TextStyle => ({
  role,
  size,
  leading,
  colour,
});

/**
 * GB/T 9704-2012: A4; 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm (5.2.1); 3号 on a grid of 28 characters and 22 lines
 * (5.2.2, 5.2.3); title 2号 (7.3.1); 黑体, 楷体, then the body's type for the levels of the text (7.3.3). 3号 is
 * 15.75 pt: 28 of them are 155.6 mm, whereas 16 pt would not fit.
 */
function designOfficial(): SheetStyle {
  const glyph = 15.75;
  const pitch = (225 * mm) / 22;
  const level = (role: FontRole): TextStyle => style(role, glyph, pitch);
  return {
    sheet: 'official',
    width: 210 * mm,
    height: 297 * mm,
    margin: { top: 37 * mm, right: 26 * mm, bottom: 35 * mm, left: 28 * mm },
    title: style('title', 22, 32),
    subtitle: style('kai', glyph, pitch),
    headings: [level('hei'), level('kai'), level('body')],
    headingSpace: [0, 0, 0],
    body: level('body'),
    lead: level('body'),
    note: style('kai', 14, 22),
    caption: style('hei', 12, 20),
    cell: style('body', 12, 17),
    headCell: style('hei', 12, 17),
    cellPad: { x: 4, y: 4 },
    headline: style('title', 36, 46),
    contact: level('body'),
    furniture: style('number', 14, 18),
    indent: 2,
    paragraphSpace: 0,
    blockSpace: 8,
    tracking: (156 * mm) / 28 - glyph,
    latinGap: 0,
    titleRule: false,
  };
}

/** A4 for reading at a desk: 小四 on a pitch of 21 pt, 38 characters a line. `scale` draws lines and blocks nearer. */
function designReport(scale: number): SheetStyle {
  const set = (role: FontRole, size: number, leading: number, colour?: Colour): TextStyle =>
    style(role, size, leading * scale, colour);
  return {
    sheet: 'report',
    width: 210 * mm,
    height: 297 * mm,
    margin: { top: 27 * mm, right: 24 * mm, bottom: 25 * mm, left: 24 * mm },
    title: set('title', 22, 33),
    subtitle: set('kai', 13, 21, quiet),
    headings: [set('hei', 15, 22), set('hei', 13, 20), set('hei', 12, 20), set('kai', 12, 20)],
    headingSpace: [20, 14, 10, 8].map((space) => space * scale),
    body: set('body', 12, 21),
    lead: set('body', 13.5, 23),
    note: set('body', 9.5, 14.5, quiet),
    caption: set('hei', 11, 17),
    cell: set('body', 10, 14.5),
    headCell: set('hei', 10, 14.5),
    cellPad: { x: 6, y: 4.2 * scale },
    headline: set('title', 40, 50),
    contact: set('body', 12, 21),
    furniture: style('body', 9, 12, quiet),
    indent: 2,
    paragraphSpace: 3 * scale,
    blockSpace: 12 * scale,
    tracking: 0,
    latinGap: 0.125,
    titleRule: true,
  };
}

/**
 * A sheet for a wall, read from two metres: at that distance 20 pt is about a third of a degree, a comfortable size;
 * 18 pt is the least that 适老化 rules ask of a screen. `scale` makes all type smaller where that saves a sheet, but never
 * below the last of `scales`.
 */
function designNotice(scale: number): SheetStyle {
  const set = (role: FontRole, size: number, leading: number, colour?: Colour): TextStyle =>
    style(role, size * scale, leading * scale, colour);
  return {
    sheet: 'notice',
    width: 210 * mm,
    height: 297 * mm,
    margin: { top: 20 * mm, right: 18 * mm, bottom: 17 * mm, left: 18 * mm },
    title: set('title', 32, 42),
    subtitle: set('kai', 19, 28, quiet),
    headings: [set('hei', 21, 30), set('hei', 19, 29), set('kai', 19, 29)],
    headingSpace: [13 * scale, 10 * scale, 8 * scale],
    body: set('body', 19, 30),
    lead: set('hei', 20, 32),
    note: set('body', 13, 20, quiet),
    caption: set('hei', 17, 26),
    cell: set('body', 16, 22),
    headCell: set('hei', 16, 22),
    cellPad: { x: 7, y: 5 * scale },
    headline: set('title', 64, 76),
    contact: set('body', 19, 28),
    furniture: style('body', 10.5, 14, quiet),
    indent: 2,
    paragraphSpace: 3 * scale,
    blockSpace: 10 * scale,
    tracking: 0,
    latinGap: 0.125,
    titleRule: true,
  };
}

/** A4 across, for tables with many columns: 五号 and what stays readable below it. */
function designLandscape(scale: number): SheetStyle {
  const set = (role: FontRole, size: number, leading: number): TextStyle =>
    style(role, size, leading * scale);
  return {
    ...designReport(scale),
    sheet: 'landscape',
    width: 297 * mm,
    height: 210 * mm,
    margin: { top: 21 * mm, right: 17 * mm, bottom: 17 * mm, left: 17 * mm },
    title: set('title', 20, 30),
    headings: [set('hei', 13, 20), set('hei', 12, 18), set('hei', 11, 17), set('kai', 11, 17)],
    headingSpace: [14, 10, 8, 6].map((space) => space * scale),
    body: set('body', 11, 18),
    lead: set('body', 12, 20),
    cell: set('body', 9.5, 13.5),
    headCell: set('hei', 9.5, 13.5),
  };
}

/**
 * Largest first: a document takes the first scale with which it needs the fewest sheets. The last one of notices sets body
 * text in 14 pt; what is read at a desk keeps its type, and only its lines move together a little (GB/T 9704-2012, 7.3.5.5
 * has line spacing give way, too). The grid of an official document stays as it is.
 */
export const scales: Record<Sheet, readonly [number, ...number[]]> = {
  notice: [1.4, 1.34, 1.28, 1.22, 1.16, 1.1, 1.05, 1, 0.96, 0.92, 0.88, 0.84, 0.79, 0.74],
  report: [1, 0.97, 0.94, 0.91],
  landscape: [1, 0.97, 0.94, 0.91],
  official: [1],
};

export function designSheet(sheet: Sheet, scale = 1): SheetStyle {
  switch (sheet) {
    case 'official':
      return designOfficial();
    case 'report':
      return designReport(scale);
    case 'notice':
      return designNotice(scale);
    case 'landscape':
      return designLandscape(scale);
  }
}
