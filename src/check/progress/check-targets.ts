import type { Plan } from '../../record/record.ts';
import { addDays } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import { periodAt } from '../../record/value/period.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { progressOf } from './gather.ts';

/** Plans beside their progress: tasks that nothing measures, targets that nobody reports on, plans without any progress. */
export function checkPlanProgress(evidence: Evidence): Finding[] {
  return evidence.record.plans.flatMap((plan) => [
    ...checkUnmeasured(plan, evidence),
    ...checkUnreported(plan, evidence),
    ...checkNoProgress(plan, evidence),
  ]);
}

/**
 * Tasks without target, deadline or cadence: nobody could say whether they are done. Where the plan itself has none, the
 * task's `note` says so.
 */
function checkUnmeasured(plan: Plan, { locate }: Evidence): Finding[] {
  const bare = plan.tasks.filter(
    (task) =>
      task.targets.length === 0 &&
      task.deadlines.length === 0 &&
      task.cadences.length === 0 &&
      task.note === undefined,
  );
  const [first] = bare;
  if (!first) return [];
  const facts = {
    plan: plan.short,
    tasks: bare.map((task) => `“${task.title}”`),
    all: plan.tasks.length,
  };
  return [found('unmeasured-tasks', locate(first, 'id'), facts, first.id)];
}

/** Targets with a number whose indicator no table of the plan has. */
function checkUnreported(plan: Plan, evidence: Evidence): Finding[] {
  const { record, indicators, locate } = evidence;
  const today = dayOf(evidence);
  const tables = record.indicatorReports.filter((table) => table.plan === plan.id);
  if (tables.length === 0) return [];
  const reported = new Set<string>();
  for (const table of tables) for (const row of table.rows) reported.add(row.indicator);
  const missing = [...plan.sections, ...plan.tasks]
    .flatMap((part) => part.targets)
    .filter(
      (target) =>
        target.value !== undefined &&
        target.unscorable === undefined &&
        indicators.has(target.indicator) &&
        !reported.has(target.indicator) &&
        (target.by === undefined || (factValue(target.by) ?? '') <= today),
    );
  const [first] = missing;
  if (!first) return [];
  const names = [
    ...new Set(missing.map((target) => indicators.get(target.indicator)?.name ?? target.indicator)),
  ];
  const at = locate(first, 'indicator');
  return [
    restingOn(
      progressOf(plan.id),
      found('target-unreported', at, { plan: plan.short, names }, first.indicator),
    ),
  ];
}

/** The day that the site shows, where it is set, else today: what begins after it is not missing yet. */
function dayOf({ record, today }: Evidence): string {
  const asOf = record.site?.asOf;
  return asOf !== undefined && asOf < today ? asOf : today;
}

/** A plan that began two months ago and more, of which no progress is in the record. */
function checkNoProgress(plan: Plan, evidence: Evidence): Finding[] {
  const { folder, record, locate } = evidence;
  const today = dayOf(evidence);
  const start = factValue(plan.period)?.start;
  if (start === undefined || addDays(start, 62) > today) return [];
  const has = (tables: Array<{ plan: string }>) => tables.some((table) => table.plan === plan.id);
  if (has(record.taskReports) || has(record.indicatorReports)) return [];
  const ownTable = new RegExp(`^progress/${plan.id}/[^/]+/(?:tasks|indicators)\\.csv$`);
  const facts = {
    plan: plan.short,
    id: plan.id,
    start,
    period: lastMonth(plan, today),
    option: record.plans.length > 1 ? ` --plan ${plan.id}` : '',
    blank: folder.list().filter((path) => ownTable.test(path)),
  };
  return [restingOn(/^progress\//, found('plan-without-progress', locate(plan, 'period'), facts))];
}

/** The last month of a plan that was over on a day. */
function lastMonth(plan: Plan, today: string): string {
  const last = periodAt('month', addDays(`${today.slice(0, 7)}-01`, -1));
  const end = factValue(plan.period)?.end.slice(0, 7);
  return end !== undefined && end < last ? end : last;
}
