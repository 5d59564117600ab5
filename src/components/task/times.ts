import { lastDay } from '../../compute/task-status.ts';
import type { PublicTask } from '../../protect/disclosure.ts';
import { daysBetween, nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { sayDay, sayDeadline, sayInterval } from '../say.ts';
import { isSettled, lastDayOf, nearestDeadline } from '../tasks.ts';

/** Where the document sets no day and no interval: within the plan's time. */
const within = '方案期内';
/** Where it only says that something is done again and again. */
const often = '经常办';

/** When a task is due, in the few words of a table: 9月30日前要办完，还剩3天; 每月; 经常办; 方案期内. */
export function sayWhen(task: PublicTask, planEnd: Day | undefined, asOf: Day): string {
  const late = lateSince(task, planEnd, asOf);
  if (late) return `应在${sayDay(late.day, asOf)}前办完，晚了${late.days}天`;
  const next = nearestDeadline(task.deadlines);
  if (next) return sayDeadline(next, asOf, isSettled(task));
  const [cadence] = task.cadences;
  if (!cadence) return within;
  return cadence.every === 'unspecified' ? often : sayInterval(cadence);
}

/** The day on which an overdue task should have been done, and how many days ago that was; else undefined. */
export function lateSince(
  { deadlines, standing }: PublicTask,
  planEnd: Day | undefined,
  asOf: Day,
): { day: Day; days: number } | undefined {
  if (standing.state !== 'overdue') return undefined;
  const day = lastDay(deadlines) ?? planEnd;
  return day === undefined ? undefined : { day, days: daysBetween(day, asOf) };
}

/** What the short words of a table of tasks mean, once below it; nothing where they do not stand in it. */
export function noteTimes(said: readonly string[], planEnds: ReadonlyArray<Day | undefined>): string[] {
  const ends = [...new Set(planEnds)];
  const [end] = ends;
  const until = ends.length === 1 && end !== undefined ? `，到${nameDay(end)}为止` : '';
  return [
    said.includes(within) ? `“${within}”：原文没有另写日子，在方案管的时间里办完${until}。` : '',
    said.includes(often) ? `“${often}”：原文只说要经常办，没有写明多久一次，所以不算逾期。` : '',
  ].filter((note) => note !== '');
}

/** What is said once of tasks that the document gives to nobody; nothing where all are given to somebody. */
export function noteCharged(tasks: ReadonlyArray<Pick<PublicTask, 'lead' | 'responsible'>>): string[] {
  const uncharged = tasks.filter(({ lead, responsible }) => lead.length + responsible.length === 0).length;
  if (uncharged === 0) return [];
  return [uncharged === tasks.length ? '原文没有写明这些任务由哪个单位办。' : '–：原文没有写明哪个单位办。'];
}

/** All days on which something of a task is due, in order; for the filter. */
export function dueDays({ deadlines }: PublicTask): Day[] {
  return [...new Set(deadlines.flatMap((deadline) => lastDayOf(deadline) ?? []))].sort();
}
