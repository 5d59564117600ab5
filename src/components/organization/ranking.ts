import type { PublicPlan } from '../../protect/disclosure.ts';

/** True where the office that issued a plan decided that townships may be ranked in public. Left out: they are not. */
export function isRankingPublic({ plan }: PublicPlan): boolean {
  return plan.rankings === 'public';
}
