import type { OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { TaskReport } from '../record/progress/table.ts';
import type { Plan } from '../record/record.ts';
import type { Task } from '../record/task/schema.ts';
import type { Day } from '../record/value/date.ts';
import { daysOfPeriod } from '../record/value/period.ts';
import { type AreaTree, areasBelow } from './areas.ts';
import type { FiledRow } from './filed-rows.ts';

/**
 * What had come of a task by the day, with one name for each unit, the one that it used last: who reports once as
 * 县农业农村局 and once as 农业农村局 is one.
 */
export function knownRows(
  rows: Array<FiledRow<TaskReport>>,
  plan: Plan,
  organizations: OrganizationIndex,
  asOf: Day,
): Array<FiledRow<TaskReport>> {
  const known = rows.filter(({ row, period }) => row.reported <= asOf && daysOfPeriod(period).end <= asOf);
  const idOf = (unit: string) => organizations.find(plan.area, unit)?.id ?? unit;
  const names = new Map(
    known.flatMap(({ row }) => (row.unit === undefined ? [] : [[idOf(row.unit), row.unit]])),
  );
  return known.map((filed) => {
    const unit = filed.row.unit === undefined ? undefined : names.get(idOf(filed.row.unit));
    return unit === filed.row.unit ? filed : { ...filed, row: { ...filed.row, unit } };
  });
}

/**
 * Who is to report on a task: every area or member of a group (各乡镇, 各村), once any of them has reported, and whoever
 * reported in any period. A group without known members is never fanned out by guess.
 */
export function expectedReporters(
  task: Task,
  plan: Plan,
  rows: Array<FiledRow<TaskReport>>,
  organizations: OrganizationIndex,
  tree: AreaTree,
): string[] {
  const seen = new Set(rows.flatMap(({ row }) => row.area ?? row.unit ?? []));
  const idOf = (unit: string) => organizations.find(plan.area, unit)?.id;
  const reported = new Set(rows.flatMap(({ row }) => row.area ?? idOf(row.unit ?? '') ?? []));
  for (const name of [...task.lead, ...task.responsible]) {
    const group = organizations.find(plan.area, name);
    const level = group?.membersAreAreas;
    const areas = level ? areasBelow(tree, plan.area, level === 'township' ? '乡' : '村') : [];
    if (areas.some(({ code }) => reported.has(code))) for (const { code } of areas) seen.add(code);
    const members = group?.members ?? [];
    if (!members.some((id) => reported.has(id))) continue;
    for (const id of members) {
      const member = organizations.byId.get(id);
      if (member && !reported.has(id)) seen.add(member.name);
    }
  }
  return [...seen];
}
