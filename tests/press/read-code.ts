import type { Picture } from './read-glyphs.ts';

/** A QR code found in a picture: its modules, and where and how large it is there. */
export interface FoundCode {
  modules: boolean[][];
  /** Side of a module in points of the page. */
  module: number;
  /** Whether so many modules around it are white. */
  isFree: (modules: number) => boolean;
}

interface Finder {
  x: number;
  y: number;
  module: number;
}

/** Is so much of a picture dark at a place? Outside of it nothing is. */
function readerOf({ context, height, width }: Picture): (x: number, y: number) => boolean {
  const { data } = context.getImageData(0, 0, width, height);
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= width || row >= height) return false;
    const at = (row * width + column) * 4;
    return ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255)) / 3 < 128;
  };
}

/** Runs of dark and light along a line, from its start. */
function runsAlong(
  length: number,
  isDark: (at: number) => boolean,
): { dark: boolean; from: number; size: number }[] {
  const runs: { dark: boolean; from: number; size: number }[] = [];
  for (let at = 0; at < length; at++) {
    const dark = isDark(at);
    const last = runs[runs.length - 1];
    if (last?.dark === dark) last.size++;
    else runs.push({ dark, from: at, size: 1 });
  }
  return runs;
}

/** Middles of 1 : 1 : 3 : 1 : 1, by which a phone finds the corners of a code (ISO/IEC 18004). */
function middlesAlong(length: number, isDark: (at: number) => boolean): { at: number; module: number }[] {
  const runs = runsAlong(length, isDark);
  return runs.flatMap((_, index) => {
    const five = runs.slice(index, index + 5);
    const [first, , middle] = five;
    if (five.length < 5 || !first?.dark || !middle) return [];
    const module = five.reduce((sum, run) => sum + run.size, 0) / 7;
    const fits = five.every((run, at) => Math.abs(run.size - module * (at === 2 ? 3 : 1)) < module * 0.45);
    return fits && module > 2 ? [{ at: middle.from + middle.size / 2, module }] : [];
  });
}

function findFinders(picture: Picture, isDark: (x: number, y: number) => boolean): Finder[] {
  const found: Finder[] = [];
  for (let y = 0; y < picture.height; y++) {
    for (const { at: x, module } of middlesAlong(picture.width, (at) => isDark(at, y))) {
      // The same pattern downwards, or it is a letter.
      const from = y - module * 5;
      const down = middlesAlong(module * 10, (at) => isDark(x, from + at));
      const middle = down.find((each) => Math.abs(from + each.at - y) < module);
      if (!middle) continue;
      const known = found.some((each) => Math.hypot(each.x - x, each.y - y) < module * 4);
      if (!known) found.push({ x, y: from + middle.at, module });
    }
  }
  return found;
}

/** Finds the one code in a picture as a phone would, and reads its modules at their middles. */
export function findCode(picture: Picture): FoundCode | undefined {
  const isDark = readerOf(picture);
  const finders = findFinders(picture, isDark);
  const [first, ...others] = finders.sort((a, b) => a.x + a.y - b.x - b.y);
  const right = others.find((each) => Math.abs(each.y - (first?.y ?? 0)) < each.module * 2);
  if (!first || !right || finders.length !== 3) return undefined;
  const count = Math.round((right.x - first.x) / first.module) + 7;
  const module = (right.x - first.x) / (count - 7);
  const [left, top] = [first.x - 3.5 * module, first.y - 3.5 * module];
  const at = (column: number, row: number): boolean =>
    isDark(left + (column + 0.5) * module, top + (row + 0.5) * module);
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    modules: numbers.map((row) => numbers.map((column) => at(column, row))),
    module: module / picture.scale,
    isFree: (around) => {
      for (let row = -around; row < count + around; row++)
        for (let column = -around; column < count + around; column++) {
          const inside = row >= 0 && row < count && column >= 0 && column < count;
          if (!inside && at(column, row)) return false;
        }
      return true;
    },
  };
}
