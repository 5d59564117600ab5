import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

const decision = /纳入|认定|(?<!新)识别|退出|风险消除/;
const people = /监测对象|风险消除/;

/**
 * Procedures by which households come on the list of those in danger of poverty, or leave it, have a 公示 in the village
 * before the decision (rules of the provinces on 防止返贫动态监测和帮扶, Henan 2023 and Hainan among them: 民主评议 and 公示
 * in the village, approval by the county, 公告).
 */
export function checkProcedures({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) =>
    plan.procedures
      .filter(({ kind, title }) => kind === 'procedure' && decision.test(title) && people.test(title))
      .filter(
        ({ steps }) => !steps.some(({ name, publishes }) => publishes === '公示' || name.includes('公示')),
      )
      .map((each) => found('decided-unseen', locate(each, 'title'), {}, each.title)),
  );
}
