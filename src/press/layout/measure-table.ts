import type { Cell, Table } from '../../document/block.ts';
import { marks } from '../../document/text.ts';
import { red, type TextStyle } from '../sheets/look.ts';
import { openTag, type Tag } from '../tags/tag.ts';
import { alignDecimals, listDemands, type MeasuredCell } from './column-demands.ts';
import { type Desk, type Glyph, measureText, runOf, runsOf } from './measure-text.ts';
import type { Align } from './set-text.ts';
import type { ColumnDemand } from './share-columns.ts';
import { alignColumn, placeCells } from './table-grid.ts';

/** A cell's letters: the mark's sign first, then the words; a mark without words brings its own. */
function measureCell(desk: Desk, cell: Cell, align: Align, tag: Tag): Glyph[] {
  const style = desk.style.cell;
  const runs = runsOf(cell.content, style, tag);
  const sign = cell.mark && marks[cell.mark].sign;
  if (cell.mark && sign !== undefined) {
    const colour = cell.mark === 'overdue' || cell.mark === 'behind' ? red : style.colour;
    const { word } = marks[cell.mark];
    if (runs.every((run) => run.text === '')) runs.push(runOf(word, style, tag));
    if (!runs.some((run) => run.text.startsWith(sign))) {
      runs.unshift({ ...runOf(sign, style, tag), colour });
      // Who hears the table hears the words, not ‘black circle’, as on the page.
      const isPlain = runs.every((run) => run.tag === tag);
      const spoken = isPlain ? runs.slice(1).map((run) => run.text) : [word];
      const span = openTag('Span', tag, { actual: spoken.join('') });
      for (const run of isPlain ? runs : runs.slice(0, 1)) run.tag = span;
    }
  }
  const glyphs = measureText(desk, runs, align === 'end');
  const first = glyphs[0];
  if (!first || first.character !== sign) return glyphs;
  // A sign and its word are one thing; it stays in one line, or at least the sign does not stand alone.
  const together = glyphs.length <= 7 ? glyphs.length : 2;
  if (glyphs.length > 1) first.gap = first.size * 0.2;
  return glyphs.map((glyph, index) => (index > 0 && index < together ? { ...glyph, glued: true } : glyph));
}

/** A cell whose letters are measured, and its element. */
type TaggedCell = MeasuredCell & { tag: Tag };

function measureRows(desk: Desk, table: Table, root: Tag): Pick<MeasuredTable, 'cells' | 'aligns'> {
  const grid = placeCells(table);
  const aligns = table.columns.map((_, index) => alignColumn(table, index, grid));
  const body = openTag('TBody', root);
  const cells = grid.map((row) => {
    const line = openTag('TR', body);
    return row.map((place): TaggedCell => {
      const spans = { columns: place.columns, rows: place.rows };
      const tag = place.cell.header
        ? openTag('TH', line, { scope: 'Row', ...spans })
        : openTag('TD', line, spans);
      const align = place.columns > 1 ? 'start' : (aligns[place.column] ?? 'start');
      return { ...place, tag, align, pull: 0, glyphs: measureCell(desk, place.cell, align, tag) };
    });
  });
  alignDecimals(desk, cells);
  return { cells, aligns };
}

/** A table whose letters are measured and whose columns have said what they need. */
export interface MeasuredTable {
  /** The desk with the type that the table is set in. */
  desk: Desk;
  cells: TaggedCell[][];
  /** Elements of the column heads. */
  tags: Tag[];
  heads: Glyph[][];
  aligns: Align[];
  demands: ColumnDemand[];
}

const sumLeast = (demands: readonly ColumnDemand[]): number =>
  demands.reduce((sum, demand) => sum + demand.least, 0);

function measureOnce(desk: Desk, table: Table, root: Tag): MeasuredTable {
  const line = openTag('TR', openTag('THead', root));
  const tags = table.columns.map(() => openTag('TH', line, { scope: 'Column' }));
  const measured = measureRows(desk, table, root);
  const heads = table.columns.map((column, index) =>
    measureText(desk, [runOf(column.title, desk.style.headCell, tags[index])]),
  );
  const generous = listDemands(desk, table, heads, measured.cells, 7);
  // Where names in one line would leave no room for running text, they are broken like it.
  const running = generous.some((demand) => Math.max(0, ...demand.naturals) > demand.least + 1);
  const most = running ? desk.width * (table.columns.length > 4 ? 0.7 : 0.85) : desk.width;
  const crowded = sumLeast(generous) > most;
  const demands = crowded ? listDemands(desk, table, heads, measured.cells, 3) : generous;
  return { desk, tags, heads, demands, ...measured };
}

/** Air beside the words of a column, in points, and the size of the type, as shares: what a crowded table gives up first. */
const tighter = [
  { air: 3, size: 1 },
  { air: 2.5, size: 0.92 },
  { air: 2, size: 0.85 },
];

function tighten(desk: Desk, { air, size }: { air: number; size: number }): Desk {
  const { cell, cellPad, headCell } = desk.style;
  const draw = (style: TextStyle): TextStyle => ({ ...style, size: style.size * size });
  const own = {
    cell: draw(cell),
    headCell: draw(headCell),
    cellPad: { ...cellPad, x: Math.min(air, cellPad.x) },
  };
  return { ...desk, style: { ...desk.style, ...own } };
}

/**
 * Measures a table. One that is read at a desk and has more columns than fit is set closer and then smaller, down to 85 % of
 * the type, before its words are torn.
 */
export function measureTable(desk: Desk, table: Table, root: Tag): MeasuredTable {
  let measured = measureOnce(desk, table, root);
  const isRead = desk.style.sheet === 'report' || desk.style.sheet === 'landscape';
  for (const step of isRead ? tighter : []) {
    if (sumLeast(measured.demands) <= desk.width * roomForWords) break;
    measured = measureOnce(tighten(desk, step), table, root);
  }
  return measured;
}

/** What the least widths may take of a sheet: the rest goes to the columns with words. */
const roomForWords = 0.92;
