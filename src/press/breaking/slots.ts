import { flag, flagsOf } from './character-classes.ts';
import type { Letter } from './letter.ts';
import { CM, classOf, ZWJ } from './line-break-classes.ts';

/**
 * In which order blanks give way in a tight line (CLREQ 挤压处理的优先顺序): spaces between words, brackets, 、，：；, the gap
 * between Han and Latin, and last the ends of sentences.
 */
const squeezeOrder = { space: 0, bracket: 1, pause: 2, gap: 3, stop: 4 } as const;

/** What stands between two neighbouring letters of a line, all in points. */
interface Slot {
  /** From the first letter's origin to the second's, as set in a line that is neither tight nor loose. */
  advance: number;
  /** By how much that may shrink, and in which turn (one of `squeezeOrder`). */
  squeeze: number;
  turn: number;
  /** By how much it grows first, being a space between words or the thin gap between Han and Latin. */
  soft: number;
  /** By how much it may grow in turn with all others; 0 where it may not. */
  stretch: number;
  /** By how much it may grow when nothing else is left: inside words, by so little that it is not seen. */
  last: number;
}

/** A word space may shrink to a quarter and grow to half an em; the gap between Han and Latin to 1/8 and 1/4 (CLREQ). */
const spaceRange = [0.25, 0.5] as const;
const gapRange = [0.125, 0.25] as const;
/** A mark gives up its blank half but for a hair, so that the ink of two neighbours does not touch. */
const sparedBlank = 0.45;
/** How far a gap between characters may grow, in ems: beyond that a short line is the lesser evil. */
const widestGap = 0.5;
/** By how much letters of a word or web address may move apart, in ems, where a line has hardly anything else. */
const widestLetterGap = 0.05;

/** A mark brings a blank half only where the font has it an em wide; a proportional one of a Latin font has none. */
const isFull = (letter: Letter): boolean => letter.width >= letter.size * 0.9;

/** 间隔号 takes half an em in the mainland's style: a quarter comes off each side of a wide one. */
const trimBoth = (letter: Letter, own: number): number =>
  (own & flag.blankBoth) !== 0 && isFull(letter) ? letter.size / 4 : 0;

/** What is taken off a mark that begins a line, in points (CLREQ 行首行尾标点挤压). */
export function trimAtStart(letter: Letter): number {
  const own = flagsOf(letter.character);
  if ((own & (flag.blankLeft | flag.blankBoth)) === 0) return 0;
  return (own & flag.blankLeft) !== 0 && isFull(letter) ? letter.size / 2 : trimBoth(letter, own);
}

/** What is taken off a mark that ends a line: it takes half an em there (GB/T 15834-2011, 5.1.10). */
export function trimAtEnd(letter: Letter): number {
  const own = flagsOf(letter.character);
  if ((own & (flag.blankRight | flag.blankBoth)) === 0) return 0;
  return (own & flag.blankRight) !== 0 && isFull(letter) ? letter.size / 2 : trimBoth(letter, own);
}

/** May the gap between these two grow? Not inside a word, a number, a dash or a character with its marks. */
function mayStretch(before: number, after: number, one: string, other: string): boolean {
  if (((before | after) & flag.wide) === 0 && (before & flag.space) === 0) return false;
  if ((before & flag.close) !== 0 || (after & (flag.close | flag.closeBefore | flag.space)) !== 0)
    return false;
  if ((before & flag.dash) !== 0 && one === other) return false;
  // Han and marks of punctuation are no combining marks; what has no flag may be one.
  if (after !== 0) return true;
  const cls = classOf(other.codePointAt(0) ?? 0);
  return cls !== CM && cls !== ZWJ;
}

/** Latin letters and digits, and the signs of addresses between them. */
const isInsideWord = (before: number, after: number): boolean =>
  ((before | after) & flag.latin) !== 0 && ((before | after) & (flag.wide | flag.space)) === 0;

const blanks = flag.blankLeft | flag.blankRight | flag.blankBoth;

/**
 * The blank that two neighbours have between them. Where two marks meet, half an em goes at once (two of them take one
 * and a half ems); what is left of it, and of a single mark's, goes when the line is tight.
 */
export function measureSlot(before: Letter, after: Letter, slot: Slot): void {
  fillSlot(before, after, flagsOf(before.character), flagsOf(after.character), slot);
}

