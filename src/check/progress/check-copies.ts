import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport, TaskReport } from '../../record/progress/table.ts';
import type { ProgressRows } from '../../record/record.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, type IndicatorGrid } from './gather.ts';
import { type Field, fieldsOf, hasRoom, isCountedIn, isSame } from './quantity.ts';

/** So many rows that could still move must stand still before a copy is suspected. */
const least = 6;

/** Tables and columns that were copied from the period before: not one number moved, though most could. */
export function checkCopies(evidence: Evidence): Finding[] {
  const { taskRuns, indicatorRuns, indicatorGrids } = gatherProgress(evidence);
  const findings: Finding[] = [];
  const copied = new Set<string>();
  const tell = (table: ProgressRows<unknown>, before: ProgressRows<unknown>, count: number) => {
    copied.add(table.file);
    const facts = { period: namePeriod(table.period), earlier: namePeriod(before.period), count };
    findings.push(found('table-copied', { file: table.file, line: 1, column: 1 }, facts));
  };
  for (const { tables } of taskRuns) {
    tables.forEach((table, p) => {
      const before = tables[p - 1];
      const count = before && countCopied(table.rows, before.rows, isSameTask, isOngoing);
      if (before && count !== undefined && count >= least) tell(table, before, count);
    });
  }
  const roomOf = (row: IndicatorReport) => {
    const indicator = evidence.indicators.get(row.indicator);
    return indicator !== undefined && hasRoom(row, indicator);
  };
  for (const { tables } of indicatorRuns) {
    tables.forEach((table, p) => {
      const before = tables[p - 1];
      const count = before && countCopied(table.rows, before.rows, isSameIndicator, roomOf);
      if (before && count !== undefined && count >= least) tell(table, before, count);
    });
  }
  for (const grid of indicatorGrids) findings.push(...checkColumns(grid, copied));
  return findings;
}

/** How many rows could have moved and did not; undefined as soon as one differs. */
function countCopied<R extends { note: string | undefined }>(
  rows: R[],
  before: R[],
  isSameRow: (a: R, b: R) => boolean,
  couldMove: (row: R) => boolean,
): number | undefined {
  if (rows.length !== before.length) return undefined;
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const [row, old] = [rows[i], before[i]];
    if (!row || !old || !isSameRow(row, old)) return undefined;
    if (couldMove(row)) count += 1;
  }
  return count;
}

function isSameTask(a: TaskReport, b: TaskReport): boolean {
  return (
    a.task === b.task &&
    a.area === b.area &&
    a.unit === b.unit &&
    a.status === b.status &&
    a.done === b.done &&
    a.due === b.due &&
    a.finished === b.finished
  );
}

/** Of work that is under way and counted the count moves; a bare 进行中 stands for months with good reason. */
function isOngoing({ status, done, due }: TaskReport): boolean {
  return status === '进行中' && done !== undefined && done !== due;
}

function isSameIndicator(a: IndicatorReport, b: IndicatorReport): boolean {
  return a.indicator === b.indicator && a.area === b.area && isSame(a, b);
}

/** How many places reported in two following periods and could move, and how many of them did. */
interface Moves {
  could: number;
  did: number;
  /** A place where nothing moved. */
  still: IndicatorReport | undefined;
  explained: boolean;
}

/** Small counts stand still by themselves, and what is at its end stays there: neither says anything. */
function isTelling(row: IndicatorReport, indicator: Indicator, field: Field, smallest: number): boolean {
  return (row[field] ?? row.value ?? 0) >= smallest && hasRoom(row, indicator);
}

/** A column in which nothing moved, of an indicator that otherwise moves in most places. */
function checkColumns(grid: IndicatorGrid, copied: Set<string>): Finding[] {
  const { tables } = grid.run;
  if (grid.series.size < least || tables.length < 4) return [];
  const [field = 'value'] = fieldsOf(grid.indicator);
  const smallest = isCountedIn(grid.indicator, field) ? 10 : Number.NEGATIVE_INFINITY;
  const moves = tables.map((): Moves => ({ could: 0, did: 0, still: undefined, explained: false }));
  for (const rows of grid.series.values()) {
    for (let p = 1; p < rows.length; p++) {
      const [row, before, sum] = [rows[p], rows[p - 1], moves[p]];
      if (!row || !before || !sum || !isTelling(before, grid.indicator, field, smallest)) continue;
      sum.could += 1;
      if (!isSame(row, before)) sum.did += 1;
      else sum.still ??= row;
      if (row.note !== undefined) sum.explained = true;
    }
  }
  const others = moves.filter(({ did }) => did > 0);
  const could = others.reduce((sum, each) => sum + each.could, 0);
  const did = others.reduce((sum, each) => sum + each.did, 0);
  const stillTimes = moves.filter(({ could: n, did: moved }) => n >= least && moved === 0).length;
  if (others.length < 2 || stillTimes >= others.length || did < could * 0.8) return [];
  return moves.flatMap(({ could: count, did: moved, still, explained }, p) => {
    const [table, before] = [tables[p], tables[p - 1]];
    if (!table || !before || !still || moved > 0 || count < least || explained) return [];
    if (copied.has(table.file)) return [];
    const facts = {
      name: grid.indicator.name,
      period: namePeriod(table.period),
      earlier: namePeriod(before.period),
      count,
    };
    return [
      found('column-still', placeIn(table, still.line, field), facts, `${still[field] ?? still.value ?? ''}`),
    ];
  });
}
