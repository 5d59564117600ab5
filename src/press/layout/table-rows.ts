import { type Fragment, moveFragments } from '../drawing/ink.ts';
import type { Header } from '../pagination/strip.ts';
import type { LayoutStrip } from './set-text.ts';
import { measureRow, type RowLook, type SetCell, stripRow } from './table-row.ts';

/** A cell that is set, and how many rows it reaches across. */
export type SpanCell = Omit<SetCell, 'closed' | 'goesOn'> & { rows: number };

/** The last row of the group that each row belongs to: rows that some cell reaches across hang together. */
function findGroups(rows: readonly SpanCell[][]): number[] {
  const ends: number[] = [];
  let reach = 0;
  let start = 0;
  rows.forEach((row, index) => {
    if (index > reach) start = index;
    reach = Math.max(reach, index, ...row.map((cell) => index + cell.rows - 1));
    for (let at = start; at <= index; at++) ends[at] = reach;
  });
  return ends;
}

/**
 * What of each cell stands in each row. In a group that is kept on one page a tall cell's text simply runs on over the
 * rows; in a group that may be broken each row takes the lines that fit beside it, and the last one the rest.
 */
function shareLines(
  rows: readonly SpanCell[][],
  heights: number[],
  look: RowLook,
  kept: boolean[],
): SetCell[][] {
  const parts: SetCell[][] = rows.map(() => []);
  rows.forEach((row, index) => {
    for (const { rows: span, ...cell } of row) {
      const bottom = index + span - 1;
      let rest = cell.lines;
      for (let at = index; at <= bottom; at++) {
        const last = at === bottom;
        // Sums of floats may be a hair less than the line that was meant.
        const room = Math.max(0, Math.floor(((heights[at] ?? 0) - 2 * look.padY) / cell.leading + 0.001));
        const here = kept[index] ? (at === index ? rest.length : 0) : last ? rest.length : room;
        parts[at]?.push({ ...cell, lines: rest.slice(0, here), closed: last, goesOn: at > index });
        rest = rest.slice(here);
      }
      if (!kept[index]) {
        const own = parts[bottom]?.[parts[bottom].length - 1];
        if (own) heights[bottom] = Math.max(heights[bottom] ?? 0, measureRow([own], look));
      }
    }
  });
  return parts.map((row) => row.sort((a, b) => a.from - b.from));
}

/** Heights in points: what a row's own cells need, and the last row of a span what the span still lacks. */
function measureHeights(rows: readonly SpanCell[][], look: RowLook): number[] {
  const need = (cell: SpanCell): number => measureRow([{ ...cell, closed: true }], look);
  const heights = rows.map((row) => Math.max(0, ...row.filter((cell) => cell.rows === 1).map(need)));
  rows.forEach((row, index) => {
    for (const cell of row) {
      if (cell.rows === 1) continue;
      const bottom = index + cell.rows - 1;
      const above = heights.slice(index, bottom).reduce((sum, height) => sum + height, 0);
      heights[bottom] = Math.max(heights[bottom] ?? 0, need(cell) - above);
    }
  });
  return heights.map((height) => Math.max(height, 2 * look.padY));
}

/** The words of a cell in a header above its row, at the place of the cell. */
function repeatCell({ from, leading, lines }: SpanCell, look: RowLook, top: number): Fragment[] {
  return lines.flatMap((line, at) =>
    moveFragments(line.fragments, from + look.padX, top + look.padY + at * leading),
  );
}

/** A name of so many lines stands whole above a cut, and is said again below it. */
const shortName = 2;

interface Repeated {
  /** Above a row that begins a page. */
  whole: Header<Fragment[]>;
  /** Above the rest of a row that is cut. */
  rest: Header<Fragment[]>;
}

/**
 * What a row repeats above itself when it begins a page: the header, and beside the row the words of a cell that reaches
 * down from the page before, so that nobody has to turn back to learn what the rows belong to.
 */
function repeatAbove(
  rows: readonly SpanCell[][],
  heights: readonly number[],
  look: RowLook,
  header: Header<Fragment[]>,
): Repeated[] {
  return rows.map((row, index) => {
    const content = [...header.content];
    for (let above = index - 1; above >= 0 && above > index - 200; above--) {
      for (const cell of rows[above] ?? []) {
        const end = above + cell.rows;
        const needs = measureRow([{ ...cell, closed: true }], look);
        const before = heights.slice(above, index).reduce((sum, height) => sum + height, 0);
        const after = heights.slice(index, end).reduce((sum, height) => sum + height, 0);
        if (end <= index || needs > before || needs > after) continue;
        content.push(...repeatCell(cell, look, header.height));
      }
    }
    const own = row.filter((cell) => cell.rows > 1 && cell.lines.length <= shortName);
    const begun = own.flatMap((cell) => repeatCell(cell, look, header.height));
    return {
      whole: { height: header.height, content },
      rest: { height: header.height, content: [...content, ...begun] },
    };
  });
}

/** Groups of rows that hang together stay on one page up to this share of its height. */
const keptUpTo = 0.3;

/** The rows of a table as strips; `header` is what is set above a row that begins a page. */
export function stripRows(
  rows: readonly SpanCell[][],
  look: RowLook,
  header: Header<Fragment[]> | undefined,
): LayoutStrip[] {
  const ends = findGroups(rows);
  const heights = measureHeights(rows, look);
  const most = look.pageHeight * keptUpTo;
  const kept = rows.map((_, index) => {
    const from = ends.indexOf(ends[index] ?? index);
    const sum = heights.slice(from, (ends[index] ?? index) + 1).reduce((all, height) => all + height, 0);
    return sum <= most;
  });
  const parts = shareLines(rows, heights, look, kept);
  const spans = rows.some((row) => row.some((cell) => cell.rows > 1));
  const repeated = header && spans ? repeatAbove(rows, heights, look, header) : undefined;
  // Neither the first row nor the last stands alone on a page, where two are not much taller than one.
  const pair = (index: number): boolean => (heights[index] ?? 0) + (heights[index + 1] ?? 0) <= most;
  const edge = (index: number): boolean => (index === 0 || index === rows.length - 2) && pair(index);
  return parts.map((cells, index) => {
    const above = repeated?.[index]?.whole ?? header;
    const headerOfRest = repeated?.[index]?.rest;
    return stripRow(
      cells,
      { ...look, last: index === rows.length - 1 },
      {
        before: 0,
        keepWithNext:
          (index < rows.length - 1 && edge(index)) ||
          ((ends[index] ?? index) > index && (kept[index] ?? true)),
        height: heights[index] ?? 0,
        ...(above ? { header: above } : {}),
        ...(headerOfRest ? { headerOfRest } : {}),
      },
    );
  });
}
