import type { Block, PublishedDocument } from '../../document/block.ts';
import { layChart } from './lay-chart.ts';
import { layHeadline, layKeyValues } from './lay-facts.ts';
import { type FootBlock, isFoot, layFoot } from './lay-foot.ts';
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

/** Does the heading right above a table say what its caption says, as （一）政策落实 above 政策落实任务分工? */
function namesTheSame(heading: string | undefined, caption: string): boolean {
  if (heading === undefined || caption === '') return false;
  const words = heading.replace(
    /^(?:第?[一二三四五六七八九十]+[、章节是]|[（(][一二三四五六七八九十]+[）)]|\d+\.)\s*/u,
    '',
  );
  return caption.includes(words) || words.includes(caption);
}

/** Strips that stand on one page. */
function keepTogether(strips: readonly LayoutStrip[]): LayoutStrip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keepWithNext: true } : strip));
}

/** Every block as measured strips, in order. */
export function layDocument(desk: Desk, document: PublishedDocument): LayoutStrip[] {
  const depthOf = trackDepth();
  const lay = (block: Exclude<Block, FootBlock>, heading: string | undefined): LayoutStrip[] => {
    switch (block.kind) {
      case 'heading':
        return layHeading(desk, block.text, depthOf(block.level));
      case 'paragraph':
        return layParagraph(desk, block);
      case 'list':
        return layList(desk, block.ordered, block.items);
      case 'table':
        return layTable(desk, namesTheSame(heading, block.caption) ? { ...block, caption: '' } : block);
      case 'banner':
        return layBanner(desk, block.text);
      case 'chart':
        return layChart(desk, block);
      case 'key-values':
        return layKeyValues(desk, block);
      case 'headline':
        return layHeadline(desk, block);
    }
  };
  const strips = layTitle(desk, document);
  const { blocks } = document;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const before = blocks[index - 1];
    const foot: FootBlock[] = [];
    for (let at = index; at < blocks.length; at++) {
      const next = blocks[at];
      if (!next || !isFoot(next)) break;
      foot.push(next);
    }
    const [first, ...rest] = isFoot(block)
      ? layFoot(desk, foot)
      : lay(block, before?.kind === 'heading' ? before.text : undefined);
    index += Math.max(0, foot.length - 1);
    if (!first) continue;
    // Who signs does not stand on a page of its own: what is signed goes with it.
    const last = strips[strips.length - 1];
    if (last && (block.kind === 'signature' || block.kind === 'posting')) last.keepWithNext = true;
    const apart = before !== undefined && setApart.has(before.kind) ? desk.style.blockSpace : 0;
    const own = [{ ...first, before: Math.max(first.before, apart) }, ...rest];
    strips.push(...(foot.length > 0 ? keepTogether(own) : own));
  }
  return strips;
}
