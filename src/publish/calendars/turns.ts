import { dateCadence } from '../../compute/cadence.ts';
import type { Cadence } from '../../record/task/schema.ts';
import type { Day } from '../../record/value/date.ts';
import { factValue } from '../../record/value/fact.ts';

/** When something comes back: the first last-day of a turn, and the rule after which the others follow. */
export interface Turns {
  first: Day;
  rule: string;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/**
 * The turns of a cadence as a rule, from the day on which it begins to bind to the day on which it ends. Only where the
 * plan says on which day: 每月5日至15日, 每周二. Of 每月 or 每季度 alone the day would be ours.
 *
 * `binds`: the time of the plan; without one there is no first turn, and nothing is given.
 */
export function findTurns(cadence: Cadence, binds: { start: Day; end: Day } | undefined): Turns | undefined {
  const during = (cadence.during && factValue(cadence.during)) ?? binds;
  if (!during) return undefined;
  const rule = ruleOf(cadence);
  const first = rule && dateCadence(cadence, during, during.start).next?.end;
  if (!first || first > during.end) return undefined;
  return { first, rule: `${rule};UNTIL=${during.end.replaceAll('-', '')}` };
}

function ruleOf({ every, weekday, window }: Cadence): string | undefined {
  if (every === 'week' && weekday !== undefined) return `FREQ=WEEKLY;BYDAY=${weekdays[weekday - 1]}`;
  if (every !== 'month' || !window) return undefined;
  return `FREQ=MONTHLY;${lastDayOfWindow(window.toDay)}`;
}

/** In a month that is shorter the window ends on its last day: 30 is 28 in February. */
function lastDayOfWindow(day: number): string {
  if (day === 31) return 'BYMONTHDAY=-1';
  if (day <= 28) return `BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - 27 }, (_, i) => 28 + i);
  return `BYMONTHDAY=${days.join(',')};BYSETPOS=-1`;
}
