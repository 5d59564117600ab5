import type { Prohibition } from './character-classes.ts';
import { findBreaks, rank } from './find-breaks.ts';
import type { Letter, Line } from './letter.ts';
import { mendLines } from './mend-lines.ts';
import { fillLines, limitOf, type Paragraph } from './paragraph.ts';
import { measureSlots } from './slots.ts';
import { measureLine, setShortLine, spreadLine } from './spread-line.ts';

export interface BreakOptions {
  /** Width of the first line and of the others, in points. */
  first: number;
  rest: number;
  /** Both edges straight (paragraphs), or only the left one (cells, titles). */
  justify: boolean;
  /** Further places where no line may end, such as inside a word of a title. */
  joined?: (index: number) => boolean;
  /** How strictly marks are kept from the edges of a line; `basic` (基本处理), which CLREQ recommends, if not given. */
  prohibition?: Prohibition;
}

/** How bad it is to end a line before each letter: what the characters say, and what the caller ties together. */
function rankBreaks(
  letters: readonly Letter[],
  options: Pick<BreakOptions, 'joined' | 'prohibition'>,
): Uint8Array {
  const characters = letters.map((letter) => letter.character);
  const ranks = findBreaks(characters, options.prohibition ?? 'basic');
  for (let at = 1; at < letters.length; at++) {
    if (letters[at]?.loose === true) ranks[at] = rank.free;
    if (ranks[at] !== rank.free) continue;
    if (letters[at]?.glued === true || options.joined?.(at)) ranks[at] = rank.glued;
  }
  return ranks;
}

/** Where lines may end, other than at the end: before each of these letters. */
export function listBreaks(
  letters: readonly Letter[],
  joined: (index: number) => boolean,
  prohibition: Prohibition = 'basic',
): number[] {
  const ranks = rankBreaks(letters, { joined, prohibition });
  return letters.flatMap((_, index) => (index > 0 && ranks[index] === rank.free ? [index] : []));
}

/** Breaks one paragraph. A line feed in the text ends a line; all other letters appear in exactly one line, in order. */
export function breakLines(letters: readonly Letter[], options: BreakOptions): Line[] {
  const { rest, justify } = options;
  // After a first-line indent an opening mark keeps its whole width, so that the two blank characters stay two.
  const keepStart = options.first < rest;
  let long: Pick<Paragraph, 'measured' | 'ranks'> | undefined;
  const lines: Line[] = [];
  for (let start = 0; start <= letters.length; ) {
    let stop = start;
    while (stop < letters.length && letters[stop]?.character !== '\n') stop++;
    // Two line feeds leave an empty line; behind the last one there is none.
    if (start === letters.length) break;
    const first = lines.length === 0 ? options.first : rest;
    // Most cells fit into one line, and nobody asks where else they might end.
    const short = setShortLine(letters, start, stop, first, keepStart && start === 0);
    if (short) lines.push(short);
    else {
      long ??= { measured: measureSlots(letters, keepStart), ranks: rankBreaks(letters, options) };
      const text: Paragraph = { ...long, start, stop, first, rest, justify };
      let from = start;
      for (const to of mendLines(text, fillLines(text))) {
        const stretch = { limit: limitOf(text, from), justify: justify && to < stop };
        lines.push(spreadLine(long.measured, from, to, stretch));
        from = to;
      }
    }
    start = stop + 1;
  }
  return lines;
}

/** Width in points of the widest piece that no line may end in: what a column must at least have. */
export function measureWidestPiece(letters: readonly Letter[]): number {
  const ranks = rankBreaks(letters, {});
  let widest = 0;
  let from = 0;
  for (let to = 1; to <= letters.length; to++) {
    const ends = to === letters.length || ranks[to] === rank.free || letters[to]?.character === '\n';
    if (!ends) continue;
    widest = Math.max(widest, measureLine(letters, from, to).width);
    from = to;
  }
  return widest;
}
