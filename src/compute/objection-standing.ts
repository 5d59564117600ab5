import { dueForObjection } from '../record/objection/due.ts';
import type { Objection } from '../record/objection/table.ts';
import type { RulesFile } from '../record/rule/schema.ts';
import { daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { judgeReply, type ReplyState } from './reply.ts';

/** An objection as it stood on a day. */
export interface ObjectionStanding {
  /** What is dated later than the day is left out of it. */
  row: Objection;
  file: string;
  /** The last day for the answer; left out where no rule was in force. */
  due: Day | undefined;
  /** Days from its coming to the answer, or until now while there is none. */
  days: number;
  state: ReplyState;
}

/** The register as it stood on a day: what had come by then, and the answers that had been given; oldest first. */
export function standObjections(
  tables: ReadonlyArray<{ file: string; rows: Objection[] }>,
  rules: RulesFile,
  asOf: Day,
): ObjectionStanding[] {
  return tables
    .flatMap(({ file, rows }) =>
      rows.filter(({ received }) => received <= asOf).map((row) => standObjection(row, file, rules, asOf)),
    )
    .sort((a, b) => compare(a.row.received, b.row.received) || compare(a.row.id, b.row.id));
}

function standObjection(row: Objection, file: string, rules: RulesFile, asOf: Day): ObjectionStanding {
  const answered = row.answered !== undefined && row.answered <= asOf ? row.answered : undefined;
  const due = dueForObjection(rules, row.received);
  const told = { answered: undefined, answer: undefined, result: undefined };
  return {
    row: answered === undefined ? { ...row, ...told } : row,
    file,
    due,
    days: daysBetween(row.received, answered ?? asOf),
    state: judgeReply(due, answered, asOf),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
