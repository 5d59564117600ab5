import type { Plan } from '../../record/record.ts';
import type { Place } from '../../record/source/problem.ts';
import { factValue } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { ownersOf, printedOf } from './plan-parts.ts';

/** One body under two names in one plan: readers take it for two. */
export function checkNames(evidence: Evidence): Finding[] {
  const { record, units } = evidence;
  return record.plans.flatMap((plan) => {
    const names = units.namesIn(plan.area).filter((name) => name.length > 2);
    names.sort((a, b) => b.length - a.length);
    const met = new Map<string, Map<string, Place>>();
    const isGroup = (id: string) => units.byId.get(id)?.kind === 'group';
    for (const { place, text } of wordsOf(plan, evidence))
      for (const name of namesIn(text, names)) {
        const id = units.find(plan.area, name)?.id ?? name;
        const places = met.get(id) ?? new Map<string, Place>();
        if (!places.has(name)) places.set(name, place(text.indexOf(name)));
        met.set(id, places);
      }
    const county = evidence.areas.get(plan.area)?.name ?? '';
    return [...met].flatMap(([id, places]) => findSecondName(places, county, isGroup(id)));
  });
}

interface Words {
  text: string;
  /** The place of a character in the text. */
  place: (offset: number) => Place;
}

/** Wherever a plan names units: the fields for them, and the printed words. */
function wordsOf(plan: Plan, { locate }: Evidence): Words[] {
  const at = (of: object, ...path: PropertyKey[]) => {
    return (text: string, i?: number): Words => ({
      text,
      place: (offset) => locate(of, ...path, ...(i === undefined ? [] : [i]), offset),
    });
  };
  const facts = (['issuer', 'signature', 'recipients'] as const).flatMap((key) =>
    [factValue<string | string[]>(plan[key]) ?? []].flat().map((text) => at(plan, key)(text)),
  );
  return [
    ...facts,
    ...plan.tasks.flatMap((task) => [
      ...task.lead.map((text, i) => at(task, 'lead')(text, i)),
      ...task.responsible.map((text, i) => at(task, 'responsible')(text, i)),
    ]),
    ...ownersOf(plan).flatMap((owner) =>
      owner.parties.flatMap((party) => party.units.map((text, i) => at(party, 'units')(text, i))),
    ),
    ...printedOf(plan).map(({ of, path, text }) => at(of, ...path)(text)),
  ];
}

/** Names in a text, the longest first: 县委组织部 is not 县委. */
function namesIn(text: string, names: string[]): string[] {
  let rest = text;
  return names.filter((name) => {
    if (!rest.includes(name)) return false;
    rest = rest.replaceAll(name, '\n');
    return true;
  });
}

/**
 * 沈丘县水利局, 县水利局 and 水利局 are one name, said more or less fully. Of groups (各乡镇, 各乡镇党委政府) only another
 * spelling is told: they are no names, but ways of speaking.
 */
function findSecondName(places: Map<string, Place>, county: string, isGroup: boolean): Finding[] {
  const [first, ...others] = [...places];
  if (!first) return [];
  const bare = (name: string) =>
    name
      .replace(/^中共/, '')
      .replace(county, '')
      .replace(/^[省市县区]/, '');
  const letters = (name: string) => name.replace(/\P{L}/gu, '');
  const isOther = isGroup
    ? (name: string) => name !== first[0] && letters(name) === letters(first[0])
    : (name: string) => !bare(name).endsWith(bare(first[0])) && !bare(first[0]).endsWith(bare(name));
  const second = others.find(([name]) => isOther(name));
  if (!second) return [];
  return [found('two-names', second[1], { first: first[0] }, second[0])];
}
