import type { Cell, Table } from '../../document/block.ts';
import { marks } from '../../document/text.ts';
import { measureWidestPiece } from '../breaking/break-lines.ts';
import { openTag, type Tag } from '../tags/tag.ts';
import { type Desk, type Glyph, measureText, runOf, runsOf } from './measure-text.ts';
import { type Align, type LayoutStrip, setLines, stackLines } from './set-text.ts';
import { type ColumnDemand, shareColumns } from './share-columns.ts';
import { red } from './sheets.ts';
import { alignColumn, type GridCell, placeCells } from './table-grid.ts';
import { type RowLook, stripRow } from './table-row.ts';
import { type SpanCell, stripRows } from './table-rows.ts';

interface MeasuredCell extends GridCell {
  glyphs: Glyph[];
  tag: Tag;
  align: Align;
}

/** A cell's letters: the mark's sign first, then the words; a mark without words brings its own. */
function measureCell(desk: Desk, cell: Cell, align: Align, tag: Tag): Glyph[] {
  const style = desk.style.cell;
  const runs = runsOf(cell.content, style, tag);
  const sign = cell.mark && marks[cell.mark].sign;
  if (cell.mark && sign !== undefined) {
    const colour = cell.mark === 'overdue' || cell.mark === 'behind' ? red : style.colour;
    if (runs.every((run) => run.text === '')) runs.push(runOf(marks[cell.mark].word, style, tag));
    if (!runs.some((run) => run.text.startsWith(sign))) runs.unshift({ ...runOf(sign, style, tag), colour });
  }
  const glyphs = measureText(desk, runs, align === 'end');
  const first = glyphs[0];
  if (!first || first.character !== sign) return glyphs;
  // A sign and its word are one thing; it stays in one line, or at least the sign does not stand alone.
  const together = glyphs.length <= 7 ? glyphs.length : 2;
  if (glyphs.length > 1) first.gap = first.size * 0.2;
  return glyphs.map((glyph, index) => (index > 0 && index < together ? { ...glyph, glued: true } : glyph));
}

function naturalWidth(glyphs: readonly Glyph[]): number {
  let widest = 0;
  let width = 0;
  for (const glyph of glyphs) {
    width = glyph.character === '\n' ? 0 : width + glyph.width + glyph.gap;
    widest = Math.max(widest, width);
  }
  return widest;
}

/**
 * What the columns ask for: pieces kept whole up to nine characters, headings up to four, and cells of no more than
 * `short` ems in one line, as names of offices read best.
 */
function listDemands(
  desk: Desk,
  table: Table,
  heads: readonly Glyph[][],
  rows: readonly MeasuredCell[][],
  short: number,
): ColumnDemand[] {
  const pad = 2 * desk.style.cellPad.x + 0.5;
  const em = desk.style.cell.size;
  return table.columns.map((column, index) => {
    const head = heads[index] ?? [];
    const cells = rows.map((row) => row.find((cell) => cell.column === index && cell.columns === 1));
    const naturals = cells.map((cell) => (cell ? naturalWidth(cell.glyphs) + pad : 0) / (cell?.rows ?? 1));
    const pieces = cells.map((cell) => (cell ? Math.min(measureWidestPiece(cell.glyphs), em * 9) + pad : 0));
    const widest = Math.max(0, ...naturals);
    // Lines that the author broke are meant to be read as such, and are kept whole a little longer.
    const broken = cells.some((cell) => cell?.glyphs.some((glyph) => glyph.character === '\n'));
    const most = em * (broken ? short * 1.6 : short) + pad;
    const brief = widest <= most ? widest : Math.min(em * 3 + pad, widest);
    const headLeast = Math.max(measureWidestPiece(head), Math.min(naturalWidth(head), em * 4)) + pad;
    const least = Math.max(headLeast, brief, ...pieces);
    const weight = column.weight === undefined ? {} : { weight: column.weight };
    return { least, naturals: [...naturals, naturalWidth(head) + pad], ...weight };
  });
}

/**
 * A small table of two or three short columns is not drawn out over the whole width, where the eye would lose the row on
 * its way from the name to the number.
 */
function chooseWidth(desk: Desk, table: Table, demands: readonly ColumnDemand[]): number {
  if (table.columns.length > 3 || table.columns.some((column) => column.weight !== undefined))
    return desk.width;
  const natural = demands.reduce((sum, { naturals }) => sum + Math.max(0, ...naturals), 0);
  return Math.min(desk.width, Math.max(natural * 1.5, desk.width * 0.55));
}

