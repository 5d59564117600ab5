import { type Day, lastDayOfMonth } from '../../src/record/value/date.ts';
import { daysOfPeriod, type Period } from '../../src/record/value/period.ts';

const two = (n: number) => String(n).padStart(2, '0');

/** The months of a year as reporting periods, both ends counted. */
export function listMonths(year: number, from: number, to: number): Period[] {
  return Array.from({ length: to - from + 1 }, (_, i) => `${year}-${two(from + i)}`);
}

/** A day of a month; the last day where the month is shorter. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${two(month)}-${two(Math.min(day, lastDayOfMonth(year, month)))}`;
}

/** The day so many days later (earlier, where negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A day of the month after a period: reports of 2022-06 come in July, on time until the 15th. */
export function dayAfterPeriod(period: Period, day: number): Day {
  return addDays(daysOfPeriod(period).end, day);
}

/** The period that a day falls in; -1 where it falls in none. */
export function indexOfDay(periods: readonly Period[], day: Day): number {
  return periods.findIndex((period) => {
    const { start, end } = daysOfPeriod(period);
    return day >= start && day <= end;
  });
}

/** The last period that has ended by a day: what is judged at a date is judged by it. The last of all without a date. */
export function lastPeriodBy(periods: readonly Period[], day: Day | undefined): number {
  const found = day ? periods.findLastIndex((period) => daysOfPeriod(period).end <= day) : -1;
  return found < 0 ? periods.length - 1 : found;
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** A day as it is written in a notice: 2022年6月20日, nothing padded. */
export function writeDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
