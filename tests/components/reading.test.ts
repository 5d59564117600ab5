import { describe, expect, it } from 'vitest';
import type { CarriedTask } from '../../src/components/area/carried-tasks.ts';
import { isSettled, sayDueDay, sayReading, wordReading } from '../../src/components/area/reading.ts';
import { dateDeadline } from '../../src/compute/deadline.ts';
import type { PublicReading, PublicTask } from '../../src/protect/disclosure.ts';
import { hideFigure } from '../../src/protect/figure.ts';

const asOf = '2022-11-20';
const reading = (status: PublicReading['status']): PublicReading => ({
  reporter: '990001001000',
  by: 'area',
  period: '2022-10',
  current: true,
  status,
  finished: undefined,
  reported: '2022-11-05',
  note: undefined,
});
const carried = (
  given: PublicReading | undefined,
  silent: boolean,
  state: PublicTask['standing']['state'] = 'ongoing',
) =>
  ({
    task: {
      standing: {
        state,
        why: '',
        share: hideFigure('not-reported', '%'),
        period: '2022-10',
        readings: [],
        missing: [],
      },
    },
    reading: given,
    reporter: { name: '子虚镇' },
    silent,
  }) as unknown as CarriedTask;

describe('wordReading', () => {
  it('tells no report, a report that nothing was begun, and a time that has not come apart', () => {
    expect(wordReading(carried(undefined, true)).word).toBe('未报');
    expect(wordReading(carried(reading('未开始'), false)).word).toBe('未开始');
    expect(wordReading(carried(undefined, true, 'ahead')).word).toBe('未到时间');
  });
});

describe('sayReading', () => {
  it('says when, and that a report is old', () => {
    expect(sayReading(carried(reading('进行中'), false))).toBe('2022年10月报');
    expect(sayReading(carried(reading('进行中'), true))).toBe('2022年10月报，之后没有再报');
    expect(sayReading(carried(undefined, true))).toBe('子虚镇还没有报过');
    expect(sayReading(carried(undefined, true, 'ahead'))).toBe('');
  });
});

describe('isSettled', () => {
  it('holds of what is done or does not apply', () => {
    expect(
      (['已完成', '不适用', '进行中', '未开始'] as const).map((status) =>
        isSettled(carried(reading(status), false)),
      ),
    ).toEqual([true, true, false, false]);
  });
});

describe('sayDueDay', () => {
  const shared = { text: '', what: '', hardness: 'must' as const };
  it('names the day and counts nothing', () => {
    const by = { ...shared, by: { state: 'known' as const, value: '2022-06-30' } };
    expect(sayDueDay(dateDeadline(by, asOf), asOf)).toBe('6月30日前');
    expect(sayDueDay(undefined, asOf)).toBe('原文没有写明');
  });
});
