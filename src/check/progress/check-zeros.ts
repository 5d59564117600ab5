import type { IndicatorReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid, nameOf } from './gather.ts';
import { type Field, fieldsOf, headers } from './quantity.ts';

/** What was smaller may well have come to nought. */
const smallest = 10;

/** So many reports before have to have been larger: one alone may be the odd one. */
const least = 2;

/** A number that came to nought from one period to the next. */
interface Nought {
  code: string;
  row: IndicatorReport;
  before: number;
  /** Place of the table before. */
  since: number;
}

/** Numbers that were never small and are 0 now: typed for what was not reported. A note says that they are true. */
export function checkZeros(evidence: Evidence): Finding[] {
  return gatherProgress(evidence).indicatorGrids.flatMap((grid) => {
    // What falls although it is cumulative is an error; where nought is the aim, it is good news.
    const { time, direction } = grid.indicator;
    return time === 'cumulative' || direction === 'down' ? [] : checkGrid(grid, evidence);
  });
}

function checkGrid(grid: IndicatorGrid, evidence: Evidence): Finding[] {
  const [field = 'value'] = fieldsOf(grid.indicator);
  const { tables } = grid.run;
  const noughts = tables.map((): Nought[] => []);
  const could = tables.map(() => 0);
  for (const [code, rows] of grid.series) {
    let large = 0;
    let before = 0;
    let since = 0;
    for (let p = 0; p < rows.length; p++) {
      const row = rows[p];
      const now = row && amountOf(row, field);
      if (!row || now === undefined) continue;
      if (large >= least) {
        could[p] = (could[p] ?? 0) + 1;
        if (now === 0) noughts[p]?.push({ code, row, before, since });
      }
      large = now >= smallest ? large + 1 : 0;
      before = now;
      since = p;
    }
  }
  return noughts.flatMap((all, p) => {
    if (isNewYear(all, p, could[p] ?? 0, grid)) return [];
    return tell(
      all.filter(({ row }) => row.note === undefined),
      p,
      field,
      grid,
      evidence,
    );
  });
}

function amountOf(row: IndicatorReport, field: Field): number | undefined {
  return row[field] ?? row.value;
}

/** At the turn of the year most places begin again together. */
function isNewYear(all: Nought[], p: number, could: number, { run }: IndicatorGrid): boolean {
  const yearOf = (at: number) => run.tables[at]?.period.slice(0, 4);
  const turned = all.filter(({ since }) => yearOf(since) !== yearOf(p)).length;
  return turned > 0 && turned * 2 > could;
}

function tell(all: Nought[], p: number, field: Field, grid: IndicatorGrid, evidence: Evidence): Finding[] {
  const table = grid.run.tables[p];
  const [first] = all;
  if (!table || !first) return [];
  const facts = {
    name: grid.indicator.name,
    header: headers[field],
    unit: field === 'value' ? grid.indicator.unit : '',
    places: all.map(({ code }) => nameOf(code, evidence)),
    period: namePeriod(table.period),
    first: nameOf(first.code, evidence),
    earlier: namePeriod(grid.run.tables[first.since]?.period ?? ''),
    before: first.before,
  };
  return [found('falls-to-nought', placeIn(table, first.row.line, field), facts, '0')];
}
