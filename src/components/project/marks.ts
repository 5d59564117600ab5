import type { PublicPlan } from '../../protect/disclosure.ts';
import { factValue } from '../../record/value/fact.ts';
import { nameDue } from '../targets.ts';
import { fundMilestones } from './milestones.ts';

/** The milestones of a plan's money as marks on its bar: 6月底50%. */
export function markMilestones(plan: PublicPlan): Array<{ label: string; value: number }> {
  return fundMilestones(plan).flatMap(({ target }) => {
    const by = target.by && factValue(target.by);
    return target.value === undefined ? [] : [{ label: by ? nameDue(by) : '', value: target.value }];
  });
}
