import { isLastWord } from '../../record/progress/last-word.ts';
import type { Plan } from '../../record/record.ts';
import { namePeriod } from '../../record/value/period.ts';
import { few } from '../catalogue/say.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { chargedWith } from './charged.ts';
import { gatherProgress, nameOf, nameTask, progressOf, type Run, type TaskGrid } from './gather.ts';
import { nameTogether } from './name-together.ts';

/** Who has not reported on which task for which period; who is charged and never did; who reports and is not charged. */
export function checkMissingTasks(evidence: Evidence): Finding[] {
  const { taskRuns, taskGrids } = gatherProgress(evidence);
  return taskRuns.flatMap((run) => {
    const plan = evidence.plans.get(run.plan);
    if (!plan) return [];
    const grids = taskGrids.filter((grid) => grid.run === run);
    const asked = grids.map((grid) => leaveAsked(grid, plan, evidence));
    return [
      ...run.tables.flatMap((_, p) => checkTable(run, p, asked, evidence)),
      ...checkCharged(run, plan, grids, taskGrids, evidence),
    ];
  });
}

/** A task without the units that are not charged with it: what they report once they do not owe in every period. */
function leaveAsked(grid: TaskGrid, plan: Plan, evidence: Evidence): TaskGrid {
  const task = plan.tasks.find(({ id }) => id === grid.task);
  const charged = task && chargedWith(task, plan, evidence);
  if (!charged || charged.isOpen) return grid;
  const isAsked = (who: string) => evidence.areas.has(who) || charged.all.has(who);
  if ([...grid.series.keys()].every(isAsked)) return grid;
  return { ...grid, series: new Map([...grid.series].filter(([who]) => isAsked(who))) };
}

/**
 * Missing is who reported on the task in another period, as long as its last word was not that all is done or that the
 * task does not concern it.
 */
function checkTable(run: Run<unknown>, p: number, grids: TaskGrid[], evidence: Evidence): Finding[] {
  const table = run.tables[p];
  if (!table) return [];
  const missing = new Map<string, string[]>();
  const present = new Set<string>();
  for (const { task, series } of grids) {
    for (const [who, rows] of series) {
      if (rows[p]) present.add(who);
      if (rows[p] || isSettled(rows, p)) continue;
      const known = missing.get(who);
      if (known) known.push(task);
      else missing.set(who, [task]);
    }
  }
  if (missing.size === 0) return [];
  const period = namePeriod(table.period);
  const at = { file: table.file, line: 1, column: 1 };
  const silent = [...missing.keys()].filter((who) => !present.has(who));
  const partly = [...missing].filter(([who]) => present.has(who));
  const findings: Finding[] = [];
  if (silent.length > 0) {
    const facts = { period, who: nameTogether(silent, evidence), count: silent.length, what: '任务进展' };
    findings.push(found('nothing-reported', at, facts));
  }
  if (partly.length > 0) {
    const gaps = partly.map(
      ([who, tasks]) => `${nameOf(who, evidence)}（${nameTasks(run.plan, tasks, evidence)}）`,
    );
    findings.push(found('task-not-reported', at, { period, gaps: few(gaps), count: partly.length }));
  }
  return findings.map((finding) => restingOn(progressOf(run.plan), finding));
}

function isSettled(rows: TaskGrid['series'] extends Map<string, infer R> ? R : never, p: number): boolean {
  for (let at = p - 1; at >= 0; at--) {
    const row = rows[at];
    if (row) return isLastWord(row.status);
  }
  return false;
}

function nameTasks(plan: string, tasks: string[], evidence: Evidence): string {
  const known = evidence.plans.get(plan)?.tasks ?? [];
  const numbers = tasks.map((id) => known.find((task) => task.id === id)?.no ?? id);
  return `任务${few(numbers, 4, '项')}`;
}

/** Units that are named for a task and never reported on it, where most do; and units that report on what is not theirs. */
function checkCharged(
  run: Run<unknown>,
  plan: Plan,
  grids: TaskGrid[],
  all: TaskGrid[],
  evidence: Evidence,
): Finding[] {
  const findings: Finding[] = [];
  const silent = new Map<string, string[]>();
  let reported = 0;
  let never = 0;
  for (const {
    task: id,
    series,
    run: { tables },
  } of grids) {
    const task = plan.tasks.find((each) => each.id === id);
    if (!task) continue;
    const charged = chargedWith(task, plan, evidence);
    for (const [who, rows] of series) {
      if (evidence.areas.has(who) || charged.isOpen || charged.all.has(who)) continue;
      const p = rows.findIndex((row) => row !== undefined);
      const [table, row] = [tables[p], rows[p]];
      if (!table || !row) continue;
      const facts = {
        task: nameTask(run.plan, id, evidence),
        who,
        charged: few([...task.lead, ...task.responsible], 6),
      };
      findings.push(found('not-charged', placeIn(table, row.line, 'unit'), facts, row.unit));
    }
    const areas = charged.areas.some((code) => series.has(code)) ? charged.areas : [];
    for (const unit of [...charged.named, ...areas]) {
      // Who reports by the quarter owes nothing for the month.
      const has = (grid: TaskGrid) => grid.task === id && grid.run.plan === run.plan && grid.series.has(unit);
      if (series.has(unit) || all.some(has)) reported += 1;
      else {
        never += 1;
        silent.set(unit, [...(silent.get(unit) ?? []), id]);
      }
    }
  }
  const table = run.tables.at(-1);
  if (table && never > 0 && never <= reported) {
    const who = [...silent].map(
      ([unit, tasks]) => `${nameOf(unit, evidence)}（${nameTasks(run.plan, tasks, evidence)}）`,
    );
    const at = { file: table.file, line: 1, column: 1 };
    findings.push(
      found('charged-never-reported', at, { plan: plan.short, who: few(who), count: who.length }),
    );
  }
  return findings.map((finding) => restingOn(progressOf(run.plan), finding));
}
