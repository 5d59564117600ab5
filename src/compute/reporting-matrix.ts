import type { OrganizationIndex } from '../record/organization/index-by-name.ts';
import { isLastWord } from '../record/progress/last-word.ts';
import type { Plan, PublicRecord } from '../record/record.ts';
import { addDays } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { byTime, daysOfPeriod, kindOfPeriod, type Period, type PeriodKind } from '../record/value/period.ts';
import type { AreaTree } from './areas.ts';

/** Whether a reporter told of a period all that was due, a part of it, nothing; or nothing was due. */
export type ReportingState = 'all' | 'part' | 'none' | 'not-due';

/** What came from one reporter for one period: tasks and indicators counted alike. */
export interface ReportingCell {
  period: Period;
  state: ReportingState;
  due: number;
  came: number;
  /** The last day on which any of it was reported. */
  reported: Day | undefined;
}

/** One reporter, period by period. */
export interface ReportingRow {
  /** 12-digit code of the area, or name of the unit. */
  reporter: string;
  by: 'area' | 'unit';
  /** False where nothing is due of it in the next period: it has said its last word on all that it told of. */
  owes: boolean;
  cells: ReportingCell[];
}

/** Who reported for which period: reporters down, periods of one kind across. */
export interface ReportingMatrix {
  plan: string;
  kind: PeriodKind;
  periods: Period[];
  rows: ReportingRow[];
}

/** One line of the matrix as a page shows it: an area's own reports, a unit's, or all villages of a township together. */
export interface ReportingLine {
  reporter: string;
  by: 'area' | 'unit' | 'villages';
  /** False where nothing is due in the next period, of none of the villages. */
  owes: boolean;
  /** Of villages together `due` and `came` count villages: of whom something was due, and of whom all of it came. */
  cells: Array<ReportingCell & { lacking: string[] }>;
}

/**
 * The matrix with the villages of each township in one line, for there may be ten thousand of them: each area's own line,
 * then the villages below it, then units. `lacking` holds the codes of villages that are behind.
 */
export function gatherLines({ periods, rows }: ReportingMatrix, tree: AreaTree): ReportingLine[] {
  const own = (row: ReportingRow): ReportingLine => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, lacking: [] })),
  });
  const below = new Map<string, ReportingRow[]>();
  const others: ReportingRow[] = [];
  for (const row of rows) {
    const area = row.by === 'area' ? tree.byCode.get(row.reporter) : undefined;
    if (area?.level !== '村' || area.parent === undefined) {
      others.push(row);
      continue;
    }
    const known = below.get(area.parent);
    if (known) known.push(row);
    else below.set(area.parent, [row]);
  }
  const places = new Set([
    ...others.filter(({ by }) => by === 'area').map((row) => row.reporter),
    ...below.keys(),
  ]);
  const together = (township: string, villages: ReportingRow[]): ReportingLine => ({
    reporter: township,
    by: 'villages',
    owes: villages.some(({ owes }) => owes),
    cells: periods.map((period, p) => gatherCell(period, villages, p)),
  });
  return [
    ...[...places]
      .sort()
      .flatMap((place) => [
        ...others.filter(({ by, reporter }) => by === 'area' && reporter === place).map(own),
        ...(below.has(place) ? [together(place, below.get(place) ?? [])] : []),
      ]),
    ...others.filter(({ by }) => by === 'unit').map(own),
  ];
}

function gatherCell(period: Period, villages: ReportingRow[], p: number): ReportingLine['cells'][number] {
  const cells = villages.flatMap(({ cells: own, reporter }) => {
    const cell = own[p];
    return cell && cell.state !== 'not-due' ? [{ reporter, ...cell }] : [];
  });
  const due = cells.length;
  const came = cells.filter(({ state }) => state === 'all').length;
  const isNothing = cells.every(({ state }) => state === 'none');
  const days = cells.flatMap(({ reported }) => reported ?? []).sort();
  return {
    period,
    state: due === 0 ? 'not-due' : came === due ? 'all' : isNothing ? 'none' : 'part',
    due,
    came,
    reported: days.at(-1),
    lacking: cells.filter(({ state }) => state !== 'all').map(({ reporter }) => reporter),
  };
}

/** One thing that a reporter tells of, by place of the period: whether it came, and whether that was the last word. */
interface Item {
  came: Array<Day | undefined>;
  settled: Array<boolean>;
}

/** Whether the last of what was due came later than so many days after the end of its period. */
export function isLate(
  { period, reported }: Pick<ReportingCell, 'period' | 'reported'>,
  days: number,
): boolean {
  return reported !== undefined && reported > addDays(daysOfPeriod(period).end, days);
}

