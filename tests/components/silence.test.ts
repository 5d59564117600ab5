import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartTargets } from '../../src/components/indicator/course.ts';
import { silentPlaces } from '../../src/components/indicator/silent.ts';
import { drawStates } from '../../src/components/plan/course.ts';
import { sayBound } from '../../src/components/plan/plans.ts';
import { laySpan } from '../../src/components/plan/span.ts';
import type { PublicPlan } from '../../src/protect/disclosure.ts';
import { hideFigure, publishMeasure } from '../../src/protect/figure.ts';
import type { PublicIndicator } from '../../src/protect/indicators.ts';
import { county, smallDisclosure, townships } from '../small-record.ts';
import { openRenderer } from './render.ts';

let site: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  site = await openRenderer();
});
afterAll(() => site.close());

const asOf = '2022-07-20';
const disclosure = smallDisclosure(asOf);
const [plan] = disclosure.plans;
if (!plan) throw new Error('no plan');
const value = (n: number) => publishMeasure({ value: n, unit: '户', basis: { sources: [] } });

/** An indicator of the small county, with what its townships told in two periods. */
function indicatorWith(figures: Record<string, ReturnType<typeof value>>[]): PublicIndicator {
  const [indicator] = disclosure.indicators;
  if (!indicator) throw new Error('no indicator');
  const periods = ['2022-05', '2022-06'].slice(0, figures.length);
  return {
    indicator: { ...indicator, lowestLevel: 'township' },
    plan: 'small',
    periods,
    byPeriod: new Map(periods.map((period, i) => [period, new Map(Object.entries(figures[i] ?? {}))])),
  };
}

describe('who did not report', () => {
  const [first, second] = townships;
  it('is told by name: who has a sign for it, and who was there before and is not now', () => {
    const values = indicatorWith([
      { [first]: value(9), [second]: value(8) },
      { [first]: hideFigure('not-reported', '户') },
    ]);
    expect(silentPlaces(values, '2022-06', county, disclosure.tree)).toEqual(['甲镇', '乙镇']);
    expect(silentPlaces(values, '2022-05', county, disclosure.tree)).toEqual([]);
  });
  it('is not mixed up with who is kept hidden', () => {
    const values = indicatorWith([{ [first]: hideFigure('protected', '户'), [second]: value(8) }]);
    expect(silentPlaces(values, '2022-05', county, disclosure.tree)).toEqual([]);
  });
  it('opens with the number, with what the silence does to it', async () => {
    const html = await site.render('/src/components/Basis.astro', {
      figure: plan.summary.done,
      label: '办结比例',
      silent: ['学习'],
      effect: sayBound(plan),
    });
    const text = html.replace(/<[^>]+>/g, '');
    expect(text).toContain('没有报的：学习。');
    expect(text).toContain('就算这1项其实都办完了，也不超过33.3%。');
  });
  it('needs no sentence where all reported', () => {
    const { counts } = plan.summary;
    const all: PublicPlan = { ...plan, summary: { ...plan.summary, counts: { ...counts, unreported: 0 } } };
    expect(sayBound(all)).toBeUndefined();
  });
});

describe('the drawings of a plan', () => {
  it('show how the tasks stood, period by period, with the same numbers in the table', () => {
    const drawn = drawStates(plan);
    expect(drawn?.title).toBe('从2022年5月到2022年6月，还没有一项任务办完');
    expect(drawn?.steps.map(({ label }) => label)).toEqual(['5月', '6月']);
    const counted = drawn?.steps.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
    expect(counted).toEqual([3, 3]);
    expect(drawn?.table.rows).toHaveLength(2);
    expect(drawStates({ ...plan, course: plan.course.slice(0, 1) })).toBeUndefined();
  });
  it('mark today between the days before and the days to come, and leave it out where it lies outside', () => {
    const span = laySpan(plan, asOf);
    const due = span?.dues.find(({ day }) => day === '2022-06-30');
    expect(due).toMatchObject({ how: 'late', label: { words: '6/30' } });
    expect(span?.today?.label).toBe('今天7月20日');
    expect(span?.today?.x).toBeGreaterThan(due?.x ?? 999);
    expect(laySpan(plan, '2023-03-01')?.today).toBeUndefined();
  });
  it('leave out what never moved: its target tells it', () => {
    const id = disclosure.indicators[0]?.id ?? '';
    const course = (...figures: number[]) =>
      chartTargets(
        { ...plan, indicators: new Map([[id, indicatorWith(figures.map((n) => ({ [county]: value(n) })))]]) },
        [id],
        '小样县',
      );
    expect(course(0, 0)).toEqual([]);
    expect(course(1, 2)).toHaveLength(1);
  });
});
