import type { Duty } from '../../record/rule/schema.ts';
import type { Day } from '../../record/value/date.ts';
import type { Period } from '../../record/value/period.ts';

/**
 * How a publication that is owed stands: out in time, out too late, not out although its time is over, not due yet; out,
 * but its limit or its day is not known, so that nobody can say whether in time; or owed on paper only (村公示栏), where a
 * site cannot see it.
 */
export type DutyState = 'on-time' | 'late' | 'missing' | 'ahead' | 'public' | 'elsewhere';

/** What shows that something was published; pages make links of it. */
export type DutySource =
  | { kind: 'plan' | 'notice' | 'report'; id: string; title: string }
  | { kind: 'funding'; title: string }
  | { kind: 'monitoring' | 'assets' | 'income'; plan: string | undefined }
  | { kind: 'projects' | 'progress' | 'rectification' | 'channels' | 'guide' };

/** One publication that is owed, or was. */
export interface Expected {
  /** 12-digit code of the area that owes it. */
  area: string;
  /** The day from which the limit counts: date of the document, of the allocation, last day of the interval. */
  occurred: Day | undefined;
  /** Last day on which it is in time; undefined where the rule names none that can be computed. */
  due: Day | undefined;
  /** False where the holidays of a year passed through are not in the calendar: the day may be off by some. */
  isDueSure: boolean;
  published: Day | undefined;
  state: DutyState;
  /** Days between the limit and publication, of what came late; and today, of what is missing. */
  daysLate: number;
  source: DutySource | undefined;
}

/** What is owed for one interval; `period` is undefined of duties that come with an event. */
export interface DutyCell {
  period: Period | undefined;
  due: Day | undefined;
  expected: Expected[];
}

/** How often each state comes. */
export type DutyTally = Record<DutyState, number>;

/** One duty of one county. */
export interface DutyStanding {
  duty: Duty;
  /** By interval, by event, all the time; or the record does not say what shows that it was done. */
  way: 'interval' | 'event' | 'standing' | 'not-followed';
  /** Oldest first. Of an event or a standing duty one cell at most; none where nothing ever was owed (不适用). */
  cells: DutyCell[];
  tally: DutyTally;
}

/** All duties of a county, in the order of the catalogue. */
export interface DutyBook {
  /** 12-digit code. */
  county: string;
  standings: DutyStanding[];
  tally: DutyTally;
}
