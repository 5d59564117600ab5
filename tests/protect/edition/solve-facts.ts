import { county, townships, villages } from '../../small-record.ts';
import type { Fact } from './read-facts.ts';

interface Ends {
  least: number;
  most: number;
}

/** Larger than any count here by so much that it limits nothing. */
const limit = 100;

/** What all facts together say of each area in a month, by trying every number in every village. */
export function solve(facts: Fact[], truth: number[]): Map<string, Ends> {
  const ends = (area: string): Ends => {
    const own = facts.filter((fact) => fact.area === area);
    return {
      least: Math.max(0, ...own.map(({ least }) => least)),
      most: Math.min(2 * limit, ...own.map(({ most }) => most)),
    };
  };
  // Zeros are printed, so that who is not shown is at least one.
  const village = villages.map((code, i) => {
    const { least, most } = ends(code);
    return { least: truth[i] ? Math.max(1, least) : least, most: Math.min(limit, most) };
  });
  const pairs = townships.map((code, i) => listPairs(village[2 * i], village[2 * i + 1], ends(code)));
  const whole = ends(county);
  const seen = new Map<string, Ends>();
  const note = (area: string, value: number) => {
    const so = seen.get(area);
    seen.set(area, { least: Math.min(so?.least ?? value, value), most: Math.max(so?.most ?? value, value) });
  };
  const sums = pairs.map((own) => [...new Set(own.map(([one, other]) => one + other))]);
  pairs.forEach((own, i) => {
    const others = sums[1 - i] ?? [];
    for (const [one, other] of own) {
      const fits = others.filter((sum) => {
        const all = sum + one + other;
        return all >= whole.least && all <= whole.most;
      });
      if (fits.length === 0) continue;
      note(villages[2 * i] ?? '', one);
      note(villages[2 * i + 1] ?? '', other);
      note(townships[i] ?? '', one + other);
      for (const sum of fits) note(county, one + other + sum);
    }
  });
  return seen;
}

function listPairs(one: Ends | undefined, other: Ends | undefined, sum: Ends): Array<[number, number]> {
  const pairs: Array<[number, number]> = [];
  if (!one || !other) return pairs;
  for (let a = one.least; a <= one.most; a++)
    for (let b = other.least; b <= other.most; b++)
      if (a + b >= sum.least && a + b <= sum.most) pairs.push([a, b]);
  return pairs;
}
