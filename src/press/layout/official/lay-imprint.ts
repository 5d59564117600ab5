import type { Block } from '../../../document/block.ts';
import { type Fragment, moveFragments } from '../../drawing/ink.ts';
import { mm } from '../../sheets/look.ts';
import { grid } from '../../sheets/official.ts';
import { openTag } from '../../tags/tag.ts';
import { type Desk, measureText, runOf } from '../measure-text.ts';
import { type LayoutStrip, setLines } from '../set-text.ts';
import { measureRow } from './set-row.ts';

/** 4号 of the imprint (GB/T 9704-2012, 7.4.2, 7.4.3), in points. */
const size = 14;
/** A line of it: the height of its 字 and seven eighths of that of a 3号 字 (3.2). */
const leading = size + (7 / 8) * grid.cell;

/** The first and the last rule, and those between (7.4.1: 0.35 mm and 0.25 mm are recommended). */
const firm = 0.35 * mm;
const fine = 0.25 * mm;

/** One element of the imprint: its words as set, and how many lines they take. */
interface Row {
  fragments: Fragment[];
  lines: number;
}

/** 抄送机关, one 字 in at both ends; lines hang behind the colon, a full stop at the end (7.4.2). */
function layCopies(desk: Desk, copies: readonly string[]): Row {
  const style = { ...desk.style.body, size, leading };
  const tag = openTag('P', desk.root);
  const head = measureText(desk, [runOf('抄送：', style, tag)]);
  const left = size + measureRow(head);
  const words = measureText(desk, [runOf(`${copies.join('，')}。`, style, tag)]);
  const lines = setLines(desk, words, { width: desk.width - size - left, leading });
  const [first] = setLines(desk, head, { width: left, leading });
  return {
    fragments: [
      ...moveFragments(first?.fragments ?? [], size, 0),
      ...lines.flatMap((line, at) => moveFragments(line.fragments, left, at * leading)),
    ],
    lines: lines.length,
  };
}

/** 印发机关 at the left and 印发日期 at the right of one line, one 字 in (7.4.3); a long office keeps clear of the date. */
function layOffice(desk: Desk, office: string, date: string | undefined): Row {
  const style = { ...desk.style.body, size, leading };
  const printed = measureText(desk, [
    runOf(date === undefined ? '' : `${date}印发`, style, openTag('P', desk.root)),
  ]);
  const right = measureRow(printed);
  const words = measureText(desk, [runOf(office, style, openTag('P', desk.root))]);
  const lines = setLines(desk, words, { width: desk.width - 2 * size - right - size, leading });
  const [dated] = setLines(desk, printed, { width: right + 1, leading });
  const under = (lines.length - 1) * leading;
  return {
    fragments: [
      ...lines.flatMap((line, at) => moveFragments(line.fragments, size, at * leading)),
      ...moveFragments(dated?.fragments ?? [], desk.width - size - right, under),
    ],
    lines: lines.length,
  };
}

/**
 * 版记 at the foot of the last page, which is an even one (7.4): rules as wide as 版心 around and between its elements, the
 * last of them at the lower edge of 版心. A letter has neither rules nor office and date (10.1).
 */
export function layImprint(desk: Desk, block: Block & { kind: 'imprint' }): LayoutStrip[] {
  const letter = desk.style.sheet === 'letter';
  const rows = [
    ...(block.copies.length > 0 ? [layCopies(desk, block.copies)] : []),
    ...(block.office === undefined || letter ? [] : [layOffice(desk, block.office, block.date)]),
  ];
  if (rows.length === 0) return [];
  // Half a line keeps it apart from what is above.
  let y: number = grid.pitch / 2;
  const rule = (at: number, thickness: number): Fragment => ({
    tag: undefined,
    inks: letter
      ? []
      : [{ kind: 'rule', from: [0, at], to: [desk.width, at], thickness, colour: desk.style.body.colour }],
  });
  const content: Fragment[] = [rule(y + firm / 2, firm)];
  rows.forEach((row, at) => {
    if (at > 0) content.push(rule(y, fine));
    content.push(...moveFragments(row.fragments, 0, y));
    y += row.lines * leading;
  });
  content.push(rule(y - firm / 2, firm));
  // The text area reaches below 版心.
  return [
    {
      height: y + grid.over,
      before: 0,
      keepWithNext: false,
      pin: letter ? 'bottom' : 'bottom-even',
      content,
    },
  ];
}
