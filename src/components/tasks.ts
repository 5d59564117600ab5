import type { DatedDeadline } from '../compute/deadline.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../protect/disclosure.ts';
import type { Day } from '../record/value/date.ts';

/** The last day or days of a deadline; undefined where no calendar tells it. */
export function lastDayOf(deadline: DatedDeadline): Day | undefined {
  return deadline.kind === 'by' ? deadline.date : deadline.kind === 'window' ? deadline.end : undefined;
}

/** The deadline that comes next, else the one that passed last, else one that no calendar tells. */
export function nearestDeadline(deadlines: DatedDeadline[]): DatedDeadline | undefined {
  const dated = deadlines
    .filter((deadline) => lastDayOf(deadline) !== undefined)
    .sort((a, b) => ((lastDayOf(a) ?? '') < (lastDayOf(b) ?? '') ? -1 : 1));
  return dated.find((deadline) => deadline.state !== 'past') ?? dated.at(-1) ?? deadlines[0];
}

/** True where nothing is left to do: days left or over no longer matter. */
export function isSettled({ standing }: PublicTask): boolean {
  return standing.state === 'done' || standing.state === 'not-applicable';
}

/** The plan of a task. */
export function planOf(disclosure: Disclosure, id: string): PublicPlan {
  const plan = disclosure.plans.find((each) => each.plan.id === id);
  if (!plan) throw new Error(`no such plan: ${id}`);
  return plan;
}
