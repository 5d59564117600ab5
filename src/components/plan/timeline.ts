import type { DatedCadence } from '../../compute/cadence.ts';
import type { DatedDeadline } from '../../compute/deadline.ts';
import type { PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import type { Day } from '../../record/value/date.ts';
import { lastDayOf } from '../tasks.ts';

/** Something that is due, and the task that it belongs to; a heading's own have none. */
export interface Due<T> {
  due: T;
  task: PublicTask | undefined;
  heading: string;
}

export interface Timeline {
  /** Days on which something is due, in order. */
  days: Array<{ day: Day; state: 'past' | 'next' | 'later'; dues: Array<Due<DatedDeadline>> }>;
  /** What hangs on an event or comes back. */
  undated: Array<Due<DatedDeadline>>;
  cadences: Array<Due<DatedCadence>>;
}

/** Everything that a plan wants by a time, from its tasks and headings. */
export function layTimeline({ sections, tasks }: PublicPlan, asOf: Day): Timeline {
  const owners = [
    ...tasks.map((task) => ({ owner: task, task, heading: task.task.title })),
    ...sections.map((section) => ({ owner: section, task: undefined, heading: section.section.title })),
  ];
  const deadlines = owners.flatMap(({ heading, owner, task }) =>
    owner.deadlines.map((due): Due<DatedDeadline> => ({ due, task, heading })),
  );
  const byDay = new Map<Day, Array<Due<DatedDeadline>>>();
  for (const one of deadlines) {
    const day = dayOf(one.due);
    if (day !== undefined) byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  const days = [...byDay].sort(([a], [b]) => (a < b ? -1 : 1));
  const next = days.find(([day]) => day >= asOf)?.[0];
  return {
    days: days.map(([day, dues]) => ({
      day,
      state: day < asOf ? 'past' : day === next ? 'next' : 'later',
      dues,
    })),
    undated: deadlines.filter(({ due }) => dayOf(due) === undefined),
    cadences: owners.flatMap(({ heading, owner, task }) =>
      owner.cadences.map((due) => ({ due, task, heading })),
    ),
  };
}

/** Where a deadline stands on the line: its last day; of one that only begins, its first. */
function dayOf(deadline: DatedDeadline): Day | undefined {
  return lastDayOf(deadline) ?? (deadline.kind === 'from' ? deadline.start : undefined);
}
