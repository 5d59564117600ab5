import type { Plan, ProgressRows } from '../../record/record.ts';
import { addDays, daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod, namePeriod, period as periodSchema } from '../../record/value/period.ts';
import { closing } from '../closing.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

interface Reported {
  line: number;
  reported: Day;
  note: string | undefined;
}

/** Days on which was reported or finished: before the period was over, in the future, years too late, before the plan. */
export function checkReportDays({ record, plans, today }: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const table of record.taskReports) checkReported(table, plans.get(table.plan), today, findings);
  for (const table of record.indicatorReports) checkReported(table, plans.get(table.plan), today, findings);
  const told = new Set<string>();
  for (const table of record.taskReports) {
    const plan = plans.get(table.plan);
    const issued = plan && factValue(plan.date);
    if (!plan || issued === undefined) continue;
    for (const row of table.rows) {
      if (row.finished === undefined || row.finished >= issued || row.note !== undefined) continue;
      // The day stands in every later report again, and is one mistake.
      const name = `${table.plan} ${row.task} ${row.area ?? row.unit ?? ''} ${row.finished}`;
      if (told.has(name)) continue;
      told.add(name);
      findings.push(tellFinished(row, table, plan, issued));
    }
  }
  return findings;
}

function tellFinished(
  row: { line: number; finished: Day | undefined },
  table: ProgressRows<unknown>,
  plan: Plan,
  issued: Day,
): Finding {
  const at = placeIn(table, row.line, 'finished');
  return found('finished-before-plan', at, { plan: plan.short, issued }, row.finished);
}

type Fault = 'reported-early' | 'reported-in-future' | 'reported-years-late';

/** One wrong day that was filled down a column is one mistake: rows with the same day are told together. */
function checkReported<R extends Reported>(
  table: ProgressRows<R>,
  plan: Plan | undefined,
  today: Day,
  findings: Finding[],
): void {
  if (!periodSchema.safeParse(table.period).success) return;
  const { end } = daysOfPeriod(table.period);
  // Before the plan's time it is the period that is wrong, and not every day in it.
  const start = plan && factValue(plan.period)?.start;
  const late = start !== undefined && end < start ? '9999-12-31' : addDays(end, 366);
  const limit = today < late ? today : late;
  const surelyEarly = addDays(end, -closing);
  const early: R[] = [];
  const groups = new Map<string, { kind: Fault; day: Day; lines: number[] }>();
  for (const row of table.rows) {
    const { reported, line } = row;
    if (reported >= end && reported <= limit) continue;
    if (reported < end && reported >= surelyEarly && reported <= today) {
      early.push(row);
      continue;
    }
    const kind: Fault =
      reported > today ? 'reported-in-future' : reported < end ? 'reported-early' : 'reported-years-late';
    const group = groups.get(reported);
    if (group) group.lines.push(line);
    else groups.set(reported, { kind, day: reported, lines: [line] });
  }
  const period = namePeriod(table.period);
  tellEarly(early, table, end, findings);
  for (const { kind, day, lines } of groups.values()) {
    const [first = 1, ...others] = lines;
    const at = placeIn(table, first, 'reported');
    if (kind === 'reported-in-future') findings.push(found(kind, at, { period, today, others }, day));
    else findings.push(found(kind, at, { period, end, others }, day));
  }
}

/** Rows of shortly before the end, once for the file; a note in one of them explains all. */
function tellEarly<R extends Reported>(
  early: R[],
  table: ProgressRows<R>,
  end: Day,
  findings: Finding[],
): void {
  const [first, ...others] = early;
  if (!first || early.some(({ note }) => note !== undefined)) return;
  const facts = {
    period: namePeriod(table.period),
    end,
    days: daysBetween(first.reported, end),
    others: others.map(({ line }) => line),
  };
  findings.push(found('reported-before-end', placeIn(table, first.line, 'reported'), facts, first.reported));
}
