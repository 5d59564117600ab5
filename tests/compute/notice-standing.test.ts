import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NoticeState, standNotice } from '../../src/compute/notice-standing.ts';
import { standObjections } from '../../src/compute/objection-standing.ts';
import { judgeReply } from '../../src/compute/reply.ts';
import { dueForObjection } from '../../src/record/objection/due.ts';
import type { Objection } from '../../src/record/objection/table.ts';
import { rulesFileSchema } from '../../src/record/rule/schema.ts';
import { addDays, isWorkday } from '../../src/record/value/calendar.ts';

const rank: Record<NoticeState, number> = { issued: 0, open: 1, closed: 2, settled: 3, withdrawn: 4 };
const first = '2022-01-01';
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(first, days));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const on = day.map((when) => ({
  on: when,
  reason: '附表写错了',
  summary: '已经改好',
  kind: 'none' as const,
}));

/** A consultation or none, with whatever came of it on whatever day: also what a check would not let pass. */
const dated = fc.record({
  consultation: maybe(
    fc
      .tuple(day, fc.integer({ min: 0, max: 60 }))
      .map(([start, days]) => ({ start, end: addDays(start, days) })),
  ),
  outcome: maybe(on),
  withdrawn: maybe(on),
  answered: maybe(on),
  due: maybe(day),
});

describe('the state of a notice', () => {
  test('never goes back from one day to a later one', () => {
    fc.assert(
      fc.property(dated, day, fc.nat({ max: 400 }), (notice, when, more) => {
        const [before, after] = [standNotice(notice, when), standNotice(notice, addDays(when, more))];
        expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
      }),
    );
  });

  test('tells nothing that is dated after the day', () => {
    fc.assert(
      fc.property(dated, day, (notice, when) => {
        const { answered, outcome, withdrawn } = standNotice(notice, when);
        for (const told of [answered, outcome, withdrawn]) if (told) expect(told.on <= when).toBe(true);
      }),
    );
  });

  test('is open on exactly the days of the consultation, both ends counted, and counts them down to nought', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: -5, max: 50 }),
        (start, days, step) => {
          const notice = { consultation: { start, end: addDays(start, days) } };
          const when = addDays(start, step);
          const { daysLeft, state } = standNotice(
            { ...notice, outcome: undefined, withdrawn: undefined, answered: undefined, due: undefined },
            when,
          );
          expect(state === 'open').toBe(step >= 0 && step <= days);
          expect(daysLeft).toBe(state === 'open' ? days - step : undefined);
        },
      ),
    );
  });

  test.each([
    ['2022-04-05', 'issued'],
    ['2022-04-06', 'open'],
    ['2022-04-12', 'open'],
    ['2022-04-13', 'closed'],
    ['2022-04-14', 'settled'],
    ['2022-05-02', 'withdrawn'],
  ])('on %s it is %s', (when, state) => {
    const notice = {
      consultation: { start: '2022-04-06', end: '2022-04-12' },
      outcome: { on: '2022-04-14', kind: 'none' as const },
      withdrawn: { on: '2022-05-02', reason: '到期' },
    };
    expect(standNotice({ ...notice, answered: undefined, due: undefined }, when).state).toBe(state);
  });
});

describe('an answer that is owed', () => {
  test('may come on its last day', () => {
    expect(judgeReply('2022-10-24', '2022-10-24', '2022-10-24')).toBe('answered');
    expect(judgeReply('2022-10-24', undefined, '2022-10-24')).toBe('waiting');
    expect(judgeReply('2022-10-24', undefined, '2022-10-25')).toBe('overdue');
    expect(judgeReply('2022-10-24', '2022-10-25', '2022-10-25')).toBe('answered-late');
  });

  test('that is still to come is none, and what has no day is never late', () => {
    fc.assert(
      fc.property(maybe(day), maybe(day), day, (due, answered, when) => {
        const state = judgeReply(due, answered, when);
        expect(state.startsWith('answered')).toBe(answered !== undefined && answered <= when);
        if (due === undefined) expect(['waiting', 'answered']).toContain(state);
      }),
    );
  });
});

const rules = rulesFileSchema.parse({
  objections: [
    { within: 15, count: 'calendar', to: '2021-12-31' },
    { within: 10, count: 'calendar', from: '2022-01-01', to: '2022-12-31' },
    { within: 5, count: 'working', from: '2023-01-01' },
  ],
});
const objection = (given: Partial<Objection>): Objection => ({
  line: 2,
  id: 'o1',
  notice: 'n1',
  received: '2022-09-12',
  channel: '电话',
  matter: '公开栏上没有贴评议记录',
  answered: undefined,
  answer: undefined,
  result: undefined,
  note: undefined,
  ...given,
});

describe('the register of objections', () => {
  test('takes the time for an answer from the rule of the day on which the objection came', () => {
    expect(dueForObjection(rules, '2021-12-31')).toBe('2022-01-15');
    expect(dueForObjection(rules, '2022-01-01')).toBe('2022-01-11');
    // 2023-01-18, 19 and 20 are worked, then comes 春节 to the 27th; the 28th and 29th are moved working days.
    expect(dueForObjection(rules, '2023-01-17')).toBe('2023-01-29');
    expect(isWorkday('2023-01-29')).toBe(true);
    expect(dueForObjection(rulesFileSchema.parse({}), '2022-01-01')).toBeUndefined();
  });

  test('shows neither what has not come yet nor answers that have not', () => {
    const rows = [
      objection({ answered: '2022-09-26', answer: '已经补贴', result: '采纳' }),
      objection({ id: 'o2', received: '2022-09-20' }),
    ];
    const at = (when: string) => standObjections([{ file: 'objections.csv', rows }], rules, when);
    expect(at('2022-09-11')).toEqual([]);
    expect(at('2022-09-19')).toMatchObject([{ state: 'waiting', days: 7, row: { answer: undefined } }]);
    expect(at('2022-09-23')).toMatchObject([{ state: 'overdue', days: 11 }, { state: 'waiting' }]);
    expect(at('2022-09-26')).toMatchObject([
      { state: 'answered-late', days: 14, due: '2022-09-22', row: { answer: '已经补贴' } },
      { state: 'waiting', days: 6 },
    ]);
  });

  test('counts the days of an answered objection once and for all', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 40 }), fc.nat({ max: 400 }), (received, taken, later) => {
        const answered = addDays(received, taken);
        const rows = [objection({ received, answered, answer: '已经改正', result: '采纳' })];
        const [one] = standObjections([{ file: 'objections.csv', rows }], rules, addDays(answered, later));
        expect(one?.days).toBe(taken);
      }),
    );
  });
});
