import type { Block, Inline } from '../../document/block.ts';

/** From here on a character is as wide as it is high: CJK radicals and all Han behind them. */
const firstWide = 0x2e80;

function countInText(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstWide) wide++;
  return wide;
}

function countInContent(content: readonly Inline[]): number {
  let wide = 0;
  // A figure is digits and a unit.
  for (const part of content) wide += part.kind === 'figure' ? 2 : countInText(part.text);
  return wide;
}

/** Full-width characters of a block, as near as is needed to guess how much room it takes. */
function countInBlock(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return countInText(block.text);
    case 'paragraph':
      return countInContent(block.content);
    case 'list':
      return block.items.reduce((sum, item) => sum + countInContent(item), 0);
    case 'table': {
      let wide = countInText(block.caption);
      for (const { title } of block.columns) wide += countInText(title);
      for (const row of block.rows) for (const cell of row) wide += countInContent(cell.content);
      for (const note of block.notes ?? []) wide += countInText(note);
      return wide;
    }
    case 'key-values':
      return block.pairs.reduce((sum, { key, value }) => sum + countInText(key) + countInContent(value), 0);
    case 'contact':
      return block.lines.reduce((sum, { key, value }) => sum + countInText(key) + countInText(value), 0);
    case 'posting':
      return block.slots.length * 4 + (block.notes ?? []).reduce((sum, note) => sum + countInText(note), 0);
    default:
      // Small ones: a line or two.
      return 20;
  }
}

/** Full-width characters of blocks, about; no further than `enough`. */
export function countWide(blocks: readonly Block[], enough = Number.POSITIVE_INFINITY): number {
  let wide = 0;
  for (const block of blocks) {
    wide += countInBlock(block);
    if (wide >= enough) break;
  }
  return wide;
}
