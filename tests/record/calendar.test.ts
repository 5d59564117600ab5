import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  isWorkday,
  knownYears,
  nameDay,
  weekdayOf,
} from '../../src/record/value/calendar.ts';
import { daysOfPeriod, namePeriod } from '../../src/record/value/period.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));

describe('the calendar', () => {
  test('adding days and counting them are each other’s inverse', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (start, n) => daysBetween(start, addDays(start, n)) === n,
      ),
    );
  });

  test('a month later never skips a month', () => {
    expect(addMonths('2022-01-31', 1)).toBe('2022-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2022-12-15', 1)).toBe('2023-01-15');
  });

  test('working days follow the national arrangement, moved Saturdays included', () => {
    // National Day 2022: 1–7 October off, 8 and 9 October (a weekend) worked.
    expect(addWorkingDays('2022-09-30', 2)).toEqual({ day: '2022-10-09', known: true });
    expect(isWorkday('2022-10-08')).toBe(true);
    expect(isWorkday('2022-10-03')).toBe(false);
  });

  test('a year without a published arrangement is said to be unknown', () => {
    const later = `${knownYears.last + 1}-03-01`;
    expect(addWorkingDays(later, 1).known).toBe(false);
  });

  test('dates are written without padding', () => {
    expect(nameDay('2022-06-02')).toBe('2022年6月2日');
    expect(weekdayOf('2022-06-20')).toBe(1);
  });

  test('periods end on the last day of their month', () => {
    expect(daysOfPeriod('2024-02')).toEqual({ start: '2024-02-01', end: '2024-02-29' });
    expect(daysOfPeriod('2022-Q2')).toEqual({ start: '2022-04-01', end: '2022-06-30' });
    expect(daysOfPeriod('2022-H2')).toEqual({ start: '2022-07-01', end: '2022-12-31' });
    expect(['2022-06', '2022-Q2', '2022-H1', '2022'].map(namePeriod)).toEqual([
      '2022年6月',
      '2022年第二季度',
      '2022年上半年',
      '2022年',
    ]);
  });
});
