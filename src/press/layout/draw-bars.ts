import { scaleLinear } from 'd3-scale';
import type { Chart } from '../../document/block.ts';
import { endsOf } from '../../document/text.ts';
import type { Colour } from '../drawing/ink.ts';
import { hairline, ink, paper, quiet, red } from '../sheets/look.ts';
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

const barColour: Colour = [0.42, 0.39, 0.36];

interface Goal {
  words: string;
  /** Where its line stands, and the middle of its words. */
  x: number;
  middle: number;
  /** Counted from the bars upwards. */
  lane: number;
}

/** Names of what is to be reached, above the bars: beside each other where they fit, else one above the other. */
function shareLanes(plot: Plot, chart: Chart, scale: (value: number) => number): Goal[] {
  const placed: (Goal & { half: number })[] = [];
  for (const milestone of chart.milestones ?? []) {
    const words = writeMilestone(chart, milestone);
    const x = scale(milestone.value);
    const half = measureWord(plot, words) / 2;
    const middle = Math.max(half, Math.min(x, plot.width - half));
    const isFree = (lane: number): boolean =>
      placed.every((other) => other.lane !== lane || Math.abs(other.middle - middle) > other.half + half + 4);
    let lane = 0;
    while (!isFree(lane)) lane++;
    placed.push({ words, x, middle, lane, half });
  }
  return placed;
}

/**
 * One bar a point, its name before and its number after it, so that no legend and no scale are needed. Of a range there
 * is only the part in which the number lies.
 */
export function drawBars(plot: Plot, chart: Chart): number {
  const { style, width, desk } = plot;
  const milestones = chart.milestones ?? [];
  // Were each goal named on a line of its own.
  const most = milestones.length * style.leading;
  // Many bars are set closer, so that the figure stays on one page.
  const pitch = Math.max(4, Math.min(style.leading * 1.45, (desk.height * 0.8 - most) / chart.points.length));
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
  const goals = shareLanes(plot, chart, scale);
  const lanes = Math.max(0, ...goals.map(({ lane }) => lane + 1));
  const top = lanes > 0 ? style.leading * (lanes + 0.2) : 2;
  const bottom = top + pitch * chart.points.length;
  /** What stands above the lines that are to be reached. */
  const over: (() => void)[] = [];
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
      // A dashed line through a number makes it hard to read: the number stands on paper of its own.
      const room = measureWord(plot, writePoint(figure), small);
      if (milestones.some(({ value }) => scale(value) > outside - 2 && scale(value) < outside + room + 2)) {
        const ground = { x: outside - 2, y: middle - pitch / 2 + 1, width: room + 4, height: pitch - 2 };
        over.push(() => putInk(plot, { kind: 'box', ...ground, fill: paper }));
      }
      over.push(() =>
        putWord(
          plot,
          writePoint(figure),
          { x: outside, y: middle, align: 'start' },
          { ...small, colour: ink },
        ),
      );
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
    over.push(() => putWord(plot, writePoint(figure), words, { ...small, colour: quiet }));
  });
  putInk(plot, { kind: 'rule', from: [zero, top - 2], to: [zero, bottom + 2], thickness: 0.7, colour: ink });
  for (const { lane, middle, words, x } of goals) {
    const foot = top - 3 - lane * style.leading;
    const line = { from: [x, foot], to: [x, bottom + 2] } as const;
    putInk(plot, { kind: 'rule', ...line, thickness: 1, colour: red, dash: [4, 2] });
    const at = { x: middle, y: foot - style.leading / 2, align: 'center' } as const;
    putWord(plot, words, at, { ...style, colour: red });
  }
  for (const put of over) put();
  putInk(plot, {
    kind: 'rule',
    from: [0, bottom + 6],
    to: [width, bottom + 6],
    thickness: 0.4,
    colour: hairline,
  });
  return bottom + 8;
}
