import { describe, expect, test } from 'vitest';
import { dateCadence, nameCadence } from '../../src/compute/cadence.ts';
import type { Cadence } from '../../src/record/task/schema.ts';

const cadence = (given: Partial<Cadence>): Cadence => ({
  text: '',
  what: '',
  every: 'month',
  times: 1,
  hardness: 'must',
  ...given,
});
const year = { start: '2022-01-01', end: '2022-12-31' };
const nextOf = (given: Partial<Cadence>, asOf: string) => dateCadence(cadence(given), year, asOf).next;

describe('the turn of a cadence', () => {
  test('每周二 is this week’s Tuesday until it is over, then the next', () => {
    expect(nextOf({ every: 'week', weekday: 2 }, '2022-06-20')).toEqual({
      start: '2022-06-21',
      end: '2022-06-21',
    });
    expect(nextOf({ every: 'week', weekday: 2 }, '2022-06-21')).toEqual({
      start: '2022-06-21',
      end: '2022-06-21',
    });
    expect(nextOf({ every: 'week', weekday: 2 }, '2022-06-22')).toEqual({
      start: '2022-06-28',
      end: '2022-06-28',
    });
  });

  test('每月5日至15日 is this month’s window until it is over, then the next month’s', () => {
    const window = { fromDay: 5, toDay: 15 };
    expect(nextOf({ window }, '2022-06-01')).toEqual({ start: '2022-06-05', end: '2022-06-15' });
    expect(nextOf({ window }, '2022-06-15')).toEqual({ start: '2022-06-05', end: '2022-06-15' });
    expect(nextOf({ window }, '2022-06-16')).toEqual({ start: '2022-07-05', end: '2022-07-15' });
  });

  test('a window that the month does not have ends with the month', () => {
    expect(nextOf({ window: { fromDay: 25, toDay: 31 } }, '2022-02-01')).toEqual({
      start: '2022-02-25',
      end: '2022-02-28',
    });
  });

  test('定期 has no turn, so it can never be overdue', () => {
    expect(nextOf({ every: 'unspecified' }, '2022-06-20')).toBeUndefined();
  });

  test('a cadence binds only within the time of its plan or phase', () => {
    expect(nextOf({ every: 'month' }, '2023-01-05')).toBeUndefined();
    expect(nextOf({ every: 'month' }, '2021-11-05')).toEqual({ start: '2022-01-01', end: '2022-01-31' });
  });

  test('cadences are named as people say them', () => {
    expect(nameCadence(dateCadence(cadence({ every: 'week', weekday: 2 }), year, '2022-06-20'))).toBe(
      '每周二',
    );
    expect(nameCadence(dateCadence(cadence({ every: 'year', times: 4 }), year, '2022-06-20'))).toBe(
      '每年至少4次',
    );
  });
});
