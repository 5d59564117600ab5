import type { Plan } from '../../record/record.ts';
import type { Place } from '../../record/source/problem.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod, namePeriod, period as periodSchema } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';

/** A unit that something of the record names, within a stretch of time. */
export interface Naming {
  /** What names it, for the message: 这份方案. */
  by: string;
  name: string;
  /** Code of the county in which the name is known. */
  county: string;
  start: Day;
  end: Day;
  at: Place;
}

/** Where the record names units whose names or whose own time is limited: plans, progress, projects, ledgers, notices. */
export function listNamings(evidence: Evidence): Naming[] {
  const suspect = limitedNames(evidence);
  if (suspect.size === 0) return [];
  const isSuspect = ({ county, name }: Naming) => suspect.has(`${county} ${name}`);
  return [
    ...evidence.record.plans.flatMap((plan) => inPlan(plan, evidence)),
    ...inProgress(evidence, suspect),
    ...inTables(evidence),
    ...inTexts(evidence),
  ].filter(isSuspect);
}

/** Names with days, and those of units that others have taken over; few, so that most rows need one look only. */
function limitedNames({ record, units }: Evidence): Set<string> {
  const names = new Set<string>();
  for (const unit of record.organizations) {
    const isOver = units.successorOf(unit.id) !== undefined;
    if (isOver) names.add(`${unit.area} ${unit.name}`);
    for (const { name, from, to } of unit.aliases)
      if (isOver || from !== undefined || to !== undefined) names.add(`${unit.area} ${name}`);
  }
  return names;
}

function inPlan(plan: Plan, { locate }: Evidence): Naming[] {
  const date = factValue(plan.date);
  const span = date === undefined ? factValue(plan.period) : { start: date, end: date };
  if (!span) return [];
  const name = (owner: object, units: string[], ...path: PropertyKey[]) =>
    units.map((unit, i) => ({
      by: '这份方案',
      name: unit,
      county: plan.area,
      ...span,
      at: locate(owner, ...path, i),
    }));
  return [
    ...plan.tasks.flatMap((task) => [
      ...name(task, task.lead, 'lead'),
      ...name(task, task.responsible, 'responsible'),
    ]),
    ...[...plan.tasks, ...plan.sections].flatMap((owner) =>
      owner.parties.flatMap((party, i) => name(owner, party.units, 'parties', i, 'units')),
    ),
  ];
}

function inProgress({ record, plans }: Evidence, suspect: Set<string>): Naming[] {
  const found: Naming[] = [];
  for (const table of record.taskReports) {
    const county = plans.get(table.plan)?.area;
    if (county === undefined || !periodSchema.safeParse(table.period).success) continue;
    const span = daysOfPeriod(table.period);
    for (const { unit, line } of table.rows) {
      if (unit === undefined || !suspect.has(`${county} ${unit}`)) continue;
      const at = placeIn(table, line, 'unit');
      found.push({ by: `${namePeriod(table.period)}的进展`, name: unit, county, ...span, at });
    }
  }
  return found;
}

function inTables({ record, plans }: Evidence): Naming[] {
  const { projects, rectification } = record;
  const of = (plan: string | undefined) => plans.get(plan ?? '')?.area;
  const on = (by: string, name: string, county: string, day: Day, at: Naming['at']): Naming => ({
    by,
    name,
    county,
    start: day,
    end: day,
    at,
  });
  return [
    ...projects.rows.flatMap((row) => {
      const county = of(row.plan);
      if (county === undefined) return [];
      return (['builder', 'responsible'] as const).map((field) =>
        on(`项目“${row.name}”`, row[field], county, row.planStart, placeIn(projects, row.line, field)),
      );
    }),
    ...rectification.flatMap((table) =>
      table.rows.flatMap((row) => {
        const county = of(row.plan);
        if (county === undefined) return [];
        return [on('这个问题', row.unit, county, row.found, placeIn(table, row.line, 'unit'))];
      }),
    ),
  ];
}

function inTexts({ record, plans, locate }: Evidence): Naming[] {
  return [...record.notices, ...record.reports].flatMap((text) => {
    const county = plans.get(text.plan ?? '')?.area;
    if (county === undefined) return [];
    const named: Array<[string, PropertyKey[]]> = [[text.issuer, ['issuer']]];
    if ('objection' in text && text.objection) named.push([text.objection.unit, ['objection', 'unit']]);
    if ('supervision' in text && text.supervision)
      named.push([text.supervision.unit, ['supervision', 'unit']]);
    return named.map(([name, path]) => ({
      by: `“${text.title}”`,
      name,
      county,
      start: text.date,
      end: text.date,
      at: locate(text, ...path),
    }));
  });
}
