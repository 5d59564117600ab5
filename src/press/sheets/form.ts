import type { Paper } from '../../document/block.ts';
import { mm, type SheetStyle } from './look.ts';
import { designLandscape, designReport } from './report.ts';

/** A blank form on A4: a clerk's desk sheet with narrower margins, so that the pen has the room. */
export function designForm(paper: Paper): SheetStyle {
  const desk = paper.across ? designLandscape(1) : designReport(1);
  return {
    ...desk,
    sheet: 'form',
    margin: { top: 17 * mm, right: 18 * mm, bottom: 19 * mm, left: 20 * mm },
    title: { ...desk.title, size: 21, leading: 29 },
    subtitle: { ...desk.subtitle, size: 12, leading: 18 },
    headings: desk.headings.map((level) => ({ ...level, size: 12.5, leading: 18 })),
    headingSpace: desk.headingSpace.map(() => 8),
    cell: { ...desk.cell, size: 10.5, leading: 15 },
    headCell: { ...desk.headCell, size: 10.5, leading: 15 },
    cellPad: { x: 5, y: 4 },
    note: { ...desk.note, size: 10, leading: 15 },
    blockSpace: 8,
  };
}
