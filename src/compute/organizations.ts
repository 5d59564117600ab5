import type { Organization } from '../record/organization/schema.ts';
import type { Task } from '../record/task/schema.ts';

/** What an organization has to do with a task. */
export type Role = 'lead' | 'responsible' | 'named';

/** The parts that an organization has in a task: leading, responsible, or named in a sentence of it. */
export function rolesIn(task: Task, organization: Organization): Role[] {
  const names = new Set([organization.name, ...organization.aliases.map((alias) => alias.name)]);
  const has = (units: string[]) => units.some((unit) => names.has(unit));
  const roles: Role[] = [];
  if (has(task.lead)) roles.push('lead');
  if (has(task.responsible)) roles.push('responsible');
  if (task.parties.some((party) => has(party.units))) roles.push('named');
  return roles;
}
