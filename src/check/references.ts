import type { Area } from '../record/area/table.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import { OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { IndicatorReport } from '../record/progress/table.ts';
import type { RecordReading } from '../record/read.ts';
import type { Plan, PublicRecord } from '../record/record.ts';
import { nearest } from '../record/source/nearest.ts';
import { type Place, type Problem, problem } from '../record/source/problem.ts';
import { period as periodSchema } from '../record/value/period.ts';

type Locate = RecordReading['locate'];

/** A family of ids that others may name. */
export interface Known {
  what: string;
  ids: Set<string>;
}

/** So many wrong names of a family are answered with a guess: behind more lies another fault, and guesses take time. */
const guessLimit = 50;
const guesses = new WeakMap<Known, number>();

/** Tells a name that stands for nothing, with the nearest that would. */
export function lookUp(known: Known, id: string, at: Place): Problem[] {
  if (known.ids.has(id)) return [];
  const made = guesses.get(known) ?? 0;
  guesses.set(known, made + 1);
  // Of codes the nearest by letters is some other place altogether: a wrong guess would be worse than none.
  const guessable = made < guessLimit && known.what !== '地区代码';
  const near = guessable ? nearest(id, known.ids) : undefined;
  return [problem('no-such', at, { what: known.what, id, nearest: near }, id)];
}

/** The families of ids of a record. */
export function gatherKnown(record: PublicRecord) {
  return {
    plans: { what: '方案', ids: new Set(record.plans.map((plan) => plan.id)) },
    areas: { what: '地区代码', ids: new Set(record.areas.map((area) => area.code)) },
    indicators: { what: '指标', ids: new Set(record.indicators.map((indicator) => indicator.id)) },
    projects: { what: '项目编号', ids: new Set(record.projects.rows.map((row) => row.id)) },
    assets: { what: '资产编号', ids: new Set(record.assets.rows.map((row) => row.id)) },
    noticeKinds: { what: '公示公告种类', ids: new Set(record.rules.noticeKinds.map((kind) => kind.id)) },
    bases: { what: '依据', ids: new Set(record.rules.bases.map((basis) => basis.id)) },
    notices: { what: '公示公告', ids: new Set(record.notices.map((notice) => notice.id)) },
    organizations: { what: '单位编号', ids: new Set(record.organizations.map((each) => each.id)) },
    terms: { what: '名词', ids: new Set(record.terms.map((term) => term.id)) },
  } satisfies Record<string, Known>;
}

/** Ids of the tasks of each plan. */
export function tasksOf(record: PublicRecord): Map<string, Known> {
  return new Map(
    record.plans.map((plan) => [plan.id, { what: '任务', ids: new Set(plan.tasks.map((task) => task.id)) }]),
  );
}

/** Codes of the areas of each county, and of its townships alone: a report about another county's is a slip. */
function areasByCounty(record: PublicRecord): Map<string, { all: Known; townships: Known }> {
  const parents = new Map(record.areas.map((area) => [area.code, area.parent]));
  const found = new Map<string, { all: Known; townships: Known }>();
  for (const area of record.areas) {
    const above = area.parent === undefined ? undefined : parents.get(area.parent);
    const county = above ?? area.parent ?? area.code;
    const known = found.get(county) ?? {
      all: { what: '这个县的地区代码', ids: new Set() },
      townships: { what: '这个县的乡镇代码', ids: new Set() },
    };
    known.all.ids.add(area.code);
    if (area.level === '乡') known.townships.ids.add(area.code);
    found.set(county, known);
  }
  return found;
}

/** What units name: their county, their members, the one before them. */
export function checkOrganizations(record: PublicRecord, locate: Locate): Problem[] {
  const { areas, organizations } = gatherKnown(record);
  return record.organizations.flatMap((each) => [
    ...lookUp(areas, each.area, locate(each, 'area')),
    ...(each.members ?? []).flatMap((id, i) => lookUp(organizations, id, locate(each, 'members', i))),
    ...(each.succeeds === undefined ? [] : lookUp(organizations, each.succeeds, locate(each, 'succeeds'))),
  ]);
}

/** Headings that stand below themselves, over however many others. */
function findCircles(plan: Plan, locate: Locate): Problem[] {
  const parents = new Map(plan.sections.map((section) => [section.id, section.parent]));
  const isCircular = (id: string) => {
    let at = parents.get(id);
    for (let step = 0; at !== undefined && step < plan.sections.length; step++) {
      if (at === id) return true;
      at = parents.get(at);
    }
    return false;
  };
  return plan.sections
    .filter(({ id }) => isCircular(id))
    .map((section) =>
      problem('circular', locate(section, 'parent'), { what: '章节', id: section.id }, section.parent),
    );
}

/** What plans name: areas, sections, tasks, indicators, units. */
export function checkPlans(record: PublicRecord, locate: Locate): Problem[] {
  const known = gatherKnown(record);
  const index = new OrganizationIndex(record.organizations);
  return record.plans.flatMap((plan) => [
    ...lookUp(known.areas, plan.area, locate(plan, 'area')),
    ...(plan.disclosure === '不予公开'
      ? [problem('not-public', locate(plan, 'disclosure'), { title: plan.title }, plan.disclosure)]
      : []),
    ...checkUnits(plan, index, locate),
    ...checkParts(plan, known.indicators, locate),
    ...findCircles(plan, locate),
  ]);
}

function checkUnits(plan: Plan, index: OrganizationIndex, locate: Locate): Problem[] {
  const names: Known = { what: '单位', ids: new Set(index.namesIn(plan.area)) };
  const check = (owner: object, units: string[], ...path: PropertyKey[]) =>
    units.flatMap((unit, i) => lookUp(names, unit, locate(owner, ...path, i)));
  return [
    ...plan.tasks.flatMap((task) => [
      ...check(task, task.lead, 'lead'),
      ...check(task, task.responsible, 'responsible'),
    ]),
    ...[...plan.tasks, ...plan.sections].flatMap((owner) =>
      owner.parties.flatMap((party, i) => check(owner, party.units, 'parties', i, 'units')),
    ),
  ];
}

