import type { Chart } from '../../document/block.ts';
import { describeChart } from '../../document/describe-chart.ts';
import { anchorOf } from '../../document/number-blocks.ts';
import { quiet } from '../sheets/look.ts';
import { openTag } from '../tags/tag.ts';
import { drawBars } from './draw-bars.ts';
import { drawCurve } from './draw-curve.ts';
import { type Desk, measureText, runOf } from './measure-text.ts';
import type { Plot } from './plot.ts';
import { type LayoutStrip, setLines, stackLines } from './set-text.ts';

/** A chart: its message as a title, then the drawing as one figure with its description. */
export function layChart(desk: Desk, chart: Chart): LayoutStrip[] {
  const { style } = desk;
  if (chart.points.length === 0) {
    // Nothing to draw: what there is to say is said in words.
    return [chart.title, chart.description].flatMap((words) => {
      const glyphs = measureText(desk, [runOf(words, style.note, openTag('P', desk.root))]);
      const set = setLines(desk, glyphs, { width: desk.width, leading: style.note.leading, justify: true });
      return stackLines(set, style.note.leading, { before: style.paragraphSpace });
    });
  }
  const tag = openTag('Figure', desk.root, {
    alt: describeChart(chart),
    ...(chart.number === undefined ? {} : { anchor: anchorOf(chart.number) }),
  });
  const number = chart.number === undefined ? '' : `${chart.number}　`;
  const title = measureText(desk, [
    runOf(`${number}${chart.title}`, style.caption, openTag('Caption', tag)),
    {
      ...runOf(chart.unit === '' ? '' : `（单位：${chart.unit}）`, style.caption, tag),
      role: 'body',
      colour: quiet,
    },
  ]);
  const lines = setLines(desk, title, { width: desk.width, leading: style.caption.leading });
  const plot: Plot = { desk, tag, style: style.cell, width: desk.width, fragments: [] };
  const height = chart.shape === 'bars' ? drawBars(plot, chart) : drawCurve(plot, chart);
  const titled = stackLines(lines, style.caption.leading, { before: style.blockSpace, keepWithNext: true });
  return [
    ...titled.map((strip) => ({ ...strip, keepWithNext: true })),
    { height, before: 4, keepWithNext: false, content: plot.fragments },
  ];
}
