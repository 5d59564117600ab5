import type { ReadTable } from '../../src/protect/table/schema.ts';
import { Dice } from './random.ts';

/** What a table of households looks like: how many villages, categories and townships, and how many in a usual cell. */
export interface CountTableShape {
  villages: number;
  categories: number;
  townships: number;
  mean: number;
}

/**
 * An invented table of households by village, township and county, each by category and with the sum of its categories;
 * `villages × categories` inner cells. Counts are skewed as they are in life: villages differ in size as much as a
 * small place and a market town do (log-normal, σ 0.8), the first category is about ten times as common as the last
 * (Zipf), and within both a count scatters as waiting times do (exponential). So the mean lies far above the middle,
 * and even a table with a high mean has zeros and ones.
 */
export function inventCountTable(shape: CountTableShape, seed: string): ReadTable {
  const dice = new Dice(`count-table ${seed} ${JSON.stringify(shape)}`);
  const townships = Array.from({ length: shape.townships }, (_, t) => `t${t}`);
  const categories = Array.from({ length: shape.categories }, (_, c) => `c${c}`);
  const commonness = share(categories.map((_, c) => 1 / (c + 1)));
  const counts = new Map<string, number>();
  const sums: ReadTable['sums'] = [];
  const add = (total: string, parts: string[]) => {
    counts.set(
      total,
      parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0),
    );
    sums.push({ total, parts });
  };
  const villagesOf = new Map<string, string[]>();
  for (let v = 0; v < shape.villages; v++) {
    const township = dice.pick(townships);
    const village = `${township}v${v}`;
    villagesOf.set(township, [...(villagesOf.get(township) ?? []), village]);
    const size = Math.exp(0.8 * drawNormal(dice) - 0.32);
    categories.forEach((category, c) => {
      const mean = shape.mean * shape.categories * (commonness[c] ?? 0) * size;
      counts.set(`${village}/${category}`, Math.round(mean * -Math.log(1 - dice.next())));
    });
  }
  for (const category of categories) {
    for (const [township, villages] of villagesOf)
      add(
        `${township}/${category}`,
        villages.map((village) => `${village}/${category}`),
      );
    add(
      `county/${category}`,
      [...villagesOf.keys()].map((township) => `${township}/${category}`),
    );
  }
  for (const place of [...[...villagesOf.values()].flat(), ...villagesOf.keys(), 'county'])
    add(
      place,
      categories.map((category) => `${place}/${category}`),
    );
  // The sums of sums hold along both ways; the second says nothing new, but a reader sees it and so does the engine.
  for (const [township, villages] of villagesOf) sums.push({ total: township, parts: villages });
  sums.push({ total: 'county', parts: [...villagesOf.keys()] });
  return {
    threshold: 5,
    zeros: 'published',
    cells: [...counts].map(([id, count]) => ({ id, count })),
    sums,
  };
}

/** A number of the normal distribution (Box and Muller, 1958). */
function drawNormal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(1 - dice.next())) * Math.cos(2 * Math.PI * dice.next());
}

function share(weights: number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}
