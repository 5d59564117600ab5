import { keyOf, type Place, type Site } from './facts.ts';
import type { Figure } from './gather.ts';
import type { Policy } from './policy.ts';

/** Two figures whose difference counts people as well: two months of one, or who is left of a whole. */
export interface Pair {
  kind: 'change' | 'remainder';
  from: Place;
  less: Place;
  threshold: number;
  /** Of a change: the same change of the whole county, which points at no place and may be printed. */
  above?: { from: Place; less: Place };
  /** Whether a difference of nought tells, too. */
  nought: boolean;
}

/**
 * All pairs that the policy speaks of. Changes: of what stands or grows, below the county, since the last period in
 * which the place reported; a flow's month has nothing to do with the month before. Remainders: of ratios, anywhere.
 */
export function findDifferences(site: Site, figures: ReadonlyMap<string, Figure>, policy: Policy): Pair[] {
  const stands = (place: Place) => {
    const state = figures.get(keyOf(place))?.shown.state;
    return state !== undefined && state !== 'unreported' && state !== 'not-applicable';
  };
  const periods = new Map<string, string[]>();
  for (const figure of figures.values())
    if (stands(figure)) {
      const { period, ...series } = figure;
      const key = keyOf({ ...series, period: '' });
      periods.set(key, [...(periods.get(key) ?? []), period].sort());
    }
  return [...figures.values()].flatMap(({ measure, area, period, part }): Pair[] => {
    const indicator = site.indicators.get(measure);
    const place = { measure, area, period, part };
    if (!stands(place) || (indicator && (!indicator.people || indicator.adds === 'none'))) return [];
    if (indicator?.adds === 'ratio' && part === 'value') return [];
    const { threshold, tells } = policy.of(measure);
    const found: Pair[] = [];
    const counted = { ...place, part: 'numerator' } as const;
    if (part === 'denominator' && stands(counted))
      found.push({ kind: 'remainder', from: place, less: counted, threshold, nought: tells.has('all') });
    if (!tells.has('change') || site.areas.get(area)?.level === '县' || isFlow(site, measure)) return found;
    const all = periods.get(keyOf({ ...place, period: '' })) ?? [];
    const before = all[all.indexOf(period) - 1];
    if (before === undefined) return found;
    const county = { ...place, area: `${area.slice(0, 6)}000000` };
    const less = { ...place, period: before };
    const above = { from: county, less: { ...county, period: before } };
    return [...found, { kind: 'change', from: place, less, threshold, above, nought: false }];
  });
}

function isFlow({ indicators }: Site, measure: string): boolean {
  const indicator = indicators.get(measure);
  return indicator ? indicator.time === 'flow' : measure.includes('本期');
}
