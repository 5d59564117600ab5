import type { Disclosure, PublicPlan, PublicTarget } from '../../protect/disclosure.ts';
import type { PublicIndicator } from '../../protect/indicators.ts';

/** A plan that uses an indicator: its values, where there are any, and its targets. */
export interface IndicatorUse {
  plan: PublicPlan;
  values: PublicIndicator | undefined;
  targets: PublicTarget[];
}

/** The plans in which an indicator has values or targets. */
export function usesOf(disclosure: Disclosure, id: string): IndicatorUse[] {
  return disclosure.plans
    .map((plan) => ({
      plan,
      values: plan.indicators.get(id),
      targets: [...plan.tasks, ...plan.sections]
        .flatMap((owner) => owner.targets)
        .filter(({ target }) => target.indicator === id || target.reference?.indicator === id),
    }))
    .filter(({ targets, values }) => values !== undefined || targets.length > 0);
}
