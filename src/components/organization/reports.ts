import type { PublicReading, PublicTask } from '../../protect/disclosure.ts';
import type { Organization } from '../../record/organization/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { namePeriod } from '../../record/value/period.ts';
import { namesOf } from './work.ts';

/** What an organization itself reported of tasks, newest report first, and the tasks of which its last one is missing. */
export interface OwnReports {
  given: Array<{ task: PublicTask; reading: PublicReading }>;
  missing: PublicTask[];
}

/** Gathers the reports of an organization, under any of its names. */
export function reportsOf(organization: Organization, tasks: readonly PublicTask[]): OwnReports {
  const names = namesOf(organization);
  return {
    given: tasks
      .flatMap((task) =>
        task.standing.readings
          .filter(({ by, reporter }) => by === 'unit' && names.has(reporter))
          .map((reading) => ({ task, reading })),
      )
      .sort((a, b) => b.reading.reported.localeCompare(a.reading.reported)),
    missing: tasks.filter(({ standing }) => standing.missing.some((name) => names.has(name))),
  };
}

/** When it last reported, and what is missing, in one sentence; nothing where it was never to report itself. */
export function sayReports({ given, missing }: OwnReports): string | undefined {
  const [last] = given;
  const silent = missing.length > 0 ? `有${missing.length}项任务最近一期没有报` : '最近一期没有漏报';
  if (!last) return missing.length > 0 ? `还没有报过；${silent}。` : undefined;
  const { period, reported } = last.reading;
  return `最近一次报送是${nameDay(reported)}，报的是${namePeriod(period)}；${silent}。`;
}
