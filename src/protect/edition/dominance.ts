/**
 * True for an amount of which one or two contributors make up so much that they could tell each other's: the two largest
 * make more than 90 % of it (dominance rule, n = 2), or what all others have is less than 10 % of the largest, so that the
 * second largest knows it within a tenth (p % rule, Σ of the others / largest).
 *
 * The rules: Hundepool et al., "Statistical Disclosure Control" (2012), ch. 4; the parameters are the defaults of ACRO.
 *
 * @param total the amount, in any unit
 * @param largest the largest contributions, the largest first; one or two are known
 */
export function isDominated(total: number, largest: readonly number[]): boolean {
  const [first, second = 0] = largest;
  if (first === undefined || total <= 0) return false;
  return first + second > 0.9 * total || total - first - second < 0.1 * first;
}

/** The two largest of several areas together. */
export function mergeLargest(areas: Array<readonly number[]>): number[] {
  return areas
    .flat()
    .sort((a, b) => b - a)
    .slice(0, 2);
}
