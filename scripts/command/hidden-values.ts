import type { HiddenValue } from '../../src/inspect/hidden/hidden-value.ts';
import { allKinds, flows } from '../../src/protect/edition/gather-monitoring.ts';
import type { Withheld } from '../../src/protect/edition/protect-edition.ts';
import type { PublicRecord } from '../../src/record/record.ts';

/** The numbers that were withheld, with the names and spellings by which a page could give them away. */
export function nameHiddenValues(withheld: Withheld[], record: PublicRecord): HiddenValue[] {
  const indicators = new Map(record.indicators.map((indicator) => [indicator.id, indicator]));
  const areas = new Map(record.areas.map((area) => [area.code, area.name]));
  // All kinds together and their changes have no name that would tell them from other sums.
  const named = withheld.filter(({ entry }) => entry.what !== allKinds && entry.what !== flows);
  return named.map(({ entry, ranges }) => {
    const indicator = indicators.get(entry.what);
    return {
      name: indicator?.name ?? entry.what,
      ...(indicator ? { id: indicator.id } : {}),
      area: areas.get(entry.area) ?? entry.area,
      areaCode: entry.area,
      period: entry.period,
      values: spell(entry.parts, ranges),
    };
  });
}

type Parts = Withheld['entry']['parts'];

/** Counts as they are printed, and the share that they make; but for those that are the end of a range that is told. */
function spell(parts: Parts, ranges: Withheld['ranges']): string[] {
  const base = parts.find(({ role }) => role === 'base')?.value;
  const told = new Set<string>();
  const spelt = new Set<string>();
  parts.forEach(({ role, name, value }, i) => {
    if (role === 'base' || name === 'rest') return;
    for (const each of spellCount(value, base)) spelt.add(each);
    for (const end of ranges?.[i] ?? []) for (const each of spellCount(end, base)) told.add(each);
  });
  return [...spelt].filter((each) => !told.has(each));
}

/** A count, and its share of the base as pages and data round it, up or down. */
function spellCount(count: number, base: number | undefined): string[] {
  if (!base) return [String(count)];
  const share = (count / base) * 100;
  // All and none are what plans aim at: they stand as goals beside any figure.
  if (share === 100 || share === 0) return [String(count)];
  const [low, high] = [Math.floor(share * 10) / 10, Math.ceil(share * 10) / 10];
  return [String(count), ...new Set([low, high, Number(share.toFixed(2))].map((each) => `${each}%`))];
}

/** What plans print of their targets, deadlines and cadences, as printed. */
export function listPrinted(plans: PublicRecord['plans']): string[] {
  const owners = plans.flatMap(({ sections, tasks }) => [...sections, ...tasks]);
  const bound = owners.flatMap(({ cadences, deadlines, targets }) => [...targets, ...deadlines, ...cadences]);
  return [...new Set(bound.map(({ text }) => text))];
}