/**
 * Who reported for which period, as it was known on a day: one matrix for each kind of period. Due is what the reporter told
 * of in any period, as the check has it (MB900–MB902): no more after a last word on a task, and no indicator
 * in a period in which nobody told of it, for some are asked for once a year.
 */
export function buildReportingMatrices(
  plan: Plan,
  record: Pick<PublicRecord, 'taskReports' | 'indicatorReports'>,
  organizations: OrganizationIndex,
  asOf: Day,
): ReportingMatrix[] {
  const isKnown = (table: { plan: string; period: Period }) =>
    table.plan === plan.id && daysOfPeriod(table.period).end <= asOf;
  const tasks = record.taskReports.filter(isKnown);
  const indicators = record.indicatorReports.filter(isKnown);
  const periods = [...new Set([...tasks, ...indicators].map(({ period }) => period))].sort(byTime);
  const kinds = [...new Set(periods.map(kindOfPeriod))];
  return kinds.map((kind) => {
    const own = periods.filter((period) => kindOfPeriod(period) === kind);
    const book = new ReportingBook(own, asOf);
    for (const { period, rows } of tasks) {
      for (const row of rows) {
        const unit =
          row.unit === undefined ? undefined : (organizations.find(plan.area, row.unit)?.name ?? row.unit);
        book.note(row.area ?? unit, `任务 ${row.task}`, period, row.reported, isLastWord(row.status));
      }
    }
    for (const { period, rows } of indicators)
      for (const row of rows) book.note(row.area, row.indicator, period, row.reported, false);
    return { plan: plan.id, kind, periods: own, rows: book.rows() };
  });
}

/** Collects what came, reporter by reporter. */
class ReportingBook {
  private readonly periods: Period[];
  private readonly places: Map<Period, number>;
  private readonly asOf: Day;
  private readonly reporters = new Map<string, Map<string, Item>>();
  /** By item: in which periods anybody told of it. */
  private readonly told = new Map<string, boolean[]>();

  constructor(periods: Period[], asOf: Day) {
    this.periods = periods;
    this.places = new Map(periods.map((period, p) => [period, p]));
    this.asOf = asOf;
  }

  note(reporter: string | undefined, name: string, period: Period, reported: Day, isSettled: boolean): void {
    const p = this.places.get(period);
    if (reporter === undefined || p === undefined || reported > this.asOf) return;
    const items = this.reporters.get(reporter) ?? new Map<string, Item>();
    this.reporters.set(reporter, items);
    const item = items.get(name) ?? { came: [], settled: [] };
    items.set(name, item);
    item.came[p] = reported;
    item.settled[p] = isSettled;
    const told = this.told.get(name) ?? [];
    told[p] = true;
    this.told.set(name, told);
  }

  rows(): ReportingRow[] {
    const rows = [...this.reporters].map(([reporter, items]): ReportingRow => {
      const by = /^\d{12}$/.test(reporter) ? 'area' : 'unit';
      // Whether an indicator comes in the next period nobody knows yet: it may.
      const owes = [...items].some(
        ([name, item]) => !name.startsWith('任务 ') || this.isDue(name, item, this.periods.length),
      );
      return { reporter, by, owes, cells: this.periods.map((period, p) => this.cell(items, period, p)) };
    });
    const areas = rows.filter(({ by }) => by === 'area');
    areas.sort((a, b) => (a.reporter < b.reporter ? -1 : 1));
    return [...areas, ...rows.filter(({ by }) => by === 'unit')];
  }

  private cell(items: Map<string, Item>, period: Period, p: number): ReportingCell {
    let due = 0;
    let came = 0;
    let reported: Day | undefined;
    for (const [name, item] of items) {
      const day = item.came[p];
      if (day !== undefined) {
        came += 1;
        if (reported === undefined || day > reported) reported = day;
      }
      if (day !== undefined || this.isDue(name, item, p)) due += 1;
    }
    const state = due === 0 ? 'not-due' : came === due ? 'all' : came === 0 ? 'none' : 'part';
    return { period, state, due, came, reported };
  }

  /** Due is a task until the last word on it, and an indicator where anybody told of it. */
  private isDue(name: string, item: Item, p: number): boolean {
    if (!name.startsWith('任务 ')) return this.told.get(name)?.[p] === true;
    for (let at = p - 1; at >= 0; at--) if (item.came[at] !== undefined) return item.settled[at] !== true;
    return true;
  }
}
