import { scaleLinear, scalePoint } from 'd3-scale';
import { round, spreadApart, thinTicks, widthOf } from './letters.ts';

/** How many of a whole stand how, at one time. */
export interface StackedStep<Key extends string> {
  label: string;
  /** From the ground up. */
  parts: Array<{ key: Key; count: number }>;
}

/** The drawing of wholes and their parts, in units of its own box. */
export interface Stacked<Key extends string> {
  width: number;
  height: number;
  base: { from: number; to: number; y: number };
  /** `count` is written in the part where there is room for it. */
  parts: Array<{ key: Key; x: number; y: number; width: number; height: number; count: string | undefined }>;
  /** The parts of the last whole, named beside it. */
  names: Array<{ key: Key; x: number; y: number; from: number; to: number }>;
  ticks: Array<{ x: number; label: string }>;
}

const box = { width: 400, height: 224, left: 2, right: 124, top: 8, bottom: 30 };
const line = 19;

/** Lays out one bar a step, all on one scale; the last one's parts are named at its right. */
export function layStacked<Key extends string>(steps: Array<StackedStep<Key>>): Stacked<Key> {
  const ground = box.height - box.bottom;
  const right = box.width - box.right;
  const total = ({ parts }: StackedStep<Key>) => parts.reduce((sum, { count }) => sum + count, 0);
  const y = scaleLinear()
    .domain([0, Math.max(...steps.map(total), 1)])
    .range([ground, box.top]);
  const room = Math.min(46, (right - box.left) / Math.max(1, steps.length));
  const left = right - room * steps.length;
  const width = Math.min(36, room * 0.84);
  const x = scalePoint<number>()
    .domain(steps.map((_, i) => i))
    .range([left + width / 2, right - width / 2]);
  // One bar alone stands beside its names.
  const middle = (i: number) => (steps.length === 1 ? right - width / 2 : (x(i) ?? 0));
  const drawn = steps.map((step, i) => {
    let below = 0;
    return step.parts
      .filter(({ count }) => count > 0)
      .map(({ count, key }) => {
        const [foot, top] = [y(below), y(below + count)];
        below += count;
        const fits = foot - top >= 17 && widthOf(`${count}`) + 4 <= width;
        return {
          key,
          x: round(middle(i) - width / 2),
          y: round(top),
          width: round(width),
          height: round(foot - top),
          count: fits ? `${count}` : undefined,
        };
      });
  });
  const last = [...(drawn.at(-1) ?? [])].reverse();
  const centres = last.map((part) => part.y + part.height / 2);
  const placed = spreadApart(centres, line, ground - line / 4);
  return {
    width: box.width,
    height: box.height,
    base: { from: round(left), to: right, y: ground },
    parts: drawn.flat(),
    names: last.map(({ key }, i) => ({
      key,
      x: right + 12,
      y: placed[i] ?? ground,
      from: right + 2,
      to: round(centres[i] ?? ground),
    })),
    ticks: thinTicks(
      steps.map(({ label }, i) => ({ x: round(middle(i)), label })),
      room,
    ),
  };
}
