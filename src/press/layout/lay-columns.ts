import type { Block, PublishedDocument } from '../../document/block.ts';
import { type Fragment, moveFragments } from '../drawing/ink.ts';
import { paginate } from '../pagination/paginate.ts';
import type { Page, Placed } from '../pagination/strip.ts';
import { quiet } from '../sheets/look.ts';
import type { LaidSection } from './laid-document.ts';
import { layDocument } from './lay-document.ts';
import { isFoot, layFoot } from './lay-foot.ts';
import type { Desk } from './measure-text.ts';
import type { LayoutStrip } from './set-text.ts';

type Column = Page<Fragment[]>;

/** A table of more columns needs the whole width of the sheet. */
const mostTableColumns = 3;

/** Sheets that lie across and hold text: a line over their whole width would be longer than the eye follows. */
function suitsColumns({ paper, sheet }: Desk['style'], blocks: readonly Block[]): boolean {
  if (sheet !== 'notice' || !paper.across) return false;
  return blocks.every((block) => {
    if (block.kind === 'table') return block.columns.length <= mostTableColumns;
    return block.kind !== 'chart' && block.kind !== 'masthead';
  });
}

/** Title and days of a consultation, over both columns. */
function countSpanning([first]: readonly Block[]): number {
  return first?.kind === 'key-values' && first.glance ? 1 : 0;
}

/** How many strips, from the first, stand in these columns; undefined where one of them was cut. */
function countStrips(columns: readonly Column[], strips: readonly LayoutStrip[]): number | undefined {
  let count = 0;
  for (const { content, repeated } of columns.flat()) {
    if (repeated) continue;
    if (content !== strips[count]?.content) return undefined;
    count++;
  }
  return count;
}

/** Two columns beside each other, so much below the top of the page, with a thin line between them. */
function joinColumns(desk: Desk, [left = [], right = []]: readonly Column[], top: number): Column {
  const middle = desk.width / 2;
  const half = middle + gutterOf(desk) / 2;
  const line: Placed<Fragment[]> = {
    top,
    height: 0,
    repeated: false,
    content: [
      {
        tag: undefined,
        inks: [
          { kind: 'rule', from: [middle, 0], to: [middle, desk.height - top], thickness: 0.5, colour: quiet },
        ],
      },
    ],
  };
  return [
    line,
    ...left.map((placed) => ({ ...placed, top: placed.top + top })),
    ...right.map((placed) => ({
      ...placed,
      top: placed.top + top,
      content: moveFragments(placed.content, half, 0),
    })),
  ];
}

/**
 * Text, then the foot. Whom to ask, the code and who signs are each kept whole; that they stand on one page, as they do where
 * text runs over the whole width, would leave half a column empty.
 */
function layBody(column: Desk, document: PublishedDocument, blocks: readonly Block[]): LayoutStrip[] {
  const from = blocks.findLastIndex((block) => !isFoot(block)) + 1;
  const text = layDocument(column, document, blocks.slice(0, from), false);
  return [...text, ...layFoot(column, blocks.slice(from).filter(isFoot))];
}

const gutterOf = (desk: Desk): number => desk.style.body.size * 2;

/**
 * A notice that lies across, in two columns below its title. Undefined where it has tables that need the whole width, or a
 * part too tall for a column: then it is laid like any other.
 */
export function layColumns(
  desk: Desk,
  document: PublishedDocument,
  blocks: readonly Block[],
): Pick<LaidSection, 'strips' | 'pages'> | undefined {
  if (!suitsColumns(desk.style, blocks)) return undefined;
  const spanning = countSpanning(blocks);
  const head = layDocument(desk, document, blocks.slice(0, spanning), true);
  const [titles = []] = paginate(head, desk.height);
  const last = titles[titles.length - 1];
  const top = last ? last.top + last.height + desk.style.blockSpace : 0;
  const column: Desk = { ...desk, width: (desk.width - gutterOf(desk)) / 2 };
  const body = layBody(column, document, blocks.slice(spanning));
  const under = paginate(body, desk.height - top).slice(0, 2);
  const count = countStrips(under, body);
  if (count === undefined) return undefined;
  const further = count < body.length ? paginate(body.slice(count), desk.height) : [];
  const pages = [[...titles, ...joinColumns(desk, under, top)]];
  for (let at = 0; at < further.length; at += 2) pages.push(joinColumns(desk, further.slice(at, at + 2), 0));
  return { strips: [...head, ...body], pages };
}
