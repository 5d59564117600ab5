import { rank } from './find-breaks.ts';
import { hair } from './letter.ts';
import { countWords, limitOf, loosenessOf, type Paragraph, rankAt } from './paragraph.ts';
import { squeezeOf, widthOf } from './slots.ts';

/** Gaps of an eighth of an em in every place: a quarter of what a line may at most be drawn out. */
const uneasy = 0.25;

/** What lines cost, so that the sum decides. A line of a single character is worse than one that is torn. */
const cost = {
  squeezed: 0.2,
  tight: 1.5,
  loose: 400,
  ragged: 20,
  torn: 1e4,
  orphan: 3e4,
  rank: [0, 1e6, 1e7, 1e8],
};
const overfull = 1e9;

/** A last line of one character looks lost (孤字不成行). */
const isOrphan = (text: Paragraph, from: number, to: number): boolean =>
  to >= text.stop && from > text.start && countWords(text, from, to) < 2;

function costOfLine(text: Paragraph, from: number, to: number): number {
  const limit = limitOf(text, from);
  const width = widthOf(text.measured, from, to);
  let sum = cost.rank[rankAt(text, to)] ?? overfull;
  if (isOrphan(text, from, to)) sum += cost.orphan;
  if (width > limit + hair) {
    const squeeze = squeezeOf(text.measured, from, to);
    if (width - limit > squeeze + hair) return sum + overfull;
    return sum + cost.squeezed + cost.tight * ((width - limit) / squeeze) ** 2;
  }
  if (to >= text.stop) return sum;
  const empty = (limit - width) / limit;
  if (!text.justify) return sum + cost.ragged * empty ** 2;
  const looseness = loosenessOf(text, from, to);
  return sum + (looseness > 1 ? cost.torn * (1 + empty) : cost.loose * looseness ** 3);
}

/** Is there a line that filling one after the other has left torn, very loose, or with a single character? */
function hasFlaw(text: Paragraph, ends: readonly number[]): boolean {
  const last = ends.length - 1;
  if (last < 1) return false;
  if (isOrphan(text, ends[last - 1] ?? 0, text.stop)) return true;
  if (!text.justify) return false;
  return ends.some((to, index) => {
    const from = index === 0 ? text.start : (ends[index - 1] ?? 0);
    return index < last && loosenessOf(text, from, to) > uneasy;
  });
}

/**
 * Breaks the whole paragraph anew where filling line by line has left a flaw: of all ways to end its lines the cheapest
 * (the shortest path from break to break). Ends that only an emergency made stay among the choices, so there is always one.
 */
export function mendLines(text: Paragraph, ends: readonly number[]): readonly number[] {
  if (!hasFlaw(text, ends)) return ends;
  const places = [text.start];
  // Where the line that begins at a place was ended, as an index of `places`.
  const filled = new Map<number, number>();
  let begun = 0;
  for (const to of ends) {
    for (let at = (places[begun] ?? 0) + 1; at < to; at++) if (text.ranks[at] === rank.free) places.push(at);
    places.push(to);
    filled.set(begun, places.length - 1);
    begun = places.length - 1;
  }
  const best = new Float64Array(places.length).fill(Number.POSITIVE_INFINITY);
  const came = new Int32Array(places.length);
  best[0] = 0;
  const tryLine = (step: number, next: number): void => {
    const sum = (best[step] ?? 0) + costOfLine(text, places[step] ?? 0, places[next] ?? 0);
    if (sum >= (best[next] ?? 0)) return;
    best[next] = sum;
    came[next] = step;
  };
  // A line that is not so full can never be the better choice: it could not be drawn out to the edge.
  const fullness = text.justify ? 0.6 : 0.3;
  let nearest = 1;
  for (let step = 0; step < places.length - 1; step++) {
    if (best[step] === Number.POSITIVE_INFINITY) continue;
    const from = places[step] ?? 0;
    const limit = limitOf(text, from);
    const given = filled.get(step) ?? 0;
    if (given > 0) tryLine(step, given);
    const isShort = (to: number): boolean =>
      to < text.stop && widthOf(text.measured, from, to) < limit * fullness;
    nearest = Math.max(nearest, step + 1);
    while (isShort(places[nearest] ?? text.stop)) nearest++;
    for (let next = nearest; next < places.length; next++) {
      const to = places[next] ?? 0;
      const width = widthOf(text.measured, from, to);
      if (width - squeezeOf(text.measured, from, to) > limit + hair) break;
      if (next !== given) tryLine(step, next);
    }
  }
  const mended: number[] = [];
  for (let step = places.length - 1; step > 0; step = came[step] ?? 0) mended.push(places[step] ?? 0);
  return mended.reverse();
}
