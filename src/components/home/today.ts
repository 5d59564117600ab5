import type { Disclosure } from '../../protect/disclosure.ts';
import { nameDay, weekdayOf } from '../../record/value/calendar.ts';
import { dueSoon } from '../organization/work.ts';

/** The day of the site and what is near: 今天是2022年11月20日，星期日。今后30天内有6件事到期。 */
export function sayToday({ asOf, plans }: Disclosure): string {
  const weekday = '一二三四五六日'[weekdayOf(asOf) - 1] ?? '';
  const tasks = plans.flatMap((plan) => plan.tasks).filter((task) => dueSoon(task, asOf).length > 0).length;
  const due = tasks === 0 ? '' : `今后30天内有${tasks}项任务到期。`;
  return `今天是${nameDay(asOf)}，星期${weekday}。${due}`;
}
