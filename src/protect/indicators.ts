import type { AreaTree } from '../compute/areas.ts';
import type { IndicatorValues } from '../compute/indicator-values.ts';
import type { Measure } from '../compute/measure.ts';
import type { Area } from '../record/area/table.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import type { Period } from '../record/value/period.ts';
import { type Figure, hideFigure, publishMeasure } from './figure.ts';
import { hideSmallCounts, type Sum } from './small-counts.ts';

/** Publishable values of one indicator of one plan: by period, then by area code. */
export interface PublicIndicator {
  indicator: Indicator;
  plan: string;
  periods: Period[];
  byPeriod: Map<Period, Map<string, Figure>>;
}

const depth: Record<Area['level'], number> = { 县: 0, 乡: 1, 村: 2 };
const depthOf = { county: 0, township: 1, village: 2 };

/** Passes every value of an indicator through its protection. */
export function protectIndicator(
  values: IndicatorValues,
  tree: AreaTree,
  threshold: number,
): PublicIndicator {
  const byPeriod = new Map<Period, Map<string, Figure>>();
  // Areas whose last own number was hidden: where it stands in for a missing one, it stays hidden.
  const dark = new Set<string>();
  for (const [period, measures] of values.byPeriod) {
    const figures = protectPeriod(values.indicator, measures, dark, tree, threshold);
    byPeriod.set(period, figures);
    for (const [code, measure] of measures) {
      if (measure.value === undefined) continue;
      if (figures.get(code)?.kind === 'hidden') dark.add(code);
      else dark.delete(code);
    }
  }
  return { indicator: values.indicator, plan: values.plan, periods: values.periods, byPeriod };
}

function protectPeriod(
  indicator: Indicator,
  measures: Map<string, Measure>,
  dark: Set<string>,
  tree: AreaTree,
  threshold: number,
): Map<string, Figure> {
  const tooDeep = (code: string) => {
    const level = tree.byCode.get(code)?.level;
    return level === undefined || depth[level] > depthOf[indicator.lowestLevel];
  };
  const hidden =
    indicator.sensitivity === 'people'
      ? hideWithin(indicator, measures, dark, tree, tooDeep, threshold)
      : new Map();
  const figures = new Map<string, Figure>();
  for (const [code, measure] of measures) {
    const reason = tooDeep(code)
      ? 'not-published'
      : measure.value === undefined
        ? undefined
        : hidden.get(code);
    figures.set(code, reason ? hideFigure(reason, measure.unit) : publishMeasure(measure));
  }
  return figures;
}

/**
 * Counts of people: of a sum the value is the count, of a ratio the numerator (the percentage would tell it). What was
 * not reported is in the sums with its last number, so that the sums could tell that one.
 */
function hideWithin(
  indicator: Indicator,
  measures: Map<string, Measure>,
  dark: Set<string>,
  tree: AreaTree,
  tooDeep: (code: string) => boolean,
  threshold: number,
) {
  const countOf = (measure: Measure) =>
    indicator.adds === 'ratio' ? measure.basis.numerator : measure.value;
  const codes = [...measures.keys()].filter((code) => !tooDeep(code));
  const cells = codes.map((id) => {
    const measure = measures.get(id);
    const base = measure?.basis.denominator;
    const thin = indicator.adds === 'ratio' && base !== undefined && base > 0 && base < threshold;
    const isCarried = measure?.carried !== undefined && measure.carried > 0;
    return {
      id,
      count: measure && (isCarried ? measure.carried : countOf(measure)),
      withheld: thin || (isCarried && dark.has(id)),
      known: isCarried && !dark.has(id),
    };
  });
  const known = new Set(codes);
  const sums: Sum[] = [];
  if (indicator.adds !== 'none') {
    for (const total of codes) {
      const parts = (tree.children.get(total) ?? [])
        .map((area) => area.code)
        .filter((code) => known.has(code));
      if (parts.length > 0) sums.push({ total, parts });
    }
  }
  const hidden: Map<string, 'small-count' | 'complementary'> = hideSmallCounts(cells, sums, threshold);
  for (const cell of cells) if (cell.withheld && !hidden.has(cell.id)) hidden.set(cell.id, 'small-count');
  return hidden;
}
