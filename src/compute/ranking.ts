import type { TaskReading } from './task-status.ts';

/** What a ranking looks at of a task: who said what, and who was silent. */
interface Reported {
  standing: { readings: Array<Pick<TaskReading, 'reporter' | 'by' | 'status'>>; missing: string[] };
}

/** A reporter with the share of its tasks that it reported as done. */
export interface RankedReporter {
  /** 12-digit code of the area, or name of the unit. */
  reporter: string;
  /** 1 for the highest share; those with the same share have the same rank, and the next ones the rank after them all. */
  rank: number;
  /** Tasks that it reported as done, and all that apply to it. */
  done: number;
  due: number;
  /** Tasks of which its report for the last period had not come. They count as it last reported them, else as not done. */
  silent: number;
}

/**
 * Ranks those whom `isRanked` takes (the townships of a county, say) by tasks reported as done ÷ tasks that apply. What
 * was never reported counts as not done, so that silence never lifts anybody. Equal shares are equal ranks (1, 2, 2, 4)
 * and stand in the order of their codes or names. Who has no task that applies is left out.
 *
 * Only for plans whose record says that rankings are public.
 */
export function rankReporters(
  tasks: readonly Reported[],
  isRanked: (reporter: string) => boolean,
): RankedReporter[] {
  const rows = new Map<string, Omit<RankedReporter, 'rank'>>();
  const rowOf = (reporter: string) => {
    const row = rows.get(reporter) ?? { reporter, done: 0, due: 0, silent: 0 };
    rows.set(reporter, row);
    return row;
  };
  for (const { standing } of tasks) {
    const told = new Set(standing.readings.map(({ reporter }) => reporter));
    for (const { reporter, status } of standing.readings) {
      if (status === '不适用') continue;
      const row = rowOf(reporter);
      row.due += 1;
      if (status === '已完成') row.done += 1;
    }
    for (const reporter of standing.missing) {
      const row = rowOf(reporter);
      row.silent += 1;
      if (!told.has(reporter)) row.due += 1;
    }
  }
  const sorted = [...rows.values()]
    .filter(({ due, reporter }) => due > 0 && isRanked(reporter))
    // Shares are compared as whole numbers: 1/3 and 2/6 are the same.
    .sort((a, b) => b.done * a.due - a.done * b.due || (a.reporter < b.reporter ? -1 : 1));
  const ranked: RankedReporter[] = [];
  sorted.forEach((row, at) => {
    const above = ranked[at - 1];
    const isTied = above !== undefined && above.done * row.due === row.done * above.due;
    ranked.push({ ...row, rank: isTied ? above.rank : at + 1 });
  });
  return ranked;
}
