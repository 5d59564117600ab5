import { isLastWord } from '../../record/progress/last-word.ts';
import type { Plan } from '../../record/record.ts';
import { factValue } from '../../record/value/fact.ts';
import {
  byTime,
  daysOfPeriod,
  kindOfPeriod,
  namePeriod,
  nextPeriod,
  type Period,
  period as periodSchema,
} from '../../record/value/period.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { gatherProgress, progressOf } from './gather.ts';

/** The folder of one period: which of the two tables are in it. */
interface Folder {
  period: Period;
  tasks: string | undefined;
  indicators: string | undefined;
}

/** Folders of periods: outside the plan's time, without one of the two tables, left out between two others. */
export function checkPeriods(evidence: Evidence): Finding[] {
  const { record, plans } = evidence;
  const byPlan = new Map<string, Map<string, Folder>>();
  const file = (plan: string, period: Period, name: 'tasks' | 'indicators', path: string) => {
    if (!periodSchema.safeParse(period).success) return;
    const folders = byPlan.get(plan) ?? new Map<string, Folder>();
    byPlan.set(plan, folders);
    const folder = folders.get(period) ?? { period, tasks: undefined, indicators: undefined };
    folder[name] = path;
    folders.set(period, folder);
  };
  for (const table of record.taskReports) file(table.plan, table.period, 'tasks', table.file);
  for (const table of record.indicatorReports) file(table.plan, table.period, 'indicators', table.file);
  const findings: Finding[] = [];
  for (const [id, folders] of byPlan) {
    const plan = plans.get(id);
    const span = plan && factValue(plan.period);
    const inTime = [...folders.values()].sort((a, b) => byTime(a.period, b.period));
    if (plan && span) findings.push(...checkSpan(inTime, plan, span));
    // What lies outside the plan's time is told as such; the way to it is no gap.
    const isInside = ({ period }: Folder) => {
      const { start, end } = daysOfPeriod(period);
      return span === undefined || (end >= span.start && start <= span.end);
    };
    const kinds = new Set(inTime.map(({ period }) => kindOfPeriod(period)));
    for (const kind of kinds) {
      const run = inTime.filter(({ period }) => kindOfPeriod(period) === kind);
      findings.push(...checkSisters(run, id, evidence), ...checkGaps(run.filter(isInside), id));
    }
  }
  return findings;
}

const top = (folder: Folder) => ({ file: folder.tasks ?? folder.indicators ?? '', line: 1, column: 1 });

/**
 * Periods before the plan begins, and those after its end, each told once, at the first. Of a plan whose time was inferred
 * nobody can be sure, and so an early period is only a warning.
 */
function checkSpan(inTime: Folder[], plan: Plan, span: { start: string; end: string }): Finding[] {
  const early = inTime.filter(({ period }) => daysOfPeriod(period).end < span.start);
  const late = inTime.filter(({ period }) => daysOfPeriod(period).start > span.end);
  const tell = (kind: SpanKind, folders: Folder[], limit: string) =>
    folders.slice(0, 1).map((first) => {
      const periods = folders.map(({ period }) => namePeriod(period));
      return found(kind, top(first), { plan: plan.short, periods, limit }, first.period);
    });
  const before = plan.period.state === 'known' ? 'period-before-plan' : 'period-before-inferred';
  return [...tell(before, early, span.start), ...tell('period-after-plan', late, span.end)];
}

type SpanKind = 'period-before-plan' | 'period-before-inferred' | 'period-after-plan';

/**
 * One table is missing where at least two periods, and most of them, have both. A table of tasks is not, where everybody has
 * said a last word before: nobody owes a row of it.
 */
function checkSisters(run: Folder[], plan: string, evidence: Evidence): Finding[] {
  const whole = run.filter(({ tasks, indicators }) => tasks !== undefined && indicators !== undefined).length;
  if (whole < 2 || whole * 2 < run.length) return [];
  return run.flatMap((folder) => {
    if (folder.tasks !== undefined && folder.indicators !== undefined) return [];
    if (folder.tasks === undefined && isAllSettled(plan, folder.period, evidence)) return [];
    const missing = `progress/${plan}/${folder.period}/${folder.tasks === undefined ? 'tasks' : 'indicators'}.csv`;
    const isBlank = evidence.folder.list().includes(missing);
    const facts = { period: namePeriod(folder.period), missing, whole, isBlank };
    return [restingOn(progressOf(plan), found('table-missing', top(folder), facts))];
  });
}

/** True where all who reported on tasks in earlier periods of the kind have said their last word on them. */
function isAllSettled(plan: string, period: Period, evidence: Evidence): boolean {
  const last = gatherProgress(evidence)
    .taskGrids.filter(({ run }) => run.plan === plan)
    .flatMap(({ run, series }) =>
      [...series.values()].flatMap((rows) => {
        const earlier = rows.filter((_, p) => isEarlier(run.tables[p]?.period, period));
        return earlier.filter((row) => row !== undefined).at(-1) ?? [];
      }),
    );
  return last.length > 0 && last.every(({ status }) => isLastWord(status));
}

function isEarlier(one: Period | undefined, period: Period): boolean {
  return one !== undefined && kindOfPeriod(one) === kindOfPeriod(period) && byTime(one, period) < 0;
}

/** A period is left out where the others follow upon each other; who reports every third month leaves out nothing. */
function checkGaps(run: Folder[], plan: string): Finding[] {
  const gaps = run.flatMap((folder, i) => {
    const before = run[i - 1];
    if (!before) return [];
    const left: Period[] = [];
    for (let at = nextPeriod(before.period); at !== folder.period && left.length < 100; at = nextPeriod(at))
      left.push(at);
    return left.length > 0 ? [{ folder, left }] : [];
  });
  if (gaps.length * 2 > run.length - 1) return [];
  return gaps.map(({ folder, left }) => {
    const facts = {
      left: left.map(namePeriod),
      folder: `progress/${plan}/${left[0]}`,
      period: namePeriod(folder.period),
    };
    return restingOn(progressOf(plan), found('period-left-out', top(folder), facts));
  });
}
