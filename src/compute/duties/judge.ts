import type { Duty } from '../../record/rule/schema.ts';
import { addDays, addWorkingDays, daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, nextPeriod, type Period } from '../../record/value/period.ts';
import type { DutyState, DutyTally, Expected } from './types.ts';

/** The last day in time; `known` is false where holidays of a year are not in the calendar. */
export interface Limit {
  day: Day | undefined;
  known: boolean;
}

/**
 * The limit of a publication that comes with an event: `within` days after it, the day of the event not counted
 * (民法典 Art. 201), working days by the State Council's calendar. Without a day or a number there is no limit.
 */
export function limitAfter(day: Day | undefined, { within, count }: Duty['timeLimit']): Limit {
  if (day === undefined || within === undefined) return { day: undefined, known: true };
  if (count === 'working') return addWorkingDays(day, within);
  return { day: addDays(day, within), known: true };
}

/**
 * The limit of an interval: `within` days after its last day, else the last day of the next one. A rule such as
 * 「至少每季度一次」 names no day, so nobody is told that he is late before a whole interval has passed.
 */
export function limitOfInterval(period: Period, limit: Duty['timeLimit']): Limit {
  const { end } = daysOfPeriod(period);
  if (limit.within !== undefined) return limitAfter(end, limit);
  return { day: daysOfPeriod(nextPeriod(period)).end, known: true };
}

/** Only what is owed on a website can be missed on one. */
export function isOwedOnline(duty: Duty): boolean {
  return duty.channels.some((channel) => /网站|网络|新媒体|两微一端/.test(channel));
}

/** Judges what is there (or is not: `source` undefined) against its limit, as it was known on a day. */
export function judge(
  given: Pick<Expected, 'area' | 'occurred' | 'published' | 'source'>,
  limit: Limit,
  online: boolean,
  asOf: Day,
): Expected {
  const due = limit.day;
  const state = stateOf(given, due, online, asOf);
  const until = state === 'late' ? given.published : state === 'missing' ? asOf : undefined;
  const daysLate = until === undefined || due === undefined ? 0 : daysBetween(due, until);
  return { ...given, due, isDueSure: limit.known, state, daysLate };
}

function stateOf(
  { published, source }: Pick<Expected, 'published' | 'source'>,
  due: Day | undefined,
  online: boolean,
  asOf: Day,
): DutyState {
  if (source === undefined) {
    if (!online) return 'elsewhere';
    return due !== undefined && due < asOf ? 'missing' : 'ahead';
  }
  if (due === undefined) return 'public';
  // What stands there before its limit is over is in time, whatever its day.
  if (published === undefined) return asOf <= due ? 'on-time' : 'public';
  return published <= due ? 'on-time' : 'late';
}

/** Counts states. */
export function tallyStates(expected: Iterable<Expected>): DutyTally {
  const tally: DutyTally = { 'on-time': 0, late: 0, missing: 0, ahead: 0, public: 0, elsewhere: 0 };
  for (const { state } of expected) tally[state] += 1;
  return tally;
}

/** How many were due by now and can be judged: 按时, 晚了 and 没公开 together. */
export function countDue(tally: DutyTally): number {
  return tally['on-time'] + tally.late + tally.missing;
}
