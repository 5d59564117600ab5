import type { Block, Table } from './block.ts';
import { plainText } from './text.ts';

/**
 * Text width of an upright A4 sheet of a report in characters of its tables (162 mm at 10 pt), and what the air beside a
 * column takes: see `designReport`.
 */
const uprightRoom = 45;
const airBeside = 1.2;

/** What a column needs before its words are torn into scraps: a number whole, words up to eight characters a line. */
function demandOf(table: Table, at: number): number {
  const cells = table.rows.map((row) => (row.length === table.columns.length ? row[at] : undefined));
  const widest = Math.max(
    0,
    ...cells.map((cell) => {
      const words = plainText(cell?.content ?? []);
      const width = widthOf(words);
      return cell?.content.every(({ kind }) => kind === 'figure') ? width : Math.min(width, 8);
    }),
  );
  return Math.max(widest, Math.min(widthOf(table.columns[at]?.title ?? ''), 4)) + airBeside;
}

/** Width in ems: Latin letters and digits take half of one. */
function widthOf(words: string): number {
  return [...words].reduce(
    (sum, character) => sum + (character === '.' ? 0.3 : /[\x20-\x7e]/u.test(character) ? 0.55 : 1),
    0,
  );
}

/** Does a table ask for more than the width of an upright sheet? */
export function isWide(table: Table): boolean {
  return table.columns.reduce((sum, _, at) => sum + demandOf(table, at), 0) > uprightRoom;
}

/**
 * Puts tables that are too wide for an upright sheet on pages that lie across, with the heading right above them; tables
 * that follow each other share such pages.
 */
export function turnWide(blocks: readonly Block[]): Block[] {
  const turned: Block[] = [];
  let across = false;
  for (const block of blocks) {
    const wide = block.kind === 'table' && isWide(block);
    if (wide && !across) {
      const heads: Block[] = [];
      while (turned.at(-1)?.kind === 'heading') heads.unshift(...turned.splice(-1));
      turned.push({ kind: 'turn', across: true }, ...heads);
      across = true;
    } else if (!wide && across && block.kind !== 'heading') {
      const heads: Block[] = [];
      while (turned.at(-1)?.kind === 'heading') heads.unshift(...turned.splice(-1));
      turned.push({ kind: 'turn', across: false }, ...heads);
      across = false;
    }
    turned.push(block);
  }
  return turned;
}
