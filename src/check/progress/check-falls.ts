import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, isExplained, nameOf } from './gather.ts';
import { type Field, headers, slipOf, wholes } from './quantity.ts';

/** A cumulative number that is less than in the period before. */
interface Fall {
  row: IndicatorReport;
  before: number;
  now: number;
  /** Place of the table in which the larger number stands. */
  since: number;
}

/** So many falls in one column are one mistake: the month's own number was typed, or two files were exchanged. */
const many = 5;

/** Cumulative indicators that fall within a year. A note that explains the correction is enough. */
export function checkFalls(evidence: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    const field = cumulativeField(grid.indicator);
    if (field === undefined) continue;
    const falls = findFalls(grid, field);
    for (const [p, found] of falls) tellFalls(found, p, field, grid, evidence, findings);
  }
  return findings;
}

/** What grows: of a ratio the part; a share that is not made of parts may fall. */
function cumulativeField({ time, adds, unit }: Indicator): Field | undefined {
  if (time !== 'cumulative') return undefined;
  if (adds === 'ratio') return 'numerator';
  return wholes[unit] === undefined ? 'value' : undefined;
}

function isAboveWhole({ numerator, denominator }: IndicatorReport, { adds, unit }: Indicator): boolean {
  if (numerator === undefined || denominator === undefined) return false;
  return adds === 'ratio' && wholes[unit] !== undefined && numerator > denominator;
}

function findFalls(grid: IndicatorGrid, field: Field): Map<number, Fall[]> {
  const { tables } = grid.run;
  const years = tables.map((table) => table.period.slice(0, 4));
  const falls = new Map<number, Fall[]>();
  for (const rows of grid.series.values()) {
    let before: number | undefined;
    let since = 0;
    for (let p = 0; p < rows.length; p++) {
      const row = rows[p];
      const now = row?.[field];
      // A part above its whole is an error by itself, and no measure for what comes after.
      if (!row || now === undefined || isAboveWhole(row, grid.indicator)) continue;
      if (
        before !== undefined &&
        now < before &&
        years[p] === years[since] &&
        !isExplained(row, rows[since])
      ) {
        const fall = { row, before, now, since };
        const known = falls.get(p);
        if (known) known.push(fall);
        else falls.set(p, [fall]);
      }
      before = now;
      since = p;
    }
  }
  return falls;
}

function tellFalls(
  falls: Fall[],
  p: number,
  field: Field,
  grid: IndicatorGrid,
  evidence: Evidence,
  findings: Finding[],
): void {
  const table = grid.run.tables[p];
  const [first] = falls;
  if (!table || !first) return;
  const { name } = grid.indicator;
  const unit = field === 'value' ? grid.indicator.unit : '';
  const isMost = falls.length > many && falls.length * 2 > grid.series.size;
  for (const { row, before, now, since } of isMost ? [first] : falls) {
    const facts = {
      name,
      header: headers[field],
      place: nameOf(row.area, evidence),
      unit,
      before,
      now,
      earlier: namePeriod(grid.run.tables[since]?.period ?? ''),
      slip: now === 0 ? 0 : slipOf(now, before),
    };
    const at = placeIn(table, row.line, field);
    findings.push(
      isMost
        ? found('column-falls', at, { ...facts, count: falls.length }, `${now}`)
        : found('cumulative-falls', at, facts, `${now}`),
    );
  }
}
