import { addDays } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { daysOfPeriod, kindOfPeriod, type Period } from '../record/value/period.ts';
import { type Measure, measured } from './measure.ts';
import type { TaskStanding, TaskState } from './task-status.ts';

/** How many tasks stand how, and the share that is done. */
export interface Summary {
  counts: Record<TaskState, number>;
  total: number;
  done: Measure;
}

/**
 * Rolls tasks up to a section or a plan: tasks done ÷ tasks that apply, every task with the same weight. A task of
 * which nothing was reported counts as not done, so that silence never raises the share.
 */
export function summarizeTasks(standings: TaskStanding[]): Summary {
  const counts: Record<TaskState, number> = {
    done: 0,
    ongoing: 0,
    behind: 0,
    overdue: 0,
    unreported: 0,
    'not-applicable': 0,
    ahead: 0,
  };
  for (const standing of standings) counts[standing.state] += 1;
  const bound = standings.length - counts['not-applicable'];
  const basis = {
    numerator: counts.done,
    denominator: bound,
    numeratorIs: '已办结的任务数',
    denominatorIs: '应办的任务数（不适用的不计）',
    weights: '每项任务权重相同',
    expected: bound,
    reported: bound - counts.unreported - counts.ahead,
    sources: [],
    note: '没有报送进展的任务按未办结计。',
  };
  const done: Measure =
    bound === 0
      ? { value: undefined, absent: 'not-applicable', unit: '%', basis }
      : measured((counts.done / bound) * 100, '%', basis);
  return { counts, total: standings.length, done };
}

/** How many tasks stood how when the reports of a period were due. */
export interface CourseStep {
  period: Period;
  counts: Summary['counts'];
}

/**
 * The course of a plan's tasks over the periods for which anything had come, all of the kind of the last one, oldest
 * first. A period is looked at on the day on which its reports were due (`dueDays` after its end), the last one on the
 * day of the build, so that the last step and the plan's summary say the same.
 *
 * `judge` gives the standings of all tasks on a day.
 */
export function traceCourse(
  came: Period[],
  dueDays: number,
  asOf: Day,
  judge: (day: Day) => TaskStanding[],
): CourseStep[] {
  const last = came.at(-1);
  if (last === undefined) return [];
  return came
    .filter((period) => kindOfPeriod(period) === kindOfPeriod(last))
    .map((period) => {
      const due = addDays(daysOfPeriod(period).end, dueDays);
      const { counts } = summarizeTasks(judge(period === last || due > asOf ? asOf : due));
      return { period, counts };
    });
}
