import type { Rectification } from '../record/rectification/table.ts';
import { daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { daysOfPeriod, nextPeriod, type Period } from '../record/value/period.ts';

/** How a problem on the ledger stands: closed in time, closed late, open, or open past its day. */
export type RectificationState = 'closed' | 'closed-late' | 'open' | 'overdue';

export interface RectificationStanding {
  row: Rectification;
  file: string;
  state: RectificationState;
  /** Days left until the due day while open; days late once it is over. */
  days: number;
}

/** Problems found and closed by the end of a month, counted from the beginning. */
export interface LedgerStep {
  month: Period;
  found: number;
  closed: number;
}

/** The course of a ledger, month by month: from the first find to the last find or closing. */
export function traceLedger(standings: RectificationStanding[]): LedgerStep[] {
  const found = standings.map(({ row }) => row.found);
  const closed = standings.flatMap(({ row }) => row.closed ?? []);
  const days = [...found, ...closed].sort();
  const last = days.at(-1)?.slice(0, 7);
  const steps: LedgerStep[] = [];
  for (let month = days[0]?.slice(0, 7); month && last && month <= last; month = nextPeriod(month)) {
    const { end } = daysOfPeriod(month);
    const until = (given: Day[]) => given.filter((day) => day <= end).length;
    steps.push({ month, found: until(found), closed: until(closed) });
  }
  return steps;
}

/** A ledger as it stood on a day: problems found by then, closed by then. */
export function assessRectification(rows: Rectification[], file: string, asOf: Day): RectificationStanding[] {
  return rows
    .filter((row) => row.found <= asOf)
    .map((row) => {
      const closed = row.closed !== undefined && row.closed <= asOf ? row.closed : undefined;
      if (closed) {
        const late = daysBetween(row.due, closed);
        return { row, file, state: late > 0 ? 'closed-late' : 'closed', days: Math.max(0, late) };
      }
      const left = daysBetween(asOf, row.due);
      // What is written of a closing that is still to come is not told.
      const open = { ...row, closed: undefined, evidence: undefined };
      return { row: open, file, state: left < 0 ? 'overdue' : 'open', days: Math.abs(left) };
    });
}