function checkParts(plan: Plan, indicators: Known, locate: Locate): Problem[] {
  const sections: Known = { what: '章节', ids: new Set(plan.sections.map((section) => section.id)) };
  const tasks: Known = { what: '任务', ids: new Set(plan.tasks.map((task) => task.id)) };
  const parts = [
    ...plan.procedures,
    ...plan.ledgers,
    ...plan.outputs,
    ...plan.background,
    ...plan.contradictions,
  ];
  return [
    ...plan.sections.flatMap((each) =>
      each.parent === undefined ? [] : lookUp(sections, each.parent, locate(each, 'parent')),
    ),
    ...plan.tasks.flatMap((task) => lookUp(sections, task.section, locate(task, 'section'))),
    ...[...plan.tasks, ...plan.sections].flatMap((owner) =>
      owner.targets.flatMap((target) => [
        ...lookUp(indicators, target.indicator, locate(target, 'indicator')),
        ...(target.reference?.indicator === undefined
          ? []
          : lookUp(indicators, target.reference.indicator, locate(target, 'reference', 'indicator'))),
      ]),
    ),
    ...parts.flatMap((part) => part.tasks.flatMap((id, i) => lookUp(tasks, id, locate(part, 'tasks', i)))),
  ];
}

/** What tables name: plans, tasks, areas, indicators, projects, assets, units; and who reports what. */
export function checkTables(record: PublicRecord): Problem[] {
  const known = gatherKnown(record);
  const tasks = tasksOf(record);
  const index = new OrganizationIndex(record.organizations);
  const counties = new Map(record.plans.map((plan) => [plan.id, plan.area]));
  const areas = areasByCounty(record);
  const areasOf = (plan: string | undefined) => areas.get(counties.get(plan ?? '') ?? '');
  const levels = new Map(record.areas.map((area) => [area.code, area.level]));
  const indicators = new Map(record.indicators.map((indicator) => [indicator.id, indicator]));
  const at = (file: string, line: number): Place => ({ file, line, column: 1 });
  const problems: Problem[] = [];
  const look = (family: Known | undefined, id: string | undefined, file: string, line: number) => {
    if (family && id !== undefined) problems.push(...lookUp(family, id, at(file, line)));
  };
  for (const { file, plan, period } of [...record.taskReports, ...record.indicatorReports]) {
    look(known.plans, plan, file, 1);
    if (!periodSchema.safeParse(period).success)
      problems.push(problem('not-a-period', at(file, 1), { key: '文件夹名' }, period));
  }
  for (const { file, plan, rows } of record.taskReports) {
    // Of a plan that could not be read the county is not known, and so neither are its units.
    const county = record.plans.find((each) => each.id === plan)?.area;
    const units: Known | undefined =
      county === undefined ? undefined : { what: '单位', ids: new Set(index.namesIn(county)) };
    for (const row of rows) {
      look(tasks.get(plan), row.task, file, row.line);
      look(areasOf(plan)?.all ?? known.areas, row.area, file, row.line);
      look(units, row.unit, file, row.line);
      if ((row.area === undefined) === (row.unit === undefined))
        problems.push(problem('no-area-or-unit', at(file, row.line), {}));
    }
  }
  for (const { file, plan, rows } of record.indicatorReports) {
    for (const row of rows) {
      look(known.indicators, row.indicator, file, row.line);
      look(areasOf(plan)?.all ?? known.areas, row.area, file, row.line);
      const indicator = indicators.get(row.indicator);
      if (!isWhole(row, indicator, levels.get(row.area)))
        problems.push(problem('no-value', at(file, row.line), {}));
    }
  }
  for (const row of record.projects.rows) {
    look(known.plans, row.plan, record.projects.file, row.line);
    look(areasOf(row.plan)?.all ?? known.areas, row.area, record.projects.file, row.line);
  }
  for (const { file, rows } of [record.funding, record.disbursements]) {
    for (const row of rows) look(known.projects, row.project, file, row.line);
  }
  for (const row of record.assets.rows) {
    look(known.projects, row.project, record.assets.file, row.line);
    look(known.areas, row.area, record.assets.file, row.line);
  }
  for (const { file, rows } of [record.income, record.distribution]) {
    for (const row of rows) look(known.assets, row.asset, file, row.line);
  }
  for (const { file, rows } of record.rectification) {
    for (const row of rows) {
      look(known.plans, row.plan, file, row.line);
      look(tasks.get(row.plan), row.task, file, row.line);
      look(areasOf(row.plan)?.all ?? known.areas, row.area, file, row.line);
    }
  }
  for (const { file, rows } of record.monitoring) {
    for (const row of rows) {
      look(known.plans, row.plan, file, row.line);
      look(areasOf(row.plan)?.townships ?? known.areas, row.area, file, row.line);
    }
  }
  return problems;
}

/**
 * True for a row that can be put together with others: a sum needs its number, a ratio what was counted above and below
 * the line. A county's own ratio is not put together; where it is about people, small counts must still be seen.
 */
function isWhole(
  row: IndicatorReport,
  indicator: Indicator | undefined,
  level: Area['level'] | undefined,
): boolean {
  const counted = row.numerator !== undefined && row.denominator !== undefined;
  if (indicator?.adds === 'sum') return row.value !== undefined;
  if (indicator?.adds !== 'ratio') return row.value !== undefined || counted;
  return counted || (row.value !== undefined && level === '县' && indicator.sensitivity === 'none');
}
