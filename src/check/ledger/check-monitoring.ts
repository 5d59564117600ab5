import type { MonitoringCount } from '../../record/monitoring/table.ts';
import type { Rows } from '../../record/record.ts';
import { addDays, daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { closing } from '../closing.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { checkCourse, mostPeople } from './check-course.ts';
import { checkPresence } from './check-presence.ts';

/** Counts of monitored households: each row in itself, and the rows of a township and kind one after the other. */
export function checkMonitoring(evidence: Evidence): Finding[] {
  return evidence.record.monitoring.flatMap((table) => [
    ...checkReported(table, evidence.today),
    ...table.rows.flatMap((row) => checkRow(row, table, evidence)),
    ...checkCourse(table, evidence),
    ...checkPresence(table, evidence),
  ]);
}

/** Reports come when the period is over, and not years later. One wrong day filled down a column is one mistake. */
function checkReported(table: Rows<MonitoringCount>, today: Day): Finding[] {
  const days = Map.groupBy(table.rows, (row) => `${row.period} ${row.reported}`);
  return [...days.values()].flatMap(([row, ...rest]): Finding[] => {
    if (!row) return [];
    const { reported } = row;
    const { end } = daysOfPeriod(row.period);
    const at = placeIn(table, row.line, 'reported');
    const others = rest.map((each) => each.line);
    const period = namePeriod(row.period);
    if (reported > today) return [found('reported-in-future', at, { period, today, others }, reported)];
    if (reported < end && reported >= addDays(end, -closing)) {
      const isExplained = [row, ...rest].some(({ note }) => note !== undefined);
      const facts = { period, end, days: daysBetween(reported, end), others };
      return isExplained ? [] : [found('reported-before-end', at, facts, reported)];
    }
    if (reported < end) return [found('reported-early', at, { period, end, others }, reported)];
    if (reported <= addDays(end, 366)) return [];
    return [found('reported-years-late', at, { period, end, others }, reported)];
  });
}

function checkRow(row: MonitoringCount, table: Rows<MonitoringCount>, { areas }: Evidence): Finding[] {
  const at = (field: string) => placeIn(table, row.line, field);
  const { households, people, kind } = row;
  const area = areas.get(row.area)?.name ?? row.area;
  const findings: Finding[] = [];
  const facts = { kind, area, households, people };
  if (people < households || (households === 0 && people > 0))
    findings.push(found('people-households', at('people'), facts, `${people}`));
  else if (households > 0 && people > households * mostPeople && row.note === undefined)
    findings.push(found('crowded-households', at('people'), facts, `${people}`));
  return findings;
}
