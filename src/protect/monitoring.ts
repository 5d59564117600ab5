import { type AreaTree, areasBelow } from '../compute/areas.ts';
import { gatherSources } from '../compute/measure.ts';
import type { MonitoringCount } from '../record/monitoring/table.ts';
import type { Rows } from '../record/record.ts';
import type { Day } from '../record/value/date.ts';
import type { Period } from '../record/value/period.ts';
import { bandOf } from './edition/build-system.ts';
import type { Entry } from './edition/family.ts';
import {
  allKinds,
  collectMonitoring,
  entriesOfMonitoring,
  type FiledCount,
  flows,
  monitoringKinds,
} from './edition/gather-monitoring.ts';
import type { Protection } from './edition/protection.ts';
import { type Figure, hideFigure, publishBand, publishMeasure } from './figure.ts';

export { monitoringKinds } from './edition/gather-monitoring.ts';

/** Counts of monitored households of one plan and period: a row an area, county last. */
export interface PublicMonitoring {
  plan: string;
  period: Period;
  rows: Array<{ area: string; households: Map<string, Figure>; people: Map<string, Figure>; total: Figure }>;
  /** Changes are published for the county only: in a township they are nearly always one or two households. */
  added: Figure;
  removed: Figure;
}

/** Turns the counts into what the edition tells of them: township × kind with both margins. */
export function protectMonitoring(
  files: Array<Rows<MonitoringCount>>,
  plan: { id: string; area: string },
  tree: AreaTree,
  threshold: number,
  asOf: Day,
  protection: Protection,
): PublicMonitoring[] {
  const townships = areasBelow(tree, plan.area, '乡').map((area) => area.code);
  return [...collectMonitoring(files, plan.id, asOf)].map(([period, rows]) => {
    const entries = entriesOfMonitoring(rows, period, plan.area, threshold, tree);
    const counted = rows.filter((row) => townships.includes(row.area));
    const figure = (area: string, kind: string, part: string, unit: string) =>
      tell(
        entries.get(`${area} ${kind}`),
        part,
        unit,
        rowsOf(counted, area, kind, plan.area),
        plan.id,
        protection,
      );
    const columns = (area: string, part: string, unit: string) =>
      new Map(monitoringKinds.map((kind) => [kind, figure(area, kind, part, unit)]));
    return {
      plan: plan.id,
      period,
      rows: [...townships, plan.area].map((area) => ({
        area,
        households: columns(area, 'households', '户'),
        people: columns(area, 'people', '人'),
        total: figure(area, allKinds, 'households', '户'),
      })),
      added: figure(plan.area, flows, 'added', '户'),
      removed: figure(plan.area, flows, 'removed', '户'),
    };
  });
}

function rowsOf(rows: FiledCount[], area: string, kind: string, county: string): FiledCount[] {
  const isOne = kind !== allKinds && kind !== flows;
  return rows.filter((row) => (area === county || row.area === area) && (!isOne || row.kind === kind));
}

function tell(
  entry: Entry | undefined,
  name: string,
  unit: string,
  rows: FiledCount[],
  plan: string,
  protection: Protection,
): Figure {
  const part = entry?.parts.find((each) => each.name === name);
  if (!entry || !part) return hideFigure('not-reported', unit);
  const state = protection.stateOf(plan, entry.id);
  if (state.kind === 'hidden') return hideFigure('protected', unit);
  const band = state.kind === 'band' ? bandOf(entry, part, state.width) : undefined;
  if (band) return publishBand(band.least, band.most, unit);
  const weights = entry.what === flows ? { weights: '各乡镇的数相加' } : {};
  return publishMeasure({ value: part.value, unit, basis: { sources: gatherSources(rows), ...weights } });
}
