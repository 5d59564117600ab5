import { scaleLinear, scalePoint } from 'd3-scale';
import { keepWithin, round, thinTicks, widthOf } from './letters.ts';

/** A whole and the part of it that is there, at one time: money allotted and paid, problems found and closed. */
export interface FilledStep {
  label: string;
  whole: number;
  part: number;
}

/** The drawing of wholes as open bars, filled as far as the part goes, in units of its own box. */
export interface Filled {
  width: number;
  height: number;
  base: { from: number; to: number; y: number };
  bars: Array<{
    x: number;
    width: number;
    whole: number;
    wholeHeight: number;
    part: number;
    partHeight: number;
  }>;
  /** Numbers above the bars that have room for them, and above the last one. */
  names: Array<{ x: number; y: number; words: string }>;
  ticks: Array<{ x: number; label: string }>;
}

const box = { width: 400, height: 190, left: 2, right: 2, top: 30, bottom: 30 };

/** Lays out one bar a step, all on one scale. `write` says the part and the whole in a few letters: 12/13. */
export function layFilled(steps: FilledStep[], write: (step: FilledStep) => string): Filled {
  const ground = box.height - box.bottom;
  const y = scaleLinear()
    .domain([0, Math.max(...steps.flatMap(({ part, whole }) => [part, whole]), 1)])
    .range([ground, box.top]);
  const room = (box.width - box.left - box.right) / Math.max(1, steps.length);
  const width = Math.min(40, room * 0.72);
  const x = scalePoint<number>()
    .domain(steps.map((_, i) => i))
    .range([box.left + room / 2, box.width - box.right - room / 2]);
  const middle = (i: number) => round(x(i) ?? box.width / 2);
  const words = steps.map(write);
  const isNamed = (i: number) => widthOf(words[i] ?? '') + 6 <= room || i === steps.length - 1;
  return {
    width: box.width,
    height: box.height,
    base: { from: box.left, to: box.width - box.right, y: ground },
    bars: steps.map(({ part, whole }, i) => ({
      x: round(middle(i) - width / 2),
      width: round(width),
      whole: round(y(whole)),
      wholeHeight: round(ground - y(whole)),
      part: round(y(part)),
      partHeight: round(ground - y(part)),
    })),
    names: steps.flatMap(({ part, whole }, i) =>
      isNamed(i)
        ? [
            {
              x: keepWithin(middle(i), words[i] ?? '', box.width),
              y: round(y(Math.max(part, whole)) - 8),
              words: words[i] ?? '',
            },
          ]
        : [],
    ),
    ticks: thinTicks(
      steps.map(({ label }, i) => ({ x: keepWithin(middle(i), label, box.width, 0), label })),
      room,
    ),
  };
}
