import { type AreaTree, areasBelow } from '../compute/areas.ts';
import { gatherSources } from '../compute/measure.ts';
import type { MonitoringCount } from '../record/monitoring/table.ts';
import type { Rows } from '../record/record.ts';
import type { Day } from '../record/value/date.ts';
import { byTime, daysOfPeriod, type Period } from '../record/value/period.ts';
import { type Figure, hideFigure, publishMeasure } from './figure.ts';
import { hideSmallCounts, type Sum } from './small-counts.ts';

export const monitoringKinds = ['脱贫不稳定户', '边缘易致贫户', '突发严重困难户'] as const;

/** Counts of monitored households of one plan and period: a row an area, county last. */
export interface PublicMonitoring {
  plan: string;
  period: Period;
  rows: Array<{ area: string; households: Map<string, Figure>; people: Map<string, Figure>; total: Figure }>;
  /** Changes are published for the county only: in a township they are nearly always one or two households. */
  added: Figure;
  removed: Figure;
}

/** Protects the counts: township × kind with both margins as one family of sums. */
export function protectMonitoring(
  files: Array<Rows<MonitoringCount>>,
  plan: { id: string; area: string },
  tree: AreaTree,
  threshold: number,
  asOf: Day,
): PublicMonitoring[] {
  const rows = files.flatMap(({ file, rows }) =>
    rows.filter((row) => row.plan === plan.id && row.reported <= asOf).map((row) => ({ ...row, file })),
  );
  const periods = [...new Set(rows.map((row) => row.period))]
    .filter((period) => daysOfPeriod(period).end <= asOf)
    .sort(byTime);
  const townships = areasBelow(tree, plan.area, '乡').map((area) => area.code);
  return periods.map((period) =>
    protectOne(
      rows.filter((row) => row.period === period),
      plan,
      period,
      townships,
      threshold,
    ),
  );
}

type FiledCount = MonitoringCount & { file: string };

function protectOne(
  rows: FiledCount[],
  plan: { id: string; area: string },
  period: Period,
  townships: string[],
  threshold: number,
): PublicMonitoring {
  const areas = [...townships, plan.area];
  const households = tabulate(rows, townships, plan.area, (row) => row.households);
  const people = tabulate(rows, townships, plan.area, (row) => row.people);
  const hidden = hideTable(households, townships, plan.area, threshold);
  const figure = (
    table: Map<string, number | undefined>,
    area: string,
    kind: string,
    unit: string,
  ): Figure => {
    const id = `${area} ${kind}`;
    const reason = hidden.get(id);
    const value = table.get(id);
    if (reason) return hideFigure(reason, unit);
    if (value === undefined) return hideFigure('not-reported', unit);
    const from = rows.filter(
      (row) => (area === plan.area || row.area === area) && (kind === '合计' || row.kind === kind),
    );
    return publishMeasure({ value, unit, basis: { sources: gatherSources(from) } });
  };
  const added = rows.reduce((sum, row) => sum + row.added, 0);
  const removed = rows.reduce((sum, row) => sum + row.removed, 0);
  const isSmall = (value: number) => value > 0 && value < threshold;
  // The totals of two periods differ by what came less what went: one of these would tell the other.
  const hidesChange = isSmall(added) || isSmall(removed);
  const change = (value: number): Figure => {
    if (hidesChange) return hideFigure(isSmall(value) ? 'small-count' : 'complementary', '户');
    return publishMeasure({
      value,
      unit: '户',
      basis: { sources: gatherSources(rows), weights: '各乡镇的数相加' },
    });
  };
  return {
    plan: plan.id,
    period,
    rows: areas.map((area) => ({
      area,
      households: new Map(monitoringKinds.map((kind) => [kind, figure(households, area, kind, '户')])),
      people: new Map(monitoringKinds.map((kind) => [kind, figure(people, area, kind, '人')])),
      total: figure(households, area, '合计', '户'),
    })),
    added: change(added),
    removed: change(removed),
  };
}

function tabulate(
  rows: FiledCount[],
  townships: string[],
  county: string,
  pick: (row: FiledCount) => number,
): Map<string, number | undefined> {
  const table = new Map<string, number | undefined>();
  const add = (id: string, value: number) => table.set(id, (table.get(id) ?? 0) + value);
  const known = new Set(townships);
  for (const row of rows) {
    if (!known.has(row.area)) continue;
    for (const area of [row.area, county])
      for (const kind of [row.kind, '合计']) add(`${area} ${kind}`, pick(row));
  }
  return table;
}

function hideTable(
  table: Map<string, number | undefined>,
  townships: string[],
  county: string,
  threshold: number,
) {
  const columns = [...monitoringKinds, '合计'];
  const cells = [...townships, county].flatMap((area) =>
    columns.map((kind) => ({ id: `${area} ${kind}`, count: table.get(`${area} ${kind}`), withheld: false })),
  );
  const sums: Sum[] = [
    ...columns.map((kind) => ({
      total: `${county} ${kind}`,
      parts: townships.map((area) => `${area} ${kind}`),
    })),
    ...[...townships, county].map((area) => ({
      total: `${area} 合计`,
      parts: monitoringKinds.map((kind) => `${area} ${kind}`),
    })),
  ];
  return hideSmallCounts(cells, sums, threshold);
}
