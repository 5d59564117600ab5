import type { Indicator } from '../../record/indicator/schema.ts';
import type { Period } from '../../record/value/period.ts';
import { sumEquation } from '../system/system.ts';
import { cellOf, type Entry, type Family } from './family.ts';

export interface Gathered {
  indicator: Indicator;
  family: Family;
  latest: Map<Period, Map<string, Entry>>;
}

/** Joins the families of indicators that add up to one another (`sumOf`: 男、女): what hides in one must hide in all. */
export function joinFamilies(gathered: Gathered[]): Family[] {
  const byIndicator = new Map(gathered.map((each) => [each.indicator.id, each]));
  const familyOf = new Map(gathered.map(({ indicator, family }) => [indicator.id, family]));
  for (const { indicator, latest } of gathered) {
    const parts = (indicator.sumOf ?? []).map((id) => byIndicator.get(id));
    if (parts.length === 0 || !parts.every((part) => part !== undefined)) continue;
    const whole = parts.reduce(
      (family, part) => merge(family, familyOf.get(part.indicator.id) ?? part.family),
      familyOf.get(indicator.id) ?? byIndicator.get(indicator.id)?.family ?? parts[0]?.family,
    );
    if (!whole) continue;
    for (const id of whole.indicators) familyOf.set(id, whole);
    for (const [period, entries] of latest) {
      for (const [code, entry] of entries) {
        const others = parts.flatMap((part) => part.latest.get(period)?.get(code) ?? []);
        const added = others.reduce((sum, other) => sum + (other.parts[0]?.value ?? 0), 0);
        if (others.length < parts.length || added !== entry.parts[0]?.value) continue;
        whole.equations.push(
          sumEquation(
            cellOf(entry.id, entry.parts[0].name),
            others.flatMap((other) => other.parts.slice(0, 1).map(({ name }) => cellOf(other.id, name))),
          ),
        );
      }
    }
  }
  return [...new Set(familyOf.values())];
}

function merge(one: Family | undefined, other: Family): Family {
  if (!one || one === other) return other;
  return {
    ...one,
    indicators: [...one.indicators, ...other.indicators],
    name: `${one.name}、${other.name}`,
    entries: new Map([...one.entries, ...other.entries]),
    pairs: [...one.pairs, ...other.pairs],
    equations: [...one.equations, ...other.equations],
    policies: one.policies.filter((policy) => other.policies.includes(policy)),
  };
}
