import { dateCadence } from '../../compute/cadence.ts';
import type { DatedDeadline } from '../../compute/deadline.ts';
import { lastDay } from '../../compute/task-status.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import { daysBetween, sayDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';
import { cadenceOf } from '../calendars/gather-tasks.ts';
import { markInvented } from '../parts/invented.ts';
import { type DeskItem, onDesk } from './item.ts';
import { sayDays } from './say.ts';
import type { DeskView } from './view.ts';

/** One promise of a plan with a day. */
interface Promised {
  task: PublicTask;
  what: string;
  due: Day;
  who: string[];
}

/** Deadlines of tasks that are not done: what is over by plan and unit, what is ahead one by one; and work that comes back. */
export function gatherTasks({ disclosure }: DeskView): DeskItem[] {
  return disclosure.plans.flatMap((plan) => {
    const open = plan.tasks.filter(
      ({ standing: { state } }) => state !== 'done' && state !== 'not-applicable' && state !== 'ahead',
    );
    const about = aboutPlan(plan, disclosure);
    return [
      ...gatherOver(open, about, disclosure.asOf),
      ...gatherAhead(open, about, disclosure.asOf),
      ...gatherTurns(open, about, disclosure.asOf),
    ];
  });
}

type About = Pick<DeskItem, 'where' | 'synthetic'> & { plan: PublicPlan };

function aboutPlan(plan: PublicPlan, { datasets }: Disclosure): About {
  const { id } = plan.plan;
  const synthetic = markInvented(datasets, `plans/${id}/tasks.yaml`).synthetic === true;
  const where = plan.period === undefined ? `progress/${id}/` : `progress/${id}/${plan.period}/tasks.csv`;
  return { plan, where, synthetic };
}

function gatherOver(tasks: PublicTask[], { plan, ...about }: About, asOf: Day): DeskItem[] {
  const over = tasks.flatMap((task) => promisesBroken(task, plan, asOf));
  const units = new Map<string, Promised[]>();
  for (const each of over) {
    for (const unit of each.who) units.set(unit, [...(units.get(unit) ?? []), each]);
  }
  return [...units].map(([unit, own]) => {
    const sorted = own.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    const [first] = sorted;
    const tasksOf = new Set(own.map(({ task }) => task.id));
    const which = tasks.filter(({ id }) => tasksOf.has(id)).map(nameNo);
    return onDesk(
      {
        ...about,
        key: `tasks/${plan.plan.id}/over/${unit}`,
        kind: '任务',
        what: `${plan.plan.short}：${tasksOf.size}项任务过了期限没有办完（${sayFew(which)}）`,
        who: [unit],
        due: first?.due,
        details: sorted.map(
          ({ due, task, what }) =>
            `${nameNo(task)}“${task.task.title}”：${what}，${sayDay(due, asOf)}前，${sayDays(daysBetween(asOf, due))}`,
        ),
        isAfter: plan.stage === 'ended',
        path: paths.tasksOfPlan(plan.plan.id),
      },
      asOf,
    );
  });
}

/** Binding days that are over while the task is not done; else the end of the plan, where the task is overdue by it. */
function promisesBroken(task: PublicTask, { plan }: PublicPlan, asOf: Day): Promised[] {
  const who = unitsOf(task);
  const past = task.deadlines.flatMap((deadline): Promised[] => {
    const due = lastOf(deadline);
    const binds = deadline.hardness === 'must' && due !== undefined && due < asOf;
    return binds ? [{ task, what: deadline.what, due, who }] : [];
  });
  if (past.length > 0 || task.standing.state !== 'overdue') return past;
  const due = lastDay(task.deadlines) ?? factValue(plan.period)?.end;
  return due === undefined ? [] : [{ task, what: '方案规定的时间里要办完', due, who }];
}

function gatherAhead(tasks: PublicTask[], { plan, ...about }: About, asOf: Day): DeskItem[] {
  return tasks.flatMap((task) =>
    task.deadlines.flatMap((deadline, i): DeskItem[] => {
      const due = lastOf(deadline);
      if (due === undefined || due < asOf) return [];
      const item = {
        ...about,
        key: `tasks/${task.id}/deadline-${i + 1}`,
        kind: '任务' as const,
        what: `${deadline.what}（${plan.plan.short}${nameNo(task)}）`,
        who: unitsOf(task),
        due,
        details: [`${nameNo(task)}“${task.task.title}”，原文：${deadline.text}`],
        isAfter: false,
        path: paths.task(task.id),
      };
      return [onDesk(item, asOf)];
    }),
  );
}

/** Work that comes back by the month or more seldom: all of a plan that is to be done by one day stands together. */
function gatherTurns(tasks: PublicTask[], { plan, ...about }: About, asOf: Day): DeskItem[] {
  const span = factValue(plan.plan.period);
  const turns = new Map<Day, Promised[]>();
  for (const task of tasks) {
    const recurring = task.task.deadlines.flatMap((deadline) => cadenceOf(deadline) ?? []);
    for (const { every, next, what } of [
      ...task.cadences,
      ...recurring.map((each) => dateCadence(each, span, asOf)),
    ]) {
      if (!next || every === 'day' || every === 'week' || next.end < asOf) continue;
      const one = { task, what, due: next.end, who: unitsOf(task) };
      turns.set(next.end, [...(turns.get(next.end) ?? []), one]);
    }
  }
  return [...turns].map(([due, own]) => {
    const [first, ...others] = own;
    const what =
      others.length === 0 ? `${first?.what ?? ''}（定期工作）` : `${own.length}件定期工作，这一轮的最后一天`;
    return onDesk(
      {
        ...about,
        key: `tasks/${plan.plan.id}/turns/${due}`,
        kind: '任务',
        what: `${plan.plan.short}：${what}`,
        who: [...new Set(own.flatMap(({ who }) => who))],
        due,
        details: own.map(({ task, what: each, who }) => `${nameNo(task)}，${who.join('、')}：${each}`),
        isAfter: false,
        path: paths.tasksOfPlan(plan.plan.id),
      },
      asOf,
    );
  });
}

function unitsOf({ lead, responsible }: PublicTask): string[] {
  const named = (lead.length > 0 ? lead : responsible).map(({ name }) => name);
  return named.length > 0 ? [...new Set(named)] : ['方案没有写明单位'];
}

function lastOf({ date, end, kind }: DatedDeadline): Day | undefined {
  return kind === 'window' ? end : date;
}

/** 第3项; of what is numbered in words, those words: “一是”. */
function nameNo({ task }: PublicTask): string {
  return /^\d+$/.test(task.no) ? `第${task.no}项` : `“${task.no}”`;
}

function sayFew(names: string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join('、')}等` : names.join('、');
}
