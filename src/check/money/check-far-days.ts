import type { Rows } from '../../record/record.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { placeIn, type ReadRecord } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import type { ProjectMoney } from './gather-money.ts';

/** The steps of a project in order, with their headers. */
export const steps = [
  ['started', '实际开工'],
  ['finished', '实际完工'],
  ['accepted', '验收日期'],
] as const;

/** What has happened has happened by today; a year of income or of an asset has at least begun. */
export function findDaysToCome(record: ReadRecord, today: Day): Finding[] {
  const of = <T extends { line: number }>(
    table: Rows<T>,
    fields: ReadonlyArray<readonly [keyof T & string, string]>,
  ): Finding[] =>
    table.rows.flatMap((row) => {
      for (const [field, what] of fields) {
        const given = row[field];
        if (typeof given !== 'string') continue;
        const day = field === 'year' ? daysOfPeriod(given).start : given;
        // What follows a wrong day is late as well: the first is told.
        if (day > today)
          return [found('day-in-future', placeIn(table, row.line, field), { what, today }, given)];
      }
      return [];
    });
  return [
    ...of(record.projects, steps),
    ...of(record.funding, [
      ['allocated', '下达日期'],
      ['published', '公开日期'],
    ]),
    ...of(record.disbursements, [['date', '拨付日期']]),
    ...of(record.assets, [
      ['year', '形成年度'],
      ['registered', '确权登记日期'],
    ]),
    ...of(record.income, [['year', '年度']]),
  ];
}

/** Money of a year comes at the turn of the year at the earliest; works and their bills may take years, but not many. */
const reach = { allocated: { before: 1, after: 2 }, paid: { before: 1, after: 5 } };

/** True for a day so far from a project's year that the year was mistyped. */
export function isFar(
  day: Day,
  year: number,
  { before, after }: { before: number; after: number } = reach.paid,
): boolean {
  const given = Number(day.slice(0, 4));
  return given < year - before || given > year + after;
}

/** Allocations and payments so far from their project's year that the year was mistyped; those to come are told as such. */
export function findFarDays(projects: ProjectMoney[], record: ReadRecord, today: Day): Finding[] {
  return projects.flatMap(({ project, funding, payments }) => {
    const year = Number(project.year.slice(0, 4));
    const facts = { project: project.name, year: namePeriod(project.year) };
    const far = [
      ...funding
        .filter(
          (row) =>
            row.note === undefined && row.allocated <= today && isFar(row.allocated, year, reach.allocated),
        )
        .map((row) => {
          const at = placeIn(record.funding, row.line, 'allocated');
          return found('day-far-from-year', at, { ...facts, what: '下达日期' }, row.allocated);
        }),
      ...payments
        .filter((row) => row.date <= today && isFar(row.date, year, reach.paid))
        .map((row) => {
          const at = placeIn(record.disbursements, row.line, 'date');
          return found('day-far-from-year', at, { ...facts, what: '拨付日期' }, row.date);
        }),
    ];
    // All of them far off: then the year is wrong, not the days; that is told at the project.
    return far.length === funding.length + payments.length && far.length > 1 ? [] : far;
  });
}
