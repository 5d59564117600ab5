import { countyOf } from '../../compute/areas.ts';
import { lastDay } from '../../compute/task-status.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import { isLastWord } from '../../record/progress/last-word.ts';
import { addDays, nameDay } from '../../record/value/calendar.ts';
import { factValue } from '../../record/value/fact.ts';
import { markInvented } from '../parts/invented.ts';
import type { FeedEvent } from './event.ts';

/**
 * What ran late, dated on the day after it was due: tasks for their county, and for each township that has not reported
 * its part as done; projects; problems on the ledger.
 */
export function gatherLate(disclosure: Disclosure): FeedEvent[] {
  return [
    ...disclosure.plans.flatMap((plan) =>
      plan.tasks
        .filter(({ standing }) => standing.state === 'overdue')
        .flatMap((task) => tellTask(task, plan, disclosure)),
    ),
    ...tellProjects(disclosure),
    ...tellLedger(disclosure),
  ];
}

function tellTask(task: PublicTask, { plan }: PublicPlan, disclosure: Disclosure): FeedEvent[] {
  const { asOf, datasets, tree } = disclosure;
  const due = lastDay(task.deadlines) ?? factValue(plan.period)?.end;
  if (due === undefined || due >= asOf) return [];
  const { period, readings } = task.standing;
  const shared = {
    kind: 'progress',
    date: addDays(due, 1),
    path: paths.task(task.id),
    synthetic: markInvented(datasets, `progress/${plan.id}/${period}/tasks.csv`).synthetic === true,
  } as const;
  const what = `第${task.task.no}项“${task.task.title}”应在${nameDay(due)}前办完`;
  const whole: FeedEvent = {
    ...shared,
    key: `tasks/${task.id}/late`,
    title: `逾期：${task.task.title}`,
    summary: `“${plan.short}”${what}，到期没有全部办完。`,
    areas: [plan.area],
    reach: 'here',
  };
  const townships = readings
    .filter(({ by, status }) => by === 'area' && !isLastWord(status))
    .map(({ reporter }) => reporter)
    .filter((code) => tree.byCode.get(code)?.level === '乡' && countyOf(tree, code)?.code === plan.area);
  const parts = townships.map((code): FeedEvent => {
    const name = tree.byCode.get(code)?.name ?? '';
    return {
      ...shared,
      key: `tasks/${task.id}/late/${code}`,
      title: `逾期：${name}还没报办完“${task.task.title}”`,
      summary: `“${plan.short}”${what}，${name}到期没有报办完。`,
      areas: [code],
      reach: 'below',
    };
  });
  return [whole, ...parts];
}

function tellProjects({ asOf, datasets, projects }: Disclosure): FeedEvent[] {
  const { synthetic = false } = markInvented(datasets, 'projects/projects.csv');
  return projects
    .filter(({ late }) => late)
    .map(({ project, stage }) => {
      const isBegun = stage !== '未开工';
      const due = isBegun ? project.planFinish : project.planStart;
      const what = isBegun ? '完工' : '开工';
      return {
        key: `projects/${project.id}/late-${isBegun ? 'finish' : 'start'}`,
        kind: 'progress' as const,
        date: addDays(due, 1),
        title: `逾期：${project.name}没有按时${what}`,
        summary: `应在${nameDay(due)}前${what}，由${project.responsible}负责。`,
        path: paths.project(project.id),
        author: project.responsible,
        synthetic,
        areas: [project.area],
        reach: 'around' as const,
      };
    })
    .filter(({ date }) => date <= asOf);
}

function tellLedger({ datasets, rectification, tree }: Disclosure): FeedEvent[] {
  return rectification
    .filter(({ state }) => state === 'overdue')
    .map(({ file, row }) => ({
      key: `rectification/${row.id}/late`,
      kind: 'progress',
      date: addDays(row.due, 1),
      title: `逾期：${tree.byCode.get(row.area)?.name ?? ''}的问题没有按时改好：${row.issue}`,
      summary: `应在${nameDay(row.due)}前改好，由${row.unit}负责。`,
      path: paths.rectification,
      author: row.unit,
      synthetic: markInvented(datasets, file).synthetic === true,
      areas: [row.area],
      reach: 'around',
    }));
}
