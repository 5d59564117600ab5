import type { OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { Task } from '../record/task/schema.ts';
import type { TaskReading } from './task-status.ts';

/** What is asked of a task to see who carries it; before and after protection it has both. */
interface Carriable {
  task: Pick<Task, 'lead' | 'responsible'>;
  standing: { readings: ReadonlyArray<Pick<TaskReading, 'by'>> };
}

/** Tasks that townships or villages carry: a group that stands for areas is charged with them, or areas report on them. */
export function isCarriedByAreas(
  { standing, task }: Carriable,
  area: string,
  index: OrganizationIndex,
): boolean {
  if (standing.readings.some((reading) => reading.by === 'area')) return true;
  return [...task.lead, ...task.responsible].some(
    (name) => index.find(area, name)?.membersAreAreas !== undefined,
  );
}
