import type { TaskReport } from '../../record/progress/table.ts';
import { namePeriod } from '../../record/value/period.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherProgress, isExplained, nameOf, nameTask, type TaskGrid } from './gather.ts';
import { isSizeable, slipOf } from './quantity.ts';

/** How a task went on from period to period: what was done becomes less, what was finished is open again. */
export function checkTaskCourses(evidence: Evidence): Finding[] {
  return gatherProgress(evidence).taskGrids.flatMap((grid) => checkGrid(grid, evidence));
}

type Kind = 'task-reopened' | 'done-falls' | 'due-leaps';

interface Step {
  kind: Kind;
  p: number;
  row: TaskReport;
  before: TaskReport;
  since: number;
}

/**
 * Work that comes back every month is counted afresh every month: where a third of the steps go back, that is how the
 * task is counted, and no mistake.
 */
function checkGrid(grid: TaskGrid, evidence: Evidence): Finding[] {
  const steps: Step[] = [];
  let all = 0;
  for (const rows of grid.series.values()) {
    let before: TaskReport | undefined;
    let since = 0;
    let usual: number | undefined;
    for (let p = 0; p < rows.length; p++) {
      const row = rows[p];
      if (!row) continue;
      if (before && yearOf(grid, p) === yearOf(grid, since)) {
        all += 1;
        const kind = isExplained(row, before) ? undefined : judge(before, row);
        // The way back from a leap is no second one.
        if (kind && (kind !== 'due-leaps' || row.due !== usual)) steps.push({ kind, p, row, before, since });
        if (kind === 'due-leaps') usual = before.due;
      }
      before = row;
      since = p;
    }
  }
  const back = steps.filter(({ kind }) => kind !== 'due-leaps').length;
  const told = back * 3 > all && back > 2 ? steps.filter(({ kind }) => kind === 'due-leaps') : steps;
  return told.flatMap((step) => tell(step, grid, evidence));
}

function yearOf(grid: TaskGrid, p: number): string | undefined {
  return grid.run.tables[p]?.period.slice(0, 4);
}

function judge(before: TaskReport, row: TaskReport): Kind | undefined {
  // 已完成 with less done than due is an error in its own row.
  const wasDone = before.status === '已完成' && (before.done ?? 0) >= (before.due ?? 0);
  if (wasDone && (row.status === '进行中' || row.status === '未开始')) return 'task-reopened';
  if (before.due !== undefined && row.due !== undefined && before.due > 0 && row.due > 0) {
    const larger = Math.max(before.due, row.due);
    if (isSizeable(larger, true) && slipOf(row.due, before.due) !== 0) return 'due-leaps';
  }
  if (before.done !== undefined && row.done !== undefined && row.done < before.done) return 'done-falls';
  return undefined;
}

function tell({ kind, p, row, before, since }: Step, grid: TaskGrid, evidence: Evidence): Finding[] {
  const table = grid.run.tables[p];
  if (!table) return [];
  const facts = {
    task: nameTask(table.plan, grid.task, evidence),
    who: nameOf(row.area ?? row.unit ?? '', evidence),
    earlier: namePeriod(grid.run.tables[since]?.period ?? ''),
  };
  const { line } = row;
  if (kind === 'task-reopened') {
    const at = placeIn(table, line, 'status');
    return [found(kind, at, { ...facts, finished: before.finished }, row.status)];
  }
  const [then, now, field] =
    kind === 'due-leaps' ? [before.due ?? 0, row.due ?? 0, 'due'] : [before.done ?? 0, row.done ?? 0, 'done'];
  return [found(kind, placeIn(table, line, field), { ...facts, before: then, now }, `${now}`)];
}
