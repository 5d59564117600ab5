import { isSpace } from './character-classes.ts';
import { hair, type Letter, type Line } from './letter.ts';
import {
  emptySlot,
  type Measured,
  measureSlot,
  squeezeOf,
  stretchOf,
  trimAtEnd,
  trimAtStart,
  widthOf,
} from './slots.ts';

interface Stretch {
  limit: number;
  justify: boolean;
}

/** Where the ink of a line ends that goes up to `to` (exclusive): blanks at its end are not seen. */
function findInkEnd(letters: readonly Letter[], start: number, to: number): number {
  let end = to;
  while (end > start && isSpace(letters[end - 1]?.character ?? '')) end--;
  return end;
}

/** The natural width of a line in points, and how many of them its blanks could give up; marks at its edges trimmed. */
export function measureLine(
  letters: readonly Letter[],
  start: number,
  to: number,
): { width: number; squeezable: number } {
  const end = findInkEnd(letters, start, to);
  const [first, last] = [letters[start], letters[end - 1]];
  if (end <= start || !first || !last) return { width: 0, squeezable: 0 };
  const slot = emptySlot();
  let width = last.width - trimAtEnd(last) - trimAtStart(first);
  let squeezable = 0;
  for (let at = start; at < end - 1; at++) {
    const [before, after] = [letters[at], letters[at + 1]];
    if (!before || !after) continue;
    measureSlot(before, after, slot);
    width += slot.advance;
    squeezable += slot.squeeze;
  }
  return { width, squeezable };
}

/** Sets text that fits into one line as it is; undefined as soon as it is seen not to fit. */
export function setShortLine(
  letters: readonly Letter[],
  from: number,
  to: number,
  limit: number,
  keepStart: boolean,
): Line | undefined {
  const end = findInkEnd(letters, from, to);
  const [first, last] = [letters[from], letters[end - 1]];
  if (end <= from || !first || !last) return { from, to, xs: new Array(to - from).fill(0), width: 0 };
  const slot = emptySlot();
  const xs: number[] = [];
  let x = keepStart ? 0 : 0 - trimAtStart(first);
  for (let at = from; at < end; at++) {
    if (x > limit) return undefined;
    xs.push(x);
    const [before, after] = [letters[at], letters[at + 1]];
    if (!before || !after || at === end - 1) continue;
    measureSlot(before, after, slot);
    x += slot.advance;
  }
  const width = x + last.width - trimAtEnd(last);
  if (width > limit + hair) return undefined;
  for (let at = end; at < to; at++) xs.push(width);
  return { from, to, xs, width };
}

/** What each slot of a line gives or takes, as a share of what it could. */
interface Plan {
  /** By turn, when the line is tight. */
  squeeze: readonly number[];
  soft: number;
  stretch: number;
  last: number;
}

const asItIs: Plan = { squeeze: [0, 0, 0, 0, 0], soft: 0, stretch: 0, last: 0 };

/** How much of what is there goes, when so much is wanted. */
const shareOf = (wanted: number, there: number): number =>
  there > 0 ? Math.min(1, Math.max(0, wanted) / there) : 0;

/** Shares for a line that is `excess` points too wide (or too narrow, if negative); its slots are measured once more. */
function planLine(letters: readonly Letter[], from: number, end: number, excess: number): Plan {
  const slot = emptySlot();
  const blanks = [0, 0, 0, 0, 0];
  let [soft, others, last] = [0, 0, 0];
  for (let at = from; at < end - 1; at++) {
    const [before, after] = [letters[at], letters[at + 1]];
    if (!before || !after) continue;
    measureSlot(before, after, slot);
    blanks[slot.turn] = (blanks[slot.turn] ?? 0) + slot.squeeze;
    soft += slot.soft;
    others += slot.stretch;
    last += slot.last;
  }
  if (excess > 0) {
    let wanted = excess;
    const squeeze = blanks.map((there) => {
      const share = shareOf(wanted, there);
      wanted -= share * there;
      return share;
    });
    return { squeeze, soft: 0, stretch: 0, last: 0 };
  }
  // Letters move apart by a hair before the other gaps grow beyond the half of what they may.
  const wanted = -excess - soft;
  const half = others / 2;
  return {
    squeeze: asItIs.squeeze,
    soft: shareOf(-excess, soft),
    stretch: (shareOf(wanted, half) + shareOf(wanted - half - last, half)) / 2,
    last: shareOf(wanted - half, last),
  };
}

/** Sets the letters of a line: natural, squeezed to the limit where it is too wide, or spread out to both edges. */
export function spreadLine(measured: Measured, from: number, to: number, stretch: Stretch): Line {
  const { letters, advance } = measured;
  const end = Math.max(from, measured.inkEnd[to] ?? to);
  const over = widthOf(measured, from, to) - stretch.limit;
  const tight = over > 0 && squeezeOf(measured, from, to) > 0;
  const loose = stretch.justify && over < 0 && -over <= stretchOf(measured, from, to) + hair;
  const plan = tight || loose ? planLine(letters, from, end, over) : asItIs;
  const slot = emptySlot();
  const xs: number[] = [];
  const start = 0 - (measured.startTrim[from] ?? 0);
  const origin = advance[from] ?? 0;
  /** How far the letters have moved from their natural places. */
  let moved = 0;
  for (let at = from; at < end; at++) {
    xs.push(start + (advance[at] ?? 0) - origin + moved);
    const [before, after] = [letters[at], letters[at + 1]];
    if (plan === asItIs || !before || !after) continue;
    measureSlot(before, after, slot);
    moved -= slot.squeeze * (plan.squeeze[slot.turn] ?? 0);
    moved += slot.soft * plan.soft + slot.stretch * plan.stretch + slot.last * plan.last;
  }
  const width = end > from ? (xs[end - 1 - from] ?? 0) + (measured.endWidth[end - 1] ?? 0) : 0;
  for (let at = end; at < to; at++) xs.push(width);
  return { from, to, xs, width };
}
