import type { Basis, Measure } from '../compute/measure.ts';

export type { Basis, SourceRows } from '../compute/measure.ts';

/**
 * Why a number is not there. `protected` stands for small counts and for what is hidden so that these cannot be worked
 * out: a sign of its own for either would tell which are small.
 */
export type HiddenReason = 'protected' | 'not-reported' | 'not-applicable' | 'not-published';

declare const publishable: unique symbol;

/**
 * A number as the public may see it. Only `protect` makes one (the brand keeps others from it), so that what was not
 * passed by `protect` cannot be rendered.
 */
export type Figure = (
  | { kind: 'value'; value: number; unit: string; basis: Basis }
  /** Published as a range, both ends counted: one of these is the number. */
  | { kind: 'band'; least: number; most: number; unit: string }
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

/** A figure of which only a range is told, in its own unit, both ends counted. */
export function publishBand(least: number, most: number, unit: string): Figure {
  return { kind: 'band', least, most, unit } as Figure;
}
