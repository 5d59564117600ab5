import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../document/block.ts';
import { endsOf, hiddenSigns, isShare, writeFigure, writeNumber } from '../../document/text.ts';
import type { Figure } from '../../protect/figure.ts';
import type { Point } from '../drawing/ink.ts';
import { hairline, ink, paper, quiet, red } from '../sheets/look.ts';
import { findDomain, measureWord, type Plot, putInk, putRange, putWord, writeMilestone } from './plot.ts';

/** A filled circle of straight pieces, small enough that nobody sees them. */
function drawDot([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 20 }, (_, index): Point => {
    const angle = (index / 20) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/**
 * Every how many points a name is written, so that names do not run into each other; those at the ends, which would leave
 * the drawing, stand further in.
 */
function spaceNames(plot: Plot, names: readonly string[], pitch: number): number {
  const widest = Math.max(...names.map((name) => measureWord(plot, name)));
  const pushed = Math.max(0, (widest - pitch) / 2);
  return Math.max(1, Math.ceil((widest + 4 + pushed) / pitch));
}

/** Every so many points, and the last one; not the one that the last would run into. */
const isNamed = (index: number, every: number, last: number): boolean =>
  index === last || (index % every === 0 && last - index >= every);

/** The unit stands in the title; only a sign for it is written at each dot. */
const writeDot = (figure: Figure): string => writeFigure(figure, isShare(figure.unit));

/** Words on one line: their middle, and how wide they are. */
interface Label {
  words: string;
  x: number;
  y: number;
  width: number;
}

/** Lays paper under a label, so that no line of the scale runs through it. */
function clearGround(plot: Plot, { width, x, y }: Label): void {
  const { size } = plot.style;
  const ground = { x: x - width / 2 - 1, y: y - size * 0.5, width: width + 2, height: size };
  putInk(plot, { kind: 'box', ...ground, fill: paper });
}

/** Where a label may stand along its line: at the ends first, then between them. */
const placesAlong = [0, 1, 0.25, 0.75, 0.5];

/**
 * Names what is to be reached beside its line: above it or below, where neither a number nor the curve is in the way; where
 * all is taken, at the left above it.
 */
function nameMilestone(
  plot: Plot,
  words: string,
  y: number,
  left: number,
  taken: { labels: readonly Label[]; curve: readonly Point[][] },
): Label {
  const { style, width } = plot;
  const own = measureWord(plot, words);
  const [start, end] = [left + 4 + own / 2, width - 4 - own / 2];
  const heights = [y - style.leading * 0.5, y + style.leading * 0.55, y + style.leading * 1.5];
  const places = heights.flatMap((height) =>
    placesAlong.map((share) => ({ x: start + (end - start) * share, y: height })),
  );
  const isFree = (at: { x: number; y: number }): boolean =>
    taken.labels.every(
      (label) =>
        Math.abs(label.x - at.x) > (label.width + own) / 2 + 2 || Math.abs(label.y - at.y) > style.size,
    ) &&
    taken.curve.every((line) => !crosses(line, [at.x - own / 2, at.x + own / 2], at.y, style.size * 0.6));
  const at = places.find(isFree) ?? { x: start, y: y - style.leading * 0.5 };
  const label = { words, ...at, width: own };
  clearGround(plot, label);
  putWord(plot, words, { ...at, align: 'center' }, { ...style, colour: red });
  return label;
}

/** Does a line of straight pieces come nearer than `reach` to a height, within a span? */
function crosses(
  line: readonly Point[],
  [from, to]: readonly [number, number],
  y: number,
  reach: number,
): boolean {
  return line.some(([x1, y1], at) => {
    const [x2, y2] = line[at + 1] ?? [x1, y1];
    if (x2 < from || x1 > to) return false;
    const heightAt = (x: number): number => (x2 === x1 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1));
    const ends = [heightAt(Math.max(from, x1)), heightAt(Math.min(to, x2))];
    return Math.max(...ends) > y - reach && Math.min(...ends) < y + reach;
  });
}

/**
 * A course over time: dots joined by a line, numbers at the dots. Where a value is hidden the line is broken, and a
 * dashed upright with the hidden sign stands at its place. A range is an upright bar between its ends; no line runs
 * through it, for nobody is told where.
 */
export function drawCurve(plot: Plot, chart: Chart): number {
  const { style, width } = plot;
  const top = style.leading * 1.3;
  // Low enough that two charts with their tables stand on one page.
  const bottom = top + Math.min(plot.desk.height * 0.2, style.size * 11.5);
  const scale = scaleLinear().domain(findDomain(chart)).nice(4).range([bottom, top]);
  const ticks = scale.ticks(4);
  const room = Math.max(...ticks.map((tick) => measureWord(plot, writeNumber(tick, chart.unit))));
  const left = room + 8;
  const pitch = (width - left - 16) / Math.max(1, chart.points.length);
  const xOf = (index: number): number => left + pitch * (index + 0.5);
  for (const tick of ticks) {
    const y = scale(tick);
    const line = { from: [left, y], to: [width, y] } as const;
    const firm = tick === 0;
    putInk(plot, { kind: 'rule', ...line, thickness: firm ? 0.7 : 0.35, colour: firm ? ink : hairline });
    const word = { x: left - 5, y, align: 'end' } as const;
    putWord(plot, writeNumber(tick, chart.unit), word, { ...style, colour: quiet });
  }
  const goals = (chart.milestones ?? []).map(({ value }) => scale(value));
  const words = chart.points.map(({ figure }) => writeDot(figure));
  const bold = { ...style, role: 'hei' } as const;
  const numbered = spaceNames(plot, words, pitch);
  const last = chart.points.length - 1;
  const signs = chart.points.flatMap(({ figure }, index): Label[] => {
    if (figure.kind !== 'hidden') return [];
    const { sign } = hiddenSigns[figure.reason];
    return [{ words: sign, x: xOf(index), y: top - style.leading * 0.55, width: measureWord(plot, sign) }];
  });
  const numbers = chart.points.flatMap(({ figure }, index): Label[] => {
    if (figure.kind === 'hidden' || !isNamed(index, numbered, last)) return [];
    const own = words[index] ?? '';
    const room = measureWord(plot, own, bold);
    // A long one at the first point would run into the numbers of the scale, and at the last off the sheet.
    const x = Math.max(left + room / 2, Math.min(xOf(index), width - room / 2));
    const [foot, head] = endsOf(figure).map(scale) as [number, number];
    const above = head - style.leading * 0.8;
    const below = foot + style.leading * 0.8;
    // A dashed line through a number makes it hard to read.
    const isCrossed = goals.some((goal) => Math.abs(goal - above) < style.size * 0.6);
    const isMet = signs.some(
      (sign) => Math.abs(sign.x - x) < (sign.width + room) / 2 + 2 && Math.abs(sign.y - above) < style.size,
    );
    return [{ words: own, x, y: (isCrossed && below < bottom) || isMet ? below : above, width: room }];
  });
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  chart.points.forEach(({ figure }, index) => {
    if (figure.kind === 'value') {
      piece.push([xOf(index), scale(figure.value)]);
      return;
    }
    if (piece.length > 0) pieces.push(piece);
    piece = [];
  });
  if (piece.length > 0) pieces.push(piece);
  // Numbers stand on paper of their own, so that no line of the scale runs through them; the curve runs above it.
  for (const label of numbers) clearGround(plot, label);
  const labels = [...numbers, ...signs];
  for (const milestone of chart.milestones ?? []) {
    const y = scale(milestone.value);
    putInk(plot, { kind: 'rule', from: [left, y], to: [width, y], thickness: 1, colour: red, dash: [4, 2] });
    labels.push(nameMilestone(plot, writeMilestone(chart, milestone), y, left, { labels, curve: pieces }));
  }
  const names = chart.points.map((point) => point.label);
  const every = spaceNames(plot, names, pitch);
  putInk(plot, {
    kind: 'path',
    outlines: pieces.filter((line) => line.length > 1),
    stroke: ink,
    thickness: 1.6,
  });
  putInk(plot, { kind: 'path', outlines: pieces.flat().map((at) => drawDot(at, 2.6)), fill: ink });
  const half = Math.min(6, pitch * 0.3);
  chart.points.forEach(({ figure }, index) => {
    if (figure.kind !== 'band') return;
    const [least, most] = endsOf(figure);
    putRange(plot, [xOf(index) - half, scale(least)], [xOf(index) + half, scale(most)]);
  });
  for (const { words, x, y } of numbers) putWord(plot, words, { x, y, align: 'center' }, bold);
  for (const { words, x, y } of signs)
    putWord(plot, words, { x, y, align: 'center' }, { ...style, colour: quiet });
  chart.points.forEach(({ label, figure }, index) => {
    const x = xOf(index);
    const middle = { x, align: 'center' } as const;
    if (figure.kind === 'hidden') {
      const dash = { thickness: 0.6, colour: quiet, dash: [2, 2] };
      putInk(plot, { kind: 'rule', from: [x, top], to: [x, bottom], ...dash });
    }
    if (isNamed(index, every, last)) {
      putWord(plot, label, { ...middle, y: bottom + style.leading * 0.75 }, style);
    }
  });
  return bottom + style.leading * 1.4;
}
