import type { PublicPlan, PublicTarget } from '../../protect/disclosure.ts';

/** The targets of a plan that say how much of the money must be paid by when (6月底50%，9月底75%，年底100%). */
export function fundMilestones(plan: PublicPlan): PublicTarget[] {
  return [...plan.tasks, ...plan.sections]
    .flatMap((owner) => owner.targets)
    .filter(
      ({ target }) =>
        target.unit === '%' &&
        target.value !== undefined &&
        /报账|拨付/.test(`${target.text}${target.note ?? ''}`),
    );
}
