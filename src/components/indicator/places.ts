import { type AreaTree, areasBelow } from '../../compute/areas.ts';
import { sayFigure, writeFigure } from '../../document/text.ts';
import type { PublicPlan } from '../../protect/disclosure.ts';
import type { PublicIndicator } from '../../protect/indicators.ts';
import { namePeriod } from '../../record/value/period.ts';
import type { DotRow } from '../chart/dots.ts';
import { chartCourse, figureIn } from './course.ts';

/** An indicator in the townships of a county, side by side, in the last period. */
export interface Places {
  title: string;
  rows: DotRow[];
  goals: Array<{ label: string; value: number }>;
}

/**
 * The townships in the order of their codes, which is no ranking, and the county last where its figure is on the same
 * scale (a share or a mean; a sum would press the townships together). Undefined where it is not published for
 * townships, or fewer than two of them have anything to see, or all have the same.
 */
export function drawPlaces(plan: PublicPlan, values: PublicIndicator, tree: AreaTree): Places | undefined {
  const { byPeriod, indicator, periods } = values;
  const period = periods.at(-1);
  const { area } = plan.plan;
  if (period === undefined || indicator.lowestLevel === 'county') return undefined;
  const rows: DotRow[] = areasBelow(tree, area, '乡')
    .filter(({ code }) => [...byPeriod.values()].some((figures) => figures.has(code)))
    .map(({ code, name }) => ({ name, figure: figureIn(values, code, period) }));
  const shown = rows.filter(({ figure }) => figure.kind !== 'hidden');
  const isAlike = new Set(rows.map(({ figure }) => writeFigure(figure))).size === 1;
  if (shown.length < 2 || isAlike) return undefined;
  const whole = figureIn(values, area, period);
  const county = tree.byCode.get(area)?.name ?? '';
  const isSum = indicator.adds === 'sum';
  const goals = isSum ? [] : (chartCourse(plan, values, area, county).milestones ?? []);
  return {
    title: `${namePeriod(period)}，各乡镇（街道）的${indicator.name}${isSum ? '' : `；${county}${whole.kind === 'hidden' ? '' : sayFigure(whole)}`}`,
    rows: isSum ? rows : [...rows, { name: county, figure: whole, whole: true }],
    goals: goals.slice(-1).map(({ label, value }) => ({ label, value })),
  };
}
