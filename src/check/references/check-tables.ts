import type { Area } from '../../record/area/table.ts';
import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';
import type { Rows } from '../../record/record.ts';
import { periodOfWords } from '../../record/source/cell-type.ts';
import { period as periodSchema } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { areasByCounty, gatherKnown, type Known, lookUp, tasksOf } from './known.ts';

/** What tables name: plans, tasks, areas, indicators, projects, assets, units; and who reports what. */
export function checkTables({ record, units, plans, areas: placed, indicators }: Evidence): Finding[] {
  const known = gatherKnown(record);
  const tasks = tasksOf(record);
  const areas = areasByCounty(record);
  const areasOf = (plan: string | undefined) => areas.get(plans.get(plan ?? '')?.area ?? '');
  const findings: Finding[] = [];
  const look = (
    family: Known | undefined,
    id: string | undefined,
    table: Pick<Rows<unknown>, 'file' | 'columns'>,
    line: number,
    field: string,
  ) => {
    if (family && id !== undefined && !family.ids.has(id))
      findings.push(...lookUp(family, id, placeIn(table, line, field)));
  };
  findings.push(...checkFolders(record, known.plans));
  for (const table of record.taskReports) {
    // Of a plan that could not be read the county is not known, and so neither are its units.
    const county = plans.get(table.plan)?.area;
    const named: Known | undefined =
      county === undefined ? undefined : { what: '单位', ids: new Set(units.namesIn(county)) };
    const family = { tasks: tasks.get(table.plan), areas: areasOf(table.plan)?.all ?? known.areas };
    for (const row of table.rows) {
      look(family.tasks, row.task, table, row.line, 'task');
      look(family.areas, row.area, table, row.line, 'area');
      look(named, row.unit, table, row.line, 'unit');
      if ((row.area === undefined) === (row.unit === undefined))
        findings.push(found('no-area-or-unit', placeIn(table, row.line, 'area'), {}));
    }
  }
  for (const table of record.indicatorReports) {
    const family = areasOf(table.plan)?.all ?? known.areas;
    for (const row of table.rows) {
      look(known.indicators, row.indicator, table, row.line, 'indicator');
      look(family, row.area, table, row.line, 'area');
      if (!isWhole(row, indicators.get(row.indicator), placed.get(row.area)?.level))
        findings.push(found('no-value', placeIn(table, row.line, 'value'), {}));
    }
  }
  for (const row of record.projects.rows) {
    look(known.plans, row.plan, record.projects, row.line, 'plan');
    look(areasOf(row.plan)?.all ?? known.areas, row.area, record.projects, row.line, 'area');
  }
  for (const table of [record.funding, record.disbursements]) {
    for (const row of table.rows) look(known.projects, row.project, table, row.line, 'project');
  }
  for (const row of record.assets.rows) {
    look(known.projects, row.project, record.assets, row.line, 'project');
    look(known.areas, row.area, record.assets, row.line, 'area');
  }
  for (const table of [record.income, record.distribution]) {
    for (const row of table.rows) look(known.assets, row.asset, table, row.line, 'asset');
  }
  for (const table of record.rectification) {
    for (const row of table.rows) {
      look(known.plans, row.plan, table, row.line, 'plan');
      look(tasks.get(row.plan), row.task, table, row.line, 'task');
      look(areasOf(row.plan)?.all ?? known.areas, row.area, table, row.line, 'area');
    }
  }
  for (const table of record.monitoring) {
    for (const row of table.rows) {
      look(known.plans, row.plan, table, row.line, 'plan');
      look(areasOf(row.plan)?.townships ?? known.areas, row.area, table, row.line, 'area');
    }
  }
  return findings;
}

/** Plan and period are the names of folders: what is wrong with one is told once, not for each file in it. */
function checkFolders(record: Evidence['record'], plans: Known): Finding[] {
  const told = new Set<string>();
  return [...record.taskReports, ...record.indicatorReports].flatMap(({ file, plan, period }) => {
    const at = { file, line: 1, column: 1 };
    const isNew = (name: string) => !told.has(name) && told.add(name) !== undefined;
    return [
      ...(isNew(plan) ? lookUp(plans, plan, at) : []),
      ...(isNew(`${plan}/${period}`) && !periodSchema.safeParse(period).success
        ? [found('bad-folder', at, { plan, hint: periodOfWords(period) }, period)]
        : []),
    ];
  });
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
