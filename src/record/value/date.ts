import { z } from 'zod';

/** A calendar day in Asia/Shanghai, written YYYY-MM-DD. Compared as text, which is also order in time. */
export type Day = string;

/** True for a day that exists: 2022-02-30 does not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** The number of days in a month (month 1–12), so that 2月底 is the 28th or the 29th by its year. */
export function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Schema of a day. */
export const day = z.string().refine(isDay, { error: 'not-a-day' }).meta({ format: 'date' });
