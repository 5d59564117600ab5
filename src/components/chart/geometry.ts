import { scaleLinear, scalePoint } from 'd3-scale';
import type { Chart } from '../../document/block.ts';
import { writeNumber } from '../../document/text.ts';

/** The drawing of a course, in units of its own box. Numbers are rounded: the same data give the same bytes. */
export interface Course {
  width: number;
  height: number;
  /** Left and right ends and height of the base line. */
  base: { from: number; to: number; y: number };
  /** Runs of shown points that follow each other, as paths. A hidden point breaks the line. */
  lines: string[];
  bars: Array<{ x: number; y: number; width: number; height: number }>;
  points: Array<{
    x: number;
    y: number;
    shown: boolean;
    named: boolean;
    /** True where the line of a milestone runs through the place above the point: its number stands below. */
    below: boolean;
  }>;
  ticks: Array<{ x: number; label: string }>;
  milestones: Array<{ y: number; label: string; x: number; anchor: 'start' | 'end' }>;
}

const box = { width: 400, height: 200, left: 4, right: 4, top: 32, bottom: 36 };
/** Widths of the letters of the drawing (15 units): Han, and what is narrower. */
const wide = 15;
const narrow = 8.5;

/** Lays out a chart. */
export function layCourse({ shape, points, milestones = [] }: Chart): Course {
  const ground = box.height - box.bottom;
  const values = points.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value] : []));
  const highest = Math.max(...values, ...milestones.map((each) => each.value), 0);
  const lowest = Math.min(...values, 0);
  const y = scaleLinear()
    .domain([lowest, highest === lowest ? lowest + 1 : highest])
    .range([ground, box.top]);
  const margin = points.length > 1 ? 24 : 0;
  const x = scalePoint<number>()
    .domain(points.map((_, i) => i))
    .range([box.left + margin, box.width - box.right - margin]);
  const at = (i: number) => round(x(i) ?? box.width / 2);
  const heightOf = (i: number) => {
    const figure = points[i]?.figure;
    return round(figure?.kind === 'value' ? y(figure.value) : ground);
  };
  const isShown = (i: number) => points[i]?.figure.kind === 'value';
  const goals = milestones.map((each) => y(each.value));
  const shown = shownAt(points.length, isShown);
  const room = points.length > 1 ? x.step() : box.width;
  const named = namedPoints(points, shown, room);
  const barWidth = Math.min(28, Math.max(6, room * 0.6));
  return {
    width: box.width,
    height: box.height,
    base: { from: box.left, to: box.width - box.right, y: round(y(Math.max(0, lowest))) },
    lines:
      shape === 'line'
        ? runsOf(points.length, isShown).map((run) => pathOf(run.map((i) => [at(i), heightOf(i)])))
        : [],
    bars:
      shape === 'bars'
        ? shown.map((i) => ({
            x: round(at(i) - barWidth / 2),
            y: heightOf(i),
            width: round(barWidth),
            height: round(Math.max(1, ground - heightOf(i))),
          }))
        : [],
    points: points.map((_, i) => ({
      x: at(i),
      y: heightOf(i),
      shown: isShown(i),
      named: named.has(i) || !isShown(i),
      below: shape === 'line' && isShown(i) && goals.some((goal) => Math.abs(goal - (heightOf(i) - 14)) < 14),
    })),
    ticks: thinTicks(
      points.map((point, i) => ({ x: at(i), label: point.label })),
      room,
    ),
    milestones: milestones.map((each) =>
      placeMilestone(
        each.label,
        y(each.value),
        shown.map((i) => ({ x: at(i), y: heightOf(i) })),
      ),
    ),
  };
}

/** All points are named where there is room for it; else the first and the last, and the table has the others. */
function namedPoints(points: Chart['points'], shown: number[], room: number): Set<number> {
  const words = shown.map((i) => {
    const figure = points[i]?.figure;
    return figure?.kind === 'value' ? writeNumber(figure.value, figure.unit) : '';
  });
  const widest = Math.max(...words.map(widthOf), 0);
  if (widest + 6 <= room) return new Set(shown);
  return new Set([shown[0], shown.at(-1)].filter((i) => i !== undefined));
}

/** Labels of the axis that fit: all of them, or every second, third … counted back from the last. */
function thinTicks(ticks: Course['ticks'], room: number): Course['ticks'] {
  const widest = Math.max(...ticks.map(({ label }) => widthOf(label)), 1);
  const every = Math.max(1, Math.ceil((widest + 4) / room));
  return ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0);
}

/** The name of a milestone stands at the end where the course and its numbers are further away from it. */
function placeMilestone(
  label: string,
  y: number,
  points: Array<{ x: number; y: number }>,
): Course['milestones'][number] {
  const ends = [
    { x: box.left, anchor: 'start' as const, from: box.left, to: box.left + widthOf(label) },
    {
      x: box.width - box.right,
      anchor: 'end' as const,
      from: box.width - box.right - widthOf(label),
      to: box.width,
    },
  ];
  const middle = y - 11;
  const clearance = ({ from, to }: { from: number; to: number }) =>
    Math.min(
      ...points
        .filter((point) => point.x > from - 20 && point.x < to + 20)
        .flatMap((point) => [Math.abs(point.y - middle), Math.abs(point.y - 16 - middle)]),
      box.height,
    );
  const [left, right] = ends.map(clearance);
  const end = (left ?? 0) >= (right ?? 0) ? ends[0] : ends[1];
  return { y: round(y), label, x: end?.x ?? box.left, anchor: end?.anchor ?? 'start' };
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? wide : narrow), 0);
}

function shownAt(length: number, isShown: (i: number) => boolean): number[] {
  return Array.from({ length }, (_, i) => i).filter(isShown);
}

function runsOf(length: number, isShown: (i: number) => boolean): number[][] {
  const runs: number[][] = [];
  for (const i of shownAt(length, isShown)) {
    const run = runs.at(-1);
    if (run?.at(-1) === i - 1) run.push(i);
    else runs.push([i]);
  }
  return runs;
}

function pathOf(points: Array<[number, number]>): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
