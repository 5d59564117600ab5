import { flag, flagsOf } from './character-classes.ts';
import { rank } from './find-breaks.ts';
import { hair } from './letter.ts';
import { CM, classOf } from './line-break-classes.ts';
import { type Measured, squeezeOf, stretchOf, widthOf } from './slots.ts';

/** A paragraph ready to be broken: from `start` to `stop` (exclusive), with no line feed in it. */
export interface Paragraph {
  measured: Measured;
  /** For each letter how bad it is to end a line before it. */
  ranks: Uint8Array;
  start: number;
  stop: number;
  /** Room for the line that begins at `start`, and for the others, in points. */
  first: number;
  rest: number;
  justify: boolean;
}

/** The room in points for the line that begins at `from`. */
export const limitOf = (text: Paragraph, from: number): number =>
  from === text.start ? text.first : text.rest;

/** How bad it is to end a line at `to`; the paragraph's own end is always good. */
export const rankAt = (text: Paragraph, to: number): number =>
  to >= text.stop ? rank.free : (text.ranks[to] ?? 0);

/** Is squeezing this piece into the line better than opening the line up (先挤进，后推出)? */
function isWorthSqueezing(text: Paragraph, from: number, kept: number, to: number): boolean {
  const { measured } = text;
  const limit = limitOf(text, from);
  const over = widthOf(measured, from, to) - limit;
  if (over > squeezeOf(measured, from, to) + hair) return false;
  if (kept === from) return true;
  const letters = measured.letters;
  const lastOf = (end: number): string => letters[(measured.inkEnd[end] ?? end) - 1]?.character ?? '';
  // A sign that would drag its character to the next line.
  if (to > kept + 1 && (flagsOf(lastOf(to)) & flag.noStart) !== 0) return true;
  if (!text.justify) return false;
  // A number or word that leaves a hole: rather closer by a little than wider by twice as much.
  const under = limit - widthOf(measured, from, kept);
  return under > (letters[from]?.size ?? 0) && over < under / 2;
}

/** The end of the line that begins at `from`: as much as fits, by the least bad rank that lets anything fit. */
function fillLine(text: Paragraph, from: number): number {
  const { measured, stop } = text;
  const limit = limitOf(text, from);
  for (let allowed: number = rank.free; allowed < rank.never; allowed++) {
    let kept = from;
    for (let to = from + 1; to <= stop; to++) {
      if (rankAt(text, to) > allowed) continue;
      if (widthOf(measured, from, to) > limit + hair) {
        if (isWorthSqueezing(text, from, kept, to)) return to;
        break;
      }
      kept = to;
    }
    if (kept > from) return kept;
  }
  let to = from + 1;
  while (to < stop && rankAt(text, to) >= rank.never) to++;
  return to;
}

/** Line by line, as much into each as it takes: the ends of the lines. */
export function fillLines(text: Paragraph): number[] {
  const ends: number[] = [];
  for (let from = text.start; from < text.stop; ) {
    let to = fillLine(text, from);
    while (to < text.stop && (flagsOf(text.measured.letters[to]?.character ?? '') & flag.space) !== 0) to++;
    ends.push(to);
    from = to;
  }
  return ends;
}

/** How many characters besides marks and blanks the line has, counted no further than two. */
export function countWords({ measured: { letters } }: Paragraph, from: number, to: number): number {
  let words = 0;
  for (let at = from; at < to && words < 2; at++) {
    const character = letters[at]?.character ?? '';
    if ((flagsOf(character) & (flag.mark | flag.space)) !== 0) continue;
    if (classOf(character.codePointAt(0) ?? 0) !== CM) words++;
  }
  return words;
}

/** How far a justified line is from easy reading, as a share of all by which it could be drawn out; above 1 it is torn. */
export function loosenessOf(text: Paragraph, from: number, to: number): number {
  const under = limitOf(text, from) - widthOf(text.measured, from, to);
  if (under <= hair) return 0;
  const stretch = stretchOf(text.measured, from, to);
  return under > stretch + hair ? Number.POSITIVE_INFINITY : under / stretch;
}
