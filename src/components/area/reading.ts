import type { DatedDeadline } from '../../compute/deadline.ts';
import { isLastWord } from '../../record/progress/last-word.ts';
import type { Day } from '../../record/value/date.ts';
import { namePeriod } from '../../record/value/period.ts';
import { sayDay, sayDeadline, saySpan } from '../say.ts';
import { type StateWords, wordState } from '../states.ts';
import type { CarriedTask } from './carried-tasks.ts';

const states = { 进行中: 'ongoing', 已完成: 'done', 不适用: 'not-applicable' } as const;

/**
 * Sign and word of what a township reported. 未开始 has a sign of its own: it is a report, not the lack of one. Who has
 * said nothing before the plan's time owes nothing yet.
 */
export function wordReading({ reading, task }: CarriedTask): StateWords {
  const status = reading?.status;
  if (status === undefined)
    return wordState(task.standing.state === 'ahead' ? 'ahead' : 'unreported', 'task');
  if (status === '未开始') return { sign: '◇', word: '未开始', tone: 'warn' };
  return wordState(states[status], 'task');
}

/** When it was said, and whether that is out of date. */
export function sayReading({ reading, reporter, silent, task }: CarriedTask): string {
  if (!reading)
    return reporter && silent && task.standing.state !== 'ahead' ? `${reporter.name}还没有报过` : '';
  const when = `${namePeriod(reading.period)}报`;
  return silent ? `${when}，之后没有再报` : when;
}

/** When a thing was due, of one that is done: days left or days over no longer matter. */
export function sayDueDay(deadline: DatedDeadline | undefined, asOf: Day): string {
  if (!deadline) return '原文没有写明';
  const { date, end, kind, start } = deadline;
  if (kind === 'by' && date !== undefined) return `${sayDay(date, asOf)}前`;
  if (kind === 'window' && start !== undefined && end !== undefined) return saySpan(start, end, asOf);
  return sayDeadline(deadline, asOf);
}

/** True where a reporter has nothing left to do. */
export function isSettled({ reading }: CarriedTask): boolean {
  return isLastWord(reading?.status);
}
