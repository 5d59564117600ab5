import type { Bounds } from '../exact/simplex.ts';
import type { Shown } from './facts.ts';

/**
 * Between which fractions a printed percentage or permillage lies. A number was rounded to either side; the ends of a
 * range are rounded outwards, and hold as they stand.
 */
export function readShare(
  shown: Extract<Shown, { state: 'value' | 'band' }>,
  unit: string | undefined,
): Bounds {
  const scale = unit === '‰' ? 1000 : 100;
  const slack = 1e-9;
  if (shown.state === 'band') return { low: (shown.low - slack) / scale, high: (shown.high + slack) / scale };
  const half = 0.5 * 10 ** -shown.decimals + slack;
  return { low: (shown.value - half) / scale, high: (shown.value + half) / scale };
}
