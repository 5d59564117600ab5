import type { Paper } from '../../document/block.ts';
import type { Colour } from '../drawing/ink.ts';
import type { FontRole } from '../fonts/face.ts';
import { measurePaper, mm, quiet, type SheetStyle, styleOf, type TextStyle } from './look.ts';

/**
 * Least type sizes of an A4 sheet on a wall, in points.
 *
 * How small a character can still be read is P = a × D ÷ V + b (JIS S 0032:2003, the method of ISO 24509:2019): D the
 * distance in metres, V the sight, and for Han characters of 5 to 10 strokes in 黑体 a = 8.1, b = 3.4 (Sagawa and Kurakata,
 * Synthesiology 6(1), 2013). With a sight of 0.8 (4.9 on the Chinese chart) that is 23.7 pt from two metres, so what has to
 * be found from there is no smaller than 24; headings are read there by a sight of 1.0 (19.6 pt). Text is no smaller than
 * the 18 pt that 适老化 rules (工信部 2021) ask for: a sight of 0.8 reads it from 1.4 m. Tables are what one steps up to:
 * 14 pt is read from one metre. Notes are read from an arm's length.
 */
const least = { glance: 24, title: 28, heading: 20, text: 18, table: 14, note: 12 } as const;

/** Nothing stands within this distance of an edge, so that the seam of a lamination pouch or tape covers no word. */
export const rim = 15 * mm;

/** Whether the text of a posted sheet is as small as it may be. */
export function isAtLeast({ body, sheet, zoom = 1 }: SheetStyle): boolean {
  return sheet === 'notice' && body.size * zoom < least.text + 0.01;
}

/**
 * A sheet for a wall. `scale` makes type larger where a sheet has room, or smaller where that saves one: never below
 * `least`. A3 is laid as A4 and drawn larger by the root of two, edges and code too, as a copier would; its type may be
 * smaller than so enlarged where that puts on one sheet what takes two of A4, but is never below `least` as it is printed.
 */
export function designNotice(paper: Paper, scale: number): SheetStyle {
  const zoom = paper.size === 'A3' ? Math.SQRT2 : 1;
  const wall = designWall({ ...paper, size: 'A4' }, scale, zoom);
  return paper.size === 'A3' ? { ...wall, paper, zoom } : wall;
}

/** `zoom`: by how much the page is enlarged when it is drawn. */
function designWall(paper: Paper, scale: number, zoom = 1): SheetStyle {
  /** `pitch`: distance of lines in ems. */
  const set = (role: FontRole, size: number, floor: number, pitch: number, colour?: Colour): TextStyle => {
    const settled = Math.max(size * scale, floor / zoom);
    return styleOf(role, settled, settled * pitch, colour);
  };
  const space = (points: number): number => points * Math.min(scale, 1.2);
  const furniture = 10.5;
  return {
    sheet: 'notice',
    official: false,
    paper,
    ...measurePaper(paper),
    // A line of furniture finds room between the rim and the text, above and below.
    margin: {
      top: rim + 1.7 * furniture,
      right: 17 * mm,
      bottom: rim + 1.9 * furniture,
      left: 17 * mm,
    },
    title: set('title', 34, least.title, 1.3),
    subtitle: set('kai', 18, 15, 1.45, quiet),
    headings: [
      set('hei', 22, least.heading, 1.4),
      set('hei', 20, least.text, 1.45),
      set('kai', 20, least.text, 1.45),
    ],
    headingSpace: [space(11), space(9), space(7)],
    body: set('body', 20, least.text, 1.5),
    lead: set('hei', 21, least.text, 1.45),
    note: set('body', 13.5, least.note, 1.45, quiet),
    caption: set('hei', 18, 15, 1.45),
    cell: set('body', 17, least.table, 1.36),
    headCell: set('hei', 17, least.table, 1.36),
    cellPad: { x: 6, y: space(4.2) },
    headline: set('title', 64, 40, 1.2),
    contact: set('hei', 26, least.glance, 1.3),
    furniture: styleOf('body', furniture, furniture * 1.3, quiet),
    indent: 2,
    paragraphSpace: space(3),
    blockSpace: space(9),
    tracking: 0,
    latinGap: 0.125,
    titleRule: true,
  };
}

/**
 * A table for the wall, with so many rows that one steps up to it: its type is that of tables on A4 whatever the paper, and
 * only what tells from afar what it is is larger on A3.
 */
export function designBoard(paper: Paper, scale: number): SheetStyle {
  const wall = designWall(paper, scale);
  const zoom = paper.size === 'A3' ? Math.SQRT2 : 1;
  const title = least.title * zoom * 1.2;
  const rows = Math.max(17 * scale, least.table);
  return {
    ...wall,
    title: styleOf('title', title, title * 1.3),
    cell: styleOf('body', rows, rows * 1.34),
    headCell: styleOf('hei', rows, rows * 1.34),
  };
}
