import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layDots } from '../../src/components/chart/dots.ts';
import { layFilled } from '../../src/components/chart/filled.ts';
import { drawFilled, sayFilling } from '../../src/components/chart/filled-course.ts';
import { layCourse, type PlannedChart } from '../../src/components/chart/geometry.ts';
import { spreadApart } from '../../src/components/chart/letters.ts';
import { noteHidden } from '../../src/components/chart/notes.ts';
import { layStacked } from '../../src/components/chart/stacked.ts';
import { hideFigure, publishBand, publishMeasure } from '../../src/protect/figure.ts';

const value = (n: number) => publishMeasure({ value: n, unit: '户', basis: { sources: [] } });
const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 6 });

describe('a stack of parts', () => {
  it('is as high as its parts together, on one scale for all bars, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 24 }), (given) => {
        const drawing = layStacked(
          given.map((parts, i) => ({
            label: `${i}`,
            parts: parts.map((count, at) => ({ key: `${at}`, count })),
          })),
        );
        const most = Math.max(1, ...given.map((parts) => parts.reduce((sum, count) => sum + count, 0)));
        const scale = (drawing.base.y - 8) / most;
        const drawn = [...drawing.parts];
        for (const parts of given)
          for (const count of parts.filter((each) => each > 0)) {
            const part = drawn.shift();
            expect(Math.abs((part?.height ?? -9) - count * scale)).toBeLessThan(0.2);
            expect(part?.count === undefined || part.count === `${count}`).toBe(true);
          }
        expect(drawn).toEqual([]);
        for (const { x, width } of drawing.parts) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(drawing.width);
        }
      }),
    );
  });
  it('names the parts of the last bar without one name on another', () => {
    fc.assert(
      fc.property(counts, (parts) => {
        const { names } = layStacked([
          { label: '6月', parts: parts.map((count, at) => ({ key: `${at}`, count })) },
        ]);
        expect(names).toHaveLength(parts.filter((count) => count > 0).length);
        names.forEach(({ y }, i) => {
          expect(y - (names[i - 1]?.y ?? -100)).toBeGreaterThanOrEqual(18.9);
        });
      }),
    );
  });
});

describe('names that would stand on each other', () => {
  it('are moved apart in their order and stay above the ground where there is room', () => {
    expect(spreadApart([50, 52, 90], 20, 100)).toEqual([50, 70, 90]);
    expect(spreadApart([95, 97, 99], 20, 100)).toEqual([60, 80, 100]);
  });
});

describe('a bar filled as far as its part goes', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      month: `2022-${String(i + 1).padStart(2, '0')}`,
      whole: 100,
      part: i * 10,
    }));
  it('shows part and whole on one scale, and nothing of a zero', () => {
    const { bars, base } = layFilled(
      drawFilled(months(3), { whole: '查出', part: '销号', unit: '个' }).steps,
      () => '',
    );
    expect(bars.map(({ partHeight, wholeHeight }) => Math.round((partHeight / wholeHeight) * 100))).toEqual([
      0, 10, 20,
    ]);
    expect(bars[0]?.whole).toBeLessThan(base.y);
  });
  it('keeps every second month of many, and the last one always', () => {
    const many = [
      ...months(12),
      ...months(12).map((each) => ({ ...each, month: each.month.replace('2022', '2023') })),
    ];
    const { steps, table } = drawFilled(many, { whole: '查出', part: '销号', unit: '个' });
    expect([steps.length, steps.at(-1)?.label, table.rows.length]).toEqual([12, '23/12', 12]);
  });
  it('says when half and when all was reached, or how much is left on the day', () => {
    const words = {
      half: '过半',
      all: '全部办完',
      some: (part: number, left: number) => `办了${part}个，还有${left}个`,
    };
    const course = [
      { month: '2022-05', whole: 10, part: 2 },
      { month: '2022-06', whole: 10, part: 6 },
      { month: '2022-11', whole: 10, part: 10 },
    ];
    expect(sayFilling(course, '2022-11-20', words)).toBe('2022年6月过半，11月全部办完');
    expect(sayFilling(course.slice(0, 2), '2022-06-20', words)).toBe(
      '2022年6月过半，到2022年6月20日办了6个，还有4个',
    );
    expect(sayFilling(course.slice(0, 1), '2022-08-01', words)).toBe('到2022年5月31日办了2个，还有8个');
    expect(sayFilling([{ month: '2022-05', whole: 5, part: 5 }], '2022-08-01', words)).toBe(
      '2022年5月全部办完',
    );
  });
});

