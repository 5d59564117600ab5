import { daysOfPeriod, kindOfPeriod, type Period } from '../../record/value/period.ts';
import type { Cause, Policy } from '../account.ts';
import type { Entry } from './family.ts';

/** A way to publish a family: one of the policies, with the width of its ranges. */
export interface Manner {
  policy: Policy;
  /** Whole numbers in a range. */
  width: number;
}

/** Why an entry is not printed under a way of publishing, whatever its numbers are; undefined where it is. */
export function causeByPolicy(entry: Entry, { policy }: Manner): Cause | undefined {
  if (entry.level === '县') return undefined;
  if (policy === 'coarser') return 'coarser';
  if (policy === 'less-often' && !endsQuarter(entry.period)) return 'less-often';
  return undefined;
}

/** True for what is published where figures are by the quarter only: the last month of one, and longer periods. */
export function endsQuarter(period: Period): boolean {
  return kindOfPeriod(period) !== 'month' || Number(daysOfPeriod(period).end.slice(5, 7)) % 3 === 0;
}
