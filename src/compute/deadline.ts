import type { Deadline } from '../record/task/schema.ts';
import { daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';

export type DeadlineKind = 'by' | 'from' | 'window' | 'relative' | 'recurring';

/** Where a deadline stands on a day. `undated` deadlines hang on an event and are never overdue by the calendar. */
export type DeadlineState = 'ahead' | 'running' | 'past' | 'undated';

/** A deadline with its dates and where it stands. */
export interface DatedDeadline {
  kind: DeadlineKind;
  text: string;
  what: string;
  hardness: Deadline['hardness'];
  scope: string | undefined;
  note: string | undefined;
  /** `by`: the last day, counted. */
  date: Day | undefined;
  /** `from`, `window`: first day; `window`: last day, both counted. */
  start: Day | undefined;
  end: Day | undefined;
  /** `relative`: the event and the interval in words. */
  event: string | undefined;
  interval: string | undefined;
  /** `recurring`: how often, and the days of the month. */
  every: string | undefined;
  days: { from: number; to: number } | undefined;
  /** Why the date is not printed as such in the document, where it was worked out. */
  inferred: string | undefined;
  state: DeadlineState;
  /** Days from the day of the build to the last day: 0 on that day, negative when it is over. */
  daysLeft: number | undefined;
}

/** Dates a deadline and says where it stands on the given day. */
export function dateDeadline(deadline: Deadline, asOf: Day): DatedDeadline {
  const shared = {
    text: deadline.text,
    what: deadline.what,
    hardness: deadline.hardness,
    scope: deadline.scope,
    note: deadline.note,
    date: undefined,
    start: undefined,
    end: undefined,
    event: undefined,
    interval: undefined,
    every: undefined,
    days: undefined,
    inferred: undefined,
    daysLeft: undefined,
  };
  if ('by' in deadline) {
    const date = factValue(deadline.by);
    return {
      ...shared,
      kind: 'by',
      date,
      inferred: reasonOf(deadline.by),
      ...standing(undefined, date, asOf),
    };
  }
  if ('from' in deadline) {
    const start = factValue(deadline.from);
    const state = start === undefined ? 'undated' : asOf < start ? 'ahead' : 'running';
    return { ...shared, kind: 'from', start, inferred: reasonOf(deadline.from), state };
  }
  if ('window' in deadline) {
    const window = factValue(deadline.window);
    const { start, end } = window ?? { start: undefined, end: undefined };
    return {
      ...shared,
      kind: 'window',
      start,
      end,
      inferred: reasonOf(deadline.window),
      ...standing(start, end, asOf),
    };
  }
  if ('relative' in deadline) {
    const { event, within, unit } = deadline.relative;
    const interval = within === undefined ? undefined : `${within}${unit ?? '天'}`;
    return { ...shared, kind: 'relative', event, interval, state: 'undated' };
  }
  const { every, fromDay, toDay } = deadline.recurring;
  const days = fromDay === undefined || toDay === undefined ? undefined : { from: fromDay, to: toDay };
  return { ...shared, kind: 'recurring', every, days, state: 'undated' };
}

function standing(
  start: Day | undefined,
  end: Day | undefined,
  asOf: Day,
): Pick<DatedDeadline, 'state' | 'daysLeft'> {
  if (end === undefined) return { state: 'undated', daysLeft: undefined };
  const daysLeft = daysBetween(asOf, end);
  if (daysLeft < 0) return { state: 'past', daysLeft };
  return {
    state: start !== undefined && asOf < start ? 'ahead' : start === undefined ? 'ahead' : 'running',
    daysLeft,
  };
}

function reasonOf(fact: { state: string; reason?: string }): string | undefined {
  return fact.state === 'known' ? undefined : fact.reason;
}
