import { type BreakOptions, breakLines } from '../breaking/break-lines.ts';
import type { Line } from '../breaking/letter.ts';
import type { Fragment, Ink } from '../drawing/ink.ts';
import type { Strip } from '../pagination/strip.ts';
import { red } from '../sheets/look.ts';
import type { Tag } from '../tags/tag.ts';
import type { Desk, Glyph } from './measure-text.ts';

export type Align = 'start' | 'end' | 'center';

/** A line that is set: its fragments stand in a box of `leading` height whose top is 0. */
export interface SetLine {
  fragments: Fragment[];
  width: number;
}

interface SetOptions {
  width: number;
  leading: number;
  align?: Align;
  justify?: boolean;
  /** First-line indent in points. */
  indent?: number;
  joined?: BreakOptions['joined'];
}

export type LayoutStrip = Strip<Fragment[]>;

/** Where Han characters sit on their baseline: their square reaches 0.88 em above it in all fonts of the project. */
const squareAscent = 0.88;

/** Splits a line where element or colour changes; a link is underlined in the accent colour, thinly. */
function drawLine(glyphs: readonly Glyph[], line: Line, x: number, leading: number): Fragment[] {
  let tallest = 0;
  for (let index = line.from; index < line.to; index++) tallest = Math.max(tallest, glyphs[index]?.size ?? 0);
  const baseline = (leading - tallest) / 2 + squareAscent * tallest;
  const fragments: Fragment[] = [];
  let text: (Ink & { kind: 'text' }) | undefined;
  let tag: Tag | undefined;
  for (let index = line.from; index < line.to; index++) {
    const glyph = glyphs[index];
    if (!glyph) continue;
    const at = line.xs[index - line.from] ?? 0;
    const last = fragments[fragments.length - 1];
    if (!text || !last || glyph.tag !== tag) {
      text = { kind: 'text', x: x + at, baseline, letters: [], colour: glyph.colour, width: 0 };
      fragments.push({ tag: glyph.tag, inks: [text] });
      tag = glyph.tag;
    } else if (text.colour !== glyph.colour) {
      text = { kind: 'text', x: x + at, baseline, letters: [], colour: glyph.colour, width: 0 };
      last.inks.push(text);
    }
    const { codePoint, face, size } = glyph;
    text.letters.push({ codePoint, face, size, x: x + at + glyph.shift - text.x });
    text.width = x + at + glyph.width - text.x;
  }
  return [...fragments, ...fragments.flatMap(underlineLink)];
}

function underlineLink({ tag, inks }: Fragment): Fragment[] {
  if (tag?.type !== 'Link') return [];
  const rules = inks.flatMap((ink): Ink[] => {
    if (ink.kind !== 'text') return [];
    const y = ink.baseline + 2;
    return [{ kind: 'rule', from: [ink.x, y], to: [ink.x + ink.width, y], thickness: 0.4, colour: red }];
  });
  return [{ tag: undefined, inks: rules }];
}

/** Breaks measured text into lines and sets each in its place across the width. */
export function setLines(
  { prohibition }: Pick<Desk, 'prohibition'>,
  glyphs: readonly Glyph[],
  options: SetOptions,
): SetLine[] {
  const indent = options.indent ?? 0;
  const lines = breakLines(glyphs, {
    first: options.width - indent,
    rest: options.width,
    justify: options.justify ?? false,
    prohibition,
    ...(options.joined ? { joined: options.joined } : {}),
  });
  return lines.map((line, index) => {
    const room = options.width - line.width;
    const aligned = options.align === 'center' ? room / 2 : options.align === 'end' ? room : 0;
    const x = aligned + (index === 0 ? indent : 0);
    return { fragments: drawLine(glyphs, line, x, options.leading), width: line.width };
  });
}

/** Lines as strips. A paragraph leaves neither its first nor its last line alone on a page (孤行不成页). */
export function stackLines(
  lines: readonly SetLine[],
  leading: number,
  space: { before: number; keepWithNext?: boolean },
): LayoutStrip[] {
  const last = lines.length - 1;
  return lines.map((line, index) => ({
    height: leading,
    before: index === 0 ? space.before : 0,
    keepWithNext: index === last ? (space.keepWithNext ?? false) : index === 0 || index === last - 1,
    content: line.fragments,
  }));
}
