import type { Block, Paper, PublishedDocument } from '../../document/block.ts';
import type { Prohibition } from '../breaking/character-classes.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { paginate } from '../pagination/paginate.ts';
import { designSheet } from '../sheets/design.ts';
import { openTag } from '../tags/tag.ts';
import { chooseScale } from './choose-scale.ts';
import type { LaidDocument, LaidSection } from './laid-document.ts';
import { layColumns } from './lay-columns.ts';
import { layDocument } from './lay-document.ts';
import type { Desk } from './measure-text.ts';

export interface LayOptions {
  fonts: Fonts;
  /** Where addresses that are not absolute lead. */
  siteUrl: string;
  /** How strictly marks are kept from the edges of lines; 基本处理 (`basic`) if left out. */
  prohibition?: Prohibition;
}

/** The blocks between two turns, and how their paper lies. */
interface Stretch {
  paper: Paper;
  blocks: Block[];
}

function splitAtTurns({ blocks, paper }: PublishedDocument): Stretch[] {
  const size = paper?.size ?? 'A4';
  let open: Stretch = { paper: { size, across: paper?.across ?? false }, blocks: [] };
  const stretches = [open];
  for (const block of blocks) {
    if (block.kind !== 'turn') {
      open.blocks.push(block);
      continue;
    }
    open = { paper: { size, across: block.across }, blocks: [] };
    stretches.push(open);
  }
  return stretches.filter((each, at) => at === 0 || each.blocks.length > 0);
}

/** Pages over whose width text runs. */
function layWhole(
  desk: Desk,
  document: PublishedDocument,
  blocks: readonly Block[],
  { titled, first }: { titled: boolean; first: number },
): Pick<LaidSection, 'strips' | 'pages'> {
  const strips = layDocument(desk, document, blocks, titled);
  return { strips, pages: paginate(strips, desk.height, first) };
}

function layAt(document: PublishedDocument, scale: number | undefined, options: LayOptions): LaidDocument {
  const root = openTag('Document', undefined);
  const sections: LaidSection[] = [];
  let pageCount = 0;
  splitAtTurns(document).forEach(({ paper, blocks }, at) => {
    const style = designSheet(document.sheet, scale, paper);
    const { margin } = style;
    const desk: Desk = {
      fonts: options.fonts,
      style,
      width: style.width - margin.left - margin.right,
      height: style.height - margin.top - margin.bottom,
      documentId: document.id,
      siteUrl: options.siteUrl,
      prohibition: options.prohibition ?? 'basic',
      root,
    };
    const columns = at === 0 ? layColumns(desk, document, blocks) : undefined;
    const laid = columns ?? layWhole(desk, document, blocks, { titled: at === 0, first: pageCount + 1 });
    const { pages } = laid;
    sections.push({ desk, ...laid });
    pageCount += pages.length;
  });
  return { document, root, sections, pageCount };
}

/** Lays a document on its pages, at the scale that fills them best. */
export function layPages(document: PublishedDocument, options: LayOptions): LaidDocument {
  return chooseScale(document, (scale) => layAt(document, scale, options));
}
