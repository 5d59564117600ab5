import type { Chart } from '../../document/block.ts';
import { endsOf, hiddenSigns, writeFigure, writeNumber } from '../../document/text.ts';
import type { Figure } from '../../protect/figure.ts';
import { type Fragment, type Ink, moveFragments, type Point } from '../drawing/ink.ts';
import { ink, type TextStyle, wash } from '../sheets/look.ts';
import type { Tag } from '../tags/tag.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import { measureWords } from './measure-words.ts';
import { type Align, setLines } from './set-text.ts';

/** A chart under work: where its words go, and how large they are. Lengths in points. */
export interface Plot {
  desk: Desk;
  tag: Tag;
  style: TextStyle;
  width: number;
  fragments: Fragment[];
}

/** How wide a word is in the chart's type. */
export function measureWord(plot: Plot, words: string, style: TextStyle = plot.style): number {
  return measureWords(plot.desk, words, style);
}

/** Writes a word so that its line's middle is at `y`, and its start, middle or end at `x`, but within the width. */
export function putWord(
  plot: Plot,
  words: string,
  at: { x: number; y: number; align: Align },
  style: TextStyle = plot.style,
): void {
  const glyphs = measureText(plot.desk, [runOf(words.replaceAll('\n', ' '), style, plot.tag)]);
  const line = setLines(plot.desk, glyphs, { width: 1e4, leading: style.leading })[0];
  if (!line) return;
  const dx = at.align === 'end' ? line.width : at.align === 'center' ? line.width / 2 : 0;
  const left = Math.max(0, Math.min(at.x - dx, plot.width - line.width));
  plot.fragments.push(...moveFragments(line.fragments, left, at.y - style.leading / 2));
}

/** Lines and areas are part of the figure, too: what they show is said in its alternative text. */
export function putInk(plot: Plot, ...inks: Ink[]): void {
  plot.fragments.push({ tag: plot.tag, inks });
}

/** A figure in a chart: its number with unit, or the sign that stands for it, with words. */
export function writePoint(figure: Figure): string {
  if (figure.kind !== 'hidden') return writeFigure(figure);
  const { sign, word } = hiddenSigns[figure.reason];
  return sign === word ? sign : `${sign} ${word}`;
}

/**
 * A range as an area with an outline: light beside a number's dark, and firm beside a hidden one's dashes, on a
 * black-and-white copier too. One that would be a mere line is drawn as thick as `least` points about its middle.
 */
export function putRange(plot: Plot, [fromX, fromY]: Point, [toX, toY]: Point, least = 3): void {
  const spread = (from: number, to: number): [number, number] => {
    const more = Math.max(0, least - Math.abs(to - from)) / 2;
    return [Math.min(from, to) - more, Math.max(from, to) + more];
  };
  const [left, right] = spread(fromX, toX);
  const [top, bottom] = spread(fromY, toY);
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ];
  putInk(plot, { kind: 'path', outlines: [corners], fill: wash, stroke: ink, thickness: 0.9 });
}

/** What is to be reached, with its number where the words do not say it already. */
export function writeMilestone(chart: Chart, milestone: { label: string; value: number }): string {
  const number = writeNumber(milestone.value, chart.unit);
  const said = milestone.label.split(/[^0-9.]+/u).includes(number);
  return said ? milestone.label : `${milestone.label} ${number}${chart.unit}`;
}

/** From nought, or below it where a value is, to a round number above all values and milestones. */
export function findDomain(chart: Chart): [number, number] {
  const values = chart.points.flatMap(({ figure }) => (figure.kind === 'hidden' ? [] : endsOf(figure)));
  const all = [...values, ...(chart.milestones ?? []).map((milestone) => milestone.value)];
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  return low === high ? [0, 1] : [low, high];
}
