import type { Chart } from '../../document/block.ts';
import type { PublicPlan, PublicTarget } from '../../protect/disclosure.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';

/**
 * The course of each indicator that targets are about, over the periods reported: one chart an indicator, with the
 * numbers to be reached drawn in. Fewer than two periods make no course.
 */
export function drawCourses(plan: PublicPlan, targets: PublicTarget[]): Chart[] {
  const ids = [...new Set(targets.map(({ target }) => target.indicator))];
  return ids.flatMap((id): Chart[] => {
    const values = plan.indicators.get(id);
    if (!values || values.periods.length < 2) return [];
    const { name, plain, unit } = values.indicator;
    const points = values.periods.flatMap((period) => {
      const figure = values.byPeriod.get(period)?.get(plan.plan.area);
      return figure ? [{ label: shorten(period), figure }] : [];
    });
    if (points.filter(({ figure }) => figure.kind !== 'hidden').length < 2) return [];
    const milestones = targets.flatMap(({ target }) =>
      target.indicator === id &&
      target.value !== undefined &&
      target.unit === unit &&
      target.scope === undefined
        ? [{ label: target.text, value: target.value }]
        : [],
    );
    return [
      {
        kind: 'chart',
        shape: 'line',
        title: `${name}各期的数`,
        description: plain,
        unit,
        points,
        milestones,
      },
    ];
  });
}

function shorten(period: Period): string {
  return /^\d{4}-\d{2}$/.test(period)
    ? `${Number(period.slice(5))}月`
    : namePeriod(period).slice(5) || namePeriod(period);
}
