import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf } from './gather.ts';
import { fieldsOf, hasRoom, isSame } from './quantity.ts';

/** A number that is the same for so many periods was perhaps copied. */
const long = 6;

/** Small whole numbers stand still by themselves: 21 working days a month. */
const smallest = 50;

/** A place whose number stood still for half a year or so, while nearly all the others moved. */
export function checkStandstill(evidence: Evidence): Finding[] {
  const findings: Finding[] = [];
  for (const grid of gatherProgress(evidence).indicatorGrids) {
    if (grid.run.tables.length < long || grid.series.size < 4) continue;
    const still: Array<{ code: string; row: IndicatorReport; p: number; periods: number }> = [];
    let moving = 0;
    for (const [code, rows] of grid.series) {
      const end = standOf(rows, grid);
      if (!end) continue;
      if (end.periods >= long && end.counts) still.push({ code, ...end });
      else if (end.moved) moving += 1;
    }
    const [first] = still;
    if (!first || moving < 3 || moving < (still.length + moving) * 0.75) continue;
    const table = grid.run.tables[first.p];
    if (!table) continue;
    const field = fieldsOf(grid.indicator)[0] ?? 'value';
    const facts = {
      name: grid.indicator.name,
      places: still.map(({ code }) => nameOf(code, evidence)),
      periods: first.periods,
      latest: namePeriod(table.period),
      moving,
    };
    const value = first.row[field] ?? first.row.value;
    findings.push(found('stands-still', placeIn(table, first.row.line, field), facts, `${value ?? ''}`));
  }
  return findings;
}

interface Stand {
  row: IndicatorReport;
  p: number;
  /** For how many reports the last number has been the same. */
  periods: number;
  /** True where standing still says something: the number can move, is not small, and nobody explained it. */
  counts: boolean;
  /** True where the number moved within the last periods. */
  moved: boolean;
}

function standOf(rows: Array<IndicatorReport | undefined>, { indicator }: IndicatorGrid): Stand | undefined {
  let p = rows.length - 1;
  while (p >= 0 && !rows[p]) p -= 1;
  const row = rows[p];
  if (!row) return undefined;
  let periods = 0;
  let came = 0;
  let explained = false;
  for (let at = p; at >= 0 && came < long * 2; at--) {
    const each = rows[at];
    if (!each) continue;
    came += 1;
    if (!isSame(each, row)) break;
    periods += 1;
    if (each.note !== undefined) explained = true;
  }
  const field = fieldsOf(indicator)[0] ?? 'value';
  const amount = row[field] ?? row.value ?? 0;
  const isLarge = amount >= smallest || !Number.isInteger(amount);
  return {
    row,
    p,
    periods,
    counts: isLarge && !explained && hasRoom(row, indicator),
    moved: periods < long && came > periods,
  };
}
