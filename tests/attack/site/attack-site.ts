import { Contradiction, type Derived, derive } from '../exact/knowledge.ts';
import type { Bounds } from '../exact/simplex.ts';
import { type Depth, depths } from './depths.ts';
import { keyOf, type Place, type Site } from './facts.ts';
import { findDifferences, type Pair } from './find-differences.ts';
import { type Clash, type Figure, gatherFigures } from './gather.ts';
import { buildModel, type Model, type Truth } from './model.ts';
import type { Policy } from './policy.ts';

/** A hidden figure, or a difference of two, that can be narrowed below the policy, and what must be known for it. */
export interface Leak extends Place, Bounds {
  kind: 'figure' | Pair['kind'];
  depth: Depth;
}

/** A small number that nobody printed and anybody can take away from what is printed. */
export interface SmallDifference extends Place {
  kind: Pair['kind'];
  value: number;
  how: string;
}

export interface SiteAttack {
  /** How many figures are hidden or only given as a range, and how many differences of two such were tried. */
  hidden: number;
  differences: number;
  leaks: Leak[];
  clashes: Clash[];
  small: SmallDifference[];
  /** Places where the truth lies outside what the attacker derived: then it is the attacker who is wrong. */
  mistakes: string[];
}

/** Attacks a whole site with what all its files say together, and holds what it finds against the policy. */
export function attackSite(site: Site, truth: Truth, policy: Policy): SiteAttack {
  const gathered = gatherFigures(site);
  const pairs = findDifferences(site, gathered.figures, policy);
  const mistakes: string[] = [];
  const tried = { hidden: 0, differences: 0 };
  const look = (depth: Depth): Map<string, Leak> | undefined => {
    const model = buildModel(site, gathered, truth, depth);
    try {
      const derived = derive(model);
      tried.hidden = Math.max(tried.hidden, model.hidden.size);
      mistakes.push(...findMistakes(model, derived, truth).map((mistake) => `${depth}: ${mistake}`));
      const open = pairs.filter((pair) => isOpen(model, pair));
      tried.differences = Math.max(tried.differences, open.length);
      const judge: Judge = { truth, policy, depth };
      return new Map([
        ...narrowFigures(model, gathered.figures, derived, judge),
        ...narrowPairs(model, open, derived, judge),
      ]);
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
      mistakes.push(`${depth}: ${error.message}`);
      return undefined;
    }
  };
  // Who knows more narrows more; what the last thing gives away that is nobody's secret is judged without it.
  const leaks = new Map([...(look('wholes') ?? []), ...(look('documents') ?? [])]);
  // How much of it was needed is only told where there is something to tell.
  if (leaks.size > 0 || mistakes.length > 0)
    for (const depth of depths.slice(0, -2).reverse())
      for (const [key, leak] of look(depth) ?? []) leaks.set(key, leak);
  return {
    ...tried,
    leaks: [...(leaks?.values() ?? [])],
    clashes: gathered.clashes,
    small: findSmall(pairs, gathered.figures),
    mistakes,
  };
}

function findMistakes(model: Model, { intervals }: Derived, truth: Truth): string[] {
  return [...model.hidden.keys()].flatMap((key) => {
    const range = intervals.get(key);
    const real = truth.get(key);
    if (!range || real === undefined || (real >= range.low && real <= range.high)) return [];
    return [`${key} is ${real}, not in ${range.low}…${range.high}`];
  });
}

/** What a finding is held against. */
interface Judge {
  truth: Truth;
  policy: Policy;
  depth: Depth;
}

/** Both numbers stand on the site in some form, and not both in the open. */
function isOpen({ known, unknown }: Model, { from, less }: Pair): boolean {
  const keys = [keyOf(from), keyOf(less)];
  return keys.every((key) => known.has(key) || unknown.has(key)) && keys.some((key) => unknown.has(key));
}

/**
 * Figures under the symbol must stay wide, each of them. A range is printed of a figure that is not small itself, to
 * keep its changes; it may be narrowed as far as they stay wide, unless it stands for a small count after all.
 */
function narrowFigures(
  { hidden }: Model,
  figures: ReadonlyMap<string, Figure>,
  { intervals }: Derived,
  { truth, policy, depth }: Judge,
): Array<[string, Leak]> {
  return [...hidden].flatMap(([key, { measure, area, period, part }]): Array<[string, Leak]> => {
    const place = { measure, area, period, part };
    const range = intervals.get(key);
    const { threshold } = policy.of(measure);
    if (!range || range.high - range.low >= threshold - 1) return [];
    // How many there are in all is concealed only together with a share; other ranges' ends may tell it.
    if (depth === 'wholes' && part === 'denominator' && !isSmall(truth.get(key), threshold)) return [];
    const isRange = figures.get(keyOf({ ...place, part: 'value' }))?.shown.state === 'band';
    if (isRange && !isSmall(truth.get(key), threshold)) return [];
    return [[key, { ...place, ...range, kind: 'figure', depth }]];
  });
}

function narrowPairs(
  { known }: Model,
  pairs: readonly Pair[],
  { difference }: Derived,
  { truth, depth }: Judge,
): Array<[string, Leak]> {
  return pairs.flatMap(({ from, less, kind, threshold, above }): Array<[string, Leak]> => {
    if (depth === 'wholes' && kind === 'change' && from.part === 'denominator') return [];
    const range = difference(keyOf(from), keyOf(less), threshold - 1);
    if (range.high - range.low >= threshold - 1) return [];
    const rest = (truth.get(keyOf(from)) ?? Number.NaN) - (truth.get(keyOf(less)) ?? Number.NaN);
    // Who is left of a whole is many, mostly, and nobody's secret; that nobody came or went may be told.
    if (kind === 'remainder' && !isSmall(rest, threshold)) return [];
    if (kind === 'change' && rest === 0) return [];
    // Of what never falls no place can have gained more than its county, whose gain may be printed.
    const [now, before] = [above?.from, above?.less].map((place) => place && known.get(keyOf(place)));
    const gain = now === undefined || before === undefined ? undefined : now - before;
    if (kind === 'change' && range.low === 0 && range.high === gain) return [];
    const { measure, area, period, part } = from;
    return [[`${kind} ${keyOf(from)}`, { measure, area, period, part, ...range, kind, depth }]];
  });
}

/** Not known counts as small: then it is better to be told. */
function isSmall(count: number | undefined, threshold: number): boolean {
  return count === undefined || Number.isNaN(count) || (count > 0 && count < threshold);
}

/** Differences of two printed numbers that are small counts of people themselves. */
function findSmall(pairs: readonly Pair[], figures: ReadonlyMap<string, Figure>): SmallDifference[] {
  const valueAt = (place: Place): number | undefined => {
    const shown = figures.get(keyOf(place))?.shown;
    return shown?.state === 'value' && Number.isInteger(shown.value) ? shown.value : undefined;
  };
  return pairs.flatMap(({ from, less, kind, threshold, nought }): SmallDifference[] => {
    const [whole, taken] = [valueAt(from), valueAt(less)];
    if (whole === undefined || taken === undefined) return [];
    const size = Math.abs(whole - taken);
    if (size >= threshold || (size === 0 && !nought)) return [];
    const how = `${whole} − ${taken}${kind === 'change' ? `（${less.period}）` : ''}`;
    const { measure, area, period, part } = from;
    return [{ measure, area, period, part, kind, value: whole - taken, how }];
  });
}
