import type { Plan, PublicRecord } from '../../record/record.ts';
import type { Duty } from '../../record/rule/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import { daysOfPeriod, type Period } from '../../record/value/period.ts';
import { type AreaTree, countyOf } from '../areas.ts';
import type { DutySource } from './types.ts';

/** Something that was made public, or happened and must be. */
export interface Proof {
  /** The interval that it tells of. */
  period: Period | undefined;
  occurred: Day | undefined;
  published: Day | undefined;
  /** Areas that it is about. */
  areas: string[];
  source: DutySource;
}

/** What of the record duties are followed by. */
export type DutyRecord = Pick<
  PublicRecord,
  | 'site'
  | 'rules'
  | 'plans'
  | 'notices'
  | 'reports'
  | 'projects'
  | 'funding'
  | 'assets'
  | 'income'
  | 'monitoring'
  | 'rectification'
  | 'taskReports'
  | 'indicatorReports'
>;

/** A county with the proofs that its part of the record holds on a day. */
export interface CountyProofs {
  notices: Map<string, Proof[]>;
  reports: Map<string, Proof[]>;
  data: Map<string, Proof[]>;
}

/** What the record of a county holds on a day, by kind of notice, kind of report and part of the record. */
export function gatherProofs(record: DutyRecord, tree: AreaTree, county: string, asOf: Day): CountyProofs {
  const isOurs = (area: string | undefined) => area !== undefined && countyOf(tree, area)?.code === county;
  const plans = record.plans.filter((plan) => plan.area === county && hasBegun(plan, asOf));
  const ids = new Set(plans.map(({ id }) => id));
  const proofs: CountyProofs = { notices: new Map(), reports: new Map(), data: new Map() };
  const happened = listProjectDays(record);
  for (const { areas, date, draft, id, kind, period, projects, published, title } of record.notices) {
    if (draft || published > asOf || !areas.some(isOurs)) continue;
    const source: DutySource = { kind: 'notice', id, title };
    const days = projects.flatMap((project) => happened.get(project) ?? []).filter((day) => day <= date);
    const occurred = days.sort().at(-1) ?? date;
    add(proofs.notices, kind, { period, occurred, published, areas, source });
  }
  for (const { date, draft, id, kind, period, plan, published, title } of record.reports) {
    if (draft || published > asOf || !ids.has(plan)) continue;
    const source: DutySource = { kind: 'report', id, title };
    add(proofs.reports, kind, { period, occurred: date, published, areas: [county], source });
  }
  for (const plan of plans) {
    const source: DutySource = { kind: 'plan', id: plan.id, title: plan.title };
    const published = plan.published !== undefined && plan.published > asOf ? undefined : plan.published;
    const occurred = factValue(plan.date);
    add(proofs.data, 'plans', { period: undefined, occurred, published, areas: [county], source });
  }
  gatherMoney(record, isOurs, asOf, proofs);
  gatherMonitoring(record, ids, asOf, proofs);
  gatherStanding(record, ids, isOurs, county, proofs);
  return proofs;
}

/**
 * The days on which something happened to projects that has to be announced: money was allotted, it was finished or accepted.
 * A notice about projects is in time by these, not by the day that it bears itself.
 */
function listProjectDays({ funding, projects }: DutyRecord): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  const tell = (project: string, day: Day | undefined) => {
    if (day !== undefined) days.set(project, [...(days.get(project) ?? []), day]);
  };
  for (const { project, allocated } of funding.rows) tell(project, allocated);
  for (const { id, finished, accepted } of projects.rows) {
    tell(id, finished);
    tell(id, accepted);
  }
  return days;
}

