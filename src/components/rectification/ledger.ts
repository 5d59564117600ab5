import type { RectificationStanding } from '../../compute/rectification.ts';
import { byUrgency } from '../area/concern.ts';

/** The ledger of one plan, split as a reader asks: what is late, what is open, what is closed. */
export interface Ledger {
  overdue: RectificationStanding[];
  open: RectificationStanding[];
  closed: RectificationStanding[];
  closedLate: number;
  total: number;
}

/** Splits the ledger of a plan. */
export function ledgerOf(all: RectificationStanding[], plan: string): Ledger {
  const own = all.filter(({ row }) => row.plan === plan).sort(byUrgency);
  return {
    overdue: own.filter(({ state }) => state === 'overdue'),
    open: own.filter(({ state }) => state === 'open'),
    closed: own.filter(({ state }) => state === 'closed' || state === 'closed-late'),
    closedLate: own.filter(({ state }) => state === 'closed-late').length,
    total: own.length,
  };
}

/** 查出12个问题，已销号9个（其中2个晚于时限），整改中2个，逾期未销号1个。 */
export function sayLedger(ledger: Ledger): string {
  if (ledger.total === 0) return '到这一天为止，台账上没有问题。';
  const late = ledger.closedLate > 0 ? `（其中${ledger.closedLate}个晚于时限）` : '';
  return `查出${ledger.total}个问题，已销号${ledger.closed.length}个${late}，整改中${ledger.open.length}个，逾期未销号${ledger.overdue.length}个。`;
}

/** What a row says of its time: 还剩3天, 逾期12天, 11月2日销号. */
export function sayDays({ state, days }: RectificationStanding): string {
  if (state === 'overdue') return `逾期${days}天`;
  if (state === 'open') return days === 0 ? '今天到期' : `还剩${days}天`;
  return state === 'closed-late' ? `晚了${days}天` : '';
}
