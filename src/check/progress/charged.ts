import type { Plan } from '../../record/record.ts';
import type { Task } from '../../record/task/schema.ts';
import type { Evidence } from '../evidence.ts';

/** Who is charged with a task, by the names under which progress is gathered. */
export interface Charged {
  /** Units that are named one by one: no groups, no areas. */
  named: string[];
  /** Areas that a group stands for (各乡镇, 各村): each of them. */
  areas: string[];
  /** All that may report: those named, their groups, and the members of these. */
  all: Set<string>;
  /** True where nobody is named, or a group of unknown members is: then nobody can be said to be wrong. */
  isOpen: boolean;
}

/** Works out who is charged with a task: leads, responsible units and parties, groups with their members. */
export function chargedWith(task: Task, plan: Plan, { units, below }: Evidence): Charged {
  const names = [...task.lead, ...task.responsible];
  const parties = [
    ...task.parties,
    ...plan.sections.filter(({ id }) => id === task.section).flatMap((section) => section.parties),
  ].flatMap((party) => party.units);
  const named: string[] = [];
  const areas: string[] = [];
  const all = new Set<string>();
  let isOpen = names.length === 0;
  const add = (name: string, isNamed: boolean) => {
    const unit = units.find(plan.area, name);
    all.add(unit?.name ?? name);
    if (unit?.kind === 'group') {
      if (unit.members === undefined && unit.membersAreAreas === undefined) isOpen = true;
      if (unit.membersAreAreas !== undefined && isNamed) {
        const townships = below.get(plan.area) ?? [];
        const meant =
          unit.membersAreAreas === 'township'
            ? townships
            : townships.flatMap(({ code }) => below.get(code) ?? []);
        for (const { code } of meant) areas.push(code);
      }
      for (const id of unit.members ?? []) all.add(units.byId.get(id)?.name ?? id);
    } else if (unit?.kind === 'leading-group') {
      // Its office, or whichever unit sits in it, reports for it.
      isOpen = true;
    } else if (isNamed && unit && unit.kind !== 'township') named.push(unit.name);
  };
  for (const name of names) add(name, true);
  for (const name of parties) add(name, false);
  return { named, areas, all, isOpen };
}
