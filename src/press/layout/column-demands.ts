import type { Table } from '../../document/block.ts';
import { measureWidestPiece } from '../breaking/break-lines.ts';
import type { Desk, Glyph } from './measure-text.ts';
import { sumWidths } from './measure-words.ts';
import type { Align } from './set-text.ts';
import type { ColumnDemand } from './share-columns.ts';
import type { GridCell } from './table-grid.ts';

export interface MeasuredCell extends GridCell {
  glyphs: Glyph[];
  align: Align;
  /** How far a number stands from the right edge, so that decimal points stand below each other. Points. */
  pull: number;
}

/** Width of the longest line, were none broken but where the author did. */
function naturalWidth(glyphs: readonly Glyph[]): number {
  let widest = 0;
  let width = 0;
  for (const glyph of glyphs) {
    width = glyph.character === '\n' ? 0 : width + glyph.width + glyph.gap;
    widest = Math.max(widest, width);
  }
  return widest;
}

/** What a pen needs for a name or a number, in ems of the table's type. */
const penRoom = 8;

/** Lines that glyphs take at a width: as many characters as fit, but for those glued to the next. About what setting yields. */
function countLines(glyphs: readonly Glyph[], width: number): number {
  let lines = 1;
  let filled = 0;
  let piece = 0;
  for (let at = 0; at < glyphs.length; at++) {
    const glyph = glyphs[at];
    if (!glyph) break;
    if (glyph.character === '\n') {
      lines += 1;
      filled = 0;
      piece = 0;
      continue;
    }
    piece += glyph.width + glyph.gap;
    const next = glyphs[at + 1];
    if (next && (next.glued || (isLatin(glyph) && isLatin(next)) || isClosing(next))) continue;
    if (filled > 0 && filled + piece > width) {
      lines += 1;
      filled = 0;
    }
    filled += piece;
    piece = 0;
  }
  return lines;
}

const isLatin = ({ character }: Glyph): boolean => /[\x21-\x7e]/.test(character);
const isClosing = ({ character }: Glyph): boolean => /[、，。；：！？）〕】》”’%‰]/u.test(character);

/**
 * What the columns ask for: pieces kept whole up to nine characters, headings up to four, and cells of no more than
 * `short` ems in one line, as names of offices read best.
 */
export function listDemands(
  desk: Desk,
  table: Table,
  heads: readonly Glyph[][],
  rows: readonly MeasuredCell[][],
  short: number,
): ColumnDemand[] {
  const pad = 2 * desk.style.cellPad.x + 0.5;
  const em = desk.style.cell.size;
  return table.columns.map((column, index): ColumnDemand => {
    const head = heads[index] ?? [];
    const cells = rows.map((row) => row.find((cell) => cell.column === index && cell.columns === 1));
    const naturals = cells.map((cell) => {
      if (!cell) return 0;
      const own = cell.cell.blank ? em * penRoom : naturalWidth(cell.glyphs) + cell.pull;
      return (own + pad) / cell.rows;
    });
    const pieces = cells.map((cell) =>
      cell ? Math.min(measureWidestPiece(cell.glyphs) + cell.pull, em * 9) + pad : 0,
    );
    const widest = Math.max(0, ...naturals);
    // Lines that the author broke are meant to be read as such, and are kept whole a little longer.
    const broken = cells.some((cell) => cell?.glyphs.some((glyph) => glyph.character === '\n'));
    const most = em * (broken ? short * 1.6 : short) + pad;
    const brief = widest <= most ? widest : Math.min(em * 3 + pad, widest);
    const headLeast = Math.max(measureWidestPiece(head), Math.min(naturalWidth(head), em * 4)) + pad;
    const least = Math.max(headLeast, brief, ...pieces);
    const weight = column.weight === undefined ? {} : { weight: column.weight };
    return {
      least,
      naturals: [...naturals, naturalWidth(head) + pad],
      linesAt: (row, width) => {
        const cell = cells[row];
        const glyphs = row === cells.length ? head : cell?.glyphs;
        return glyphs ? countLines(glyphs, width - pad) / (cell?.rows ?? 1) : 0;
      },
      ...weight,
    };
  });
}

/** Where the fraction or the unit of a number begins: behind its digits; undefined of what is no number on one line. */
function tailOf(glyphs: readonly Glyph[]): number | undefined {
  const words = glyphs.map(({ character }) => character).join('');
  const match = /^[-−]?\d+(?=\.\d|\D*$)/u.exec(words);
  return match && !words.includes('\n') ? match[0].length : undefined;
}

const widthFrom = (glyphs: readonly Glyph[], from: number): number => sumWidths(glyphs.slice(from));

/** The most that decimals may move a column's numbers from its edge, in ems: units of many kinds do not line up anyway. */
const mostPull = 3.5;

/** Sets numbers of a column that stand at the right so that their decimal points stand below each other. */
export function alignDecimals(desk: Desk, rows: readonly MeasuredCell[][]): void {
  const tails = new Map<number, Array<{ cell: MeasuredCell; width: number }>>();
  for (const cell of rows.flat()) {
    const from = cell.align === 'end' && cell.columns === 1 ? tailOf(cell.glyphs) : undefined;
    if (from === undefined) continue;
    const own = tails.get(cell.column) ?? [];
    own.push({ cell, width: widthFrom(cell.glyphs, from) });
    tails.set(cell.column, own);
  }
  for (const own of tails.values()) {
    const widest = Math.max(...own.map(({ width }) => width));
    if (widest > mostPull * desk.style.cell.size) continue;
    for (const { cell, width } of own) cell.pull = widest - width;
  }
}

/**
 * A small table of two or three short columns is not drawn out over the whole width, where the eye would lose the row on
 * its way from the name to the number.
 */
export function chooseWidth(desk: Desk, table: Table, demands: readonly ColumnDemand[]): number {
  // In an official document a table is as wide as 版心, its caption in the middle above it.
  const wide = desk.style.official || table.form || table.columns.length > 3;
  if (wide || table.columns.some((column) => column.weight !== undefined)) return desk.width;
  const natural = demands.reduce((sum, { naturals }) => sum + Math.max(0, ...naturals), 0);
  return Math.min(desk.width, Math.max(natural * 1.5, desk.width * 0.55));
}
