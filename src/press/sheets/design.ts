import type { Paper, Sheet } from '../../document/block.ts';
import { designForm } from './form.ts';
import type { SheetStyle } from './look.ts';
import { designBoard, designNotice } from './notice.ts';
import { designOfficial } from './official.ts';
import { designLandscape, designReport } from './report.ts';

const upright: Paper = { size: 'A4', across: false };

/**
 * Largest first: a document takes the first scale with which it needs the fewest sheets. What is posted keeps to the least
 * sizes of `notice.ts`; what is read at a desk keeps its type, and only its lines move together a little (GB/T 9704-2012,
 * 7.3.5.5 has line spacing give way, too). The grid of an official document stays as it is.
 */
const scales: Record<Sheet, readonly [number, ...number[]]> = {
  notice: [1.4, 1.34, 1.28, 1.22, 1.16, 1.1, 1.05, 1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72],
  board: [1.3, 1.22, 1.15, 1.08, 1, 0.94, 0.88, 0.83],
  report: [1, 0.97, 0.94, 0.91],
  form: [1],
  landscape: [1, 0.97, 0.94, 0.91],
  official: [1],
  letter: [1],
  minutes: [1],
};

/** On A3 the least sizes are reached later, since the page is enlarged when it is drawn. */
const smallerOnA3 = [0.69, 0.66, 0.63, 0.6, 0.57, 0.54, 0.51];

/** The scales of a sheet on its paper, the largest first. */
export function listScales(sheet: Sheet, paper: Paper = upright): readonly number[] {
  return sheet === 'notice' && paper.size === 'A3' ? [...scales.notice, ...smallerOnA3] : scales[sheet];
}

/** The look of a sheet on its paper; `scale` is one of `listScales`. Only what is posted is made for A3, and the register on top. */
export function designSheet(sheet: Sheet, scale = 1, paper: Paper = upright): SheetStyle {
  switch (sheet) {
    case 'official':
    case 'letter':
    case 'minutes':
      return designOfficial(sheet, paper);
    case 'report':
      return paper.across ? designLandscape(scale) : designReport(scale);
    case 'notice':
      return designNotice(paper, scale);
    case 'board':
      return designBoard(paper, scale);
    case 'form':
      return designForm(paper);
    case 'landscape':
      return designLandscape(scale, paper.size);
  }
}
