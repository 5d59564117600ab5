import type { Block, PublishedDocument } from '../../document/block.ts';
import { layChart } from './lay-chart.ts';
import { layContents } from './lay-contents.ts';
import { layHeadline, layKeyValues } from './lay-facts.ts';
import { type FootBlock, isFoot, layFoot } from './lay-foot.ts';
import { layTable } from './lay-table.ts';
import { layBanner, layHeading, layList, layParagraph, layTitle, trackOutline } from './lay-text.ts';
import type { Desk } from './measure-text.ts';
import { keepGrid } from './official/keep-grid.ts';
import { layAnnex, layAttachments, layAttendance, layRemark } from './official/lay-body.ts';
import { layImprint } from './official/lay-imprint.ts';
import { layMasthead } from './official/lay-masthead.ts';
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

/** What does not stand on a page without what it belongs to. */
const tied = new Set<Block['kind']>(['attachments', 'signature', 'posting', 'remark']);

/** Does the heading right above a table say what its caption says, as （一）政策落实 above 政策落实任务分工? */
export function namesTheSame(heading: string | undefined, caption: string): boolean {
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

/** So many rows are read together with the chart above them. */
const fewRows = 6;

/**
 * Does the middle one of three blocks, `height` strips high, belong to what follows? A line or two between a heading and the
 * table or chart that they are about do, and a chart does whose numbers stand in a few rows below it.
 */
function belongsToNext(height: number, [before, block, next]: (Block | undefined)[]): boolean {
  if (block?.kind === 'chart') return next?.kind === 'table' && next.rows.length <= fewRows;
  const leadsIn = block?.kind === 'paragraph' && before?.kind === 'heading' && height <= 2;
  return leadsIn && (next?.kind === 'chart' || next?.kind === 'table');
}

/** The blocks of a section as measured strips, in order; the first section begins with the document's title. */
export function layDocument(
  desk: Desk,
  document: PublishedDocument,
  blocks: readonly Block[],
  titled: boolean,
): LayoutStrip[] {
  const outline = trackOutline();
  // A section after a turn of the paper goes on in the outline of those before it.
  for (const block of document.blocks.slice(0, Math.max(0, document.blocks.indexOf(blocks[0] as Block))))
    outline.pass(block);
  const lay = (block: Exclude<Block, FootBlock>, heading: string | undefined): LayoutStrip[] => {
    switch (block.kind) {
      case 'heading':
        return layHeading(desk, block.text, outline.pass(block), block.id);
      case 'paragraph':
        return layParagraph(desk, block);
      case 'list':
        return layList(desk, block.ordered, block.items);
      case 'table':
        return layTable(
          desk,
          block.number === undefined && namesTheSame(heading, block.caption)
            ? { ...block, caption: '' }
            : block,
        );
      case 'banner':
        return layBanner(desk, block.text);
      case 'chart':
        return layChart(desk, block);
      case 'key-values':
        return layKeyValues(desk, block);
      case 'headline':
        return layHeadline(desk, block);
      case 'attachments':
        return layAttachments(desk, block);
      case 'remark':
        return layRemark(desk, block);
      case 'annex':
        outline.pass(block);
        return layAnnex(desk, block);
      case 'imprint':
        return layImprint(desk, block);
      case 'attendance':
        return layAttendance(desk, block);
      case 'contents':
        return layContents(desk, block);
      case 'masthead':
      case 'turn':
        // The one stands above the title, the other between sections.
        return [];
    }
  };
  const masthead = blocks[0]?.kind === 'masthead' ? blocks[0] : undefined;
  const strips = [
    ...(masthead ? layMasthead(desk, masthead) : []),
    ...(titled ? layTitle(desk, document) : []),
  ];
  const headed = strips.length;
  let shown = !titled;
  for (let index = masthead ? 1 : 0; index < blocks.length; index++) {
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
    if (last && tied.has(block.kind)) last.keepWithNext = true;
    const apart = before !== undefined && setApart.has(before.kind) ? desk.style.blockSpace : 0;
    const own = [{ ...first, before: Math.max(first.before, apart) }, ...rest];
    // The first page of an official document shows text (GB/T 9704-2012, 7.3.3), be it a single line.
    const begins = block.kind === 'paragraph' && block.role === undefined && !shown;
    if (begins) shown = true;
    if (begins && desk.style.official && own[0] && own.length > 1) own[0].keepWithNext = false;
    const end = own[own.length - 1];
    if (end && belongsToNext(own.length, [before, block, blocks[index + 1]])) {
      end.keepWithNext = true;
      if (block.kind === 'chart') end.loose = true;
    }
    strips.push(...(foot.length > 0 ? keepTogether(own) : own));
  }
  return desk.style.official ? [...strips.slice(0, headed), ...keepGrid(strips.slice(headed))] : strips;
}
