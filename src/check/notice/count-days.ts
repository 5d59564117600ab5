import { addDays, daysBetween, isWorkday, knownYears } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';

/** How a rule counts its days. */
export interface Minimum {
  days: number;
  count: 'calendar' | 'working';
}

/** Days from one to another, both counted: all of them, or those that are worked by the national calendar. */
export function countDays(start: Day, end: Day, count: Minimum['count']): number {
  const all = daysBetween(start, end) + 1;
  // Of a mistyped year nobody needs the working days.
  if (count === 'calendar' || all > 1000) return all;
  let worked = 0;
  for (let day = start; day <= end; day = addDays(day, 1)) if (isWorkday(day)) worked += 1;
  return worked;
}

/** The first day on which a minimum is full, both ends counted. */
export function endOfMinimum(start: Day, { days, count }: Minimum): Day {
  if (count === 'calendar') return addDays(start, days - 1);
  let day = start;
  for (let left = days; ; day = addDays(day, 1)) {
    if (isWorkday(day)) left -= 1;
    if (left === 0) return day;
  }
}

/** The first year between two days for which no holiday arrangement is known. */
export function unknownYear(start: Day, end: Day): string | undefined {
  for (const day of [start, end]) {
    const year = Number(day.slice(0, 4));
    if (year < knownYears.first || year > knownYears.last) return day.slice(0, 4);
  }
  return undefined;
}
