import type { Plan, PublicRecord } from '../../record/record.ts';
import { addDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod } from '../../record/value/period.ts';

/**
 * The days whose state of knowledge a plan's documents print, oldest first, the day of the build last: reports and
 * notices bear the figures of their own day, village sheets those of the day on which reports were due.
 */
export function documentDays(plan: Plan, record: PublicRecord, asOf: Day): Day[] {
  const reported = [...record.taskReports, ...record.indicatorReports].filter(
    (each) => each.plan === plan.id,
  );
  const days = [
    ...record.reports.filter(({ draft, plan: of }) => !draft && of === plan.id).map((report) => report.date),
    // A notice that names no plan is of the plan of its place: whichever that is, its day is taken for every plan.
    ...record.notices
      .filter(({ draft, plan: named }) => !draft && (named === undefined || named === plan.id))
      .map((notice) => notice.date),
    // What an earlier edition told is known, though no page of this one tells it.
    ...record.told.map((edition) => edition.asOf),
    ...reported.map(({ period }) => addDays(daysOfPeriod(period).end, record.site.reporting.days)),
  ];
  return [...new Set([...days.filter((day) => day < asOf), asOf])].sort();
}
