import type { Chart } from '../../document/block.ts';
import { sayFigure, writeFigure, writeNumber } from '../../document/text.ts';
import type { PublicPlan } from '../../protect/disclosure.ts';
import { type Figure, hideFigure } from '../../protect/figure.ts';
import type { PublicIndicator } from '../../protect/indicators.ts';
import { factValue } from '../../record/value/fact.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';
import { compareFigures } from './compare-periods.ts';

/** An indicator at one place: its last figure, and how it moved. */
export interface PlacedFigure {
  values: PublicIndicator;
  period: Period;
  figure: Figure;
  comparison: string;
}

/** The indicators of a plan that have something to say of a place, each with its last period and the change since. */
export function figuresAt(plan: PublicPlan, code: string): PlacedFigure[] {
  return [...plan.indicators.values()].flatMap((values) => {
    const period = values.periods.at(-1);
    const figure = period === undefined ? undefined : values.byPeriod.get(period)?.get(code);
    if (period === undefined || !figure || isKeptAbove(figure)) return [];
    const earlier = values.periods.at(-2);
    const before = earlier === undefined ? undefined : values.byPeriod.get(earlier)?.get(code);
    const comparison = earlier ? compareFigures(figure, before, earlier, period) : '';
    return [{ values, period, figure, comparison }];
  });
}

/** True of a figure that is published for larger places only: it says nothing about this one. */
function isKeptAbove(figure: Figure): boolean {
  return figure.kind === 'hidden' && figure.reason === 'not-published';
}

/** The figure of a place in a period; unreported where there is none. */
export function figureIn(values: PublicIndicator, code: string, period: Period): Figure {
  return values.byPeriod.get(period)?.get(code) ?? hideFigure('not-reported', values.indicator.unit);
}

/** The course of an indicator at a place as a chart whose title says what happened. */
export function chartCourse(plan: PublicPlan, values: PublicIndicator, code: string, place: string): Chart {
  const { indicator, periods } = values;
  const points = periods.map((period) => ({
    label: labelOf(period, periods),
    figure: figureIn(values, code, period),
  }));
  const milestones = plan.tasks
    .flatMap((task) => task.targets)
    .concat(plan.sections.flatMap((section) => section.targets))
    .filter(
      ({ target }) =>
        target.indicator === indicator.id && target.scope === undefined && target.unscorable === undefined,
    )
    .flatMap(({ target }) => {
      const by = target.by && factValue(target.by);
      if (target.value === undefined || target.unit !== indicator.unit) return [];
      const goal = `目标${writeNumber(target.value, target.unit)}`;
      return [{ label: by ? `${Number(by.slice(5, 7))}月底${goal}` : goal, value: target.value }];
    });
  return {
    kind: 'chart',
    shape: 'line',
    title: titleCourse(values, code, place),
    description: `${points.map((point) => `${point.label}${writeFigure(point.figure)}`).join('，')}。`,
    unit: indicator.unit,
    points,
    milestones: milestones.filter(
      (each, i) => milestones.findIndex((other) => other.value === each.value) === i,
    ),
  };
}

/** 9月, or with the year where the periods run over more than one. */
function labelOf(period: Period, all: Period[]): string {
  const oneYear = new Set(all.map((each) => each.slice(0, 4))).size === 1;
  const name = namePeriod(period);
  return oneYear && period.length > 4 ? name.slice(5) : name;
}

function titleCourse(values: PublicIndicator, code: string, place: string): string {
  const shown = values.periods.flatMap((period) => {
    const figure = figureIn(values, code, period);
    return figure.kind === 'hidden' ? [] : [{ period, figure }];
  });
  const [first, last] = [shown[0], shown.at(-1)];
  const { name } = values.indicator;
  if (!first || !last) return `${place}的${name}没有可以公开的数`;
  const is = last.figure.kind === 'band' ? '' : '是';
  const now = `${namePeriod(last.period)}，${place}的${name}${is}${sayFigure(last.figure)}`;
  if (first === last) return now;
  const change = compareFigures(last.figure, first.figure, first.period, last.period);
  return `${now}，${change.replace('和', '与')}`;
}
