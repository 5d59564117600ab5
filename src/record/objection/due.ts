import { isInForce } from '../rule/in-force.ts';
import type { ObjectionRule, RulesFile } from '../rule/schema.ts';
import { addDays, addWorkingDays } from '../value/calendar.ts';
import type { Day } from '../value/date.ts';

/** The rule for the answer to what came on a day. */
export function ruleForObjection({ objections }: RulesFile, received: Day): ObjectionRule | undefined {
  return objections.find((rule) => isInForce(rule, received));
}

/** The last day for an answer; the day on which the objection came is not counted (民法典 第二百零一条). */
export function dueForObjection(rules: RulesFile, received: Day): Day | undefined {
  const rule = ruleForObjection(rules, received);
  if (!rule) return undefined;
  const { count, within } = rule;
  return count === 'working' ? addWorkingDays(received, within).day : addDays(received, within);
}
