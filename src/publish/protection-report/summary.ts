import type { FamilyAccount, HiddenFigure, ProtectionAccount } from '../../protect/account.ts';
import { byTime } from '../../record/value/period.ts';
import type { ProtectionNames } from './names.ts';
import { type Reason, reasonOf } from './words.ts';

/** How many figures there are, and what became of them. */
export interface Totals {
  figures: number;
  /** Printed as they are. */
  shown: number;
  banded: number;
  hidden: number;
}

/** Adds up what became of the figures of some families. */
export function sumTotals(families: readonly FamilyAccount[]): Totals {
  const totals: Totals = { figures: 0, shown: 0, banded: 0, hidden: 0 };
  for (const { figures, banded, hidden } of families) {
    totals.figures += figures;
    totals.banded += banded;
    totals.hidden += hidden.length;
    totals.shown += figures - banded - hidden.length;
  }
  return totals;
}

/** False for a family whose own policy did not hold when it was tried: its figures may not go out. */
export function isSafe({ policy, tried }: FamilyAccount): boolean {
  return tried.every((each) => each.policy !== policy || each.safe);
}

/** True where something of a family is not printed as it is. */
export function isTouched({ banded, hidden }: FamilyAccount): boolean {
  return banded > 0 || hidden.length > 0;
}

/** What a family's policy costs; 0 where it was not tried, for then there was nothing to protect. */
export function lossOf({ policy, tried }: FamilyAccount): number {
  return tried.find((each) => each.policy === policy)?.loss ?? 0;
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Families in an order that rests on what they are, not on how they were worked out: plans as on the site, in each the
 * family that hides most first.
 */
export function sortFamilies(account: ProtectionAccount, names: ProtectionNames): FamilyAccount[] {
  const plans = [...names.plans.keys()];
  const placeOf = (plan: string) => (plans.includes(plan) ? plans.indexOf(plan) : plans.length);
  return [...account.families].sort(
    (a, b) =>
      placeOf(a.plan) - placeOf(b.plan) ||
      byText(a.plan, b.plan) ||
      b.hidden.length - a.hidden.length ||
      byText(a.name, b.name) ||
      byText(a.indicators.join(), b.indicators.join()),
  );
}

/** Hidden figures by indicator, the latest period first (it is the one that is asked about), in it by area. */
export function sortHidden(hidden: readonly HiddenFigure[]): HiddenFigure[] {
  // Periods are ranked once: there are a dozen of them and a hundred thousand figures.
  const periods = [...new Set(hidden.map(({ period }) => period))].sort((a, b) => byTime(b, a));
  const rank = new Map(periods.map((period, i) => [period, i]));
  const rankOf = ({ period }: HiddenFigure) => rank.get(period) ?? 0;
  return [...hidden].sort(
    (a, b) => byText(a.what, b.what) || rankOf(a) - rankOf(b) || byText(a.area, b.area) || byText(a.id, b.id),
  );
}

/** The hidden figures of one indicator, or of one kind of monitored household. */
export interface HiddenGroup {
  what: string;
  hidden: HiddenFigure[];
  /** How many for each reason, the commonest first. */
  reasons: Array<{ reason: Reason; count: number }>;
}

/** Groups a family's hidden figures by indicator, the one that hides most first. */
export function groupHidden({ hidden }: FamilyAccount): HiddenGroup[] {
  const groups = Map.groupBy(sortHidden(hidden), ({ what }) => what);
  return [...groups]
    .map(([what, own]) => ({ what, hidden: own, reasons: countReasons(own) }))
    .sort((a, b) => b.hidden.length - a.hidden.length || byText(a.what, b.what));
}

/** Counts hidden figures by reason, the commonest first. */
export function countReasons(hidden: readonly HiddenFigure[]): HiddenGroup['reasons'] {
  return [...Map.groupBy(hidden, ({ cause }) => reasonOf(cause))]
    .map(([reason, { length }]) => ({ reason, count: length }))
    .sort((a, b) => b.count - a.count || byText(a.reason, b.reason));
}
