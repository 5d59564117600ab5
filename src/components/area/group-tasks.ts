import { groupBy } from '../../compute/group-by.ts';
import type { Day } from '../../record/value/date.ts';
import { lastDayOf, nearestDeadline } from '../tasks.ts';
import type { CarriedTask } from './carried-tasks.ts';
import { isSettled, wordReading } from './reading.ts';

/** Tasks of a place as a villager asks for them: what has a day, what goes on without one, what is over. */
export interface TaskGroups {
  /** Not done yet and with a day in the calendar, the nearest first. */
  dated: CarriedTask[];
  /** Not done yet, no day told; one group a word (未开始, 未报, 进行中 …), so that the word is said once. */
  undated: Array<{ word: string; tasks: CarriedTask[] }>;
  done: CarriedTask[];
  /** What the place has nothing to do with. */
  foreign: CarriedTask[];
}

/** Words in the order in which they need attention; others come behind. */
const order = ['未报', '未开始', '进行中'];

/** Sorts the tasks of a place into groups; within each the order of the plan is kept. */
export function groupTasks(tasks: CarriedTask[]): TaskGroups {
  const open = tasks.filter((each) => !isSettled(each));
  const undated = groupBy(
    open.filter((each) => dayOf(each) === undefined),
    (each) => wordReading(each).word,
  );
  const rank = (word: string) => (order.includes(word) ? order.indexOf(word) : order.length);
  return {
    dated: open
      .filter((each) => dayOf(each) !== undefined)
      .sort((a, b) => (dayOf(a) ?? '').localeCompare(dayOf(b) ?? '')),
    undated: [...undated]
      .map(([word, of]) => ({ word, tasks: of }))
      .sort((a, b) => rank(a.word) - rank(b.word)),
    done: tasks.filter(({ reading }) => reading?.status === '已完成'),
    foreign: tasks.filter(({ reading }) => reading?.status === '不适用'),
  };
}

/** The last day of the deadline that comes next, or passed last. */
function dayOf({ task }: CarriedTask): Day | undefined {
  const next = nearestDeadline(task.deadlines);
  return next && lastDayOf(next);
}

/** Signs of the tasks, done first, one a task, and how many of each: the row of shapes and the words below it. */
export function tallyTasks(
  tasks: CarriedTask[],
): Array<{ sign: string; word: string; tone: string; count: number }> {
  const words = tasks.map(wordReading);
  const rank = (word: string) => ['已完成', '进行中', '未开始', '未报'].indexOf(word) + 1 || 9;
  return [...groupBy(words, ({ word }) => word)]
    .flatMap(([, of]) => {
      const [first] = of;
      return first ? [{ ...first, count: of.length }] : [];
    })
    .sort((a, b) => rank(a.word) - rank(b.word));
}
