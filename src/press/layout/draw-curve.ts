import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../document/block.ts';
import { hiddenSigns, writeFigure, writeNumber } from '../../document/text.ts';
import type { Point } from '../drawing/ink.ts';
import { findDomain, measureWord, type Plot, putInk, putWord, writeMilestone } from './plot.ts';
import { hairline, ink, quiet, red } from './sheets.ts';

/** A filled circle of straight pieces, small enough that nobody sees them. */
function drawDot([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: 20 }, (_, index): Point => {
    const angle = (index / 20) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

/** Every how many points a name is written, so that names do not run into each other. */
function spaceNames(plot: Plot, names: readonly string[], pitch: number): number {
  const widest = Math.max(...names.map((name) => measureWord(plot, name)));
  return Math.max(1, Math.ceil((widest + 4) / pitch));
}

/** Every so many points, and the last one; not the one that the last would run into. */
const isNamed = (index: number, every: number, last: number): boolean =>
  index === last || (index % every === 0 && last - index >= every);

/**
 * A course over time: dots joined by a line, numbers at the dots. Where a value is hidden the line is broken, and a
 * dashed upright with the hidden sign stands at its place.
 */
export function drawCurve(plot: Plot, chart: Chart): number {
  const { style, width } = plot;
  const top = style.leading * 1.3;
  const bottom = top + Math.min(plot.desk.height * 0.26, style.size * 15);
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
  for (const milestone of chart.milestones ?? []) {
    const y = scale(milestone.value);
    putInk(plot, { kind: 'rule', from: [left, y], to: [width, y], thickness: 1, colour: red, dash: [4, 2] });
    const at = { x: left + 4, y: y - style.leading * 0.5, align: 'start' } as const;
    putWord(plot, writeMilestone(chart, milestone), at, { ...style, colour: red });
  }
  const names = chart.points.map((point) => point.label);
  const every = spaceNames(plot, names, pitch);
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
  putInk(plot, {
    kind: 'path',
    outlines: pieces.filter((line) => line.length > 1),
    stroke: ink,
    thickness: 1.6,
  });
  putInk(plot, { kind: 'path', outlines: pieces.flat().map((at) => drawDot(at, 2.6)), fill: ink });
  const numbered = spaceNames(
    plot,
    chart.points.map(({ figure }) => writeFigure(figure)),
    pitch,
  );
  const last = chart.points.length - 1;
  chart.points.forEach(({ label, figure }, index) => {
    const x = xOf(index);
    const middle = { x, align: 'center' } as const;
    if (figure.kind === 'hidden') {
      const dash = { thickness: 0.6, colour: quiet, dash: [2, 2] };
      putInk(plot, { kind: 'rule', from: [x, top], to: [x, bottom], ...dash });
      const sign = hiddenSigns[figure.reason].sign;
      putWord(plot, sign, { ...middle, y: top - style.leading * 0.55 }, { ...style, colour: quiet });
    } else if (isNamed(index, numbered, last)) {
      const y = scale(figure.value) - style.leading * 0.8;
      putWord(plot, writeFigure(figure), { ...middle, y }, { ...style, role: 'hei' });
    }
    if (isNamed(index, every, last)) {
      putWord(plot, label, { ...middle, y: bottom + style.leading * 0.75 }, style);
    }
  });
  return bottom + style.leading * 1.4;
}
