import type { Plan } from '../../record/record.ts';
import type { Task } from '../../record/task/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** Who has to do it: tasks without units, labels out of line, groups that nobody can name, leads left out or heaped. */
export function checkDuties({ record, locate, units }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => [
    ...findWithoutUnits(plan, locate),
    ...findOtherLabels(plan, locate),
    ...findUnnamedGroups(plan, units, locate),
    ...plan.tasks.flatMap((task) => findUnlistedLeads(plan, task, units, locate)),
    ...findHeapedLeads(plan, units, locate),
  ]);
}

type Units = Evidence['units'];

/** One finding a plan. */
function findWithoutUnits(plan: Plan, locate: Evidence['locate']): Finding[] {
  const without = plan.tasks.filter(({ lead, responsible }) => lead.length + responsible.length === 0);
  const [first] = without;
  if (!first) return [];
  const facts = { tasks: without.map(({ title }) => title), all: plan.tasks.length };
  return [found('no-units', locate(first, 'label'), facts, first.label)];
}

/** So large a part of the tasks has the label from which others depart. */
const usual = 0.8;

/** Labels that few tasks have, where nearly all have another. */
function findOtherLabels(plan: Plan, locate: Evidence['locate']): Finding[] {
  const counts = new Map<string, Task[]>();
  for (const task of plan.tasks) counts.set(task.label, [...(counts.get(task.label) ?? []), task]);
  const [most, ...others] = [...counts.values()].sort((a, b) => b.length - a.length);
  const label = most?.[0]?.label;
  if (!most || label === undefined || plan.tasks.length < 5 || most.length < plan.tasks.length * usual)
    return [];
  return others.flatMap((tasks) => {
    const [first] = tasks;
    if (!first) return [];
    const facts = { label, usual: most.length, tasks: tasks.map(({ title }) => title) };
    return [found('label-differs', locate(first, 'label'), facts, first.label)];
  });
}

/** 有关成员单位 and the like, where the record has no members: nobody can be asked. One finding a group. */
function findUnnamedGroups(plan: Plan, units: Units, locate: Evidence['locate']): Finding[] {
  const groups = new Map<string, { name: string; tasks: Task[] }>();
  for (const task of plan.tasks)
    for (const name of [...task.lead, ...task.responsible]) {
      const unit = units.find(plan.area, name);
      if (unit?.kind !== 'group' || unit.members || unit.membersAreAreas) continue;
      if (!/有关|相关|成员单位|各部门|各单位/.test(name)) continue;
      const group = groups.get(unit.id) ?? { name, tasks: [] };
      group.tasks.push(task);
      groups.set(unit.id, group);
    }
  return [...groups.values()].flatMap(({ name, tasks }) => {
    const [first] = tasks;
    if (!first) return [];
    const [field, at] = first.lead.includes(name)
      ? (['lead', first.lead.indexOf(name)] as const)
      : (['responsible', first.responsible.indexOf(name)] as const);
    const facts = { tasks: tasks.map(({ title }) => title) };
    return [found('group-unnamed', locate(first, field, at), facts, name)];
  });
}

/** A unit that leads by the sentence, and is not among the units of the task. Groups may hold it: then nothing is said. */
function findUnlistedLeads(plan: Plan, task: Task, units: Units, locate: Evidence['locate']): Finding[] {
  const names = [...task.lead, ...task.responsible];
  const listed = names.map((name) => units.find(plan.area, name));
  const isOpen = listed.some(
    (unit) => !unit || (unit.kind === 'group' && !unit.members && !unit.membersAreAreas),
  );
  if (names.length === 0 || isOpen) return [];
  const ids = new Set(listed.flatMap((unit) => (unit ? [unit.id, ...(unit.members ?? [])] : [])));
  const findings: Finding[] = [];
  task.parties.forEach((party, i) => {
    if (!party.role.includes('牵头')) return;
    units.identify(plan.area, party.units).forEach(({ id, name }, j) => {
      if (id === undefined || ids.has(id)) return;
      const at = locate(task, 'parties', i, 'units', j);
      findings.push(found('lead-unlisted', at, { task: task.title, listed: names }, name));
    });
  });
  return findings;
}

/** From so many tasks on, if they are so large a part of all, the lead is heaped on one unit. */
const heap = { led: 5, part: 0.5 };

function findHeapedLeads(plan: Plan, units: Units, locate: Evidence['locate']): Finding[] {
  const leads = new Map<string, Task[]>();
  for (const task of plan.tasks)
    for (const name of task.lead) {
      const id = units.find(plan.area, name)?.id ?? name;
      leads.set(id, [...(leads.get(id) ?? []), task]);
    }
  return [...leads].flatMap(([id, tasks]) => {
    const [first] = tasks;
    if (!first || tasks.length < Math.max(heap.led, plan.tasks.length * heap.part)) return [];
    const facts = {
      alone: tasks.filter(({ lead }) => lead.length === 1).length,
      led: tasks.length,
      all: plan.tasks.length,
    };
    const at = first.lead.findIndex((name) => (units.find(plan.area, name)?.id ?? name) === id);
    return [found('lead-heaped', locate(first, 'lead', at), facts, first.lead[at])];
  });
}
