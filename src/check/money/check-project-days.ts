import type { Project } from '../../record/project/table.ts';
import type { Rows } from '../../record/record.ts';
import { daysBetween } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn, type ReadRecord } from '../evidence.ts';
import { aboutLack, type Finding, found, restingOn } from '../finding.ts';
import { findDaysToCome, findFarDays, steps } from './check-far-days.ts';
import type { MoneyBook, ProjectMoney } from './gather-money.ts';

/** Village works take months; a plan of more than five years is a wrong year more often than a plan. */
const longest = 5;

/** The days of projects: in order, begun before finished, none to come, within reach of their year; and paid when finished. */
export function checkProjectDays({ record, today }: Evidence, book: MoneyBook): Finding[] {
  return [
    ...record.projects.rows.flatMap((row) => checkDays(row, record.projects, today)),
    ...findUnpaid(book.projects, record),
    ...findDaysToCome(record, today),
    ...findFarDays(book.projects, record, today),
  ];
}

function checkDays(row: Project, table: Rows<Project>, today: Day): Finding[] {
  // A day to come is told as such; what it is out of order with follows from it.
  if (steps.some(([field]) => (row[field] ?? '') > today)) return [];
  // An unusual course of things that the row explains: a step left out, works begun before they were planned.
  if (row.note !== undefined) return [];
  const at = (field: string) => placeIn(table, row.line, field);
  const findings: Finding[] = [];
  const compare = (earlier: string, day: Day, field: string, later: string, limit: Day) => {
    if (day > limit)
      findings.push(found('day-after', at(field), { earlier, later, limit, hasNote: true }, day));
  };
  compare('计划开工', row.planStart, 'planStart', '计划完工', row.planFinish);
  let before: { header: string; day: Day; field: string } | undefined;
  let missing: string | undefined;
  for (const [field, header] of steps) {
    const day = row[field];
    if (day === undefined) {
      missing ??= header;
      continue;
    }
    if (missing !== undefined) {
      const facts = { project: row.name, given: header, missing };
      findings.push(aboutLack(found('day-without-day', at(field), facts, day)));
      missing = undefined;
    }
    if (before) compare(before.header, before.day, before.field, header, day);
    before = { header, day, field };
  }
  if (findings.length > 0) return findings;
  const years = daysBetween(row.planStart, row.planFinish) / 365.25;
  if (years > longest) {
    const facts = { project: row.name, start: row.planStart, years: Math.round(years) };
    return [found('too-long-planned', at('planFinish'), facts, row.planFinish)];
  }
  const because = contradictYear(row);
  if (because === undefined) return [];
  return [found('year-against-days', at('year'), { project: row.name, because }, namePeriod(row.year))];
}

/** Money of a year is spent from that year on: on works planned before it ended, and not two years later. */
function contradictYear(row: Project): string | undefined {
  const year = Number(row.year.slice(0, 4));
  const yearOf = (day: Day) => Number(day.slice(0, 4));
  if (yearOf(row.planFinish) < year) return `可是计划${row.planFinish}就已完工`;
  if (row.finished !== undefined && yearOf(row.finished) < year) return `可是${row.finished}就已完工`;
  if (row.started !== undefined && yearOf(row.started) < year - 1) return `可是${row.started}就已开工`;
  if (row.finished !== undefined && yearOf(row.finished) > year + 5) return `可是${row.finished}才完工`;
  if (yearOf(row.planStart) > year + 1) return `可是计划${row.planStart}才开工，晚了一年以上`;
  if (yearOf(row.planStart) < year - 1) return `可是计划${row.planStart}就开工，早了一年以上`;
  return undefined;
}

function findUnpaid(projects: ProjectMoney[], record: ReadRecord): Finding[] {
  const unpaid = projects.filter(
    ({ project, payments }) =>
      project.finished !== undefined && payments.length === 0 && project.note === undefined,
  );
  const first = unpaid[0]?.project;
  if (!first) return [];
  const at = placeIn(record.projects, first.line, 'finished');
  const facts = { names: unpaid.map(({ project }) => project.name) };
  return [restingOn(/^projects\/disbursements\.csv$/, found('finished-unpaid', at, facts, first.finished))];
}
