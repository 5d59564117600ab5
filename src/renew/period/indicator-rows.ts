import type { Evidence } from '../../check/evidence.ts';
import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport, indicatorReportTable } from '../../record/progress/table.ts';
import type { Plan, ProgressRows } from '../../record/record.ts';
import { daysOfPeriod, kindOfPeriod, lengths, type Period } from '../../record/value/period.ts';
import type { Cells } from '../write-table.ts';

type IndicatorCells = Cells<typeof indicatorReportTable.columns>;

/** The indicators that a period asks for, and those that it does not because of how often they come. */
export interface IndicatorRows {
  rows: IndicatorCells[];
  notDue: Indicator[];
}

/**
 * Which place is to report which indicator: whoever did in an earlier period, in the order of the last one that had it, for
 * indicators that come round in this period. Before the first period: those that targets of the plan name.
 */
export function listIndicatorRows(
  plan: Plan,
  period: Period,
  earlier: Array<ProgressRows<IndicatorReport>>,
  evidence: Evidence,
): IndicatorRows {
  if (earlier.length === 0) return { rows: beginIndicators(plan, evidence), notDue: [] };
  const places = new Map<string, Set<string>>();
  const came = new Map<string, Period[]>();
  for (const table of [...earlier].reverse()) {
    for (const { indicator, area } of table.rows) {
      if (!evidence.indicators.has(indicator) || !evidence.areas.has(area)) continue;
      const known = places.get(indicator) ?? new Set<string>();
      places.set(indicator, known.add(area));
      const periods = came.get(indicator) ?? [];
      if (periods.at(-1) !== table.period) periods.push(table.period);
      came.set(indicator, periods);
    }
  }
  const all = earlier.map((table) => table.period);
  const isDue = (id: string) => comesRound([...(came.get(id) ?? [])].reverse(), all, period);
  const order = new Map([...evidence.areas.keys()].map((code, i) => [code, i]));
  const inOrder = (codes: Set<string>) =>
    [...codes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return {
    rows: [...places].flatMap(([indicator, codes]) =>
      isDue(indicator) ? inOrder(codes).map((area) => ({ indicator, area })) : [],
    ),
    notDue: [...places.keys()].flatMap((id) => (isDue(id) ? [] : (evidence.indicators.get(id) ?? []))),
  };
}

/** How many periods of its kind a period is from the beginning of the calendar. */
function placeOf(period: Period): number {
  const { end } = daysOfPeriod(period);
  const months = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7));
  return months / lengths[kindOfPeriod(period)];
}

/**
 * True where an indicator that came in some periods and not in others comes in this one: at its own steps where they are
 * even (each quarter, say), a year after where it came once. Without a rule to be seen it is asked for: a blank row that is
 * not filled in is nobody's omission as long as nobody tells of the indicator.
 */
export function comesRound(came: Period[], all: Period[], period: Period): boolean {
  const last = came.at(-1);
  if (last === undefined) return true;
  if (last === all.at(-1) && came.length === all.length) return true;
  const places = came.map(placeOf);
  const gaps = places.slice(1).map((place, i) => place - (places[i] ?? place));
  const since = placeOf(period) - placeOf(last);
  const [gap] = gaps;
  if (gap === undefined) {
    // It came once. Who has just begun goes on; what comes but once in half a year and longer comes again after a year.
    const year = 12 / lengths[kindOfPeriod(period)];
    const isNew = last === all.at(-1) && all.length <= year / 2;
    return isNew || since % year === 0;
  }
  return gap <= 1 || gaps.some((each) => each !== gap) || since % gap === 0;
}

function beginIndicators(plan: Plan, evidence: Evidence): IndicatorCells[] {
  const named = [...plan.sections, ...plan.tasks].flatMap(({ targets }) =>
    targets.flatMap((target) => [target.indicator, target.reference?.indicator ?? []].flat()),
  );
  return [...new Set(named)].flatMap((id) => {
    const indicator = evidence.indicators.get(id);
    if (!indicator || indicator.unit === '定性') return [];
    const townships = evidence.below.get(plan.area) ?? [];
    const codes =
      indicator.adds === 'none' || indicator.lowestLevel === 'county' || townships.length === 0
        ? [plan.area]
        : townships.map(({ code }) => code);
    return codes.map((area) => ({ indicator: id, area }));
  });
}
