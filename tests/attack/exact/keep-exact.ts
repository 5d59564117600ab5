/** The number itself, where a double holds it exactly; else an error, for a guess is no proof. */
export function keepExact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is beyond exact arithmetic`);
  return value;
}
