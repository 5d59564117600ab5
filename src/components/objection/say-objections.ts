import type { ObjectionStanding } from '../../compute/objection-standing.ts';
import type { ReplyState } from '../../compute/reply.ts';
import { nameReplyTerm } from '../../document/notice-words.ts';
import { ruleForObjection } from '../../record/objection/due.ts';
import type { RulesFile } from '../../record/rule/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { sayDay } from '../say.ts';

/** How many objections there are and how they stand: 登记了5条意见，答复了4条，其中1条晚了；还有1条没有答复，都在期限内。 */
export function sayRegister(objections: readonly ObjectionStanding[]): string {
  if (objections.length === 0) return '还没有登记收到的意见。';
  const count = (...states: ReplyState[]) => objections.filter(({ state }) => states.includes(state)).length;
  const [answered, late] = [count('answered', 'answered-late'), count('answered-late')];
  const [open, overdue] = [count('waiting', 'overdue'), count('overdue')];
  const answers =
    answered === 0 ? '都还没有答复' : `答复了${answered}条${late > 0 ? `，其中${late}条晚了` : ''}`;
  const left = open === 0 || answered === 0 ? '' : `；还有${open}条没有答复`;
  const due = open === 0 ? '' : overdue > 0 ? `，${overdue}条过了期限` : '，还在期限内';
  return `登记了${objections.length}条意见，${answers}${left}${due}。`;
}

/** 用了6天, 已经2天，最晚11月28日答复, 已经15天，最晚应在11月15日答复. The last day is one on which it may still come. */
export function sayDays({ days, due, state }: ObjectionStanding, asOf: Day): string {
  if (state === 'answered' || state === 'answered-late') {
    const limit = state === 'answered-late' && due !== undefined ? `，最晚应在${sayDay(due, asOf)}答复` : '';
    return `${days === 0 ? '当天答复' : `用了${days}天`}${limit}`;
  }
  const since = days === 0 ? '今天收到' : `已经${days}天`;
  if (due === undefined) return since;
  return `${since}，最晚${state === 'overdue' ? '应在' : ''}${sayDay(due, asOf)}答复`;
}

/** The rule for answers that holds on a day, as a villager would say it, with how sure the record is of it. */
export function sayObjectionRule(rules: RulesFile, day: Day): string | undefined {
  const [rule, term] = [ruleForObjection(rules, day), nameReplyTerm(rules, day)];
  if (!rule || term === undefined) return undefined;
  const names = rule.basis.flatMap((id) => rules.bases.find((each) => each.id === id)?.name ?? []);
  const basis =
    names.length === 0 ? '' : `，依据是${names.join('、')}${rule.trust === 'read' ? '' : '，没有核对原文'}`;
  return `收到意见，一般应当在${term}内答复，收到的当天不算${basis}。`;
}
