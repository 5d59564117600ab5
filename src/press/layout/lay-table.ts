import type { Table } from '../../document/block.ts';
import { anchorOf } from '../../document/number-blocks.ts';
import { type Fragment, moveFragments } from '../drawing/ink.ts';
import type { Header } from '../pagination/strip.ts';
import { openTag, type Tag } from '../tags/tag.ts';
import { chooseWidth } from './column-demands.ts';
import { type MeasuredTable, measureTable } from './measure-table.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { type LayoutStrip, setLines, stackLines } from './set-text.ts';
import { shareColumns } from './share-columns.ts';
import { type RowLook, stripRow } from './table-row.ts';
import { type SpanCell, stripRows } from './table-rows.ts';

/** Left edges of the columns, and the right edge of the last. */
function sumEdges(widths: readonly number[]): number[] {
  const edges = [0];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width);
  return edges;
}

/** Cells set in their columns, row by row. */
function setCells({ cells, desk }: MeasuredTable, widths: readonly number[]): SpanCell[][] {
  const { cellPad, cell: style } = desk.style;
  const edges = sumEdges(widths);
  return cells.map((row) =>
    row.map(({ cell, tag, column, columns, rows, glyphs, align, pull }): SpanCell => {
      const from = edges[column] ?? 0;
      const to = edges[column + columns] ?? desk.width;
      const width = to - from - 2 * cellPad.x - pull;
      const lines = setLines(desk, glyphs, { width, leading: style.leading, align });
      return { tag, from, to, lines, leading: style.leading, rows, ...(cell.blank ? { blank: true } : {}) };
    }),
  );
}

function layHeader(
  { aligns, desk, heads, tags }: MeasuredTable,
  widths: readonly number[],
  form: boolean,
): LayoutStrip {
  const { cellPad, headCell: style } = desk.style;
  const edges = sumEdges(widths);
  const cells = heads.flatMap((glyphs, index) => {
    const [tag, from, to] = [tags[index], edges[index] ?? 0, edges[index + 1] ?? desk.width];
    if (!tag) return [];
    const align = aligns[index] ?? 'start';
    const lines = setLines(desk, glyphs, { width: to - from - 2 * cellPad.x, leading: style.leading, align });
    return [{ tag, from, to, lines, leading: style.leading, closed: true }];
  });
  const width = edges[edges.length - 1] ?? desk.width;
  const look: RowLook = {
    padX: cellPad.x,
    padY: cellPad.y,
    width,
    head: true,
    last: false,
    form,
    pageHeight: desk.height,
  };
  return stripRow(cells, look, { before: 0, keepWithNext: true });
}

/** What a table repeats where it goes on: 表3（续） (GB/T 7713.2 has the number and 续 above), and its header. */
function repeatHeader(desk: Desk, table: Table, header: LayoutStrip): Header<Fragment[]> {
  const { caption, cell, official } = desk.style;
  const words = table.number === undefined ? '（续表）' : `${table.number}（续）`;
  const style = { ...caption, size: Math.min(caption.size, cell.size * 1.1), leading: cell.leading + 2 };
  const [line] = setLines(desk, measureText(desk, [runOf(words, style, undefined)]), {
    width: desk.width,
    leading: style.leading,
    align: official ? 'center' : 'start',
  });
  return {
    height: style.leading + header.height,
    content: [...(line?.fragments ?? []), ...moveFragments(header.content, 0, style.leading)],
  };
}

/** Notes below a table, the first nearer to it than to what follows. */
function layNotes(desk: Desk, notes: readonly string[]): LayoutStrip[] {
  const { note: style } = desk.style;
  return notes.flatMap((note, index) => {
    const glyphs = measureText(desk, [runOf(note, style, openTag('Note', desk.root))]);
    const lines = setLines(desk, glyphs, { width: desk.width, leading: style.leading, justify: true });
    return stackLines(lines, style.leading, { before: index === 0 ? 5 : 1 });
  });
}

function layCaption(desk: Desk, table: Table, root: Tag): LayoutStrip[] {
  const { blockSpace, caption: style, official } = desk.style;
  const number = table.number === undefined ? '' : `${table.number}　`;
  const glyphs = measureText(desk, [runOf(`${number}${table.caption}`, style, openTag('Caption', root))]);
  const lines = setLines(desk, glyphs, {
    width: desk.width,
    leading: style.leading,
    align: official ? 'center' : 'start',
  });
  return stackLines(lines, style.leading, { before: blockSpace, keepWithNext: true }).map((strip) => ({
    ...strip,
    keepWithNext: true,
  }));
}

/** A table that takes no more of a page than this is not divided: it is read at a glance. */
const keptWhole = 0.25;

/**
 * A table: caption, header, rows, notes. The caption stays with the header, the header with the first row, and the notes
 * with the last; the header is repeated where the table goes on. The whole is one Table element, however many pages.
 */
export function layTable(desk: Desk, table: Table): LayoutStrip[] {
  const form = table.form ?? false;
  const root = openTag(
    'Table',
    desk.root,
    table.number === undefined ? {} : { anchor: anchorOf(table.number) },
  );
  const strips = layCaption(desk, table, root);
  const measured = measureTable(desk, table, root);
  const { demands } = measured;
  const { cellPad } = measured.desk.style;
  const total = chooseWidth(desk, table, demands);
  const widths = shareColumns(demands, total);
  const header = layHeader(measured, widths, form);
  const titled = table.columns.some((column) => column.title !== '');
  if (titled) strips.push({ ...header, before: 4, keepWithNext: table.rows.length > 0 });
  const look: RowLook = {
    padX: cellPad.x,
    padY: cellPad.y,
    width: total,
    head: false,
    last: false,
    form,
    pageHeight: desk.height,
  };
  const repeated = titled ? repeatHeader(desk, table, header) : undefined;
  strips.push(...stripRows(setCells(measured, widths), look, repeated));
  const notes = layNotes(desk, table.notes ?? []);
  const before = strips[strips.length - 1];
  if (before && notes.length > 0) before.keepWithNext = true;
  const all = [...strips, ...notes];
  const height = all.reduce((sum, strip) => sum + strip.height, 0);
  if (height > desk.height * keptWhole) return all;
  return all.map((strip, at) => (at < all.length - 1 ? { ...strip, keepWithNext: true } : strip));
}
