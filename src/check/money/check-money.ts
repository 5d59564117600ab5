import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { checkAmounts } from './check-amounts.ts';
import { checkAssets } from './check-assets.ts';
import { checkFunding } from './check-funding.ts';
import { checkIncome } from './check-income.ts';
import { checkPayments } from './check-payments.ts';
import { checkProjectDays } from './check-project-days.ts';
import { gatherMoney } from './gather-money.ts';

/** Projects, their money, what they left behind and what that earns (国开办发〔2018〕11号; 国办函〔2021〕51号). */
export function checkMoney(evidence: Evidence): Finding[] {
  const book = gatherMoney(evidence);
  const sums = [
    ...checkPayments(evidence, book),
    ...checkFunding(evidence, book),
    ...checkAssets(evidence, book),
    ...checkIncome(evidence, book),
  ];
  return [...sums, ...checkAmounts(evidence, book, sums), ...checkProjectDays(evidence, book)];
}
