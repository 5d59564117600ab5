import type { Decision } from './choose-policy.ts';
import type { Family } from './family.ts';

/** What was decided before of families of counts: one in which nothing has changed since is not decided again. */
export interface DecisionMemory {
  find(family: Family): Decision | undefined;
  keep(family: Family, decision: Decision): void;
}

/** All that a decision rests on, as one text. */
export function writeFamily(family: Family): string {
  return JSON.stringify({ ...family, entries: [...family.entries.values()] });
}

/** Remembers decisions as long as the process lives. */
export class DecisionsOfSession implements DecisionMemory {
  private readonly byFamily = new Map<string, Decision>();

  find(family: Family): Decision | undefined {
    return this.byFamily.get(writeFamily(family));
  }

  keep(family: Family, decision: Decision): void {
    this.byFamily.set(writeFamily(family), decision);
  }
}
