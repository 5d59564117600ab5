import chineseDays from 'chinese-days';
import type { Day } from './date.ts';

const dayLength = 86_400_000;

/** The day so many days later (or earlier). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}

/** How many days from one day to another: 1 from today to tomorrow, negative into the past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
}

/** The day so many months later; the last of a shorter month where the day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** First year and last year for which the State Council's holiday arrangement is in the calendar. */
export const knownYears = { first: 2004, last: lastKnownYear() };

/**
 * The day so many working days later, by the national holiday calendar (chinese-days, which carries the State Council's
 * yearly notices). `known` is false where a year passed through has no published arrangement yet: then only weekends
 * were left out, and whoever shows the day must say so.
 */
export function addWorkingDays(day: Day, days: number): { day: Day; known: boolean } {
  let at = day;
  let left = days;
  let known = isKnownYear(day);
  while (left > 0) {
    at = addDays(at, 1);
    if (isWorkday(at)) left -= 1;
    known &&= isKnownYear(at);
  }
  return { day: at, known };
}

/** True on a working day, moved working Saturdays and Sundays included. */
export function isWorkday(day: Day): boolean {
  return isKnownYear(day) ? chineseDays.isWorkday(day) : weekdayOf(day) <= 5;
}

function isKnownYear(day: Day): boolean {
  const year = Number(day.slice(0, 4));
  return year >= knownYears.first && year <= knownYears.last;
}

/** The newest year in which the library knows National Day week as a holiday on weekdays. */
function lastKnownYear(): number {
  for (let year = 2040; year > 2004; year--) {
    const week = [1, 2, 3].map((n) => `${year}-10-0${n}`);
    if (week.every((day) => chineseDays.isHoliday(day))) return year;
  }
  return 2004;
}

/** 2022年6月20日: official documents do not pad with zeros (GB/T 9704-2012, 7.3.5.4). */
export function nameDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** A day as people say it: without the year where it is this year's. */
export function sayDay(day: Day, asOf: Day): string {
  return day.slice(0, 4) === asOf.slice(0, 4) ? nameShortDay(day) : nameDay(day);
}

/** 6月20日. */
export function nameShortDay(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
}
