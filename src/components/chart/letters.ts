/** Widths of the letters of a drawing (15 units high): Han, and what is narrower. */
const wide = 15;
const narrow = 8.5;

/** How wide words are in a drawing, in its units. */
export function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\p{Script=Han}～＊●◐▲✕○◆◇：，（）]/u.test(letter) ? wide : narrow),
    0,
  );
}

/** A place in a drawing, rounded: the same data give the same bytes. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The middle of words that would stand at `x`, moved so that they stay in a box of the given width. */
export function keepWithin(x: number, words: string, width: number, slack = 4): number {
  const half = widthOf(words) / 2 + slack;
  return round(Math.max(half, Math.min(x, width - half)));
}

/** Labels of an axis that fit: all of them, or every second, third … counted back from the last. */
export function thinTicks<T extends { label: string }>(ticks: T[], room: number): T[] {
  const widest = Math.max(...ticks.map(({ label }) => widthOf(label)), 1);
  const every = Math.max(1, Math.ceil((widest + 4) / room));
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
}

/** Moves heights apart that stand closer than `least`, downward from the first, and keeps the last above `bottom`. */
export function spreadApart(heights: number[], least: number, bottom: number): number[] {
  const down: number[] = [];
  for (const height of heights)
    down.push(Math.max(height, (down.at(-1) ?? Number.NEGATIVE_INFINITY) + least));
  let limit = bottom;
  return down
    .reverse()
    .map((height) => {
      const placed = Math.min(height, limit);
      limit = placed - least;
      return round(placed);
    })
    .reverse();
}
