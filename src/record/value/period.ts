import { z } from 'zod';
import { type Day, lastDayOfMonth } from './date.ts';

/** A reporting period (报告期): 2022-06, 2022-Q2, 2022-H1 or 2022. */
export type Period = string;

const shape = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12]))?$/;

/** Schema of a period. */
export const period = z.string().regex(shape, { error: 'not-a-period' });

/** First and last day of a period. Throws on text that is not a period: callers pass checked values. */
export function daysOfPeriod(given: Period): { start: Day; end: Day } {
  const parts = shape.exec(given);
  if (!parts) throw new Error(`not a period: ${given}`);
  const year = Number(parts[1]);
  const [first, last] = parts[2]
    ? [Number(parts[2]), Number(parts[2])]
    : parts[3]
      ? [Number(parts[3]) * 3 - 2, Number(parts[3]) * 3]
      : parts[4]
        ? [Number(parts[4]) * 6 - 5, Number(parts[4]) * 6]
        : [1, 12];
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    start: `${year}-${two(first)}-01`,
    end: `${year}-${two(last)}-${two(lastDayOfMonth(year, last))}`,
  };
}

/** A period as people say it: 2022年6月, 2022年第二季度, 2022年上半年, 2022年. */
export function namePeriod(given: Period): string {
  const parts = shape.exec(given);
  if (!parts) return given;
  const year = `${parts[1]}年`;
  if (parts[2]) return `${year}${Number(parts[2])}月`;
  if (parts[3]) return `${year}第${'一二三四'[Number(parts[3]) - 1]}季度`;
  if (parts[4]) return `${year}${parts[4] === '1' ? '上' : '下'}半年`;
  return year;
}
