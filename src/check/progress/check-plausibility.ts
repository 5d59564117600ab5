import type { IndicatorReport } from '../../record/progress/table.ts';
import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { checkAlike } from './check-alike.ts';
import { checkForeignNumbers } from './check-foreign-numbers.ts';
import { checkPeers } from './check-peers.ts';
import { checkScale } from './check-scale.ts';
import { checkStandstill } from './check-standstill.ts';
import { checkTypedTotals } from './check-typed-totals.ts';
import { checkZeros } from './check-zeros.ts';

/**
 * Numbers that may be right and seldom are. The nearest explanation comes first, and a number that has one is not told
 * again: a year typed for a count is also ten times too large.
 */
export function checkPlausibility(evidence: Evidence): Finding[] {
  const told = new Set<IndicatorReport>();
  return [
    ...checkForeignNumbers(evidence, told),
    ...checkTypedTotals(evidence, told),
    ...checkScale(evidence, told),
    ...checkPeers(evidence, told),
    ...checkAlike(evidence),
    ...checkStandstill(evidence),
    ...checkZeros(evidence),
  ];
}