describe('places side by side', () => {
  const rows = [
    { name: '甲乡', figure: value(0) },
    { name: '乙乡', figure: hideFigure('protected', '户') },
    { name: '丙乡', figure: hideFigure('not-reported', '户') },
    { name: '丁乡', figure: publishBand(40, 60, '户') },
    { name: '戊乡', figure: value(80) },
  ];
  it('stand in the order in which they are given, and a hidden one has no place on the scale', () => {
    const { rows: drawn, scale } = layDots(rows);
    expect(drawn.map(({ name }) => name)).toEqual(['甲乡', '乙乡', '丙乡', '丁乡', '戊乡']);
    expect(drawn.map(({ reason, span }) => [reason, span !== undefined])).toEqual([
      [undefined, true],
      ['protected', false],
      ['not-reported', false],
      [undefined, true],
      [undefined, true],
    ]);
    expect(drawn[0]?.span).toEqual({ from: scale.zero, to: scale.zero });
    expect(drawn[3]?.span?.from).toBeLessThan(drawn[3]?.span?.to ?? 0);
  });
  it('say what their signs mean, once', () => {
    expect(noteHidden(rows.map(({ figure }) => figure))).toEqual([
      '＊为保护个人不公开；○没有报，不等于零。',
      '用～连着的两个数是一个区间：为保护个人，只公开所在的区间，两头的数也算在内。',
    ]);
    expect(noteHidden([value(1)])).toEqual([]);
  });
});

describe('milestones of a course', () => {
  const chart: PlannedChart = {
    kind: 'chart',
    shape: 'line',
    title: '',
    description: '',
    unit: '%',
    points: [20, 45, 60].map((n, i) => ({ label: `${i + 5}月`, figure: value(n) })),
    ahead: ['8月', '9月'],
    milestones: [
      { label: '6月底目标50', mark: '目标50', value: 50, at: 1 },
      { label: '9月底目标100', mark: '目标100', value: 100, at: 4 },
      { label: '目标90', value: 90 },
    ],
  };
  it('end where they are due, also where that is still to come, and run through where no day is set', () => {
    const { base, milestones, points, ticks } = layCourse(chart);
    expect(ticks.map(({ label }) => label)).toEqual(['5月', '6月', '7月', '8月', '9月']);
    expect(milestones.map(({ flag }) => flag)).toEqual([true, true, false]);
    expect(milestones[0]?.to).toBe(points[1]?.x);
    expect(milestones[1]?.to).toBe(ticks[4]?.x);
    expect(milestones[2]?.to).toBe(base.to);
  });
  it('are named within the box', () => {
    for (const { anchor, label, x } of layCourse(chart).milestones) {
      const width = [...label].length * 15;
      expect(anchor === 'start' ? x + width : x).toBeLessThanOrEqual(400 + width / 2);
      expect(anchor === 'start' ? x : x - width / 2).toBeGreaterThanOrEqual(0);
    }
  });
  it('leave no number on the months below, even of a course of zeros', () => {
    const zeros = layCourse({
      ...chart,
      points: chart.points.map(({ label }) => ({ label, figure: value(0) })),
      milestones: [{ label: '目标0', value: 0 }],
    });
    expect(zeros.points.map(({ below }) => below)).toEqual([false, false, false]);
  });
});
