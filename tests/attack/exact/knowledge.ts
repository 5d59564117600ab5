import { findExtreme } from './integer-extreme.ts';
import { type Bounds, type Equation, Polytope } from './simplex.ts';

/** What an attacker holds: values that are published, bounds of those that are not, and how they add up. */
export interface Knowledge {
  known: ReadonlyMap<string, number>;
  unknown: ReadonlyMap<string, Bounds>;
  sums: ReadonlyArray<{ total: string; parts: readonly string[] }>;
}

/** More than anybody counts here; a difference beyond it is as good as without a limit. */
const farAway = 100_000;

/** A contradiction: the published numbers cannot all be true. */
export class Contradiction extends Error {}

/** Unknowns that hang together through sums, and nothing else. */
class Component {
  readonly ids: readonly string[];
  private readonly bounds: readonly Bounds[];
  private readonly equations: readonly Equation[];
  private readonly places: ReadonlyMap<string, number>;
  private readonly points: number[][] = [];
  private polytope: Polytope | undefined;

  constructor(ids: readonly string[], bounds: readonly Bounds[], equations: readonly Equation[]) {
    this.ids = ids;
    this.bounds = bounds;
    this.equations = equations;
    this.places = new Map(ids.map((id, at) => [id, at]));
  }

  /** The least and the greatest value that any whole solution gives to an unknown; `high` may be Infinity. */
  range(id: string): Bounds {
    return { low: this.reach(id, -1), high: this.reach(id, 1) };
  }

  /**
   * The least and the greatest of one unknown less another; where solutions that were met already lie `enough` apart,
   * only how far those lie apart, for then more is not asked.
   */
  difference(id: string, less: string, enough: number): Bounds {
    const [at, from] = [this.place(id), this.place(less)];
    const met = this.points.map((point) => (point[at] ?? 0) - (point[from] ?? 0));
    const seen = { low: Math.min(...met), high: Math.max(...met) };
    if (seen.high - seen.low >= enough) return seen;
    // An unknown cannot be below its bound: so the difference is lifted by the most that is taken away.
    const lift = Math.min(this.range(less).high, farAway);
    const lifted: Equation = {
      terms: [
        [at, 1],
        [from, -1],
        [this.ids.length, -1],
      ],
      right: -lift,
    };
    const wider = new Component(
      [...this.ids, ''],
      [...this.bounds, { low: 0, high: Number.POSITIVE_INFINITY }],
      [...this.equations, lifted],
    );
    const { low, high } = wider.range('');
    return { low: low - lift, high: high - lift };
  }

  private reach(id: string, sense: 1 | -1): number {
    const at = this.place(id);
    const bound = this.bounds[at] ?? { low: 0, high: 0 };
    // A solution at the bound itself needs no search.
    const edge = sense === 1 ? bound.high : bound.low;
    if (this.points.some((point) => point[at] === edge)) return edge;
    this.polytope ??= Polytope.of(this.bounds, this.equations);
    const found = findExtreme(this.bounds, this.equations, at, sense, this.polytope);
    if (found.kind === 'none') throw new Contradiction(`no solution for ${this.ids.join(', ')}`);
    if (found.kind === 'unlimited') return sense * Number.POSITIVE_INFINITY;
    this.points.push(found.point);
    return found.value;
  }

  private place(id: string): number {
    const at = this.places.get(id);
    if (at === undefined) throw new Error(`${id} is not in this component`);
    return at;
  }
}

/** Splits what is unknown into components; throws `Contradiction` where published numbers do not add up. */
function splitKnowledge({ known, unknown, sums }: Knowledge): Component[] {
  const leader = new Map([...unknown.keys()].map((id) => [id, id]));
  const find = (id: string): string => {
    let top = id;
    for (let next = leader.get(top); next !== undefined && next !== top; next = leader.get(top)) top = next;
    leader.set(id, top);
    return top;
  };
  const open: Array<{ terms: Array<[id: string, times: number]>; right: number }> = [];
  for (const { total, parts } of sums) {
    const times = new Map<string, number>();
    let right = 0;
    const add = (id: string, by: number) => {
      const value = known.get(id);
      if (value !== undefined) right -= by * value;
      else if (unknown.has(id)) times.set(id, (times.get(id) ?? 0) + by);
      else throw new Error(`${id} is in a sum and nowhere else`);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    const terms = [...times].filter(([, by]) => by !== 0);
    if (terms.length === 0 && right !== 0) throw new Contradiction(`${total} is not ${parts.join(' + ')}`);
    const [first, ...rest] = terms;
    if (!first) continue;
    open.push({ terms, right });
    for (const [id] of rest) leader.set(find(id), find(first[0]));
  }
  const groups = new Map<string, string[]>();
  for (const id of unknown.keys()) groups.set(find(id), [...(groups.get(find(id)) ?? []), id]);
  const equationsOf = Map.groupBy(open, ({ terms }) => find(terms[0]?.[0] ?? ''));
  return [...groups].map(([top, ids]) => {
    const places = new Map(ids.map((id, at) => [id, at]));
    const equations = (equationsOf.get(top) ?? []).map(({ terms, right }) => ({
      terms: terms.map(([id, by]) => [places.get(id) ?? -1, by] as const),
      right,
    }));
    const bounds = ids.map((id) => unknown.get(id) ?? { low: 0, high: Number.POSITIVE_INFINITY });
    return new Component(ids, bounds, equations);
  });
}

/** What follows from all of it together. */
export interface Derived {
  /** The interval of each unknown. */
  intervals: ReadonlyMap<string, Bounds>;
  /** The interval of one figure less another; exact unless it is wider than `enough`. */
  difference(id: string, less: string, enough: number): Bounds;
}

/** Derives intervals of all unknowns, and of differences on demand; throws `Contradiction` where nothing is true. */
export function derive(knowledge: Knowledge): Derived {
  const intervals = new Map<string, Bounds>();
  const homes = new Map<string, Component>();
  for (const component of splitKnowledge(knowledge))
    for (const id of component.ids) {
      intervals.set(id, component.range(id));
      homes.set(id, component);
    }
  const difference = (id: string, less: string, enough: number): Bounds => {
    const home = homes.get(id);
    if (home && home === homes.get(less)) return home.difference(id, less, enough);
    const [one, other] = [id, less].map((each) => {
      const value = knowledge.known.get(each);
      const range = value === undefined ? intervals.get(each) : { low: value, high: value };
      if (!range) throw new Error(`nothing is known of ${each}`);
      return range;
    }) as [Bounds, Bounds];
    return { low: one.low - other.high, high: one.high - other.low };
  };
  return { intervals, difference };
}

/** The interval of each unknown that follows from all of it together. */
export function deriveIntervals(knowledge: Knowledge): ReadonlyMap<string, Bounds> {
  return derive(knowledge).intervals;
}
