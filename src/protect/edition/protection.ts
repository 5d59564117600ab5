import type { State } from './choose-policy.ts';

/**
 * What an edition tells and what it does not, decided once for all pages, documents and data of it. Asked for something
 * that was not part of the decision, it hides it.
 */
export class Protection {
  private readonly states: Map<string, Map<string, State>>;

  /** @param states by plan, then by id of the entry */
  constructor(states: Map<string, Map<string, State>>) {
    this.states = states;
  }

  stateOf(plan: string, entry: string | undefined): State {
    const known = entry === undefined ? undefined : this.states.get(plan)?.get(entry);
    return known ?? { kind: 'hidden', cause: 'complementary' };
  }

  /** For another process of the same build. */
  toJSON(): unknown {
    return [...this.states].map(([plan, states]) => [plan, [...states]]);
  }
}

/** Reads what `toJSON` gave. */
export function revive(text: string): Protection {
  const given: Array<[string, Array<[string, State]>]> = JSON.parse(text);
  return new Protection(new Map(given.map(([plan, states]) => [plan, new Map(states)])));
}
