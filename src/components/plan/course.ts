import type { TaskState } from '../../compute/task-status.ts';
import type { Table } from '../../document/block.ts';
import { text } from '../../document/text.ts';
import type { PublicPlan } from '../../protect/disclosure.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';
import type { StackedStep } from '../chart/stacked.ts';
import { taskStates, wordState } from '../states.ts';

/** How the tasks of a plan stood, period by period: a drawing, its message and its numbers. */
export interface StateCourse {
  title: string;
  steps: Array<StackedStep<TaskState>>;
  table: Table;
}

/** From the ground up: what is done stands at the bottom, so that it can be seen to grow. */
const upward: TaskState[] = ['done', 'ongoing', 'behind', 'overdue', 'unreported', 'not-applicable', 'ahead'];

/** The course of a plan's tasks; undefined where fewer than two periods make none. */
export function drawStates({ course, summary }: PublicPlan): StateCourse | undefined {
  const steps = course.filter(({ counts }) => counts.ahead < summary.total);
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || first === last) return undefined;
  const oneYear = new Set(steps.map(({ period }) => period.slice(0, 4))).size === 1;
  const present = taskStates.filter((state) => steps.some(({ counts }) => counts[state] > 0));
  return {
    title: titleCourse(first.period, first.counts.done, last.period, last.counts.done),
    steps: steps.map(({ counts, period }) => ({
      label: shorten(period, oneYear),
      parts: upward.map((key) => ({ key, count: counts[key] })),
    })),
    table: {
      kind: 'table',
      caption: '各期各种状态的任务有几项',
      columns: [
        { title: '报告期' },
        ...present.map((state) => ({ title: wordState(state, 'task').word, align: 'end' as const })),
      ],
      rows: steps.map(({ counts, period }) => [
        { content: [text(shorten(period, oneYear))], header: true },
        ...present.map((state) => ({ content: [text(`${counts[state]}`)] })),
      ]),
    },
  };
}

function titleCourse(from: Period, before: number, to: Period, now: number): string {
  const [start, end] = [namePeriod(from), namePeriod(to)];
  if (before === now)
    return now === 0 ? `从${start}到${end}，还没有一项任务办完` : `从${start}到${end}，办完的一直是${now}项`;
  return `从${start}到${end}，办完的任务从${before}项${now > before ? '增加' : '减少'}到${now}项`;
}

/** 6月, 第二季度; with the year where there is more than one. */
export function shorten(period: Period, oneYear: boolean): string {
  const name = namePeriod(period);
  if (period.length === 4) return name;
  if (oneYear) return name.slice(5);
  return /^\d{4}-\d{2}$/.test(period) ? `${period.slice(2, 4)}/${Number(period.slice(5))}` : name;
}
