import type { NoticeFrontMatter } from '../record/notice/schema.ts';
import { daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { judgeReply, type ReplyState } from './reply.ts';

/**
 * The state of a notice: a consultation (公示) is open, then closed, then settled once its outcome is told; what is no
 * consultation, or has not begun, is issued; any may be withdrawn. Drafts have none: they are shown to nobody.
 */
export type NoticeState = 'issued' | 'open' | 'closed' | 'settled' | 'withdrawn';

/** Where a notice stands on a day, and what of it is known by then: what is dated later is left out. */
export interface NoticeStanding {
  state: NoticeState;
  /** Of an open consultation: 0 on its last day, which is counted. */
  daysLeft: number | undefined;
  outcome: NoticeFrontMatter['outcome'];
  withdrawn: NoticeFrontMatter['withdrawn'];
  answered: NoticeFrontMatter['answered'];
  /** Of a letter that demands an answer. */
  reply: ReplyState | undefined;
}

type Dated = Pick<NoticeFrontMatter, 'consultation' | 'outcome' | 'withdrawn' | 'answered' | 'due'>;

/** Judges a notice at a day. With the days the state only goes on, never back. */
export function standNotice(notice: Dated, asOf: Day): NoticeStanding {
  const known = <T extends { on: Day }>(event: T | undefined) =>
    event !== undefined && event.on <= asOf ? event : undefined;
  const outcome = known(notice.outcome);
  const withdrawn = known(notice.withdrawn);
  const answered = known(notice.answered);
  const { consultation, due } = notice;
  const state = withdrawn ? 'withdrawn' : stateOf(consultation, outcome !== undefined, asOf);
  return {
    state,
    daysLeft: state === 'open' && consultation ? daysBetween(asOf, consultation.end) : undefined,
    outcome,
    withdrawn,
    answered,
    reply: due === undefined ? undefined : judgeReply(due, answered?.on, asOf),
  };
}

function stateOf(span: NoticeFrontMatter['consultation'], isSettled: boolean, asOf: Day): NoticeState {
  if (!span || asOf < span.start) return 'issued';
  if (asOf <= span.end) return 'open';
  return isSettled ? 'settled' : 'closed';
}
