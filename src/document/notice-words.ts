import type { ReplyState } from '../compute/reply.ts';
import type { Outcome } from '../record/notice/schema.ts';
import { ruleForObjection } from '../record/objection/due.ts';
import type { RulesFile } from '../record/rule/schema.ts';
import type { Day } from '../record/value/date.ts';

/** What became of a consultation, in the word that stands everywhere. */
export const outcomeWords = {
  none: '无异议',
  handled: '异议已处理',
  dropped: '不再实施',
} as const satisfies Record<Outcome['kind'], string>;

/** How an answer that is owed stands. */
export const replyWords = {
  waiting: '待答复',
  answered: '已答复',
  'answered-late': '逾期后答复',
  overdue: '逾期未答复',
} as const satisfies Record<ReplyState, string>;

/** 没有收到异议, or what the office wrote of how objections were dealt with, as a sentence. */
export function sayOutcome({ kind, text }: Outcome): string {
  const said = {
    none: '公示期间没有收到异议',
    handled: '收到的异议已经处理',
    dropped: '公示的事不再实施',
  }[kind];
  return text === undefined ? `${said}。` : `${said}。${/[。！？]$/.test(text) ? text : `${text}。`}`;
}

/**
 * Within how long an objection that comes on a day is to be answered, by the record's rules (`objections`): 10天, 7个工作日. The day
 * on which it comes is not counted (民法典 第二百零一条). Nothing where no rule is in force: no number of days is ever made up.
 */
export function nameReplyTerm(rules: RulesFile, received: Day): string | undefined {
  const rule = ruleForObjection(rules, received);
  return rule && `${rule.within}${rule.count === 'working' ? '个工作日' : '天'}`;
}
