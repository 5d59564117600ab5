import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf } from './gather.ts';
import { groupPlaces, type Places } from './places.ts';
import { fieldsOf, hasRoom, headers, isSame } from './quantity.ts';

/** So many places at least must be alike before it is told. */
const enough = 5;

/** Small numbers are alike by themselves: one library a village, two meetings a month. */
const smallest = 10;

/** Villages of a township, or of the county, that all reported the same number: filled down instead of asked for. */
export function checkAlike(evidence: Evidence): Finding[] {
  return gatherProgress(evidence).indicatorGrids.flatMap((grid) =>
    grid.indicator.adds === 'none' ? [] : checkGrid(grid, evidence),
  );
}

function checkGrid(grid: IndicatorGrid, evidence: Evidence): Finding[] {
  const groups = groupPlaces(grid, evidence).filter(({ series }) => series.length >= enough);
  const findings: Finding[] = [];
  const told = new Map<string, IndicatorReport>();
  for (let p = 0; p < grid.run.tables.length; p++) {
    let isCounty = false;
    for (const group of groups) {
      const row = sharedRow(group, p, grid);
      const before = told.get(group.above);
      if (!row) {
        told.delete(group.above);
        continue;
      }
      told.set(group.above, row);
      // The county comes first: where all are alike, each township is. And what was told of the period before stands.
      if (isCounty || (before && isSame(before, row))) continue;
      isCounty = evidence.areas.get(group.above)?.level === '县';
      findings.push(...tell(row, p, group, grid, evidence));
    }
  }
  return findings;
}

/** The row that all places of a group share; undefined where one differs, is small, cannot move or is explained. */
function sharedRow({ series }: Places, p: number, { indicator }: IndicatorGrid): IndicatorReport | undefined {
  let first: IndicatorReport | undefined;
  let count = 0;
  for (const rows of series) {
    const row = rows[p];
    if (!row) continue;
    if (first && !isSame(first, row)) return undefined;
    if (row.note !== undefined) return undefined;
    first ??= row;
    count += 1;
  }
  if (!first || count < enough || count * 2 < series.length || !hasRoom(first, indicator)) return undefined;
  return (first.denominator ?? first.value ?? 0) >= smallest ? first : undefined;
}

function tell(
  row: IndicatorReport,
  p: number,
  group: Places,
  grid: IndicatorGrid,
  evidence: Evidence,
): Finding[] {
  const table = grid.run.tables[p];
  const [field = 'value'] = fieldsOf(grid.indicator);
  if (!table) return [];
  const facts = {
    name: grid.indicator.name,
    period: namePeriod(table.period),
    above: nameOf(group.above, evidence),
    count: group.series.filter((rows) => rows[p] !== undefined).length,
    header: headers[field],
    unit: field === 'value' ? grid.indicator.unit : '',
  };
  return [found('all-alike', placeIn(table, row.line, field), facts, `${row[field] ?? ''}`)];
}
