import type { Basis, Measure } from '../compute/measure.ts';

export type { Basis, SourceRows } from '../compute/measure.ts';

export type HiddenReason =
  | 'small-count'
  | 'complementary'
  | 'not-reported'
  | 'not-applicable'
  | 'not-published';

declare const publishable: unique symbol;

/**
 * A number as the public may see it. Only `protect` makes one (the brand keeps others from it), so that what was not
 * passed by `protect` cannot be rendered.
 */
export type Figure = (
  | { kind: 'value'; value: number; unit: string; basis: Basis }
  | { kind: 'hidden'; reason: HiddenReason; unit: string }
) & { readonly [publishable]: true };

/** A measure that needs no protection, as a figure. */
export function publishMeasure(measure: Measure): Figure {
  if (measure.value === undefined) return hideFigure(measure.absent ?? 'not-reported', measure.unit);
  return { kind: 'value', value: measure.value, unit: measure.unit, basis: measure.basis } as Figure;
}

/** A figure that is not shown, and why. Neither its value nor its basis is kept. */
export function hideFigure(reason: HiddenReason, unit: string): Figure {
  return { kind: 'hidden', reason, unit } as Figure;
}
