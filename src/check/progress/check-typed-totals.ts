import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf } from './gather.ts';
import { groupPlaces, type Places } from './places.ts';
import { type Field, headers } from './quantity.ts';

/** Below this a number is the sum of the others by chance. */
const smallest = 20;

/** A village of which the total of its township, or the sum of the other villages, was typed. */
export function checkTypedTotals(evidence: Evidence, told: Set<IndicatorReport>): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    if (grid.indicator.adds === 'none') continue;
    const field: Field = grid.indicator.adds === 'sum' ? 'value' : 'denominator';
    const groups = groupPlaces(grid, evidence).filter(({ codes }) => codes.length >= 3);
    for (const group of groups) {
      for (let p = 0; p < grid.run.tables.length; p++) {
        const row = findTotal(group, p, field, grid);
        if (!row || told.has(row)) continue;
        told.add(row);
        findings.push(...tell(row, p, group, field, grid, evidence));
      }
    }
  }
  return findings;
}

/** The row that is as much as all the others together, or as their total. A largest row alone can be it. */
function findTotal(group: Places, p: number, field: Field, grid: IndicatorGrid): IndicatorReport | undefined {
  let sum = 0;
  let count = 0;
  let at = -1;
  let largest = 0;
  for (let i = 0; i < group.series.length; i++) {
    const value = group.series[i]?.[p]?.[field];
    if (value === undefined) continue;
    sum += value;
    count += 1;
    if (value <= largest) continue;
    largest = value;
    at = i;
  }
  if (count < 3 || largest < smallest) return undefined;
  const rows = group.series[at] ?? [];
  const row = rows[p];
  if (!row || row.note !== undefined) return undefined;
  const others = sum - largest;
  const total = grid.series.get(group.above)?.[p]?.[field];
  const isTotal = Math.abs(largest - others) < 1e-6 || (largest === total && others > 0);
  const before = rows[p - 1]?.[field];
  if (before === undefined) {
    // In a first report nothing leaps: then the others must be many enough for a sum not to be met by chance.
    const after = rows[p + 1]?.[field];
    return isTotal && (after === undefined ? count > 4 : largest >= after * 1.5) ? row : undefined;
  }
  if (!isTotal && !isAllTogether(largest, others, before)) return undefined;
  return largest >= before * 1.5 * growthOf(group, p, field, at) ? row : undefined;
}

/** True where a number is what the others report and what the place itself reported before, together. */
function isAllTogether(value: number, others: number, before: number): boolean {
  if (before <= 0 || value < before * 2 || others < smallest) return false;
  return Math.abs(value - others - before) <= Math.max(2, before * 0.05);
}

/**
 * How many times as much the others report as in the period before, at least 1. A large village may be as large as all the
 * others, and what is cumulative grows fast at first: a total that was typed leaps while the others do not.
 */
function growthOf(group: Places, p: number, field: Field, but: number): number {
  let now = 0;
  let before = 0;
  for (let i = 0; i < group.series.length; i++) {
    const [value, earlier] = [group.series[i]?.[p]?.[field], group.series[i]?.[p - 1]?.[field]];
    if (i === but || value === undefined || earlier === undefined) continue;
    now += value;
    before += earlier;
  }
  return before > 0 ? Math.max(1, now / before) : 1;
}

function tell(
  row: IndicatorReport,
  p: number,
  group: Places,
  field: Field,
  grid: IndicatorGrid,
  evidence: Evidence,
): Finding[] {
  const table = grid.run.tables[p];
  if (!table) return [];
  const facts = {
    name: grid.indicator.name,
    header: headers[field],
    place: nameOf(row.area, evidence),
    above: nameOf(group.above, evidence),
    period: namePeriod(table.period),
    unit: field === 'value' ? grid.indicator.unit : '',
    kind: kindOf(row[field] ?? 0, group, p, field, grid),
  };
  return [found('total-typed', placeIn(table, row.line, field), facts, `${row[field] ?? ''}`)];
}

/** What such a number is: the total as it was reported, all the others, or all together. */
function kindOf(
  value: number,
  group: Places,
  p: number,
  field: Field,
  grid: IndicatorGrid,
): 'total' | 'others' | 'all' {
  if (grid.series.get(group.above)?.[p]?.[field] === value) return 'total';
  let sum = 0;
  for (const rows of group.series) sum += rows[p]?.[field] ?? 0;
  return Math.abs(value * 2 - sum) < 1e-6 ? 'others' : 'all';
}
