import { isCarriedByAreas } from '../../compute/carried.ts';
import { dateDeadline } from '../../compute/deadline.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import { isLastWord } from '../../record/progress/last-word.ts';
import type { Cadence, Deadline } from '../../record/task/schema.ts';
import { addDays } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import { markInvented } from '../parts/invented.ts';
import type { CalendarEntry, PlacedEntry } from './entry.ts';
import { findTurns } from './turns.ts';

/** For how many days a day that is over stays in the calendars. */
const kept = 365;

/** Deadlines and turns of all tasks that are not done, for the units that carry them and for their places. */
export function gatherTasks(disclosure: Disclosure): PlacedEntry[] {
  return disclosure.plans.flatMap((plan) =>
    plan.tasks
      .filter(({ standing }) => standing.state !== 'done' && standing.state !== 'not-applicable')
      .flatMap((task) => gatherTask(task, plan, disclosure)),
  );
}

function gatherTask(task: PublicTask, { plan }: PublicPlan, disclosure: Disclosure): PlacedEntry[] {
  const { asOf, organizationIndex, tree } = disclosure;
  const since = addDays(asOf, -kept);
  const units = [...new Set([...task.lead, ...task.responsible].flatMap(({ id }) => id ?? []))];
  const isLocal = isCarriedByAreas(task, plan.area, organizationIndex);
  const settled = new Set(
    task.standing.readings.flatMap(({ by, reporter, status }) =>
      by === 'area' && isLastWord(status) ? reporter : [],
    ),
  );
  const townships = (tree.children.get(plan.area) ?? []).map(({ code }) => code);
  const charged = isLocal ? townships.filter((code) => !settled.has(code)) : [];
  const areas = [
    plan.area,
    ...charged.flatMap((code) => [code, ...(tree.children.get(code) ?? []).map((village) => village.code)]),
  ];
  const shared = {
    path: paths.task(task.id),
    synthetic: markInvented(disclosure.datasets, `plans/${plan.id}/tasks.yaml`).synthetic === true,
  };
  const from = `“${plan.short}”第${task.task.no}项“${task.task.title}”`;
  const who = task.lead.length > 0 ? task.lead : task.responsible;
  const duty = who.length > 0 ? [`${task.task.label}：${who.map(({ name }) => name).join('、')}`] : [];
  const dated = task.task.deadlines.flatMap((deadline, i): CalendarEntry[] => {
    const day = lastDayOf(deadline, asOf);
    if (day === undefined || day < since) return [];
    const about = { ...shared, key: `tasks/${task.id}/deadline-${i + 1}`, day };
    return [
      {
        ...about,
        kind: '任务期限',
        summary: deadline.what,
        details: [from, `原文：${deadline.text}`, ...duty],
      },
    ];
  });
  const cadences = [
    ...task.task.cadences.map((cadence) => ({ cadence, name: 'cadence' })),
    ...task.task.deadlines.flatMap((deadline) => {
      const cadence = cadenceOf(deadline);
      return cadence ? { cadence, name: 'recurring' } : [];
    }),
  ];
  const recurring = cadences.flatMap(({ cadence, name }, i): CalendarEntry[] => {
    const turns = findTurns(cadence, factValue(plan.period));
    if (!turns || turns.rule.slice(-8) < since.replaceAll('-', '')) return [];
    const { first, rule } = turns;
    const about = { ...shared, key: `tasks/${task.id}/${name}-${i + 1}`, day: first, rule };
    return [
      {
        ...about,
        kind: '定期工作',
        summary: cadence.what,
        details: [from, `原文：${cadence.text}`, ...duty],
      },
    ];
  });
  return [...dated, ...recurring].map((entry) => ({ entry, units, areas, around: false }));
}

function lastDayOf(deadline: Deadline, asOf: string): string | undefined {
  const { date, end, kind } = dateDeadline(deadline, asOf);
  return kind === 'by' ? date : kind === 'window' ? end : undefined;
}

/** A deadline that comes back with days of the month (每月25日至月底) is a cadence by another name. */
export function cadenceOf(deadline: Deadline): Cadence | undefined {
  if (!('recurring' in deadline)) return undefined;
  const { every, fromDay, toDay } = deadline.recurring;
  if (every !== 'month' || fromDay === undefined || toDay === undefined) return undefined;
  const { hardness, text, what } = deadline;
  return { text, what, hardness, every, times: 1, window: { fromDay, toDay } };
}
