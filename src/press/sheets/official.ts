import type { Paper } from '../../document/block.ts';
import type { Colour } from '../drawing/ink.ts';
import type { FontRole } from '../fonts/face.ts';
import { measurePaper, mm, type SheetStyle, styleOf, type TextStyle } from './look.ts';

/** Black but for what is red (GB/T 9704-2012, 5.2.4). */
const black: Colour = [0, 0, 0];

/** Y80 M80 of 6.2 without cyan and black, as sRGB has it: the file's output intent is sRGB, so no CMYK may stand in it. */
export const headRed: Colour = [1, 0.2, 0.2];

/** A 字 of the grid: 28 fill the 156 mm of 版心 (3.1, 5.2.3). In points. */
const cell = (156 * mm) / 28;

/**
 * A 行 of the grid: the height of a 字 and seven eighths of it (3.2). 22 of them fill the 225 mm of 版心 (5.2.3) from the top
 * of the first line's 字 to the bottom of the last one's: 21 pitches and a 字. Both rules give 10.45 mm.
 */
const pitch = (225 * mm - cell) / 21;

/** What a line's box reaches over its 字, above and below alike. */
const over = (pitch - cell) / 2;

/** Measures that the official layouts share, in points. */
export const grid = { cell, pitch, over } as const;

/**
 * Margins of 版心 (5.2.1: 天头 37, 订口 28; 35 and 26 follow from 156 × 225). A page that lies across is the same sheet
 * turned to the right, so that the head of its table is at the sheet's left (chapter 8, from memory: head at 订口 on odd
 * pages, at 切口 on even ones).
 */
const margins = (across: boolean): SheetStyle['margin'] =>
  across
    ? { top: 28 * mm, right: 37 * mm, bottom: 26 * mm, left: 35 * mm }
    : { top: 37 * mm, right: 26 * mm, bottom: 35 * mm, left: 28 * mm };

/** How far the edges of 版心 are from those of an official sheet's paper, in points; the text area is `over` higher. */
export const bodyMargins = ({ paper }: Pick<SheetStyle, 'paper'>): SheetStyle['margin'] =>
  margins(paper.across);

/**
 * GB/T 9704-2012: A4; 版心 156 × 225 mm (5.2.1); 3号 on a grid of 28 characters and 22 lines (5.2.2, 5.2.3); title 2号
 * (7.3.1); 黑体, 楷体, then the body's type for the levels of the text (7.3.3). 3号 is 15.75 pt: 28 of them are 155.6 mm,
 * whereas 16 pt would not fit. The standard gives no pitch for titles: they stand on that of the text.
 */
export function designOfficial(sheet: 'official' | 'letter' | 'minutes', paper: Paper): SheetStyle {
  const glyph = 15.75;
  const level = (role: FontRole): TextStyle => styleOf(role, glyph, pitch, black);
  const { top, right, bottom, left } = margins(paper.across);
  const upon: Paper = { size: 'A4', across: paper.across };
  return {
    sheet,
    official: true,
    paper: upon,
    ...measurePaper(upon),
    // A line's box is higher than its 字: the text area is higher by as much, so that the 字 fill 版心.
    margin: { top: top - over, right, bottom: bottom - over, left },
    title: styleOf('title', 22, pitch, black),
    subtitle: styleOf('kai', glyph, pitch, black),
    headings: [level('hei'), level('kai'), level('body')],
    headingSpace: [0, 0, 0],
    body: level('body'),
    lead: level('body'),
    note: styleOf('kai', 14, 22, black),
    caption: styleOf('hei', 14, 22, black),
    cell: styleOf('body', 12, 17, black),
    headCell: styleOf('hei', 12, 17, black),
    cellPad: { x: 4, y: 4 },
    headline: styleOf('title', 36, 46, black),
    contact: level('body'),
    furniture: styleOf('number', 14, 18, black),
    // In ems of the glyph, which is a hair smaller than the grid's 字.
    indent: (2 * cell) / glyph,
    paragraphSpace: 0,
    blockSpace: 8,
    tracking: cell - glyph,
    latinGap: 0,
    titleRule: false,
  };
}
