import { pathTo } from '../../compute/areas.ts';
import { isCarriedByAreas } from '../../compute/carried.ts';
import type { Disclosure, PublicPlan, PublicReading, PublicTask } from '../../protect/disclosure.ts';
import type { Area } from '../../record/area/table.ts';

/** A task that a place carries, and what the place nearest to the reader said of it. */
export interface CarriedTask {
  task: PublicTask;
  /** The village's own word where it gave one, else its township's. */
  reading: PublicReading | undefined;
  /** Who is to report: the township of the place, or the place itself. */
  reporter: Area | undefined;
  /** True where the last period brought no word from the reporter. */
  silent: boolean;
}

/** The tasks of a plan that a township or village carries, as it stands for this place. */
export function tasksCarried(disclosure: Disclosure, plan: PublicPlan, code: string): CarriedTask[] {
  const places = pathTo(disclosure.tree, code)
    .filter((area) => area.level !== '县')
    .reverse();
  const township = places.find((area) => area.level === '乡');
  return plan.tasks
    .filter((task) => isCarriedByAreas(task, plan.plan.area, disclosure.organizationIndex))
    .map((task) => {
      const { readings, missing } = task.standing;
      const reading = places
        .map((place) => readings.find((each) => each.by === 'area' && each.reporter === place.code))
        .find((each) => each !== undefined);
      const reporter = reading ? places.find((place) => place.code === reading.reporter) : township;
      const silent = reading ? !reading.current : reporter !== undefined && missing.includes(reporter.code);
      return { task, reading, reporter, silent };
    });
}

/** Plans that bind a place: those of its county. */
export function plansAt(disclosure: Disclosure, code: string): PublicPlan[] {
  const county = pathTo(disclosure.tree, code)[0]?.code;
  return disclosure.plans.filter((each) => each.plan.area === county);
}