function measureRows(desk: Desk, table: Table, root: Tag): { cells: MeasuredCell[][]; aligns: Align[] } {
  const grid = placeCells(table);
  const aligns = table.columns.map((_, index) => alignColumn(table, index, grid));
  const body = openTag('TBody', root);
  const cells = grid.map((row) => {
    const line = openTag('TR', body);
    return row.map((place): MeasuredCell => {
      const spans = { columns: place.columns, rows: place.rows };
      const tag = place.cell.header
        ? openTag('TH', line, { scope: 'Row', ...spans })
        : openTag('TD', line, spans);
      const align = place.columns > 1 ? 'start' : (aligns[place.column] ?? 'start');
      return { ...place, tag, align, glyphs: measureCell(desk, place.cell, align, tag) };
    });
  });
  return { cells, aligns };
}

/** Left edges of the columns, and the right edge of the last. */
function sumEdges(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width);
  return edges;
}

/** Cells set in their columns, row by row. */
function setCells(desk: Desk, cells: readonly MeasuredCell[][], widths: readonly number[]): SpanCell[][] {
  const { cellPad, cell: style } = desk.style;
  const edges = sumEdges(widths);
  return cells.map((row) =>
    row.map(({ tag, column, columns, rows, glyphs, align }): SpanCell => {
      const from = edges[column] ?? 0;
      const to = edges[column + columns] ?? desk.width;
      const lines = setLines(glyphs, { width: to - from - 2 * cellPad.x, leading: style.leading, align });
      return { tag, from, to, lines, leading: style.leading, rows };
    }),
  );
}

function layHeader(
  desk: Desk,
  heads: readonly Glyph[][],
  tags: readonly Tag[],
  aligns: readonly Align[],
  widths: readonly number[],
): LayoutStrip {
  const { cellPad, headCell: style } = desk.style;
  const edges = sumEdges(widths);
  const cells = heads.flatMap((glyphs, index) => {
    const [tag, from, to] = [tags[index], edges[index] ?? 0, edges[index + 1] ?? desk.width];
    if (!tag) return [];
    const align = aligns[index] ?? 'start';
    const lines = setLines(glyphs, { width: to - from - 2 * cellPad.x, leading: style.leading, align });
    return [{ tag, from, to, lines, leading: style.leading, closed: true }];
  });
  const width = edges[edges.length - 1] ?? desk.width;
  const look: RowLook = { padX: cellPad.x, padY: cellPad.y, width, head: true, last: false };
  return stripRow(cells, look, { before: 0, keepWithNext: true });
}

/**
 * A table: caption, header, rows, notes. The caption stays with the header, the header with the first row, and the notes
 * with the last; the header is repeated where the table goes on. The whole is one Table element, however many pages.
 */
export function layTable(desk: Desk, table: Table): LayoutStrip[] {
  const { style } = desk;
  const root = openTag('Table', desk.root);
  const caption = measureText(desk, [runOf(table.caption, style.caption, openTag('Caption', root))]);
  const captionLines = setLines(caption, {
    width: desk.width,
    leading: style.caption.leading,
    align: style.sheet === 'official' ? 'center' : 'start',
  });
  const line = openTag('TR', openTag('THead', root));
  const tags = table.columns.map(() => openTag('TH', line, { scope: 'Column' }));
  const { cells, aligns } = measureRows(desk, table, root);
  const heads = table.columns.map((column, index) =>
    measureText(desk, [runOf(column.title, style.headCell, tags[index])]),
  );
  const generous = listDemands(desk, table, heads, cells, 7);
  const least = generous.reduce((sum, demand) => sum + demand.least, 0);
  // Where names in one line would leave no room for running text, they are broken like it.
  const running = generous.some((demand) => Math.max(0, ...demand.naturals) > demand.least + 1);
  const most = running ? desk.width * (table.columns.length > 4 ? 0.7 : 0.85) : desk.width;
  const crowded = least > most;
  const demands = crowded ? listDemands(desk, table, heads, cells, 3) : generous;
  const total = chooseWidth(desk, table, demands);
  const widths = shareColumns(demands, total);
  const header = layHeader(desk, heads, tags, aligns, widths);
  const strips = stackLines(captionLines, style.caption.leading, {
    before: style.blockSpace,
    keepWithNext: true,
  }).map((strip) => ({ ...strip, keepWithNext: true }));
  const titled = table.columns.some((column) => column.title !== '');
  if (titled) strips.push({ ...header, before: 4, keepWithNext: table.rows.length > 0 });
  const look: RowLook = {
    padX: style.cellPad.x,
    padY: style.cellPad.y,
    width: total,
    head: false,
    last: false,
  };
  strips.push(
    ...stripRows(setCells(desk, cells, widths), look, desk.height * 0.3, titled ? header : undefined),
  );
  (table.notes ?? []).forEach((note, index) => {
    const before = strips[strips.length - 1];
    if (before && index === 0) before.keepWithNext = true;
    const glyphs = measureText(desk, [runOf(note, style.note, openTag('P', desk.root))]);
    const lines = setLines(glyphs, { width: desk.width, leading: style.note.leading, justify: true });
    strips.push(...stackLines(lines, style.note.leading, { before: index === 0 ? 5 : 1 }));
  });
  return strips;
}
