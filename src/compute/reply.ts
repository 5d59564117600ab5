import type { Day } from '../record/value/date.ts';

/** How an answer that is owed stands: not due yet, came in time, came late, or still owed after its day. */
export type ReplyState = 'waiting' | 'answered' | 'answered-late' | 'overdue';

/**
 * Where an answer stands on a day. An answer that is still to come is none yet; what is due on a day may come on that day.
 * Without a day nothing is ever late.
 */
export function judgeReply(due: Day | undefined, answered: Day | undefined, asOf: Day): ReplyState {
  if (answered !== undefined && answered <= asOf)
    return due !== undefined && answered > due ? 'answered-late' : 'answered';
  return due !== undefined && asOf > due ? 'overdue' : 'waiting';
}
