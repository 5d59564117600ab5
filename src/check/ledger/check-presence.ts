import type { MonitoringCount } from '../../record/monitoring/table.ts';
import type { Rows } from '../../record/record.ts';
import { byTime, kindOfPeriod, namePeriod, nextPeriod, type Period } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { aboutLack, type Finding, found, restingOn } from '../finding.ts';

/** Periods that are missing between others, and townships (or kinds) that are missing in a period. */
export function checkPresence(table: Rows<MonitoringCount>, evidence: Evidence): Finding[] {
  const plans = Map.groupBy(table.rows, (row) => `${row.plan} ${kindOfPeriod(row.period)}`);
  return [...plans.values()].flatMap((rows) => {
    const periods = Map.groupBy(rows, (row) => row.period);
    const ordered = [...periods.keys()].sort(byTime);
    return [...findGaps(ordered, periods, table), ...findMissing(rows, periods, table, evidence)];
  });
}

function findGaps(
  ordered: Period[],
  periods: Map<Period, MonitoringCount[]>,
  table: Rows<MonitoringCount>,
): Finding[] {
  return ordered.flatMap((period, i) => {
    const previous = ordered[i - 1];
    const line = periods.get(period)?.[0]?.line ?? 1;
    if (previous === undefined || nextPeriod(previous) === period) return [];
    const next = nextPeriod(previous);
    const facts = { period: namePeriod(next), before: namePeriod(previous), after: namePeriod(period) };
    return [aboutLack(found('monitoring-gap', placeIn(table, line, 'period'), facts, period))];
  });
}

/** Who is expected: every township of the plan's county, with every kind that the ledger knows of it or of the others. */
function findMissing(
  rows: MonitoringCount[],
  periods: Map<Period, MonitoringCount[]>,
  table: Rows<MonitoringCount>,
  { areas, below, plans }: Evidence,
): Finding[] {
  const county = plans.get(rows[0]?.plan ?? '')?.area ?? '';
  const townships = (below.get(county) ?? []).filter((area) => area.level === '乡');
  const known = new Set(rows.map((row) => `${row.area} ${row.kind}`));
  const kinds = new Set<string>(rows.map((row) => row.kind));
  const wanted = townships.flatMap(({ code, name }) => {
    const mine = [...kinds].filter((kind) => known.has(`${code} ${kind}`));
    return { code, name, kinds: mine.length > 0 ? mine : [...kinds] };
  });
  return [...periods].flatMap(([period, reported]) => {
    const here = new Set(reported.map((row) => `${row.area} ${row.kind}`));
    const names = wanted.flatMap(({ code, name, kinds: own }) => {
      const missing = own.filter((kind) => !here.has(`${code} ${kind}`));
      if (missing.length === 0) return [];
      return missing.length === own.length
        ? [areas.get(code)?.name ?? name]
        : missing.map((kind) => name + kind);
    });
    if (names.length === 0) return [];
    const at = placeIn(table, reported[0]?.line ?? 1, 'period');
    const finding = found('monitoring-missing', at, { period: namePeriod(period), names }, period);
    return [restingOn(/^(monitoring\/|areas\.csv)/, finding)];
  });
}
