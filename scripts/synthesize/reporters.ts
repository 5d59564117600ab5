import type { Task } from '../../src/record/task/schema.ts';

/** Groups that mean every township or street: they report by area, not by name. */
const everyTownship = /^各(乡镇|乡\(镇\)|街道|涉农办事处)/;

/** Whether the townships report on a task: their group is charged with it, or the plan names nobody at all. */
export function concernsTownships(task: Task): boolean {
  const units = [...task.lead, ...task.responsible];
  return units.length === 0 || units.some((unit) => everyTownship.test(unit));
}

/** The departments that report on a task, named as printed, leads first. */
export function unitsOf(task: Task): string[] {
  return [...new Set([...task.lead, ...task.responsible])].filter((unit) => !everyTownship.test(unit));
}
