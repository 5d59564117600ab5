import type { RectificationStanding } from '../../compute/rectification.ts';
import type { Disclosure, PublicProject } from '../../protect/disclosure.ts';
import { type CarriedTask, plansAt, tasksCarried } from './carried-tasks.ts';
import { ledgerAt, projectsAt } from './concern.ts';

/** What is late at a place, and what is being mended. */
export interface Late {
  ledger: RectificationStanding[];
  projects: PublicProject[];
  /** Tasks past their day that the place's own township has not reported as done. A county's stand with its plan. */
  tasks: CarriedTask[];
}

/** Everything at a place that should have been done by now and was not. Closed problems are not late any more. */
export function lateAt(disclosure: Disclosure, code: string): Late {
  const { around, own } = projectsAt(disclosure, code);
  const isCounty = disclosure.tree.byCode.get(code)?.level === '县';
  const plans = isCounty ? [] : plansAt(disclosure, code);
  return {
    ledger: ledgerAt(disclosure, code).filter(({ state }) => state === 'overdue' || state === 'open'),
    projects: [...own, ...around].filter((project) => project.late),
    tasks: plans
      .flatMap((plan) => tasksCarried(disclosure, plan, code))
      .filter(
        ({ reading, task }) =>
          task.standing.state === 'overdue' && reading?.status !== '已完成' && reading?.status !== '不适用',
      ),
  };
}
