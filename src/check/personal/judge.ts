import type { Allowance } from '../../record/allowance/schema.ts';
import { personalKinds } from './kinds.ts';
import type { Sighting } from './sighting.ts';

/** What the allowances of a record make of what was found. */
export interface Judged {
  allowed: Array<{ sighting: Sighting; by: Allowance }>;
  refused: Sighting[];
  /** Entries that allow nothing that is there. */
  unused: Allowance[];
  /** Entries that cannot be told to mean one value: several in the file look the same once they are masked. */
  ambiguous: Array<{ entry: Allowance; values: number; entries: number }>;
}

const keyOf = (file: string, kind: string, shown: string): string =>
  `${file}\n${kind}\n${shown.replace(/[*×]/g, '＊').trim()}`;

/**
 * Holds findings against the allowances: file, kind and masked value must agree. Each entry allows one value, for what is
 * masked looks alike: a second number that begins the same needs an entry (and a reason) of its own.
 */
export function judgeSightings(sightings: readonly Sighting[], allowances: readonly Allowance[]): Judged {
  const entries = Map.groupBy(allowances, ({ file, kind, shown }) => keyOf(file, kind, shown));
  const found = Map.groupBy(sightings, ({ at, kind, shown }) =>
    keyOf(at.file, personalKinds[kind].name, shown),
  );
  const judged: Judged = { allowed: [], refused: [], unused: [], ambiguous: [] };
  for (const [key, group] of found) {
    const by = entries.get(key);
    const values = [...new Set(group.map(({ value }) => value))];
    const [first] = by ?? [];
    if (!by || !first) judged.refused.push(...group);
    else if (values.length > by.length) {
      judged.ambiguous.push({ entry: first, values: values.length, entries: by.length });
    } else {
      for (const sighting of group)
        judged.allowed.push({ sighting, by: by[values.indexOf(sighting.value)] ?? first });
      judged.unused.push(...by.slice(values.length));
    }
  }
  for (const [key, by] of entries) if (!found.has(key)) judged.unused.push(...by);
  return judged;
}
