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
