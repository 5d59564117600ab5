import type { AreaTree } from '../compute/areas.ts';
import { type IndicatorValues, shareOf } from '../compute/indicator-values.ts';
import type { Measure } from '../compute/measure.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import type { Period } from '../record/value/period.ts';
import { bandOf } from './edition/build-system.ts';
import { countsPeople, entriesOfIndicator, isTooDeep } from './edition/entries-of-indicator.ts';
import type { Entry } from './edition/family.ts';
import type { Protection } from './edition/protection.ts';
import { type Figure, hideFigure, publishBand, publishMeasure } from './figure.ts';

/** Publishable values of one indicator of one plan: by period, then by area code. */
export interface PublicIndicator {
  indicator: Indicator;
  plan: string;
  periods: Period[];
  byPeriod: Map<Period, Map<string, Figure>>;
}

/** Turns every value of an indicator into what the edition tells of it. */
export function protectIndicator(
  values: IndicatorValues,
  county: string,
  tree: AreaTree,
  threshold: number,
  protection: Protection,
): PublicIndicator {
  const byPeriod = new Map<Period, Map<string, Figure>>();
  const entries = countsPeople(values) ? entriesOfIndicator(values, county, threshold, tree) : undefined;
  for (const [period, measures] of values.byPeriod) {
    const figures = new Map<string, Figure>();
    for (const [code, measure] of measures) {
      if (isTooDeep(values, tree, code)) figures.set(code, hideFigure('not-published', measure.unit));
      else if (measure.value === undefined || !entries) figures.set(code, publishMeasure(measure));
      else figures.set(code, tell(measure, entries.get(period)?.get(code), values.plan, protection));
    }
    byPeriod.set(period, figures);
  }
  return { indicator: values.indicator, plan: values.plan, periods: values.periods, byPeriod };
}

function tell(measure: Measure, entry: Entry | undefined, plan: string, protection: Protection): Figure {
  const state = protection.stateOf(plan, entry?.id);
  if (state.kind === 'open') return publishMeasure(measure);
  if (state.kind === 'hidden' || !entry) return hideFigure('protected', measure.unit);
  const [first] = entry.parts;
  const band = first && bandOf(entry, first, state.width);
  if (!band) return hideFigure('protected', measure.unit);
  const base = entry.parts.find(({ role }) => role === 'base')?.value;
  if (base === undefined) return publishBand(band.least, band.most, measure.unit);
  const share = (count: number) => shareOf(count, base, measure.unit) ?? 0;
  // Nobody is more than all.
  return publishBand(share(band.least), share(Math.min(band.most, base)), measure.unit);
}
