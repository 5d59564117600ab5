import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessRecord } from '../../src/compute/assess.ts';
import { traceMoney } from '../../src/compute/funds.ts';
import { rankReporters } from '../../src/compute/ranking.ts';
import { assessRectification, traceLedger } from '../../src/compute/rectification.ts';
import { smallRecord } from '../small-record.ts';

const planAt = (asOf: string, traced?: boolean) => {
  const plan = assessRecord(smallRecord(), asOf, traced).plans[0];
  if (!plan) throw new Error('no plan');
  return plan;
};

describe('the course of a plan', () => {
  it('looks at each period on the day on which its reports were due, and at the last one on the day of the build', () => {
    const { course, summary } = planAt('2022-07-20');
    expect(course.map(({ period }) => period)).toEqual(['2022-05', '2022-06']);
    // In the middle of June both townships had begun, and the deadline of 30 June was still to come.
    expect(course[0]?.counts).toMatchObject({ done: 0, ongoing: 1, unreported: 2, overdue: 0 });
    expect(course[1]?.counts).toEqual(summary.counts);
    expect(summary.counts.overdue).toBe(1);
  });
  it('counts every task in every period', () => {
    for (const { counts } of planAt('2022-07-20').course)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
  });
  it('does not tell what came later than the day of the build', () => {
    expect(planAt('2022-06-10').course.map(({ period }) => period)).toEqual(['2022-05']);
    expect(planAt('2022-05-10').course).toEqual([]);
  });
  it('is left out where only one day is looked at, and nothing else changes', () => {
    const { course, ...rest } = planAt('2022-07-20', false);
    expect(course).toEqual([]);
    const { course: _traced, ...whole } = planAt('2022-07-20');
    expect(rest).toEqual(whole);
  });
});

describe('the course of money', () => {
  const steps = (asOf: string) =>
    traceMoney(assessRecord(smallRecord(), asOf).projects).map(({ allocated, month, paid }) => [
      month,
      allocated.value,
      paid.value,
    ]);
  it('adds up month by month, from the first allocation to the last payment', () => {
    expect(steps('2022-09-10')).toEqual([
      ['2022-05', 40, 0],
      ['2022-06', 40, 12.3],
      ['2022-07', 40, 12.3],
      ['2022-08', 40, 32.3],
    ]);
  });
  it('knows no payment that is still to come', () => {
    expect(steps('2022-07-10').at(-1)).toEqual(['2022-06', 40, 12.3]);
    expect(steps('2022-05-01')).toEqual([]);
  });
});

describe('the course of a ledger', () => {
  const row = (id: string, found: string, closed?: string) => ({
    ...{ line: 2, id, plan: 'p', task: undefined, source: '自查' as const, issue: '事', unit: '某局' },
    ...{ area: '990001001001', measure: '改', due: '2022-12-01', evidence: undefined, found, closed },
  });
  const rows = [
    row('1', '2022-03-05', '2022-05-02'),
    row('2', '2022-04-30'),
    row('3', '2022-04-01', '2022-06-09'),
  ];
  it('counts what was found and what was closed by the end of each month', () => {
    const steps = traceLedger(assessRectification(rows, 'f', '2022-11-20'));
    expect(steps.map(({ closed, found, month }) => [month, found, closed])).toEqual([
      ['2022-03', 1, 0],
      ['2022-04', 3, 0],
      ['2022-05', 3, 1],
      ['2022-06', 3, 2],
    ]);
  });
  it('does not tell of a closing that is still to come', () => {
    expect(traceLedger(assessRectification(rows, 'f', '2022-05-20')).at(-1)).toMatchObject({
      found: 3,
      closed: 1,
    });
    expect(traceLedger([])).toEqual([]);
  });
});

describe('a ranking', () => {
  type Status = '未开始' | '进行中' | '已完成' | '不适用';
  const task = (told: Record<string, Status>, missing: string[] = []) => ({
    standing: {
      readings: Object.entries(told).map(([reporter, status]) => ({ reporter, status, by: 'area' as const })),
      missing,
    },
  });
  const all = () => true;

  it('gives equal shares the same rank, and the next one the rank after them all', () => {
    const tasks = [
      task({ a: '已完成', b: '已完成', c: '进行中', d: '已完成' }),
      task({ a: '进行中', b: '已完成', c: '进行中', d: '进行中' }),
    ];
    expect(rankReporters(tasks, all).map(({ rank, reporter }) => `${rank}${reporter}`)).toEqual([
      '1b',
      '2a',
      '2d',
      '4c',
    ]);
  });
  it('takes 1 of 3 and 2 of 6 for the same', () => {
    const tasks = Array.from({ length: 6 }, (_, i) =>
      task({ b: i < 2 ? '已完成' : '进行中', a: i >= 3 ? '不适用' : i < 1 ? '已完成' : '进行中' }),
    );
    expect(rankReporters(tasks, all).map(({ due, rank }) => [rank, due])).toEqual([
      [1, 3],
      [1, 6],
    ]);
  });
  it('counts what was never reported as not done, and says how much the last period lacks', () => {
    const tasks = [task({ a: '已完成' }, ['b']), task({ a: '已完成', b: '已完成' }, ['b'])];
    expect(rankReporters(tasks, all)).toEqual([
      { reporter: 'a', rank: 1, done: 2, due: 2, silent: 0 },
      { reporter: 'b', rank: 2, done: 1, due: 2, silent: 2 },
    ]);
  });
  it('leaves out who is not asked for and who has no task that applies', () => {
    expect(
      rankReporters([task({ a: '不适用', b: '已完成', c: '已完成' })], (name) => name !== 'c'),
    ).toHaveLength(1);
  });
  it('lifts nobody who stops reporting', () => {
    const statuses = fc.constantFrom<Status>('未开始', '进行中', '已完成');
    fc.assert(
      fc.property(fc.array(fc.tuple(statuses, statuses), { minLength: 1 }), fc.nat(), (given, which) => {
        const spoken = given.map(([a, b]) => task({ a, b }));
        const silent = given.map(([a, b], i) =>
          i === which % given.length ? task({ b }, ['a']) : task({ a, b }),
        );
        const rankOf = (tasks: typeof spoken) =>
          rankReporters(tasks, all).find(({ reporter }) => reporter === 'a')?.rank;
        expect(rankOf(silent) ?? 0).toBeGreaterThanOrEqual(rankOf(spoken) ?? 0);
      }),
    );
  });
});
