import type { Finding } from '../finding.ts';

type Unknown = Extract<Finding, { kind: 'no-such' }>;

/**
 * Findings in which an id that is not registered is told once a file, with how often it stands there. Where the whole record
 * names it once only, that is a slip of this one place, and no id of the register was changed.
 */
export function gatherUnknown(findings: Finding[]): Finding[] {
  const places = new Map<string, number>();
  const firsts = new Map<string, Unknown>();
  const names = new Map<string, number>();
  for (const each of findings) {
    if (each.kind !== 'no-such') continue;
    const key = placeKey(each);
    const first = firsts.get(key);
    if (!first || isBefore(each, first)) firsts.set(key, each);
    places.set(key, (places.get(key) ?? 0) + 1);
    names.set(nameKey(each), (names.get(nameKey(each)) ?? 0) + 1);
  }
  if (names.size === 0) return findings;
  return findings.flatMap((each): Finding[] => {
    if (each.kind !== 'no-such') return [each];
    const key = placeKey(each);
    if (firsts.get(key) !== each) return [];
    const unnamed = (names.get(nameKey(each)) ?? 0) > 1 ? (each.facts.unnamed ?? []) : [];
    return [{ ...each, facts: { ...each.facts, unnamed, places: places.get(key) ?? 1 } }];
  });
}

function isBefore({ at: a }: Unknown, { at: b }: Unknown): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

const nameKey = ({ facts }: Unknown) => `${facts.what} ${facts.id}`;
const placeKey = (each: Unknown) => `${each.at.file} ${nameKey(each)}`;
