import { isBlankLeft, isBlankRight, isSpace, isWide } from './character-classes.ts';
import type { Letter, Line } from './letter.ts';

export interface Stretch {
  limit: number;
  justify: boolean;
}

/** How far the gap between two characters may grow, in ems, before a ragged line looks better than a torn one. */
const widestGap = 0.25;

/** Blank halves taken off a character, in points: on its left, on its right. */
interface Trim {
  left: number;
  right: number;
}

/**
 * What stands blank between two full-width marks, or at the edges of a line, is halved (CLREQ 标点挤压): ）， takes one
 * and a half ems, an opening mark at a line's start and a closing one at its end take half of one.
 */
function trimLetter(letters: readonly Letter[], index: number, start: number, end: number): Trim {
  const letter = letters[index];
  if (!letter) return { left: 0, right: 0 };
  const { character, size, width } = letter;
  if (index === end - 1 && isSpace(character)) return { left: 0, right: width };
  // A proportional mark of a Latin font has no blank half to give.
  if (width < size * 0.9) return { left: 0, right: 0 };
  const half = size / 2;
  if (isBlankRight(character)) {
    const next = index + 1 < end ? letters[index + 1]?.character : undefined;
    const yields = next === undefined || isBlankRight(next) || isBlankLeft(next);
    return { left: 0, right: yields ? half : 0 };
  }
  if (isBlankLeft(character)) {
    const before = index > start ? letters[index - 1]?.character : undefined;
    const first = index === start && start > 0;
    return { left: first || (before !== undefined && isBlankLeft(before)) ? half : 0, right: 0 };
  }
  return { left: 0, right: 0 };
}

/** The last letter that is not a space, exclusive. */
function findInkEnd(letters: readonly Letter[], start: number, end: number): number {
  let ink = end;
  while (ink > start && isSpace(letters[ink - 1]?.character ?? '')) ink--;
  return ink;
}

/** The natural width of a line in points, and how many of them full-width marks inside it could give up. */
export function measureLine(
  letters: readonly Letter[],
  start: number,
  to: number,
): { width: number; squeezable: number } {
  const end = findInkEnd(letters, start, to);
  let width = 0;
  let squeezable = 0;
  for (let index = start; index < end; index++) {
    const letter = letters[index];
    if (!letter) continue;
    const trim = trimLetter(letters, index, start, end);
    width += letter.width + (index < end - 1 ? letter.gap : 0) - trim.left - trim.right;
    if (trim.left + trim.right === 0) squeezable += spareBlank(letter);
  }
  return { width, squeezable };
}

/** How much of a mark's blank half may go when a line is tight: to half width, but for a hair. */
function spareBlank(letter: Letter): number {
  if (letter.width < letter.size * 0.9) return 0;
  return isBlankRight(letter.character) || isBlankLeft(letter.character) ? letter.size * 0.45 : 0;
}

/** May the gap after this letter grow? Not inside a word or number, and not between the halves of a dash. */
function mayStretch(before: Letter, after: Letter): boolean {
  if (before.character === after.character && '—…⸺'.includes(before.character)) return false;
  return isWide(before.character) || isWide(after.character) || isSpace(before.character);
}

/** Sets the letters of a line: natural, squeezed to the limit where it is too wide, or spread out to both edges. */
export function spreadLine(letters: readonly Letter[], from: number, to: number, stretch: Stretch): Line {
  const end = findInkEnd(letters, from, to);
  const { width, squeezable } = measureLine(letters, from, to);
  const squeeze =
    width > stretch.limit && squeezable > 0 ? Math.min(1, (width - stretch.limit) / squeezable) : 0;
  let gaps = 0;
  for (let index = from; index < end - 1; index++) {
    const [before, after] = [letters[index], letters[index + 1]];
    if (before && after && mayStretch(before, after)) gaps++;
  }
  const wanted = stretch.justify && width < stretch.limit && gaps > 0 ? (stretch.limit - width) / gaps : 0;
  const extra = wanted > (letters[from]?.size ?? 0) * widestGap ? 0 : wanted;
  const xs: number[] = [];
  let x = 0;
  for (let index = from; index < to; index++) {
    const letter = letters[index];
    if (!letter) continue;
    if (index >= end) {
      xs.push(x);
      continue;
    }
    const trim = trimLetter(letters, index, from, end);
    const spare = trim.left + trim.right === 0 ? spareBlank(letter) * squeeze : 0;
    const left = trim.left + (isBlankLeft(letter.character) ? spare : 0);
    xs.push(x - left);
    x += letter.width - trim.left - trim.right - spare;
    const next = letters[index + 1];
    if (index < end - 1 && next) x += letter.gap + (mayStretch(letter, next) ? extra : 0);
  }
  return { from, to, xs, width: x };
}
