import type { Block, PublishedDocument } from '../../document/block.ts';
import { layChart } from './lay-chart.ts';
import { layHeadline, layKeyValues } from './lay-facts.ts';
import { layCode, layContact, layPosting, laySignature } from './lay-posting.ts';
import { layTable } from './lay-table.ts';
import { layBanner, layHeading, layList, layParagraph, layTitle, trackDepth } from './lay-text.ts';
import type { Desk } from './measure-text.ts';
import type { LayoutStrip } from './set-text.ts';

/** Blocks with edges of their own, after which running text needs as much air as before them. */
const setApart = new Set<Block['kind']>([
  'table',
  'chart',
  'key-values',
  'headline',
  'contact',
  'code',
  'banner',
]);

/** Every block as measured strips, in order. */
export function layDocument(desk: Desk, document: PublishedDocument): LayoutStrip[] {
  const depthOf = trackDepth();
  const lay = (block: Block): LayoutStrip[] => {
    switch (block.kind) {
      case 'heading':
        return layHeading(desk, block.text, depthOf(block.level));
      case 'paragraph':
        return layParagraph(desk, block);
      case 'list':
        return layList(desk, block.ordered, block.items);
      case 'table':
        return layTable(desk, block);
      case 'banner':
        return layBanner(desk, block.text);
      case 'chart':
        return layChart(desk, block);
      case 'key-values':
        return layKeyValues(desk, block);
      case 'headline':
        return layHeadline(desk, block);
      case 'signature':
        return laySignature(desk, block);
      case 'contact':
        return layContact(desk, block);
      case 'code':
        return layCode(desk, block);
      case 'posting':
        return layPosting(desk, block.slots);
    }
  };
  const strips = layTitle(desk, document);
  document.blocks.forEach((block, index) => {
    const [first, ...rest] = lay(block);
    if (!first) return;
    const before = document.blocks[index - 1]?.kind;
    const apart = before !== undefined && setApart.has(before) ? desk.style.blockSpace : 0;
    strips.push({ ...first, before: Math.max(first.before, apart) }, ...rest);
  });
  return strips;
}
