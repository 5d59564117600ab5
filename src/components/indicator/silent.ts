import { type AreaTree, areasBelow } from '../../compute/areas.ts';
import type { PublicIndicator } from '../../protect/indicators.ts';
import type { Period } from '../../record/value/period.ts';

/**
 * The places below a county that did not report an indicator for a period, by name, in the order of their codes: of the
 * villages where it is published for villages, else of the townships. Places that never reported at all are among them
 * only where the record expects them, that is where they have an entry.
 */
export function silentPlaces(
  { byPeriod, indicator }: PublicIndicator,
  period: Period,
  county: string,
  tree: AreaTree,
): string[] {
  if (indicator.lowestLevel === 'county') return [];
  const figures = byPeriod.get(period);
  const isSilent = (code: string) => {
    const figure = figures?.get(code);
    if (figure !== undefined) return figure.kind === 'hidden' && figure.reason === 'not-reported';
    return [...byPeriod.values()].some((earlier) => earlier.has(code));
  };
  const level = indicator.lowestLevel === 'village' ? '村' : '乡';
  const names = (of: '乡' | '村') =>
    areasBelow(tree, county, of)
      .filter(({ code }) => isSilent(code))
      .map(({ name }) => name);
  const found = names(level);
  return found.length > 0 || level === '乡' ? found : names('乡');
}