/** The same for letters whose flags are known. */
function fillSlot(before: Letter, after: Letter, one: number, other: number, slot: Slot): void {
  const { size, character } = before;
  slot.advance = before.width + before.gap;
  slot.squeeze = 0;
  slot.turn = squeezeOrder.gap;
  slot.soft = 0;
  slot.stretch = mayStretch(one, other, character, after.character) ? size * widestGap : 0;
  slot.last = isInsideWord(one, other) ? size * widestLetterGap : 0;
  if (before.gap > 0) {
    slot.squeeze = Math.max(0, before.gap - size * gapRange[0]);
    slot.soft = Math.max(0, size * gapRange[1] - before.gap);
  }
  if (character === ' ') {
    slot.turn = squeezeOrder.space;
    slot.squeeze = Math.max(0, before.width - size * spaceRange[0]);
    slot.soft = Math.max(0, size * spaceRange[1] - before.width);
  }
  if (((one | other) & blanks) !== 0) trimMarks(before, after, one, other, slot);
}

function trimMarks(before: Letter, after: Letter, one: number, other: number, slot: Slot): void {
  slot.advance -= trimBoth(before, one) + trimBoth(after, other);
  const [first, second] = [isFull(before) ? one : 0, isFull(after) ? other : 0];
  const right = (first & flag.blankRight) !== 0;
  const left = (second & flag.blankLeft) !== 0;
  if (!right && !left) return;
  // ）， and ）（ and 《（: the blank between them is halved; of ）（ one half is left, of the others none.
  if (right ? left || (second & flag.blankRight) !== 0 : (first & flag.blankLeft) !== 0) {
    slot.advance -= (right ? before.size : after.size) / 2;
    if (!right || !left) return;
  }
  slot.squeeze = (left ? after.size : before.size) * sparedBlank;
  if (left) slot.turn = squeezeOrder.bracket;
  else if ((one & flag.pause) !== 0) slot.turn = squeezeOrder.pause;
  else slot.turn = (one & flag.stop) !== 0 ? squeezeOrder.stop : squeezeOrder.bracket;
}

/** A paragraph measured once: sums over its slots, so that the width of any line is a difference. */
export interface Measured {
  letters: readonly Letter[];
  /** Sums of the slots before each letter: natural advance, what may be squeezed out, what may be added. */
  advance: Float64Array;
  squeeze: Float64Array;
  stretch: Float64Array;
  /** What comes off a letter that begins a line, and its width where it ends one. */
  startTrim: Float64Array;
  endWidth: Float64Array;
  /** For an end of a line (exclusive), where its ink ends: the blanks before it are not seen. */
  inkEnd: Uint32Array;
}

/** A slot to be filled by `measureSlot`, again and again. */
export const emptySlot = (): Slot => ({ advance: 0, squeeze: 0, turn: 0, soft: 0, stretch: 0, last: 0 });

/** Measures all slots of a paragraph. `keepStart`: an opening mark after a first-line indent keeps its whole width. */
export function measureSlots(letters: readonly Letter[], keepStart: boolean): Measured {
  const count = letters.length;
  const advance = new Float64Array(count);
  const squeeze = new Float64Array(count);
  const stretch = new Float64Array(count);
  const startTrim = new Float64Array(count);
  const endWidth = new Float64Array(count);
  const inkEnd = new Uint32Array(count + 1);
  const slot = emptySlot();
  let [x, give, take, ink] = [0, 0, 0, 0];
  let letter = letters[0];
  let own = letter ? flagsOf(letter.character) : 0;
  for (let at = 0; letter; at++) {
    advance[at] = x;
    squeeze[at] = give;
    stretch[at] = take;
    endWidth[at] = letter.width;
    if ((own & blanks) !== 0) {
      startTrim[at] = trimAtStart(letter);
      endWidth[at] = letter.width - trimAtEnd(letter);
    }
    if ((own & flag.space) === 0) ink = at + 1;
    inkEnd[at + 1] = ink;
    const next = letters[at + 1];
    if (!next) break;
    const other = flagsOf(next.character);
    fillSlot(letter, next, own, other, slot);
    x += slot.advance;
    give += slot.squeeze;
    take += slot.soft + slot.stretch + slot.last;
    letter = next;
    own = other;
  }
  if (keepStart) startTrim[0] = 0;
  return { letters, advance, squeeze, stretch, startTrim, endWidth, inkEnd };
}

const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;

/** The natural width in points of the line from `start` to `to` (exclusive). */
export function widthOf(measured: Measured, start: number, to: number): number {
  const last = at(measured.inkEnd, to) - 1;
  if (last < start) return 0;
  const between = at(measured.advance, last) - at(measured.advance, start);
  return between + at(measured.endWidth, last) - at(measured.startTrim, start);
}

/** By how many points the line may shrink. */
export function squeezeOf(measured: Measured, start: number, to: number): number {
  const last = at(measured.inkEnd, to) - 1;
  return last < start ? 0 : at(measured.squeeze, last) - at(measured.squeeze, start);
}

/** By how many points the line may grow. */
export function stretchOf(measured: Measured, start: number, to: number): number {
  const last = at(measured.inkEnd, to) - 1;
  return last < start ? 0 : at(measured.stretch, last) - at(measured.stretch, start);
}
