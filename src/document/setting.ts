import type { Disclosure, PublicNotice, PublicPersonList, PublicPlan } from '../protect/disclosure.ts';
import { type Figure, hideFigure } from '../protect/figure.ts';
import type { Period } from '../record/value/period.ts';

/** What a component of an authored text is about when it does not say so: the document's plan, period and place. */
export interface Setting {
  disclosure: Disclosure;
  plan: PublicPlan | undefined;
  period: Period | undefined;
  /** The one place that the document is about; left out where that is all of the plan's area. */
  area?: string | undefined;
  /** The notice that is composed, on the day of the build, and its list of persons while that may be seen. */
  notice?: PublicNotice | undefined;
  persons?: PublicPersonList | undefined;
}

/**
 * A published value of an indicator; `not-reported` where there is none. Where the document's own plan does not report
 * it, another plan of its county may, never one of another county: its number would be taken for this one's.
 */
export function figureAt(setting: Setting, indicator: string, area?: string, period?: Period): Figure {
  const home = setting.plan?.indicators.has(indicator)
    ? setting.plan
    : setting.disclosure.plans.find(
        ({ plan, indicators }) =>
          indicators.has(indicator) && (!setting.plan || plan.area === setting.plan.plan.area),
      );
  const values = home?.indicators.get(indicator);
  const unit = setting.disclosure.indicators.find((each) => each.id === indicator)?.unit ?? '';
  const when = period ?? setting.period ?? values?.periods.at(-1);
  const where = area ?? setting.area ?? home?.plan.area;
  if (!values || when === undefined || where === undefined) return hideFigure('not-reported', unit);
  return values.byPeriod.get(when)?.get(where) ?? hideFigure('not-reported', unit);
}
