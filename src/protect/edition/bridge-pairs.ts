import type { Pair } from './family.ts';

/**
 * Pairs of months that came to stand next to each other because all between them are hidden: 12, ＊, 13 tells as much as
 * 12, 13. Those that are known already are left out.
 */
export function bridgePairs(steps: Pair[], hidden: ReadonlySet<string>, known: Pair[]): Pair[] {
  const following = new Map<string, Pair[]>();
  for (const pair of steps) {
    if (pair.kind === 'late') continue;
    const own = following.get(pair.before);
    if (own) own.push(pair);
    else following.set(pair.before, [pair]);
  }
  const seen = new Set(known.map(({ before, after }) => `${before} ${after}`));
  const bridges: Pair[] = [];
  for (const start of steps) {
    if (start.kind === 'late' || hidden.has(start.before) || !hidden.has(start.after)) continue;
    const visited = new Set([start.after]);
    for (const at of visited) {
      for (const step of following.get(at) ?? []) {
        if (step.kind !== start.kind) continue;
        if (hidden.has(step.after)) visited.add(step.after);
        else if (!seen.has(`${start.before} ${step.after}`)) {
          seen.add(`${start.before} ${step.after}`);
          const need = Math.max(
            start.need ?? Number.POSITIVE_INFINITY,
            step.need ?? Number.POSITIVE_INFINITY,
          );
          bridges.push({
            before: start.before,
            after: step.after,
            kind: start.kind,
            grows: start.grows,
            ...(Number.isFinite(need) ? { need } : {}),
          });
        }
      }
    }
  }
  return bridges;
}
