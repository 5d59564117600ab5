import type { TaskState } from '../../compute/task-status.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import type { Organization } from '../../record/organization/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { layTimeline, type Timeline } from '../plan/timeline.ts';
import { taskStates } from '../states.ts';

/** Where the lists by state and by month stand: pages of their own, so that filtering needs no script. */
export const filterPaths = {
  state: (state: TaskState) => `${paths.tasks}by/status/${state}/`,
  month: (month: string) => `${paths.tasks}by/due/${month}/`,
} as const;

/** The states that tasks are in, what needs attention first, with their number. */
export function countStates(plans: PublicPlan[]): Array<{ state: TaskState; count: number }> {
  return taskStates
    .map((state) => ({ state, count: plans.reduce((sum, plan) => sum + plan.summary.counts[state], 0) }))
    .filter(({ count }) => count > 0);
}

/** What falls due in a month, plan by plan. */
export interface Month {
  /** 2022-06. */
  month: string;
  plans: Array<{ plan: PublicPlan; days: Timeline['days'] }>;
  count: number;
}

/** The months in which something falls due. */
export function listMonths(plans: PublicPlan[], asOf: Day): Month[] {
  const months = new Map<string, Month>();
  for (const plan of plans) {
    for (const day of layTimeline(plan, asOf).days) {
      const name = day.day.slice(0, 7);
      const month = months.get(name) ?? { month: name, plans: [], count: 0 };
      months.set(name, month);
      month.count += day.dues.length;
      const own = month.plans.find((each) => each.plan === plan);
      if (own) own.days.push(day);
      else month.plans.push({ plan, days: [day] });
    }
  }
  return [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The organizations charged with tasks of a plan, those with the most first. */
export function listUnits(
  { organizationIndex }: Disclosure,
  { tasks }: PublicPlan,
): Array<{ organization: Organization; count: number }> {
  const counts = new Map<string, number>();
  for (const task of tasks) for (const id of unitsOf(task)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const organization = organizationIndex.byId.get(id);
      return organization ? [{ organization, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}

function unitsOf({ lead, responsible }: PublicTask): Set<string> {
  return new Set([...lead, ...responsible].flatMap(({ id }) => id ?? []));
}
