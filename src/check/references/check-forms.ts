import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { gatherKnown, type Known, lookUp } from './known.ts';

/** What blank forms name: the plans that ask for them, the tasks in these, and the plan's ledger. */
export function checkForms({ record, locate, plans }: Evidence): Finding[] {
  const known = gatherKnown(record);
  return record.forms.flatMap((form) =>
    form.asked.flatMap(({ plan: id, tasks, ledgers }, i) => {
      const plan = plans.get(id);
      if (!plan) return lookUp(known.plans, id, locate(form, 'asked', i, 'plan'));
      const own: Known = { what: '任务', ids: new Set(plan.tasks.map((task) => task.id)) };
      const kept: Known = { what: '台账', ids: new Set(plan.ledgers.map((each) => each.id)) };
      return [
        ...tasks.flatMap((task, at) => lookUp(own, task, locate(form, 'asked', i, 'tasks', at))),
        ...ledgers.flatMap((ledger, at) => lookUp(kept, ledger, locate(form, 'asked', i, 'ledgers', at))),
      ];
    }),
  );
}
