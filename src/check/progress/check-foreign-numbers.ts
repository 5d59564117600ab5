import type { IndicatorReport } from '../../record/progress/table.ts';
import { dayOfSerial } from '../../record/source/written-day.ts';
import { isDay } from '../../record/value/date.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf } from './gather.ts';
import { type Field, fieldsOf, headers } from './quantity.ts';

/** Numbers that are none: a year, a day, a code or a telephone number in the column of another. */
export function checkForeignNumbers(evidence: Evidence, told: Set<IndicatorReport>): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    for (const field of fieldsOf(grid.indicator)) {
      for (const rows of grid.series.values()) {
        for (let p = 0; p < rows.length; p++) {
          const row = rows[p];
          const value = row?.[field];
          if (!row || value === undefined || !mayBeForeign(value)) continue;
          const finding = checkValue(value, row, p, rows, field, grid, evidence);
          if (!finding) continue;
          told.add(row);
          findings.push(finding);
        }
      }
    }
  }
  return findings;
}

/** A quick look: years, serial numbers of days, and what is too long for any count in a county. */
function mayBeForeign(value: number): boolean {
  return (
    (value > 1990 && value < 2100) || (value > 36_000 && value < 55_000) || (value >= 1e7 && value < 1e12)
  );
}

function checkValue(
  value: number,
  row: IndicatorReport,
  p: number,
  rows: Array<IndicatorReport | undefined>,
  field: Field,
  grid: IndicatorGrid,
  evidence: Evidence,
): Finding | undefined {
  const table = grid.run.tables[p];
  if (!table || !Number.isInteger(value) || row.note !== undefined) return undefined;
  const what = readForeign(value, table.period, evidence);
  if (what === undefined || isUsual(value, p, rows, field, grid)) return undefined;
  const facts = {
    name: grid.indicator.name,
    header: headers[field],
    place: nameOf(row.area, evidence),
    period: namePeriod(table.period),
    what,
  };
  return found('not-a-quantity', placeIn(table, row.line, field), facts, `${value}`);
}

/** What a number looks like, in words, if it looks like anything. */
function readForeign(value: number, period: string, { areas }: Evidence): string | undefined {
  const text = `${value}`;
  const year = Number(period.slice(0, 4));
  if (Math.abs(value - year) <= 1) return '年份';
  const day = dayOfSerial(text);
  if (day !== undefined && Math.abs(Number(day.slice(0, 4)) - year) <= 1)
    return `日期（Excel、WPS 里${day}的序号）`;
  if (text.length === 8) {
    const written = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    if (isDay(written) && Math.abs(Number(text.slice(0, 4)) - year) <= 1) return `日期（${written}）`;
  }
  return text.length === 12 && areas.has(text) ? '地区代码' : undefined;
}

/**
 * True where such a number is usual here: the same place reported about as much in another period, or others do in this
 * one. Incomes of 2000元 are no years.
 */
function isUsual(
  value: number,
  p: number,
  rows: Array<IndicatorReport | undefined>,
  field: Field,
  grid: IndicatorGrid,
): boolean {
  const isNear = (other: number | undefined) => other !== undefined && other > value / 3 && other < value * 3;
  let known = 0;
  for (let at = 0; at < rows.length; at++) {
    const other = rows[at]?.[field];
    if (at === p || other === undefined) continue;
    known += 1;
    if (isNear(other)) return true;
  }
  for (const others of grid.series.values()) {
    const other = others === rows ? undefined : others[p]?.[field];
    if (other === undefined) continue;
    known += 1;
    if (isNear(other)) return true;
  }
  // Of a single number nobody knows what is usual, unless it is too long to be a count.
  return known === 0 && value < 1e7;
}
