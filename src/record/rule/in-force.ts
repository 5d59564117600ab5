import type { Day } from '../value/date.ts';

/** True when something with dates of validity holds on a day. Laws, names and hotlines change with the years. */
export function isInForce(given: { from?: Day | undefined; to?: Day | undefined }, day: Day): boolean {
  return (given.from === undefined || given.from <= day) && (given.to === undefined || day <= given.to);
}
