import type { Evidence } from '../../check/evidence.ts';
import { monitoringTable } from '../../record/monitoring/table.ts';
import type { Plan } from '../../record/record.ts';
import type { RecordFolder } from '../../record/source/folder.ts';
import { byTime, kindOfPeriod, type Period } from '../../record/value/period.ts';
import { hasRow } from '../append-rows.ts';
import type { Cells } from '../write-table.ts';
import { comesRound } from './indicator-rows.ts';

/**
 * Which township is to report how many monitored households of which kind: whoever did in an earlier period. None where the
 * period is there already, or the plan counts them at other times.
 */
export function listMonitoringRows(
  plan: Plan,
  period: Period,
  progress: Period[],
  { record, areas }: Evidence,
  folder: RecordFolder,
): Array<Cells<typeof monitoringTable.columns>> {
  const path = `monitoring/${plan.id}.csv`;
  const table = record.monitoring.find(({ file }) => file === path);
  if (!table || hasRow(folder, path, monitoringTable, { plan: plan.id, period })) return [];
  const kind = kindOfPeriod(period);
  const earlier = table.rows.filter(
    (row) => row.plan === plan.id && kindOfPeriod(row.period) === kind && byTime(row.period, period) < 0,
  );
  const came = [...new Set(earlier.map((row) => row.period))].sort(byTime);
  const all = [...new Set([...came, ...progress])].sort(byTime);
  if (came.length === 0 || !comesRound(came, all, period)) return [];
  const places = new Map([...areas.keys()].map((code, i) => [code, i]));
  const named = new Map(earlier.map((row) => [`${row.area} ${row.kind}`, row]));
  return [...named.values()]
    .filter(({ area }) => places.has(area))
    .sort((a, b) => (places.get(a.area) ?? 0) - (places.get(b.area) ?? 0))
    .map(({ area, kind: of }) => ({ plan: plan.id, period, area, kind: of }));
}
