import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../document/block.ts';
import { endsOf } from '../../document/text.ts';
import type { Colour } from '../drawing/ink.ts';
import {
  findDomain,
  measureWord,
  type Plot,
  putInk,
  putRange,
  putWord,
  writeMilestone,
  writePoint,
} from './plot.ts';
import { hairline, ink, quiet, red } from './sheets.ts';

const barColour: Colour = [0.42, 0.39, 0.36];

/**
 * One bar a point, its name before and its number after it, so that no legend and no scale are needed. Of a range there
 * is only the part in which the number lies.
 */
export function drawBars(plot: Plot, chart: Chart): number {
  const { style, width, desk } = plot;
  const milestones = chart.milestones ?? [];
  const top = milestones.length > 0 ? style.leading * 1.2 : 2;
  // Many bars are set closer, so that the figure stays on one page.
  const pitch = Math.max(4, Math.min(style.leading * 1.45, (desk.height * 0.8 - top) / chart.points.length));
  const small = { ...style, size: Math.min(style.size, pitch * 0.82), leading: pitch };
  const labels = Math.min(
    width * 0.34,
    Math.max(...chart.points.map((point) => measureWord(plot, point.label, small))),
  );
  const numbers = Math.max(
    0,
    ...chart.points.map(({ figure }) =>
      figure.kind !== 'hidden' ? measureWord(plot, writePoint(figure), small) : 0,
    ),
  );
  const left = labels + style.size * 0.7;
  const scale = scaleLinear()
    .domain(findDomain(chart))
    .range([left, width - numbers - 10]);
  const zero = scale(0);
  const bottom = top + pitch * chart.points.length;
  chart.points.forEach(({ label, figure }, index) => {
    const middle = top + pitch * (index + 0.5);
    const thickness = pitch * 0.56;
    const y = middle - thickness / 2;
    putWord(plot, label, { x: left - style.size * 0.7, y: middle, align: 'end' }, small);
    if (figure.kind !== 'hidden') {
      const [least, most] = endsOf(figure);
      const end = scale(most);
      if (figure.kind === 'band') putRange(plot, [scale(least), y], [end, y + thickness]);
      else {
        const [x, length] = [Math.min(zero, end), Math.abs(end - zero)];
        putInk(plot, { kind: 'box', x, y, width: Math.max(length, 0.5), height: thickness, fill: barColour });
      }
      const outside = end >= zero ? end + 4 : zero + 4;
      putWord(plot, writePoint(figure), { x: outside, y: middle, align: 'start' }, { ...small, colour: ink });
      return;
    }
    // A hidden value is an open box of a fixed length: it is there, and says nothing of how much.
    const length = style.size * 2.4;
    const corners = [
      [zero, y],
      [zero + length, y],
      [zero + length, y + thickness],
      [zero, y + thickness],
    ] as const;
    corners.forEach((from, at) => {
      const to = corners[(at + 1) % 4] ?? from;
      putInk(plot, { kind: 'rule', from, to, thickness: 0.5, colour: quiet, dash: [2, 1.6] });
    });
    const words = { x: zero + length + 4, y: middle, align: 'start' } as const;
    putWord(plot, writePoint(figure), words, { ...small, colour: quiet });
  });
  putInk(plot, { kind: 'rule', from: [zero, top - 2], to: [zero, bottom + 2], thickness: 0.7, colour: ink });
  for (const milestone of milestones) {
    const x = scale(milestone.value);
    const from = [x, top - 3] as const;
    putInk(plot, { kind: 'rule', from, to: [x, bottom + 2], thickness: 1, colour: red, dash: [4, 2] });
    const word = writeMilestone(chart, milestone);
    const half = measureWord(plot, word) / 2;
    const at = { x: Math.min(x, width - half), y: top - 3 - style.leading / 2, align: 'center' } as const;
    putWord(plot, word, at, { ...style, colour: red });
  }
  putInk(plot, {
    kind: 'rule',
    from: [0, bottom + 6],
    to: [width, bottom + 6],
    thickness: 0.4,
    colour: hairline,
  });
  return bottom + 8;
}
