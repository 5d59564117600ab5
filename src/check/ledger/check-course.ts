import type { MonitoringCount } from '../../record/monitoring/table.ts';
import type { Rows } from '../../record/record.ts';
import { byTime, kindOfPeriod, namePeriod, nextPeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { aboutLack, type Finding, found } from '../finding.ts';

/** A change of fewer households is no leap, whatever its share: of three two more are many. */
const leastLeap = 20;
const leap = 3;

/** More people than this in a household on average is a slip of a digit. */
export const mostPeople = 10;

/**
 * What stands at the end of a period is what stood before, plus new, less removed, by township and kind. Households may
 * also change kind or move away, so that a difference is a warning; what would have to be below nought is an error.
 */
export function checkCourse(table: Rows<MonitoringCount>, { areas }: Evidence): Finding[] {
  const courses = Map.groupBy(
    table.rows,
    (row) => `${row.plan} ${row.area} ${row.kind} ${kindOfPeriod(row.period)}`,
  );
  return [...courses.values()].flatMap((rows) => {
    const ordered = [...rows].sort((a, b) => byTime(a.period, b.period));
    const area = areas.get(rows[0]?.area ?? '')?.name ?? '';
    return walk(ordered, area, table);
  });
}

function walk(rows: MonitoringCount[], area: string, table: Rows<MonitoringCount>): Finding[] {
  const findings: Finding[] = [];
  /** By how much the row before was off: a wrong number breaks the sum before it and the one behind it. */
  let off = 0;
  rows.forEach((row, i) => {
    const { kind, households, added, removed } = row;
    const at = (field: string) => placeIn(table, row.line, field);
    if (added > households + removed && row.note === undefined) {
      findings.push(found('more-added', at('added'), { kind, area, households, removed }, `${added}`));
      off = 0;
      return;
    }
    const previous = rows[i - 1];
    if (!previous || nextPeriod(previous.period) !== row.period) {
      off = 0;
      return;
    }
    const before = previous.households;
    const last = namePeriod(previous.period);
    const expected = before + added - removed;
    const difference = households - expected;
    const isEcho = off !== 0 && difference === -off;
    off = isEcho ? 0 : difference;
    if (isEcho || row.note !== undefined || isOdd(row) || isOdd(previous)) return;
    if (expected < 0) {
      findings.push(found('more-removed', at('removed'), { kind, area, before, added, last }, `${removed}`));
    } else if (difference !== 0) {
      const facts = { kind, area, before, added, removed, expected, last };
      findings.push(aboutLack(found('flow-broken', at('households'), facts, `${households}`)));
    } else if (isLeap(before, households)) {
      findings.push(
        found('monitoring-leap', at('households'), { kind, area, before, last }, `${households}`),
      );
    }
  });
  return findings;
}

/** Where households and people do not go together the stock is in doubt, and that is told. */
function isOdd({ households, people }: MonitoringCount): boolean {
  return people < households || people > households * mostPeople;
}

function isLeap(before: number, now: number): boolean {
  if (Math.abs(now - before) < leastLeap) return false;
  return now > before * leap || before > now * leap;
}
