import { z } from 'zod';
import { type Day, lastDayOfMonth } from './date.ts';

/** A reporting period (报告期): 2022-06, 2022-Q2, 2022-H1 or 2022. */
export type Period = string;

const shape = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4])|-H([12]))?$/;

/** Schema of a period. */
export const period = z.string().regex(shape, { error: 'not-a-period' });

/** A record tells of a few dozen periods, and asks for their days a million times. */
const known = new Map<Period, Readonly<{ start: Day; end: Day }>>();

/** First and last day of a period. Throws on text that is not a period: callers pass checked values. */
export function daysOfPeriod(given: Period): Readonly<{ start: Day; end: Day }> {
  const before = known.get(given);
  if (before) return before;
  const days = reckonDays(given);
  known.set(given, days);
  return days;
}

function reckonDays(given: Period): { start: Day; end: Day } {
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

/** How long a period is. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';

/** The kind of a period. */
export function kindOfPeriod(given: Period): PeriodKind {
  if (given.includes('-Q')) return 'quarter';
  if (given.includes('-H')) return 'half-year';
  return given.length === 4 ? 'year' : 'month';
}

/** Length of each kind in months. */
export const lengths: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The period of the same kind that follows. */
export function nextPeriod(given: Period): Period {
  const kind = kindOfPeriod(given);
  const after = Number(given.slice(0, 4)) * 12 + Number(daysOfPeriod(given).end.slice(5, 7));
  const [year, month] = [Math.floor(after / 12), (after % 12) + 1];
  const turn = Math.ceil(month / lengths[kind]);
  if (kind === 'year') return String(year);
  if (kind === 'month') return `${year}-${String(month).padStart(2, '0')}`;
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${turn}`;
}

/**
 * Order in time, for sorting: by last day; of those that end together the longer first, so that the last is the month.
 * Not by text: 2022-Q1 stands behind 2022-12 there.
 */
export function byTime(a: Period, b: Period): number {
  const [one, other] = [daysOfPeriod(a), daysOfPeriod(b)];
  if (one.end !== other.end) return one.end < other.end ? -1 : 1;
  return one.start < other.start ? -1 : one.start > other.start ? 1 : 0;
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

/** The period of a kind in which a day lies. */
export function periodAt(kind: PeriodKind, day: string): Period {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (kind === 'year') return year;
  if (kind === 'month') return day.slice(0, 7);
  return `${year}-${kind === 'quarter' ? 'Q' : 'H'}${Math.ceil(month / lengths[kind])}`;
}
