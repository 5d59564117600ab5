import { type Fragment, type Ink, moveFragments } from '../drawing/ink.ts';
import type { Tag } from '../tags/tag.ts';
import type { LayoutStrip, SetLine } from './set-text.ts';
import { hairline, ink, wash } from './sheets.ts';

/** A cell that is set; `from` and `to` are the left and right edge of its columns in points. */
export interface SetCell {
  tag: Tag;
  from: number;
  to: number;
  lines: SetLine[];
  leading: number;
  /** Whether the rule below this row runs under it; not where the cell goes on into the next row. */
  closed: boolean;
}

export interface RowLook {
  padX: number;
  padY: number;
  width: number;
  /** Header rows stand on a light wash between firmer rules. */
  head: boolean;
  /** The table's last row closes it with a firm rule. */
  last: boolean;
}

/** Height of a row in points: that of its tallest cell, with the space above and below. */
export function measureRow(cells: readonly SetCell[], look: RowLook): number {
  return 2 * look.padY + Math.max(0, ...cells.map((cell) => cell.lines.length * cell.leading));
}

const rule = (from: number, to: number, y: number, firm: boolean): Ink => ({
  kind: 'rule',
  from: [from, y],
  to: [to, y],
  thickness: firm ? 0.9 : 0.4,
  colour: firm ? ink : hairline,
});

/** What a row draws: wash and rules as artifacts, then its cells in order, empty ones too so that none is missing. */
function drawRow(cells: readonly SetCell[], look: RowLook, height: number): Fragment[] {
  const ground: Ink[] = [];
  if (look.head) {
    ground.push({ kind: 'box', x: 0, y: 0, width: look.width, height, fill: wash });
    ground.push(rule(0, look.width, 0, true));
  }
  if (look.head || look.last) ground.push(rule(0, look.width, height, look.last));
  else for (const cell of cells) if (cell.closed) ground.push(rule(cell.from, cell.to, height, false));
  const fragments: Fragment[] = [{ tag: undefined, inks: ground }];
  for (const cell of cells) {
    fragments.push({ tag: cell.tag, inks: [] });
    cell.lines.forEach((line, index) => {
      fragments.push(
        ...moveFragments(line.fragments, cell.from + look.padX, look.padY + index * cell.leading),
      );
    });
  }
  return fragments;
}

/** Takes the lines that fit into `room` from every cell; undefined when some cell could not even begin. */
function cutRow(cells: readonly SetCell[], look: RowLook, room: number): [SetCell[], SetCell[]] | undefined {
  const space = room - 2 * look.padY;
  const counts = cells.map((cell) => Math.min(cell.lines.length, Math.floor(space / cell.leading)));
  if (cells.some((cell, index) => cell.lines.length > 0 && (counts[index] ?? 0) < 1)) return undefined;
  const part = (take: (cell: SetCell, count: number) => SetLine[]): SetCell[] =>
    cells.map((cell, index) => ({ ...cell, lines: take(cell, counts[index] ?? 0) }));
  return [part((cell, count) => cell.lines.slice(0, count)), part((cell, count) => cell.lines.slice(count))];
}

/** A row as a strip; one that is taller than a page can be cut between lines and goes on below the repeated header. */
export function stripRow(
  cells: readonly SetCell[],
  look: RowLook,
  strip: Pick<LayoutStrip, 'before' | 'keepWithNext' | 'header'> & { height?: number },
): LayoutStrip {
  const { height = measureRow(cells, look), ...rest } = strip;
  return {
    ...rest,
    height,
    content: drawRow(cells, look, height),
    cut: (room) => {
      const parts = cutRow(cells, look, room);
      if (!parts) return undefined;
      const open = { ...look, last: false };
      return [
        stripRow(parts[0], open, { ...rest, keepWithNext: false }),
        stripRow(parts[1], look, { ...rest, before: 0 }),
      ];
    },
  };
}
