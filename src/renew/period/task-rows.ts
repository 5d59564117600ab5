import type { Evidence } from '../../check/evidence.ts';
import { chargedWith } from '../../check/progress/charged.ts';
import { isLastWord } from '../../record/progress/last-word.ts';
import type { TaskReport, taskReportTable } from '../../record/progress/table.ts';
import type { Plan, ProgressRows } from '../../record/record.ts';
import type { Cells } from '../write-table.ts';

type TaskCells = Cells<typeof taskReportTable.columns>;

/**
 * Who is to report on which task, and of how many nothing is owed any more: whoever did in an earlier period, in the order of the last one; before the first period
 * those whom the plan charges. What each has to do in all (应完成数) is carried, for it is no report; all else is blank. Who
 * has said its last word on a task (done, or no concern of its own) has no row any more: nothing is owed.
 */
export function listTaskRows(
  plan: Plan,
  earlier: Array<ProgressRows<TaskReport>>,
  evidence: Evidence,
): { rows: TaskCells[]; settled: number } {
  const latest = earlier.at(-1);
  if (!latest) return { rows: plan.tasks.flatMap((task) => beginTask(task, plan, evidence)), settled: 0 };
  // By task and reporter; `undefined` after a last word.
  const byTask = new Map<string, Map<string, TaskCells | undefined>>();
  for (const table of [...earlier].reverse()) {
    for (const { task, area, unit, due, status } of table.rows) {
      const who = area ?? (unit === undefined ? undefined : idOf(unit, plan, evidence));
      if (who === undefined || (area !== undefined && !evidence.areas.has(area))) continue;
      if (table !== latest && area === undefined && !isCharged(task, unit, plan, evidence)) continue;
      const rows = byTask.get(task) ?? new Map<string, TaskCells | undefined>();
      byTask.set(task, rows);
      if (!rows.has(who)) rows.set(who, isLastWord(status) ? undefined : { task, area, unit, due });
    }
  }
  const order = new Map(plan.tasks.map(({ id }, i) => [id, i]));
  const known = [...byTask]
    .filter(([task]) => order.has(task))
    .sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .map(([, rows]) => [...rows.values()]);
  return {
    rows: known.flatMap((rows) =>
      inOrder(
        rows.filter((row) => row !== undefined),
        evidence,
      ),
    ),
    settled: known.flat().filter((row) => row === undefined).length,
  };
}

function beginTask(task: Plan['tasks'][number], plan: Plan, evidence: Evidence): TaskCells[] {
  const { areas, named } = chargedWith(task, plan, evidence);
  return [
    ...areas.map((area) => ({ task: task.id, area })),
    ...[...new Set(named)].map((unit) => ({ task: task.id, unit })),
  ];
}

/** Areas in the order of `areas.csv`, then units as they came. */
function inOrder(rows: TaskCells[], { areas }: Evidence): TaskCells[] {
  const places = new Map([...areas.keys()].map((code, i) => [code, i]));
  const placeOf = ({ area }: TaskCells) =>
    area === undefined ? places.size : (places.get(String(area)) ?? 0);
  return rows
    .map((row, i) => ({ row, i }))
    .sort((a, b) => placeOf(a.row) - placeOf(b.row) || a.i - b.i)
    .map(({ row }) => row);
}

function idOf(unit: string, plan: Plan, { units }: Evidence): string {
  return units.find(plan.area, unit)?.id ?? unit;
}

/** What a unit reported once that is not charged with the task, it does not owe in every period. */
function isCharged(id: string, unit: string | undefined, plan: Plan, evidence: Evidence): boolean {
  const task = plan.tasks.find((each) => each.id === id);
  if (!task || unit === undefined) return false;
  const charged = chargedWith(task, plan, evidence);
  return charged.isOpen || charged.all.has(evidence.units.find(plan.area, unit)?.name ?? unit);
}
