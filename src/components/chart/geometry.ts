import { scaleLinear, scalePoint } from 'd3-scale';
import type { Chart } from '../../document/block.ts';
import { endsOf, writeFigure } from '../../document/text.ts';
import { keepWithin, round, thinTicks, widthOf } from './letters.ts';

/** A chart that may tell when its milestones are due, also where that is still to come. */
export interface PlannedChart extends Omit<Chart, 'milestones'> {
  /** Labels of the periods to come, after the last point. */
  ahead?: string[];
  /**
   * `at`: the place, among points and periods to come, by which it is to be reached; left out where no day is set.
   * `mark`: what is written at that place, where the axis tells the day.
   */
  milestones?: Array<{ label: string; value: number; at?: number; mark?: string }>;
}

/** The drawing of a course, in units of its own box. Numbers are rounded: the same data give the same bytes. */
export interface Course {
  width: number;
  height: number;
  /** Left and right ends and height of the base line. */
  base: { from: number; to: number; y: number };
  /** Runs of numbers that follow each other, as paths. A hidden one or a range breaks the line. */
  lines: string[];
  bars: Box[];
  /** Of each range the part of the scale in which its number lies. */
  ranges: Box[];
  points: Array<{
    x: number;
    /** Of a range the height of its upper end. */
    y: number;
    /** The same, of a range the height of its lower end. */
    foot: number;
    shown: boolean;
    /** True of a number, which is drawn as a point; not of a range, whose number nobody is told. */
    exact: boolean;
    /** The middle of the words that name it: above it, but within the box. */
    wordsX: number;
    named: boolean;
    /** True where the line of a milestone runs through the place above the point: its number stands below. */
    below: boolean;
  }>;
  ticks: Array<{ x: number; label: string }>;
  /** A line to be reached ends where it is due (`flag`), or runs through. */
  milestones: Array<{
    y: number;
    label: string;
    /** The base line of its name. */
    foot: number;
    x: number;
    anchor: 'start' | 'end';
    to: number;
    flag: boolean;
  }>;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const box = { width: 400, height: 200, left: 4, right: 4, top: 32, bottom: 36 };
/** How far the first and the last point stand from the ends of the base line, where there are two. */
const margin = 24;
/** What a reader's own font may be wider. */
const slack = 4;
/** The least height of a range: a thinner one would look like a point. */
const leastRange = 5;

/** Lays out a chart. */
export function layCourse({ ahead = [], shape, points, milestones = [] }: PlannedChart): Course {
  const ground = box.height - box.bottom;
  const values = points.flatMap(({ figure }) => (figure.kind === 'hidden' ? [] : endsOf(figure)));
  const highest = Math.max(...values, ...milestones.map((each) => each.value), 0);
  const lowest = Math.min(...values, 0);
  const y = scaleLinear()
    .domain([lowest, highest === lowest ? lowest + 1 : highest])
    .range([ground, box.top]);
  const places = [...points.map(({ label }) => label), ...ahead];
  const inset = places.length > 1 ? margin : 0;
  const x = scalePoint<number>()
    .domain(places.map((_, i) => i))
    .range([box.left + inset, box.width - box.right - inset]);
  const at = (i: number) => round(x(i) ?? box.width / 2);
  const spanOf = (i: number): { top: number; foot: number } => {
    const figure = points[i]?.figure;
    if (!figure || figure.kind === 'hidden') return { top: ground, foot: ground };
    const [foot, top] = endsOf(figure).map(y) as [number, number];
    const more = figure.kind === 'band' ? Math.max(0, leastRange - (foot - top)) / 2 : 0;
    return { top: round(top - more), foot: round(foot + more) };
  };
  const heightOf = (i: number) => spanOf(i).top;
  const isShown = (i: number) => points[i] !== undefined && points[i].figure.kind !== 'hidden';
  const isExact = (i: number) => points[i]?.figure.kind === 'value';
  /** Below a bar there is no room, near the ground neither. */
  const hasRoomBelow = (i: number) =>
    isShown(i) && (shape === 'line' || !isExact(i)) && spanOf(i).foot + 21 <= ground + (isExact(i) ? 4 : 0);
  const goals = milestones.map((each) => y(each.value));
  const shown = shownAt(points.length, isShown);
  const room = places.length > 1 ? x.step() : box.width;
  const named = namedPoints(points, shown, room);
  const barWidth = Math.min(28, Math.max(6, room * 0.6));
  const standingAt = (i: number, width: number): Box => ({
    x: round(at(i) - width / 2),
    y: heightOf(i),
    width: round(width),
    height: round(Math.max(1, (isExact(i) ? ground : spanOf(i).foot) - heightOf(i))),
  });
  return {
    width: box.width,
    height: box.height,
    base: { from: box.left, to: box.width - box.right, y: round(y(Math.max(0, lowest))) },
    lines:
      shape === 'line'
        ? runsOf(points.length, isExact).map((run) => pathOf(run.map((i) => [at(i), heightOf(i)])))
        : [],
    bars: shape === 'bars' ? shown.filter(isExact).map((i) => standingAt(i, barWidth)) : [],
    ranges: shown
      .filter((i) => !isExact(i))
      .map((i) => standingAt(i, shape === 'bars' ? barWidth : Math.min(12, barWidth))),
    points: points.map((_, i) => ({
      x: at(i),
      y: heightOf(i),
      foot: spanOf(i).foot,
      shown: isShown(i),
      exact: isExact(i),
      wordsX: keepWithin(at(i), wordsOf(points[i]), box.width),
      named: named.has(i) || !isShown(i),
      below: hasRoomBelow(i) && goals.some((goal) => goal > heightOf(i) - 24 && goal <= heightOf(i) + 2),
    })),
    ticks: thinTicks(
      places.map((label, i) => ({ x: at(i), label })),
      room,
    ),
    milestones: milestones.map((each) =>
      placeMilestone(
        each.mark ?? each.label,
        y(each.value),
        each.at === undefined ? undefined : at(each.at),
        shown.flatMap((i) => [...new Set([heightOf(i), spanOf(i).foot])].map((y) => ({ x: at(i), y }))),
      ),
    ),
  };
}

/** All points are named where there is room for it; else the first and the last, and the table has the others. */
function namedPoints(points: Chart['points'], shown: number[], room: number): Set<number> {
  const widest = Math.max(...shown.map((i) => widthOf(wordsOf(points[i]))), 0);
  // Words at the ends that have no room above their point stand further in.
  const pushed = points.length > 1 ? Math.max(0, widest / 2 + slack - box.left - margin) : 0;
  if (widest + 6 + pushed <= room) return new Set(shown);
  return new Set([shown[0], shown.at(-1)].filter((i) => i !== undefined));
}

/**
 * The name of a milestone stands above its line, at the end where the course and its numbers are further away from it;
 * of one that is due on a day also behind its flag.
 */
function placeMilestone(
  label: string,
  y: number,
  due: number | undefined,
  points: Array<{ x: number; y: number }>,
): Course['milestones'][number] {
  const line = due ?? box.width - box.right;
  const width = widthOf(label);
  const above = { middle: y - 11, foot: y - 7 };
  const places = [
    { x: box.left, anchor: 'start' as const, from: box.left, ...above },
    { x: line, anchor: 'end' as const, from: line - width, ...above },
    ...(due === undefined
      ? []
      : [{ x: line + 9, anchor: 'start' as const, from: line + 9, middle: y, foot: y + 5.5 }]),
  ].filter(({ from }) => from >= 0 && from + width <= box.width);
  const clearance = ({ from, middle }: (typeof places)[number]) =>
    Math.min(
      ...points
        .filter((point) => point.x > from - 20 && point.x < from + width + 20)
        .flatMap((point) => [Math.abs(point.y - middle), Math.abs(point.y - 16 - middle)]),
      box.height,
    );
  const [best] = places.sort((a, b) => clearance(b) - clearance(a));
  return {
    y: round(y),
    label,
    x: round(best?.x ?? box.left),
    foot: round(best?.foot ?? above.foot),
    anchor: best?.anchor ?? 'start',
    to: line,
    flag: due !== undefined,
  };
}

/** What names a point: its number without the unit, which stands in the title. */
function wordsOf(point: Chart['points'][number] | undefined): string {
  return point ? writeFigure(point.figure, false) : '';
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
