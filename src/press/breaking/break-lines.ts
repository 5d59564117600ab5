import { isForbiddenAtEnd, isForbiddenAtStart, isSpace, mayBreakBetween } from './character-classes.ts';
import type { Letter, Line } from './letter.ts';
import { measureLine, type Stretch, spreadLine } from './spread-line.ts';
import { findUnbreakable } from './unbreakable.ts';

export interface BreakOptions {
  /** Width of the first line and of the others, in points. */
  first: number;
  rest: number;
  /** Both edges straight (paragraphs), or only the left one (cells, titles). */
  justify: boolean;
  /** Further places where no line may end, such as inside a word of a title. */
  joined?: (index: number) => boolean;
}

type Breakable = (index: number) => boolean;

/** Where a line may end before the letter at `index`; three rules, each laxer, for text wider than its column. */
function listBreakRules(letters: readonly Letter[], options: BreakOptions): Breakable[] {
  const characters = letters.map((letter) => letter.character);
  const { glued, loose } = findUnbreakable(characters);
  const pair = (index: number): boolean =>
    mayBreakBetween(characters[index - 1] ?? '', characters[index] ?? '') || loose[index] === 1;
  const strict: Breakable = (index) =>
    glued[index] === 0 && letters[index]?.glued !== true && pair(index) && !options.joined?.(index);
  const anywhere: Breakable = (index) =>
    !isForbiddenAtStart(characters[index] ?? '') && !isForbiddenAtEnd(characters[index - 1] ?? '');
  return [strict, pair, anywhere, () => true];
}

/** Where lines may end, other than at the end: before each of these letters. */
export function listBreaks(letters: readonly Letter[], joined: (index: number) => boolean): number[] {
  const [strict] = listBreakRules(letters, { first: 0, rest: 0, justify: false, joined });
  return letters.flatMap((_, index) => (index > 0 && strict?.(index) ? [index] : []));
}

/** The end of the piece that starts at `from`: the next place where a line may end, or the end of the text. */
function findPieceEnd(from: number, count: number, mayBreak: Breakable): number {
  let end = from + 1;
  while (end < count && !mayBreak(end)) end++;
  return end;
}

/** Fills one line from `start` up to `limit` points: takes what fits, squeezes before it pushes (先挤进，后推出). */
function fillLine(
  letters: readonly Letter[],
  start: number,
  end: number,
  limit: number,
  rules: readonly Breakable[],
): number {
  for (const mayBreak of rules) {
    let taken = start;
    let natural = 0;
    while (taken < end) {
      const next = findPieceEnd(taken, end, mayBreak);
      for (let at = taken; at < next; at++) natural += (letters[at]?.width ?? 0) + (letters[at]?.gap ?? 0);
      // Blanks are only ever taken off, so what fits untrimmed needs no closer look.
      if (natural > limit && measureLine(letters, start, next).width > limit + 0.01) {
        const line = measureLine(letters, start, next);
        const punctuated = next > taken + 1 && isForbiddenAtStart(letters[next - 1]?.character ?? '');
        // Squeezing pays only when it saves a sign from dragging its character to the next line.
        if (punctuated && taken > start && line.width - line.squeezable <= limit) return next;
        break;
      }
      taken = next;
    }
    if (taken > start) return taken;
  }
  return start + 1;
}

/** A last line of one character looks lost (孤字不成行): gives it company from the line before, which can spare it. */
function keepCompany(
  letters: readonly Letter[],
  ends: number[],
  rules: readonly Breakable[],
  rest: number,
): void {
  const last = ends[ends.length - 1] ?? 0;
  const lineStart = ends[ends.length - 2];
  const before = ends[ends.length - 3] ?? 0;
  if (lineStart === undefined) return;
  const words = letters.slice(lineStart, last).filter((letter) => !isForbiddenAtStart(letter.character));
  const size = letters[lineStart]?.size ?? 0;
  if (words.length > 1 || rest < size * 6) return;
  const strict = rules[0];
  for (let at = lineStart - 1; strict && at > before && at >= lineStart - 4; at--) {
    if (!strict(at)) continue;
    ends[ends.length - 2] = at;
    return;
  }
}

/** Breaks one paragraph. A line feed in the text ends a line; all other letters appear in exactly one line, in order. */
export function breakLines(letters: readonly Letter[], options: BreakOptions): Line[] {
  const rules = listBreakRules(letters, options);
  const lines: Line[] = [];
  let from = 0;
  while (from <= letters.length) {
    let stop = from;
    while (stop < letters.length && letters[stop]?.character !== '\n') stop++;
    const ends: number[] = [from];
    let start = from;
    while (start < stop) {
      const limit = lines.length + ends.length === 1 ? options.first : options.rest;
      let end = fillLine(letters, start, stop, limit, rules);
      while (end < stop && isSpace(letters[end]?.character ?? '')) end++;
      ends.push(end);
      start = end;
    }
    if (ends.length > 2) keepCompany(letters, ends, rules, options.rest);
    for (let index = 1; index < ends.length; index++) {
      const limit = lines.length === 0 ? options.first : options.rest;
      const stretch: Stretch = { limit, justify: options.justify && index < ends.length - 1 };
      lines.push(spreadLine(letters, ends[index - 1] ?? 0, ends[index] ?? 0, stretch));
    }
    if (stop >= letters.length) break;
    if (ends.length === 1) lines.push({ from: stop, to: stop, xs: [], width: 0 });
    from = stop + 1;
  }
  return lines;
}

/** Width in points of the widest piece that no line may end in: what a column must at least have. */
export function measureWidestPiece(letters: readonly Letter[]): number {
  const [strict] = listBreakRules(letters, { first: 0, rest: 0, justify: false });
  let widest = 0;
  for (let from = 0; strict && from < letters.length; ) {
    const end = findPieceEnd(from, letters.length, (at) => strict(at) || letters[at]?.character === '\n');
    widest = Math.max(widest, measureLine(letters, from, end).width);
    from = end;
  }
  return widest;
}
