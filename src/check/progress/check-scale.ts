import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, isExplained, nameOf } from './gather.ts';
import { type Field, fieldsOf, headers, isCountedIn, isSizeable, slipOf } from './quantity.ts';

/** Values ten or a hundred times what the same place reported before and after: a nought too many, 元 for 万元. */
export function checkScale(evidence: Evidence, told: Set<IndicatorReport>): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    for (const field of fieldsOf(grid.indicator)) {
      for (const rows of grid.series.values()) checkSeries(rows, field, grid, evidence, told, findings);
    }
  }
  return findings;
}

function checkSeries(
  rows: Array<IndicatorReport | undefined>,
  field: Field,
  grid: IndicatorGrid,
  evidence: Evidence,
  told: Set<IndicatorReport>,
  findings: Finding[],
): void {
  let last = 0;
  let previous: IndicatorReport | undefined;
  for (let p = 0; p < rows.length; p++) {
    const row = rows[p];
    const value = row?.[field];
    if (!row || value === undefined || value <= 0) continue;
    // Most values are near the one before, and then nothing is wrong.
    const isNear = last > 0 && isClose(value, last);
    const isGiven = isExplained(row, previous);
    last = value;
    previous = row;
    if (isNear || isGiven || told.has(row) || isTold(row, grid)) continue;
    const before = nearest(rows, p, -1, field);
    const after = nearest(rows, p, 1, field);
    const near = before?.value ?? after?.value;
    if (near === undefined || isClose(value, near)) continue;
    const power = slipFrom(rows, p, value, before, after, field, grid);
    const table = grid.run.tables[p];
    if (power === 0 || !table) continue;
    const usual = before ?? after;
    const facts = {
      name: grid.indicator.name,
      header: headers[field],
      place: nameOf(row.area, evidence),
      unit: field === 'value' ? grid.indicator.unit : '',
      value,
      power,
      other: usual?.value ?? 0,
      when: namePeriod(grid.run.tables[usual?.p ?? p]?.period ?? ''),
    };
    told.add(row);
    findings.push(found('leaps-from-history', placeIn(table, row.line, field), facts, `${value}`));
  }
}

/** A part above the whole is an error by itself. */
function isTold({ numerator, denominator }: IndicatorReport, { indicator }: IndicatorGrid): boolean {
  return (
    numerator !== undefined &&
    denominator !== undefined &&
    numerator > denominator &&
    indicator.adds === 'ratio'
  );
}

const isClose = (a: number, b: number) => a < b * 5 && b < a * 5;

/** A number of the same place in another period. */
interface Neighbour {
  p: number;
  value: number;
}

/** The nearest number above nought before (-1) or after (1) a period. */
function nearest(
  rows: Array<IndicatorReport | undefined>,
  from: number,
  step: 1 | -1,
  field: Field,
): Neighbour | undefined {
  for (let p = from + step; p >= 0 && p < rows.length; p += step) {
    const value = rows[p]?.[field];
    if (value !== undefined && value > 0) return { p, value };
  }
  return undefined;
}

/**
 * By how many tens a value differs from those around it; 0 where they do not agree among themselves, so that nobody knows
 * what is usual: a leap that lasts is a change, not a slip.
 */
function slipFrom(
  rows: Array<IndicatorReport | undefined>,
  p: number,
  value: number,
  before: Neighbour | undefined,
  after: Neighbour | undefined,
  field: Field,
  grid: IndicatorGrid,
): number {
  const further = [before && nearest(rows, before.p, -1, field), after && nearest(rows, after.p, 1, field)];
  const around = [before, after, ...further].filter((each) => each !== undefined);
  if (around.length < 2) return 0;
  const { indicator, run } = grid;
  // The whole of a share stands, while its part grows.
  const grows = indicator.time === 'cumulative' && field !== 'denominator';
  if (grows) {
    // What grows within the year begins again with it, and what falls is an error by itself.
    const yearOf = (at: number) => run.tables[at]?.period.slice(0, 4);
    if (around.some((each) => yearOf(each.p) !== yearOf(p))) return 0;
    if ((before && value < before.value) || (after && value > after.value)) return 0;
  }
  const sizes = around.map((each) => each.value);
  const spread = Math.max(...sizes) / Math.min(...sizes);
  if (spread > (indicator.time === 'flow' ? 2.5 : 3)) return 0;
  const usual =
    before && after ? Math.sqrt(before.value * after.value) : (before?.value ?? after?.value ?? value);
  if (!isSizeable(Math.max(value, usual), isCountedIn(indicator, field))) return 0;
  const power = slipOf(value, usual);
  // A small beginning is how everything cumulative begins.
  return grows && power < 0 ? 0 : power;
}
