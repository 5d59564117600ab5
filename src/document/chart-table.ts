import type { Block, Chart, Table } from './block.ts';
import { isShare, noteBands, plainText, text } from './text.ts';
import { isWide } from './turn-wide.ts';

/**
 * The numbers of a chart as a table: hidden ones as hidden, ranges as ranges. One row as long as it fits, else, or where
 * `upright`, one row a number.
 */
export function composeChartTable({ points, unit }: Chart, caption: string, upright = false): Table {
  const notes = noteBands(points.map(({ figure }) => figure));
  const said = notes.length > 0 ? { notes } : {};
  const isCourse = points.every(({ label }) => /\d(?:年|月|季度|半年)$/u.test(label));
  const name = isCourse ? '报告期' : '名称';
  // The head says the unit once; a percentage sign stays with its number.
  const bare = !isShare(unit) && unit !== '';
  const head = bare ? `数值（${unit}）` : '数值';
  const cells = points.map(({ figure }) => ({ content: [{ kind: 'figure' as const, figure, bare }] }));
  const across: Table = {
    kind: 'table',
    caption,
    columns: [{ title: name }, ...points.map(({ label }) => ({ title: label, align: 'end' as const }))],
    rows: [[{ content: [text(head)], header: true }, ...cells]],
    ...said,
  };
  if (!upright && !isWide(across)) return across;
  return {
    kind: 'table',
    caption,
    columns: [{ title: name }, { title: head, align: 'end' }],
    rows: points.map(({ figure, label }) => [
      { content: [text(label)], header: true },
      { content: [{ kind: 'figure', figure, bare }] },
    ]),
    ...said,
  };
}

/** Does the table right behind a chart name all its points? */
function tells(table: Block | undefined, { points }: Chart): boolean {
  if (table?.kind !== 'table') return false;
  const words = new Set([
    ...table.columns.map(({ title }) => title),
    ...table.rows.flat().map(({ content }) => plainText(content)),
  ]);
  return points.every(({ label }) => words.has(label));
}

/** Blocks in which every chart is followed by a table of its numbers: nobody has to measure a drawing. */
export function addChartTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'chart' || block.points.length === 0 || tells(blocks[at + 1], block)) return [block];
    return [block, composeChartTable(block, `${block.title}（数值）`)];
  });
}
