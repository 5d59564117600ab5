import type { Component } from '../system/compile.ts';

/** How hard to look for the cheapest pattern. Counted in steps, never in seconds: the same input gives the same output. */
export interface Effort {
  /** Linear problems solved for one part, each counted with its number of cells and 200 for what it costs by itself. */
  work: number;
  /** Branches of one search for the cheapest pattern. */
  nodes: number;
}

export const fullEffort: Effort = { work: 1e6, nodes: 200 };

/** True when so many linear problems were solved for a part as it is worth. */
export function isSpent(effort: Effort, solves: number, { cells }: Component): boolean {
  return solves * (cells.length + 200) > effort.work;
}
