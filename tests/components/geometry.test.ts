import { describe, expect, it } from 'vitest';
import { layCourse } from '../../src/components/chart/geometry.ts';
import type { Chart } from '../../src/document/block.ts';
import { hideFigure, publishMeasure } from '../../src/protect/figure.ts';

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
    const { lines, points } = layCourse(
      chart([value(1), hideFigure('small-count', '户'), value(3), value(4)]),
    );
    expect(lines).toHaveLength(2);
    expect(points[1]).toMatchObject({ shown: false, named: true });
  });
  it('gives a hidden point no bar', () => {
    expect(
      layCourse(chart([value(1), hideFigure('not-reported', '户')], { shape: 'bars' })).bars,
    ).toHaveLength(1);
  });
  it('stays in its box with a milestone above all values, one point, or none shown', () => {
    for (const each of [
      chart([value(1)], { milestones: [{ label: '目标', value: 100 }] }),
      chart([value(0)]),
      chart([hideFigure('small-count', '户')]),
      chart([value(-3), value(4)]),
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
