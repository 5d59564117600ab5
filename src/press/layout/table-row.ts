import { type Fragment, type Ink, moveFragments } from '../drawing/ink.ts';
import { hairline, ink, mm, wash } from '../sheets/look.ts';
import type { Tag } from '../tags/tag.ts';
import type { LayoutStrip, SetLine } from './set-text.ts';

/** A cell that is set; `from` and `to` are the left and right edge of its columns in points. */
export interface SetCell {
  tag: Tag;
  from: number;
  to: number;
  lines: SetLine[];
  leading: number;
  /** Whether the rule below this row runs under it; not where the cell goes on into the next row. */
  closed: boolean;
  /** Whether it goes on from the row above. */
  goesOn?: boolean;
  /** Left empty for a pen. */
  blank?: boolean;
}

/** What a line of handwriting needs with a ball pen, as in the forms of village offices: 9 mm. */
const penHeight = 9 * mm;

export interface RowLook {
  padX: number;
  padY: number;
  width: number;
  /** Header rows stand on a light wash between firmer rules. */
  head: boolean;
  /** The table's last row closes it with a firm rule. */
  last: boolean;
  /** Lines all around every cell, and room for handwriting. */
  form: boolean;
  /** Height of the page's text area in points. */
  pageHeight: number;
}

/** A row that is lower than this share of a page is never divided: it goes to the next page as a whole. */
const dividedFrom = 1 / 3;

/** Height of a row in points: that of its tallest cell, with the space above and below, and no less than a pen needs. */
export function measureRow(cells: readonly SetCell[], look: RowLook): number {
  const handwritten = (look.form && !look.head) || cells.some((cell) => cell.blank);
  const own = 2 * look.padY + Math.max(0, ...cells.map((cell) => cell.lines.length * cell.leading));
  return Math.max(own, handwritten ? penHeight : 0);
}

const rule = (from: number, to: number, y: number, firm: boolean): Ink & { kind: 'rule' } => ({
  kind: 'rule',
  from: [from, y],
  to: [to, y],
  thickness: firm ? 0.9 : 0.4,
  colour: firm ? ink : hairline,
});

/** The lines around the cells of a form: a firm frame, thin lines within. They are firm enough for a copier. */
function drawFrames(cells: readonly SetCell[], look: RowLook, height: number): Ink[] {
  return cells.flatMap((cell) => {
    const side = (x: number): Ink => ({
      kind: 'rule',
      from: [x, 0],
      to: [x, height],
      thickness: x < 0.5 || x > look.width - 0.5 ? 0.9 : 0.5,
      colour: ink,
    });
    const across = (y: number, firm: boolean): Ink => ({
      ...rule(cell.from, cell.to, y, firm),
      colour: ink,
    });
    return [
      side(cell.from),
      ...(cell.to > look.width - 0.5 ? [side(cell.to)] : []),
      ...(cell.goesOn ? [] : [across(0, look.head)]),
      ...(cell.closed ? [across(height, look.last)] : []),
    ];
  });
}

/** Words in a form stand in the middle of their row, beside the line that a hand will write. */
function topOf(cell: SetCell, look: RowLook, height: number): number {
  const isWhole = cell.closed && !cell.goesOn;
  return look.form && isWhole ? (height - cell.lines.length * cell.leading) / 2 : look.padY;
}

/** What a row draws: wash and rules as artifacts, then its cells in order, empty ones too so that none is missing. */
function drawRow(cells: readonly SetCell[], look: RowLook, height: number): Fragment[] {
  const ground: Ink[] = [];
  if (look.head) {
    ground.push({ kind: 'box', x: 0, y: 0, width: look.width, height, fill: wash });
    ground.push(rule(0, look.width, 0, true));
  }
  if (look.form) ground.push(...drawFrames(cells, look, height));
  else if (look.head || look.last) ground.push(rule(0, look.width, height, look.last));
  else for (const cell of cells) if (cell.closed) ground.push(rule(cell.from, cell.to, height, false));
  const fragments: Fragment[] = [{ tag: undefined, inks: ground }];
  for (const cell of cells) {
    fragments.push({ tag: cell.tag, inks: [] });
    const top = topOf(cell, look, height);
    cell.lines.forEach((line, index) => {
      fragments.push(...moveFragments(line.fragments, cell.from + look.padX, top + index * cell.leading));
    });
  }
  return fragments;
}

/** How many lines of a cell stay above a cut: neither a first nor a last line stands alone, where a cell has that many. */
function countAbove({ leading, lines }: SetCell, space: number): number {
  const fit = Math.min(lines.length, Math.floor(space / leading + 0.001));
  if (fit === 1 && lines.length > 1) return 0;
  return fit === lines.length - 1 && fit > 2 ? fit - 1 : fit;
}

/** Takes the lines that fit into `room` from every cell; undefined when some cell could not even begin. */
function cutRow(cells: readonly SetCell[], look: RowLook, room: number): [SetCell[], SetCell[]] | undefined {
  const counts = cells.map((cell) => countAbove(cell, room - 2 * look.padY));
  if (cells.some((cell, index) => cell.lines.length > 0 && (counts[index] ?? 0) < 1)) return undefined;
  if (cells.every((cell, index) => counts[index] === cell.lines.length)) return undefined;
  const part = (take: (cell: SetCell, count: number) => SetLine[]): SetCell[] =>
    cells.map((cell, index) => ({ ...cell, lines: take(cell, counts[index] ?? 0) }));
  return [part((cell, count) => cell.lines.slice(0, count)), part((cell, count) => cell.lines.slice(count))];
}

/**
 * A row as a strip. One that takes a third of a page or more can be cut between lines, and goes on below the repeated
 * header.
 */
export function stripRow(
  cells: readonly SetCell[],
  look: RowLook,
  strip: Pick<LayoutStrip, 'before' | 'keepWithNext' | 'header'> & {
    height?: number;
    /** What is set above the rest of the row where it is cut. */
    headerOfRest?: LayoutStrip['header'];
  },
): LayoutStrip {
  const { headerOfRest, height = measureRow(cells, look), ...rest } = strip;
  const whole: LayoutStrip = { ...rest, height, content: drawRow(cells, look, height) };
  if (height < look.pageHeight * dividedFrom) return whole;
  return {
    ...whole,
    cut: (room) => {
      const parts = cutRow(cells, look, room);
      if (!parts) return undefined;
      const open = { ...look, last: false };
      return [
        stripRow(parts[0], open, { ...rest, keepWithNext: false }),
        stripRow(parts[1], look, {
          ...rest,
          before: 0,
          ...(headerOfRest ? { header: headerOfRest, headerOfRest } : {}),
        }),
      ];
    },
  };
}