/** One allocation is one document (下达文号), or what was allocated on one day; out is it when all its parts are. */
function gatherMoney(
  record: DutyRecord,
  isOurs: (area: string | undefined) => boolean,
  asOf: Day,
  proofs: CountyProofs,
): void {
  const areas = new Map(record.projects.rows.map(({ area, id }) => [id, area]));
  const batches = new Map<string, { title: string; day: Day; published: Array<Day | undefined> }>();
  for (const { allocated, number, project, published } of record.funding.rows) {
    if (allocated > asOf || !isOurs(areas.get(project))) continue;
    const key = `${allocated} ${number ?? ''}`;
    const batch = batches.get(key) ?? { title: number ?? '', day: allocated, published: [] };
    batches.set(key, batch);
    batch.published.push(published !== undefined && published <= asOf ? published : undefined);
  }
  const sorted = [...batches].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, { day, published, title }] of sorted) {
    const known = published.filter((each) => each !== undefined).sort();
    const last = known.length === published.length ? known.at(-1) : undefined;
    const source: DutySource = { kind: 'funding', title };
    add(proofs.data, 'funding', { period: undefined, occurred: day, published: last, areas: [], source });
  }
  const yearly = (part: 'assets' | 'income', year: string, area: string) => {
    const source: DutySource = { kind: part, plan: undefined };
    add(proofs.data, part, {
      period: year,
      occurred: undefined,
      published: undefined,
      areas: [area],
      source,
    });
  };
  const places = new Map(record.assets.rows.map(({ area, id }) => [id, area]));
  for (const { area, year } of record.assets.rows) if (isOurs(area)) yearly('assets', year, area);
  for (const { asset, year } of record.income.rows) {
    const area = places.get(asset);
    if (area !== undefined && isOurs(area)) yearly('income', year, area);
  }
}

/** Counts of households: by township and period, with the last day on which any of them came. */
function gatherMonitoring(record: DutyRecord, plans: Set<string>, asOf: Day, proofs: CountyProofs): void {
  const last = new Map<string, Proof>();
  for (const { area, period, plan, reported } of record.monitoring.flatMap(({ rows }) => rows)) {
    if (!plans.has(plan) || reported > asOf) continue;
    const key = `${plan} ${period} ${area}`;
    const proof = last.get(key);
    if (proof) {
      if (reported > (proof.published ?? '')) proof.published = reported;
      continue;
    }
    const source: DutySource = { kind: 'monitoring', plan };
    const made = { period, occurred: undefined, published: reported, areas: [area], source };
    last.set(key, made);
    add(proofs.data, 'monitoring', made);
  }
}

/** What stands on the site all the time. */
function gatherStanding(
  record: DutyRecord,
  plans: Set<string>,
  isOurs: (area: string | undefined) => boolean,
  county: string,
  proofs: CountyProofs,
): void {
  const { site } = record;
  const has: Array<[kind: 'projects' | 'progress' | 'rectification' | 'channels' | 'guide', boolean]> = [
    ['projects', record.projects.rows.some(({ area }) => isOurs(area))],
    ['progress', [...record.taskReports, ...record.indicatorReports].some(({ plan }) => plans.has(plan))],
    ['rectification', record.rectification.some(({ rows }) => rows.some(({ plan }) => plans.has(plan)))],
    ['channels', site.contact.phone !== '' || site.contact.address !== ''],
    ['guide', site.portal?.disclosure?.guide !== undefined],
  ];
  for (const [kind, isThere] of has) {
    if (!isThere) continue;
    const nothing = { period: undefined, occurred: undefined, published: undefined };
    add(proofs.data, kind, { ...nothing, areas: [county], source: { kind } });
  }
}

/** The proofs that count for a duty, in the order in which its record names them. */
export function proofsOf({ met }: Duty, proofs: CountyProofs): Proof[] {
  if (!met) return [];
  return [
    ...met.notices.flatMap((kind) => proofs.notices.get(kind) ?? []),
    ...met.reports.flatMap((kind) => proofs.reports.get(kind) ?? []),
    ...met.data.flatMap((part) => proofs.data.get(part) ?? []),
  ];
}

function hasBegun(plan: Plan, asOf: Day): boolean {
  const start = factValue(plan.date) ?? factValue(plan.period)?.start;
  return start === undefined || start <= asOf;
}

/** The first and last day that the record of a county tells of: its plans' time and the periods reported on. */
export function timeOf(record: DutyRecord, county: string, asOf: Day): { start: Day; end: Day } | undefined {
  const plans = record.plans.filter((plan) => plan.area === county && hasBegun(plan, asOf));
  const ids = new Set(plans.map(({ id }) => id));
  const spans = plans.flatMap((plan) => factValue(plan.period) ?? []);
  const periods = new Set(
    [...record.taskReports, ...record.indicatorReports].flatMap(({ period, plan }) =>
      ids.has(plan) ? [period] : [],
    ),
  );
  const all = [...spans, ...[...periods].map(daysOfPeriod)].filter(({ start }) => start <= asOf);
  const start = all.map((each) => each.start).sort()[0];
  const end = all
    .map((each) => each.end)
    .sort()
    .at(-1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function add(map: Map<string, Proof[]>, key: string, proof: Proof): void {
  const known = map.get(key);
  if (known) known.push(proof);
  else map.set(key, [proof]);
}
