import { describe, expect, it } from 'vitest';
import { layCourse } from '../../src/components/chart/geometry.ts';
import type { Chart } from '../../src/document/block.ts';
import { hideFigure, publishBand, publishMeasure } from '../../src/protect/figure.ts';

const value = (n: number) => publishMeasure({ value: n, unit: '户', basis: { sources: [] } });
const chart = (figures: Chart['points'][number]['figure'][], more: Partial<Chart> = {}): Chart => ({
  kind: 'chart',
  shape: 'line',
  title: '',
  description: '',
  unit: '户',
  points: figures.map((figure, i) => ({ label: `${i + 1}月`, figure })),
  ...more,
});

describe('layCourse', () => {
  it('draws larger values higher, from a base line at zero', () => {
    const { points, base } = layCourse(chart([value(10), value(20)]));
    expect(points[1]?.y).toBeLessThan(points[0]?.y ?? 0);
    expect(points[0]?.y).toBeLessThan(base.y);
  });
  it('breaks the line at a hidden point and marks the place', () => {
    const { lines, points } = layCourse(chart([value(1), hideFigure('protected', '户'), value(3), value(4)]));
    expect(lines).toHaveLength(2);
    expect(points[1]).toMatchObject({ shown: false, named: true });
  });
  it('gives a hidden point no bar', () => {
    expect(
      layCourse(chart([value(1), hideFigure('not-reported', '户')], { shape: 'bars' })).bars,
    ).toHaveLength(1);
  });
  it('draws a range from its least to its most, with no point in it and no line through it', () => {
    const scale = layCourse(chart([value(40), value(60), value(0), value(80)])).points.map(({ y }) => y);
    const { lines, points, ranges } = layCourse(chart([value(20), publishBand(40, 60, '户'), value(80)]));
    expect(ranges).toHaveLength(1);
    const [range] = ranges;
    expect([range?.y, (range?.y ?? 0) + (range?.height ?? 0)]).toEqual([scale[1], scale[0]]);
    expect(range && range.x + range.width / 2).toBe(points[1]?.x);
    expect(points[1]).toMatchObject({ shown: true, exact: false, named: true, y: scale[1], foot: scale[0] });
    expect(lines.every((path) => !path.includes('L'))).toBe(true);
  });
  it('gives a range no bar from the ground, and shows one that is thinner than a stroke', () => {
    const { bars, ranges } = layCourse(chart([value(900), publishBand(810, 810.5, '户')], { shape: 'bars' }));
    expect([bars.length, ranges.length]).toEqual([1, 1]);
    expect(ranges[0]?.height).toBeGreaterThanOrEqual(5);
    expect(ranges[0]?.height).toBeLessThan(10);
  });
  it('writes a range below where the line of a goal would cross its words, unless the months stand there', () => {
    for (const shape of ['line', 'bars'] as const) {
      const goal = (value: number) => ({ shape, milestones: [{ label: '目标', value }] });
      const high = layCourse(chart([publishBand(810, 819, '户')], goal(850)));
      const low = layCourse(chart([publishBand(0, 4, '户'), value(900)], goal(60)));
      expect([high.points[0]?.below, low.points[0]?.below]).toEqual([true, false]);
    }
  });
  it('keeps the words of ranges in the box and apart from each other, however many there are', () => {
    for (const count of [1, 2, 3, 5, 6, 12, 24]) {
      const figures = Array.from({ length: count }, (_, i) => publishBand(810 + i * 10, 819 + i * 10, '户'));
      const { points, width } = layCourse(chart(figures));
      const spans = points
        .filter(({ named }) => named)
        // Six digits and the sign between them, in units of the drawing.
        .map(({ wordsX }) => [wordsX - 33, wordsX + 33] as const);
      expect(spans.length).toBeGreaterThan(0);
      spans.forEach(([from, to], i) => {
        expect(from >= 0 && to <= width, `${count}`).toBe(true);
        expect(from >= (spans[i - 1]?.[1] ?? 0), `${count}`).toBe(true);
      });
    }
  });
  it('stays in its box with a milestone above all values, one point, or none shown', () => {
    for (const each of [
      chart([value(1)], { milestones: [{ label: '目标', value: 100 }] }),
      chart([value(0)]),
      chart([hideFigure('protected', '户')]),
      chart([value(-3), value(4)]),
      chart([publishBand(0, 4, '户')]),
      chart([publishBand(-3, -1, '户'), publishBand(5, 9, '户')]),
    ]) {
      const { points, milestones, height, width } = layCourse(each);
      for (const { y } of [...points, ...milestones]) expect(y >= 0 && y <= height).toBe(true);
      for (const { x } of points) expect(x >= 0 && x <= width).toBe(true);
    }
  });
  it('keeps the label of the last period when labels are thinned', () => {
    const points = Array.from({ length: 24 }, (_, i) => ({
      label: `202${Math.floor(i / 12)}年${(i % 12) + 1}月`,
      figure: value(i),
    }));
    const { ticks } = layCourse({ ...chart([]), points });
    expect(ticks.at(-1)?.label).toBe('2021年12月');
    expect(ticks.length).toBeLessThan(10);
  });
});
