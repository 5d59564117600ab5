import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport, TaskReport } from '../../record/progress/table.ts';
import type { ProgressRows } from '../../record/record.ts';
import { byTime, kindOfPeriod, type Period, period as periodSchema } from '../../record/value/period.ts';
import type { Evidence } from '../evidence.ts';
import { rowsMeant } from './check-units.ts';

/** The tables of a plan for one length of period, in order of time: months are not compared with quarters. */
export interface Run<R> {
  plan: string;
  tables: Array<ProgressRows<R>>;
}

/** What was reported of one indicator: by area, a row for each table of the run, or nothing. */
export interface IndicatorGrid {
  indicator: Indicator;
  run: Run<IndicatorReport>;
  series: Map<string, Array<IndicatorReport | undefined>>;
}

/** What was reported of one task: by area code or unit, a row for each table of the run, or nothing. */
export interface TaskGrid {
  task: string;
  run: Run<TaskReport>;
  series: Map<string, Array<TaskReport | undefined>>;
}

/** Sorts tables into runs. Those whose folder is no period are left out: that is told elsewhere. */
export function gatherRuns<R>(tables: Array<ProgressRows<R>>): Array<Run<R>> {
  const runs = new Map<string, Run<R>>();
  for (const table of tables) {
    if (!periodSchema.safeParse(table.period).success) continue;
    const name = `${table.plan} ${kindOfPeriod(table.period)}`;
    const run = runs.get(name) ?? { plan: table.plan, tables: [] };
    run.tables.push(table);
    runs.set(name, run);
  }
  for (const run of runs.values()) run.tables.sort((a, b) => byTime(a.period, b.period));
  return [...runs.values()];
}

interface Gathered {
  indicatorRuns: Array<Run<IndicatorReport>>;
  taskRuns: Array<Run<TaskReport>>;
  indicatorGrids: IndicatorGrid[];
  taskGrids: TaskGrid[];
}

const gathered = new WeakMap<Evidence, Gathered>();

/** Progress in order of time, made once for all checks: a record has a million rows. */
export function gatherProgress(evidence: Evidence): Gathered {
  const known = gathered.get(evidence);
  if (known) return known;
  const { record } = evidence;
  const indicatorRuns = gatherRuns(record.indicatorReports);
  const taskRuns = gatherRuns(record.taskReports);
  const made = {
    indicatorRuns,
    taskRuns,
    indicatorGrids: indicatorRuns.flatMap((run) => gridIndicators(run, evidence)),
    taskGrids: taskRuns.flatMap((run) => gridTasks(run, evidence)),
  };
  gathered.set(evidence, made);
  return made;
}

/** Rows of unknown indicators and areas are left out: they are told elsewhere. Of repeated rows the first counts. */
function gridIndicators(run: Run<IndicatorReport>, evidence: Evidence): IndicatorGrid[] {
  const grids = new Map<string, IndicatorGrid>();
  const { tables } = run;
  const meant = rowsMeant(evidence);
  let grid: IndicatorGrid | undefined;
  for (let p = 0; p < tables.length; p++) {
    for (const row of tables[p]?.rows ?? []) {
      // Rows of one indicator mostly follow upon each other.
      if (grid?.indicator.id !== row.indicator) {
        grid = grids.get(row.indicator);
        const indicator = evidence.indicators.get(row.indicator);
        if (!indicator) continue;
        grid ??= { indicator, run, series: new Map() };
        grids.set(row.indicator, grid);
      }
      let rows = grid.series.get(row.area);
      if (!rows) {
        if (!evidence.areas.has(row.area)) continue;
        rows = new Array<IndicatorReport | undefined>(tables.length).fill(undefined);
        grid.series.set(row.area, rows);
      }
      rows[p] ??= meant.size === 0 ? row : (meant.get(row) ?? row);
    }
  }
  return [...grids.values()];
}

/** A unit is one reporter under all its names. */
function gridTasks(run: Run<TaskReport>, evidence: Evidence): TaskGrid[] {
  const grids = new Map<string, TaskGrid>();
  const county = evidence.plans.get(run.plan)?.area ?? '';
  const names = new Map<string, string>();
  const nameOf = (unit: string) => {
    let name = names.get(unit);
    if (name === undefined) {
      name = evidence.units.find(county, unit)?.name ?? unit;
      names.set(unit, name);
    }
    return name;
  };
  const { tables } = run;
  for (let p = 0; p < tables.length; p++) {
    for (const row of tables[p]?.rows ?? []) {
      let grid = grids.get(row.task);
      if (!grid) {
        grid = { task: row.task, run, series: new Map() };
        grids.set(row.task, grid);
      }
      const who = row.area ?? (row.unit === undefined ? undefined : nameOf(row.unit));
      if (who === undefined) continue;
      let rows = grid.series.get(who);
      if (!rows) {
        rows = new Array<TaskReport | undefined>(tables.length).fill(undefined);
        grid.series.set(who, rows);
      }
      rows[p] ??= row;
    }
  }
  return [...grids.values()];
}

/** True for a row whose 说明 says why it is so. What stands there every month explains no change. */
export function isExplained(
  row: { note: string | undefined },
  before: { note: string | undefined } | undefined,
): boolean {
  return row.note !== undefined && row.note !== before?.note;
}

/** What to call a place or a unit in a message: a village with its township, for names repeat. */
export function nameOf(who: string, { areas }: Pick<Evidence, 'areas'>): string {
  const area = areas.get(who);
  if (!area) return who;
  const above = area.level === '村' && area.parent !== undefined ? areas.get(area.parent) : undefined;
  return `${above?.name ?? ''}${area.name}`;
}

/** What a task is called in a message: its number as printed, and its title. */
export function nameTask(plan: string, task: string, { plans }: Pick<Evidence, 'plans'>): string {
  const known = plans.get(plan)?.tasks.find(({ id }) => id === task);
  return known ? `任务${known.no}“${known.title}”` : `任务${task}`;
}

/** The files of a plan's progress, as a pattern of what a finding rests on. */
export function progressOf(plan: string, period?: Period): RegExp {
  const quoted = plan.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^(areas\\.csv|indicators|organizations|progress/${quoted}/${period ?? ''})`);
}
