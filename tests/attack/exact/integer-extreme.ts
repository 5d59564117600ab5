import { type Bounds, type Corner, type Equation, Polytope } from './simplex.ts';

/** The greatest or least whole value with a whole solution that reaches it; or no limit; or no solution at all. */
export type Extreme =
  | { kind: 'value'; value: number; point: number[] }
  | { kind: 'unlimited' }
  | { kind: 'none' };

/** More branchings than any table here needs; beyond it the answer would be a guess, so it is an error. */
const mostBranches = 20_000;

/** Branch and bound over exact corners: `sense` 1 seeks the greatest value of an unknown, −1 the least. */
export function findExtreme(
  bounds: readonly Bounds[],
  equations: readonly Equation[],
  unknown: number,
  sense: 1 | -1,
  root: Polytope | undefined = Polytope.of(bounds, equations),
): Extreme {
  if (!root) return { kind: 'none' };
  const start = root.extreme(unknown, sense);
  if (!start) return { kind: 'unlimited' };
  let best: { value: number; point: number[] } | undefined;
  const open: Array<{ bounds: readonly Bounds[]; corner: Corner }> = [{ bounds, corner: start }];
  for (let branches = 0; open.length > 0; branches++) {
    if (branches > mostBranches) throw new Error('the search has no end in sight');
    const node = open.pop();
    if (!node) break;
    const { over, numerators } = node.corner;
    const reach = Math.floor((sense * (numerators[unknown] ?? 0)) / over);
    if (best && reach <= sense * best.value) continue;
    const split = numerators.findIndex((value) => value % over !== 0);
    if (split < 0) {
      const point = numerators.map((value) => value / over);
      best = { value: point[unknown] ?? 0, point };
      continue;
    }
    const below = Math.floor((numerators[split] ?? 0) / over);
    for (const part of [
      { low: Number.NEGATIVE_INFINITY, high: below },
      { low: below + 1, high: Number.POSITIVE_INFINITY },
    ]) {
      const narrowed = node.bounds.map((bound, at) =>
        at === split ? { low: Math.max(bound.low, part.low), high: Math.min(bound.high, part.high) } : bound,
      );
      const corner = Polytope.of(narrowed, equations)?.extreme(unknown, sense);
      if (corner) open.push({ bounds: narrowed, corner });
    }
  }
  return best ? { kind: 'value', ...best } : { kind: 'none' };
}
