/** A number as open data carries it: at most six decimals, so that a division does not end in noise. */
export function roundNumber(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
