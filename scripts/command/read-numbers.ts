/** So many at most: a slip such as 1-1000000 is no list. */
const most = 10_000;

/**
 * Numbers as people list them: `3`, `1,3-5`, `1、3—5`; each once, in order. Undefined where it is no list of numbers from 1
 * on.
 */
export function readNumbers(given: string): number[] | undefined {
  const numbers = new Set<number>();
  const digits = given.normalize('NFKC').replace(/\s/g, '');
  for (const part of digits.split(/[,、;]/).filter((each) => each !== '')) {
    const ends = /^(\d{1,6})(?:[-–—~至到](\d{1,6}))?$/.exec(part);
    if (!ends) return undefined;
    const [first, last] = [Number(ends[1]), Number(ends[2] ?? ends[1])];
    if (first < 1 || last < first || last - first >= most) return undefined;
    for (let number = first; number <= last; number++) numbers.add(number);
  }
  return numbers.size === 0 ? undefined : [...numbers].sort((a, b) => a - b);
}
