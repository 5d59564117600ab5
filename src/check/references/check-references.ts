import type { OrganizationIndex } from '../../record/organization/index-by-name.ts';
import type { Plan } from '../../record/record.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherKnown, type Known, lookUp } from './known.ts';

/** What units name: their county, their members, the one before them. */
export function checkOrganizations({ record, locate }: Evidence): Finding[] {
  const { areas, organizations } = gatherKnown(record);
  return record.organizations.flatMap((each) => [
    ...lookUp(areas, each.area, locate(each, 'area')),
    ...(each.members ?? []).flatMap((id, i) => lookUp(organizations, id, locate(each, 'members', i))),
    ...(each.succeeds === undefined ? [] : lookUp(organizations, each.succeeds, locate(each, 'succeeds'))),
  ]);
}

/** Headings that stand below themselves, over however many others. */
function findCircles(plan: Plan, locate: Evidence['locate']): Finding[] {
  const parents = new Map(plan.sections.map((section) => [section.id, section.parent]));
  const isCircular = (id: string) => {
    let at = parents.get(id);
    for (let step = 0; at !== undefined && step < plan.sections.length; step++) {
      if (at === id) return true;
      at = parents.get(at);
    }
    return false;
  };
  return plan.sections
    .filter(({ id }) => isCircular(id))
    .map((section) =>
      found('circular', locate(section, 'parent'), { what: '章节', id: section.id }, section.parent),
    );
}

/** What plans name: areas, sections, tasks, indicators, units. */
export function checkPlans({ record, locate, units }: Evidence): Finding[] {
  const known = gatherKnown(record);
  return record.plans.flatMap((plan) => [
    ...lookUp(known.areas, plan.area, locate(plan, 'area')),
    ...(plan.disclosure === '不予公开'
      ? [found('not-public', locate(plan, 'disclosure'), { title: plan.title }, plan.disclosure)]
      : []),
    ...checkUnits(plan, units, locate),
    ...checkParts(plan, known.indicators, locate),
    ...findCircles(plan, locate),
  ]);
}

function checkUnits(plan: Plan, known: OrganizationIndex, locate: Evidence['locate']): Finding[] {
  const names: Known = { what: '单位', ids: new Set(known.namesIn(plan.area)) };
  const check = (owner: object, units: string[], ...path: PropertyKey[]) =>
    units.flatMap((unit, i) => lookUp(names, unit, locate(owner, ...path, i)));
  return [
    ...plan.tasks.flatMap((task) => [
      ...check(task, task.lead, 'lead'),
      ...check(task, task.responsible, 'responsible'),
    ]),
    ...[...plan.tasks, ...plan.sections].flatMap((owner) =>
      owner.parties.flatMap((party, i) => check(owner, party.units, 'parties', i, 'units')),
    ),
  ];
}

function checkParts(plan: Plan, indicators: Known, locate: Evidence['locate']): Finding[] {
  const sections: Known = { what: '章节', ids: new Set(plan.sections.map((section) => section.id)) };
  const tasks: Known = { what: '任务', ids: new Set(plan.tasks.map((task) => task.id)) };
  const parts = [
    ...plan.procedures,
    ...plan.ledgers,
    ...plan.outputs,
    ...plan.background,
    ...plan.contradictions,
  ];
  return [
    ...plan.sections.flatMap((each) =>
      each.parent === undefined ? [] : lookUp(sections, each.parent, locate(each, 'parent')),
    ),
    ...plan.tasks.flatMap((task) => lookUp(sections, task.section, locate(task, 'section'))),
    ...[...plan.tasks, ...plan.sections].flatMap((owner) =>
      owner.targets.flatMap((target) => [
        ...lookUp(indicators, target.indicator, locate(target, 'indicator')),
        ...(target.reference?.indicator === undefined
          ? []
          : lookUp(indicators, target.reference.indicator, locate(target, 'reference', 'indicator'))),
      ]),
    ),
    ...parts.flatMap((part) => part.tasks.flatMap((id, i) => lookUp(tasks, id, locate(part, 'tasks', i)))),
  ];
}
