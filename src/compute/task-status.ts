import { isLastWord } from '../record/progress/last-word.ts';
import type { TaskReport } from '../record/progress/table.ts';
import { addDays, daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { byTime, daysOfPeriod, kindOfPeriod, nextPeriod, type Period } from '../record/value/period.ts';
import type { DatedDeadline } from './deadline.ts';
import type { FiledRow } from './filed-rows.ts';
import { sumOf } from './indicator-values.ts';
import { gatherSources, type Measure, measured } from './measure.ts';

/** How a task stands. `ahead`: its plan has not begun. */
export type TaskState = 'done' | 'ongoing' | 'behind' | 'overdue' | 'unreported' | 'not-applicable' | 'ahead';

/** What one unit or area last said of a task. */
export interface TaskReading {
  /** 12-digit code of the area, or name of the unit as printed. */
  reporter: string;
  by: 'area' | 'unit';
  period: Period;
  /**
   * False where a report was owed for the last period and none came, so that an earlier one stands in. After its last word
   * a reporter owes none.
   */
  current: boolean;
  status: TaskReport['status'];
  done: number | undefined;
  due: number | undefined;
  finished: Day | undefined;
  reported: Day;
  note: string | undefined;
}

/** The state of a task, the share that is done, and who said so. */
export interface TaskStanding {
  state: TaskState;
  /** Why, in one sentence. */
  why: string;
  share: Measure;
  period: Period | undefined;
  readings: TaskReading[];
  /** Reporters that owed a report for the last period, which had not come by the day of the build. */
  missing: string[];
}

interface Frame {
  start: Day | undefined;
  end: Day | undefined;
}

/**
 * The period that a plan or a task is judged by on a day: the last one for which reports had begun to come, or were due.
 * A month that ended yesterday is nobody's omission yet. Due are, from the first period that came to the end of the plan,
 * all of its kind, whether the record has a folder for them or not: when everybody is silent, everybody is missing.
 */
export function currentPeriod(
  came: Period[],
  end: Day | undefined,
  dueDays: number,
  asOf: Day,
): Period | undefined {
  const known = [...came].sort(byTime);
  const first = new Map([...known].reverse().map((period) => [kindOfPeriod(period), period]));
  const due = [...first.values()].map((begin) => {
    let last: Period | undefined;
    for (let at = begin; isDue(at, end, dueDays, asOf); at = nextPeriod(at)) last = at;
    return last;
  });
  return [...known, ...due]
    .filter((period) => period !== undefined)
    .sort(byTime)
    .at(-1);
}

function isDue(period: Period, end: Day | undefined, dueDays: number, asOf: Day): boolean {
  const days = daysOfPeriod(period);
  return addDays(days.end, dueDays) <= asOf && (end === undefined || days.start <= end);
}

/**
 * Judges a task from the reports that had come by the given day.
 *
 * The share is done ÷ due where every reporter counts something, and else reporters done ÷ reporters. Who never
 * reported counts as not done; who missed the last period counts with the report before. So a missing report never
 * raises the share.
 */
export function judgeTask(
  deadlines: DatedDeadline[],
  frame: Frame,
  reports: Array<FiledRow<TaskReport>>,
  period: Period | undefined,
  expected: string[],
  asOf: Day,
): TaskStanding {
  const { readings, sources } = collectReadings(reports, period, asOf);
  const bound = readings.filter((reading) => reading.status !== '不适用');
  const reporters = new Set([...readings.map((reading) => reading.reporter), ...expected]);
  const silent = [...reporters].filter(
    (name) => !readings.some((reading) => reading.reporter === name && reading.current),
  );
  const excused = readings.length - bound.length;
  const share = measureShare(bound, reporters.size - excused, sources);
  const standing = { share, period, readings, missing: silent };
  if (frame.start !== undefined && asOf < frame.start) {
    return { ...standing, state: 'ahead', why: '方案规定的时间还没有开始。' };
  }
  if (readings.length === 0)
    return { ...standing, state: 'unreported', why: '到这一天为止，没有收到这项任务的进展报告。' };
  if (bound.length === 0)
    return { ...standing, state: 'not-applicable', why: '报送的单位都说明这项任务对本单位不适用。' };
  if (share.value === 100) return { ...standing, state: 'done', why: '应报的单位都已办结。' };
  const last = lastDay(deadlines) ?? frame.end;
  if (last !== undefined && asOf > last) {
    return { ...standing, state: 'overdue', why: '规定的时间已过，还没有全部办结。' };
  }
  const now = period === undefined ? undefined : daysOfPeriod(period).end;
  const isSilent = now === undefined || !readings.some(({ period }) => daysOfPeriod(period).end >= now);
  // Where all have said their last word, nobody owes a report: that the counts fall short is another matter.
  if (isSilent && silent.length > 0) {
    return { ...standing, state: 'unreported', why: '最近一期没有单位报送，前期的情况仍列在下面。' };
  }
  // A report tells of the end of its period: the clock is read then, not on the day of the build.
  const told = period === undefined ? asOf : daysOfPeriod(period).end;
  if (isBehind(bound, share, deadlines, frame, last, told)) {
    return {
      ...standing,
      state: 'behind',
      why: '完成的比例落后于时间进度，或有一个时间节点已过而未全部做到。',
    };
  }
  return { ...standing, state: 'ongoing', why: '在规定的时间内，按进度进行。' };
}

function collectReadings(
  reports: Array<FiledRow<TaskReport>>,
  period: Period | undefined,
  asOf: Day,
): { readings: TaskReading[]; sources: ReturnType<typeof gatherSources> } {
  const last = new Map<string, TaskReading & { file: string; line: number }>();
  const now = period === undefined ? undefined : daysOfPeriod(period).end;
  for (const { row, period: told, file } of reports) {
    const reporter = row.area ?? row.unit;
    const end = daysOfPeriod(told).end;
    if (reporter === undefined || row.reported > asOf || end > asOf) continue;
    const earlier = last.get(reporter);
    if (earlier && daysOfPeriod(earlier.period).end > end) continue;
    last.set(reporter, {
      reporter,
      by: row.area === undefined ? 'unit' : 'area',
      period: told,
      current: isLastWord(row.status) || (now !== undefined && end >= now),
      status: row.status,
      done: row.done,
      due: row.due,
      finished: row.finished,
      reported: row.reported,
      note: row.note,
      file,
      line: row.line,
    });
  }
  const rows = [...last.values()];
  return {
    readings: rows.map(({ file: _file, line: _line, ...reading }) => reading),
    sources: gatherSources(rows),
  };
}

/** What the share counts where every reporter counts something. */
export const countedByUnits = '各单位报送的完成数';

function measureShare(
  bound: TaskReading[],
  expected: number,
  sources: ReturnType<typeof gatherSources>,
): Measure {
  const counts = bound.length > 0 && bound.length === expected && bound.every((r) => (r.due ?? 0) > 0);
  const numerator = counts
    ? // What one did beyond its aim does not make up for what another lacks.
      sumOf(bound.map(({ done, due = 0 }) => (done === undefined ? undefined : Math.min(done, due))))
    : bound.filter((reading) => reading.status === '已完成').length;
  const exceeds = counts && bound.some(({ done = 0, due = 0 }) => done > due);
  const denominator = counts ? sumOf(bound.map(({ due }) => due)) : expected;
  const basis = {
    numerator,
    denominator,
    numeratorIs: counts ? countedByUnits : '已办结的单位数',
    denominatorIs: counts ? '各单位报送的应完成数' : '应报送的单位数',
    expected,
    reported: bound.filter((reading) => reading.current).length,
    sources,
    note: `未报的单位按上一次报送的情况计，从未报过的按未完成计。${exceeds ? '超额完成的按应完成数计。' : ''}`,
  };
  if (denominator === 0) return { value: undefined, absent: 'not-reported', unit: '%', basis };
  return measured((numerator / denominator) * 100, '%', basis);
}

/**
 * The last day by which a task must be done, of its deadlines that bind; undefined where none is dated. What is only aimed
 * at (力争) does not make a task overdue.
 */
export function lastDay(deadlines: DatedDeadline[]): Day | undefined {
  const days = deadlines.flatMap((d) => (d.kind === 'by' && d.hardness === 'must' && d.date ? [d.date] : []));
  return days.sort().at(-1);
}

/** A fifth behind the clock is behind; less is the unevenness of real work. */
const slack = 20;

function isBehind(
  bound: TaskReading[],
  share: Measure,
  deadlines: DatedDeadline[],
  frame: Frame,
  last: Day | undefined,
  told: Day,
): boolean {
  const gatePassed = deadlines.some((d) => d.kind === 'by' && d.hardness === 'must' && d.state === 'past');
  const anyIdle = bound.some((reading) => reading.status === '未开始');
  if (gatePassed && anyIdle) return true;
  const counted = bound.every((reading) => (reading.due ?? 0) > 0);
  if (!counted || frame.start === undefined || last === undefined || share.value === undefined) return false;
  const length = daysBetween(frame.start, last);
  if (length <= 0) return false;
  const elapsed = (daysBetween(frame.start, told) / length) * 100;
  return share.value < elapsed - slack;
}
