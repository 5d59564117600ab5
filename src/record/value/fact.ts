import { z } from 'zod';

/**
 * What an office knows of a fact of issue (number, date, signature): printed, worked out from something else,
 * or not to be had. Old documents need all three; a blank would hide the difference.
 */
export type Fact<T> =
  | { state: 'known'; value: T }
  | { state: 'inferred'; value: T; reason: string }
  | { state: 'missing'; reason: string };

/**
 * Schema of a fact. In YAML: the plain value (known), `{ inferred: value, reason: … }` or `{ missing: reason }`.
 */
export function factOf<T extends z.ZodType>(value: T) {
  const inferred = z.strictObject({ inferred: value, reason: z.string().min(1) });
  const missing = z.strictObject({ missing: z.string().min(1) });
  return z.union([inferred, missing, value]).transform((given): Fact<z.output<T>> => {
    if (isInferred(given))
      return { state: 'inferred', value: given.inferred as z.output<T>, reason: given.reason };
    if (isMissing(given)) return { state: 'missing', reason: given.missing };
    return { state: 'known', value: given as z.output<T> };
  });
}

/** The value of a fact, known or inferred; undefined where it is missing. */
export function factValue<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'missing' ? undefined : fact.value;
}

function isInferred(given: unknown): given is { inferred: unknown; reason: string } {
  return typeof given === 'object' && given !== null && 'inferred' in given;
}

function isMissing(given: unknown): given is { missing: string } {
  return typeof given === 'object' && given !== null && 'missing' in given;
}
