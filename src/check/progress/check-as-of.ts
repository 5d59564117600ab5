import { addDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, period as periodSchema } from '../../record/value/period.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** The day that the site shows (`asOf`): not yet come, or before the latest reports, which then nobody sees. */
export function checkAsOf({ record, locate, today }: Evidence): Finding[] {
  const { site } = record;
  if (site?.asOf === undefined) return [];
  const { asOf } = site;
  const at = locate(site, 'asOf');
  if (asOf > today) return [found('shown-in-future', at, { today }, asOf)];
  let latest = asOf;
  let tables = 0;
  for (const { rows, period } of [...record.taskReports, ...record.indicatorReports]) {
    const last = latestOf(rows, asOf, lastBelieved(period, today));
    if (last === undefined) continue;
    tables += 1;
    if (last > latest) latest = last;
  }
  return tables === 0 ? [] : [found('shown-until', at, { asOf, latest, tables }, asOf)];
}

/** A report of tomorrow, or of a year and more after its period, is a slip that is told by itself. */
function lastBelieved(period: string, today: Day): Day {
  if (!periodSchema.safeParse(period).success) return '0000-00-00';
  const late = addDays(daysOfPeriod(period).end, 366);
  return late < today ? late : today;
}

function latestOf(rows: Array<{ reported: Day }>, after: Day, until: Day): Day | undefined {
  let latest: Day | undefined;
  for (const { reported } of rows)
    if (reported > after && reported <= until && (latest === undefined || reported > latest))
      latest = reported;
  return latest;
}
