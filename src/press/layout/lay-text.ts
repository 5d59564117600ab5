import type { Block, Inline, PublishedDocument } from '../../document/block.ts';
import type { Fragment } from '../drawing/ink.ts';
import { hairline, quiet, red, type TextStyle } from '../sheets/look.ts';
import { openTag, type TagType } from '../tags/tag.ts';
import { balanceLines } from './balance-lines.ts';
import { type Desk, measureText, runOf, runsOf } from './measure-text.ts';
import { type LayoutStrip, type SetLine, setLines, stackLines } from './set-text.ts';

/** The document's title, its subtitle, and on sheets that are not official documents a thin red rule below them. */
export function layTitle(desk: Desk, document: PublishedDocument): LayoutStrip[] {
  const { title, subtitle, titleRule, official, body } = desk.style;
  const glyphs = measureText(desk, [runOf(document.title, title, openTag('H1', desk.root))]);
  const strips = stackLines(balanceLines(desk, glyphs, desk.width, title.leading, official), title.leading, {
    before: 0,
    keepWithNext: true,
  });
  if (document.subtitle !== undefined && document.subtitle !== '') {
    const below = measureText(desk, [runOf(document.subtitle, subtitle, openTag('P', desk.root))]);
    const lines = balanceLines(desk, below, desk.width, subtitle.leading);
    strips.push(...stackLines(lines, subtitle.leading, { before: 2, keepWithNext: true }));
  }
  // An official document leaves a line between its title and what follows (7.3.2): from the one's glyphs to the other's.
  const inBoxes = (title.leading - title.size + body.leading - body.size) / 2;
  const gap = official ? body.leading - inBoxes : titleRule ? 14 : 6;
  const half = gap / 2;
  const rule: Fragment = {
    tag: undefined,
    inks: titleRule
      ? [{ kind: 'rule', from: [0, half], to: [desk.width, half], thickness: 1.1, colour: red }]
      : [],
  };
  strips.push({ height: gap, before: 0, keepWithNext: true, content: [rule] });
  return strips;
}

/** Where a heading stands: its depth in what it belongs to (0 = right below the title), and its level as an element. */
interface HeadingRank {
  depth: number;
  level: number;
}

/**
 * Follows the outline of a document, whatever levels the author skipped. An annex begins anew: its first headings look like
 * those of the text, but are elements below its own title (H2), so that no level is left out (ISO 14289-1, 7.4.2).
 */
export function trackOutline(): { pass(block: Block): HeadingRank } {
  let open: number[] = [];
  let top = 2;
  return {
    pass: (block) => {
      if (block.kind === 'annex') [open, top] = [[], 3];
      if (block.kind === 'heading') {
        while (open.length > 0 && (open[open.length - 1] ?? 0) >= block.level) open.pop();
        open.push(block.level);
      }
      const depth = Math.max(0, open.length - 1);
      return { depth, level: Math.min(depth + top, 6) };
    },
  };
}

export function layHeading(desk: Desk, heading: string, place: HeadingRank, id?: string): LayoutStrip[] {
  const { headings, headingSpace, indent, official } = desk.style;
  const level = Math.min(place.depth, headings.length - 1);
  const style = headings[level];
  if (!style) return [];
  const tag = openTag(`H${place.level}` as TagType, desk.root, id === undefined ? {} : { anchor: id });
  const glyphs = measureText(desk, [runOf(heading, style, tag)]);
  const lines = setLines(desk, glyphs, {
    width: desk.width,
    leading: style.leading,
    indent: official ? indent * style.size : 0,
  });
  const before = headingSpace[level] ?? 0;
  return stackLines(lines, style.leading, { before, keepWithNext: true }).map((strip) => ({
    ...strip,
    keepWithNext: true,
  }));
}

function paragraphStyle(desk: Desk, role: 'lead' | 'note' | 'addressee' | undefined): TextStyle {
  if (role === 'lead') return desk.style.lead;
  return role === 'note' ? desk.style.note : desk.style.body;
}

/** A paragraph, both edges straight, its first line two characters in; an addressee stands flush (7.3.2). */
export function layParagraph(desk: Desk, block: Block & { kind: 'paragraph' }): LayoutStrip[] {
  const style = paragraphStyle(desk, block.role);
  const glyphs = measureText(desk, runsOf(block.content, style, openTag('P', desk.root)));
  const indent = block.role === undefined || block.role === 'lead' ? desk.style.indent * style.size : 0;
  const lines = setLines(desk, glyphs, { width: desk.width, leading: style.leading, justify: true, indent });
  return stackLines(lines, style.leading, { before: desk.style.paragraphSpace });
}

/** Moves what is set to the right. */
function shiftLine(line: SetLine, dx: number): SetLine {
  const move = (fragment: Fragment): Fragment => ({
    ...fragment,
    inks: fragment.inks.map((ink) => {
      if (ink.kind === 'text') return { ...ink, x: ink.x + dx };
      if (ink.kind !== 'rule') return ink;
      return { ...ink, from: [ink.from[0] + dx, ink.from[1]], to: [ink.to[0] + dx, ink.to[1]] };
    }),
  });
  return { width: line.width, fragments: line.fragments.map(move) };
}

/** A list with its numbers or dots hanging left of the text. */
export function layList(desk: Desk, ordered: boolean, items: readonly Inline[][]): LayoutStrip[] {
  const style = desk.style.body;
  const list = openTag('L', desk.root, { numbering: ordered ? 'Decimal' : 'Disc' });
  const left = desk.style.indent * style.size;
  const hang = style.size * (ordered ? (items.length > 9 ? 1.9 : 1.5) : 1.1);
  return items.flatMap((item, index) => {
    const entry = openTag('LI', list);
    const label = measureText(desk, [runOf(ordered ? `${index + 1}.` : '•', style, openTag('Lbl', entry))]);
    const body = measureText(desk, runsOf(item, style, openTag('LBody', entry)));
    const width = desk.width - left - hang;
    const lines = setLines(desk, body, { width, leading: style.leading, justify: true }).map((line) =>
      shiftLine(line, left + hang),
    );
    const sign = setLines(desk, label, { width: hang, leading: style.leading })[0];
    const first = lines[0];
    if (first && sign) first.fragments.unshift(...shiftLine(sign, left).fragments);
    return stackLines(lines, style.leading, { before: desk.style.paragraphSpace });
  });
}

/** What is said once in the text and on every page: that the data are invented. Set between two rules. */
export function layBanner(desk: Desk, text: string): LayoutStrip[] {
  const style: TextStyle = { ...desk.style.note, role: 'hei', colour: quiet };
  const glyphs = measureText(desk, [runOf(text, style, openTag('P', desk.root))]);
  const lines = setLines(desk, glyphs, { width: desk.width, leading: style.leading, align: 'center' });
  const strips = stackLines(lines, style.leading, { before: 4 });
  const edge = (y: number): Fragment => ({
    tag: undefined,
    inks: [{ kind: 'rule', from: [0, y], to: [desk.width, y], thickness: 0.5, colour: hairline }],
  });
  strips[0]?.content.unshift(edge(-2));
  strips[strips.length - 1]?.content.push(edge(style.leading + 2));
  return strips.map((strip, index) => ({ ...strip, keepWithNext: index < strips.length - 1 }));
}
