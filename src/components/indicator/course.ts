import { sayFigure, writeFigure, writeNumber } from '../../document/text.ts';
import type { PublicPlan } from '../../protect/disclosure.ts';
import { type Figure, hideFigure } from '../../protect/figure.ts';
import type { PublicIndicator } from '../../protect/indicators.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod, namePeriod, nextPeriod, type Period } from '../../record/value/period.ts';
import type { PlannedChart } from '../chart/geometry.ts';
import { nameDue } from '../targets.ts';
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
export function chartCourse(
  plan: PublicPlan,
  values: PublicIndicator,
  code: string,
  place: string,
): PlannedChart {
  const { indicator, periods } = values;
  const targets = plan.tasks
    .flatMap((task) => task.targets)
    .concat(plan.sections.flatMap((section) => section.targets))
    .filter(
      ({ target }) =>
        target.indicator === indicator.id && target.scope === undefined && target.unscorable === undefined,
    )
    .flatMap(({ target }) =>
      target.value === undefined || target.unit !== indicator.unit
        ? []
        : [{ value: target.value, by: target.by && factValue(target.by) }],
    );
  const ahead = periodsAhead(
    periods,
    targets.flatMap(({ by }) => by ?? []),
  );
  const all = [...periods, ...ahead];
  const points = periods.map((period) => ({
    label: labelOf(period, all),
    figure: figureIn(values, code, period),
  }));
  const milestones = targets.map(({ by, value }) => {
    const at = by === undefined ? -1 : all.findIndex((period) => daysOfPeriod(period).end >= by);
    const mark = `目标${writeNumber(value, indicator.unit)}`;
    return {
      label: `${by === undefined ? '' : nameDue(by)}${mark}`,
      value,
      ...(at < 0 ? {} : { at, mark }),
    };
  });
  return {
    kind: 'chart',
    shape: 'line',
    title: titleCourse(values, code, place),
    description: `${points.map((point) => `${point.label}${writeFigure(point.figure)}`).join('，')}。`,
    unit: indicator.unit,
    points,
    ahead: ahead.map((period) => labelOf(period, all)),
    milestones: milestones.filter(
      (each, i) => milestones.findIndex((other) => other.value === each.value) === i,
    ),
  };
}

/** More places than this on an axis make a line of dots. */
const mostPlaces = 14;

/** The periods to come until the last of the days by which something is to be reached, while they fit on the axis. */
function periodsAhead(periods: Period[], days: string[]): Period[] {
  const until = days.sort().at(-1);
  const ahead: Period[] = [];
  let at = periods.at(-1);
  while (at !== undefined && until !== undefined && daysOfPeriod(at).end < until) {
    at = nextPeriod(at);
    ahead.push(at);
  }
  return periods.length + ahead.length > mostPlaces ? [] : ahead;
}

/**
 * The courses of the indicators that targets are about, each once, with the milestones of the whole plan. What never moved
 * (or of which fewer than two figures are shown) has no course: its target tells it.
 */
export function chartTargets(plan: PublicPlan, ids: Iterable<string>, place: string): PlannedChart[] {
  return [...new Set(ids)].flatMap((id) => {
    const values = plan.indicators.get(id);
    if (!values) return [];
    const { area } = plan.plan;
    return hasMoved(values, area) ? [chartCourse(plan, values, area, place)] : [];
  });
}

/** True where the shown figures of a place are not all the same. */
export function hasMoved(values: PublicIndicator, code: string): boolean {
  const shown = values.periods
    .map((period) => figureIn(values, code, period))
    .filter(({ kind }) => kind !== 'hidden')
    .map((figure) => writeFigure(figure));
  return new Set(shown).size > 1;
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
