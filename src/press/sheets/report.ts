import type { Paper } from '../../document/block.ts';
import type { Colour } from '../drawing/ink.ts';
import type { FontRole } from '../fonts/face.ts';
import { measurePaper, mm, quiet, type SheetStyle, styleOf, type TextStyle } from './look.ts';

/** A4 for reading at a desk: 小四 on a pitch of 21 pt, 38 characters a line. `scale` draws lines and blocks nearer. */
export function designReport(scale: number): SheetStyle {
  const set = (role: FontRole, size: number, leading: number, colour?: Colour): TextStyle =>
    styleOf(role, size, leading * scale, colour);
  return {
    sheet: 'report',
    official: false,
    paper: { size: 'A4', across: false },
    ...measurePaper({ size: 'A4', across: false }),
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
    furniture: styleOf('body', 9, 12, quiet),
    indent: 2,
    paragraphSpace: 3 * scale,
    blockSpace: 12 * scale,
    tracking: 0,
    latinGap: 0.125,
    titleRule: true,
  };
}

/** A4 across, for tables with many columns: 五号 and what stays readable below it. */
export function designLandscape(scale: number, size: Paper['size'] = 'A4'): SheetStyle {
  const set = (role: FontRole, size: number, leading: number): TextStyle =>
    styleOf(role, size, leading * scale);
  return {
    ...designReport(scale),
    sheet: 'landscape',
    paper: { size, across: true },
    ...measurePaper({ size, across: true }),
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
