import { describe, expect, test } from 'vitest';
import { assessRecord } from '../../src/compute/assess.ts';
import { county, smallFiles, smallRecord, townships, villages } from '../small-record.ts';

const planAt = (asOf: string, changes: Record<string, string | undefined> = {}) => {
  const plan = assessRecord(smallRecord(changes), asOf).plans[0];
  if (!plan) throw new Error('no plan');
  return plan;
};
const taskAt = (id: string, asOf: string, changes: Record<string, string | undefined> = {}) => {
  const task = planAt(asOf, changes).tasks.find((each) => each.task.id === id);
  if (!task) throw new Error('no task');
  return task;
};
const addRows = (file: string, rows: string) => ({ [file]: `${smallFiles[file]}${rows}` });

describe('how a task stands', () => {
  test('before the plan begins nothing is late', () => {
    expect(taskAt('t1', '2022-04-01').standing.state).toBe('ahead');
  });

  test('a report counts from the day it came, not from the period it is about', () => {
    expect(taskAt('t1', '2022-06-04').standing.state).toBe('unreported');
    expect(taskAt('t1', '2022-06-05').standing.state).toBe('ongoing');
  });

  test('a township that missed the last period counts with its last report, so silence never raises the share', () => {
    const { share, missing } = taskAt('t1', '2022-07-20').standing;
    expect(share.value).toBe(60);
    expect(share.basis).toMatchObject({ numerator: 12, denominator: 20, expected: 2, reported: 1 });
    expect(missing).toEqual([townships[1]]);
  });

  test('what one did beyond its aim does not make up for what another lacks', () => {
    const file = 'progress/small/2022-06/tasks.csv';
    const rest = addRows(file, `t1,${townships[1]},,进行中,8,10,,2022-07-18,\n`);
    const more = (rest[file] ?? '')
      .replace(new RegExp(`(t1,${townships[0]},,[^,]*),10,10`), '$1,14,10')
      .replace('2022-07-05,', '2022-07-05,超额完成');
    const { share, state } = taskAt('t1', '2022-07-20', { [file]: more }).standing;
    expect(more).toContain('14,10');
    expect(state).toBe('overdue');
    expect(share.basis).toMatchObject({ numerator: 18, denominator: 20 });
    expect(share.basis.note).toContain('超额');
  });

  test('past its last day and not done, a task is overdue', () => {
    expect(taskAt('t1', '2022-07-20').standing.state).toBe('overdue');
  });

  test('when everybody who must report is done, the task is done, however late', () => {
    const rest = addRows(
      'progress/small/2022-06/tasks.csv',
      `t1,${townships[1]},,已完成,10,10,2022-06-30,2022-07-18,\n`,
    );
    expect(taskAt('t1', '2022-07-20', rest).standing.state).toBe('done');
    expect(taskAt('t1', '2022-07-17', rest).standing.state).toBe('overdue');
  });

  test('a task that nobody reported on is unreported, not done', () => {
    expect(taskAt('t3', '2022-07-20').standing.state).toBe('unreported');
  });

  test('不适用 takes a reporter out of the count', () => {
    const rest = addRows('progress/small/2022-06/tasks.csv', `t1,${townships[1]},,不适用,,,,2022-07-18,\n`);
    expect(taskAt('t1', '2022-07-20', rest).standing.share.basis).toMatchObject({
      numerator: 10,
      denominator: 10,
    });
  });

  test('a group is fanned out only where its membership is recorded', () => {
    const unknown = {
      'organizations.yaml': (smallFiles['organizations.yaml'] ?? '').replace(
        '  membersAreAreas: township\n',
        '',
      ),
    };
    const onlyOne = {
      'progress/small/2022-05/tasks.csv': `任务,地区代码,状态,报送日期\nt1,${townships[0]},进行中,2022-06-05\n`,
    };
    expect(taskAt('t1', '2022-07-20', { ...unknown, ...onlyOne }).standing.missing).toEqual([]);
    expect(taskAt('t1', '2022-07-20', onlyOne).standing.missing).toEqual([townships[1]]);
  });

  test('a plan’s share is tasks done over tasks that apply, with equal weights', () => {
    const { summary } = planAt('2022-07-20');
    expect(summary.total).toBe(3);
    expect(summary.done.basis).toMatchObject({ numerator: 0, denominator: 3, weights: '每项任务权重相同' });
  });
});

describe('values of indicators', () => {
  const at = (asOf: string, code: string, id = 'paid') =>
    planAt(asOf).indicators.get(id)?.byPeriod.get('2022-06')?.get(code);

  test('a ratio rolls up by numerators and denominators, not by averaging percentages', () => {
    expect(at('2022-07-20', townships[0])).toMatchObject({
      value: 45,
      basis: { numerator: 9, denominator: 20 },
    });
    expect(at('2022-07-20', county)).toMatchObject({ value: 45, basis: { numerator: 18, denominator: 40 } });
  });

  test('a total says how many reports were due and how many came, and where they stand', () => {
    expect(at('2022-07-20', county, 'visited')).toMatchObject({
      value: 24,
      basis: {
        expected: 4,
        reported: 3,
        sources: [{ file: 'progress/small/2022-06/indicators.csv', lines: [{ from: 5, to: 7 }] }],
      },
    });
  });

  test('a village that did not report has no value, which is not zero', () => {
    expect(at('2022-07-20', villages[3])).toMatchObject({ value: undefined, absent: 'not-reported' });
  });

  test('nothing is known before it was reported', () => {
    expect(planAt('2022-07-04').indicators.size).toBe(0);
  });
});

describe('how a target stands', () => {
  const targets = (asOf: string, id: string) => taskAt(id, asOf).targets.map((each) => each.standing);

  test('a milestone that is over is met or missed; one that is to come is judged by the straight line to it', () => {
    expect(targets('2022-07-20', 't2').map((each) => each.state)).toEqual(['missed', 'behind']);
  });

  test('每个乡镇 is judged by how many of them reach it', () => {
    expect(targets('2022-07-20', 't1')[0]).toMatchObject({
      state: 'missed',
      actual: { value: 50, basis: { numerator: 1, denominator: 2 } },
    });
  });

  test('before the plan begins no target is missed', () => {
    expect(targets('2022-04-01', 't2').map((each) => each.state)).toEqual(['ahead', 'ahead']);
  });

  const withTarget = (yaml: string) =>
    taskAt('t2', '2022-07-20', {
      'plans/small/tasks.yaml': (smallFiles['plans/small/tasks.yaml'] ?? '').replace(
        / {6}- \{ indicator: paid, text: 6月底.*\n.*\n/,
        `      - ${yaml}\n`,
      ),
    }).targets[0]?.standing;

  test('a target whose threshold is another figure is not scored until that figure is known', () => {
    const state = withTarget(
      '{ indicator: paid, text: 不低于全省平均, comparator: ">=", reference: { kind: standard, name: 全省平均 }, unit: "%" }',
    );
    expect(state).toMatchObject({ state: 'not-scorable', why: expect.stringContaining('全省平均') });
    const known = withTarget(
      '{ indicator: paid, text: 高于走访, comparator: ">=", reference: { kind: indicator, name: 走访户数, indicator: visited }, unit: "%" }',
    );
    // One village never reported: the share that it is missing from cannot be certified.
    expect(known?.state).toBe('not-reported');
  });

  test('a target with an exception or only in words is shown, not scored', () => {
    expect(
      withTarget(
        '{ indicator: paid, text: 无, comparator: "=", value: 0, exception: 除身体原因外, unit: "%" }',
      )?.state,
    ).toBe('not-scorable');
    expect(
      withTarget(
        '{ indicator: paid, text: 到位, comparator: "=", reference: { kind: qualitative, name: 到位 }, unit: 定性 }',
      )?.state,
    ).toBe('not-scorable');
  });

  test('a limit that must not be passed is not met while reports are missing', () => {
    expect(
      withTarget('{ indicator: visited, text: 不高于30, comparator: "<=", value: 30, unit: 户 }')?.state,
    ).toBe('not-reported');
  });
});

describe('money', () => {
  const projectAt = (asOf: string) => assessRecord(smallRecord(), asOf).projects[0];

  test('a retained warranty sum counts as paid, and only what was paid by the day counts', () => {
    expect(projectAt('2022-06-15')).toMatchObject({ paid: { value: 12.1 }, allocated: { value: 40 } });
    expect(projectAt('2022-06-30')).toMatchObject({ paid: { value: 12.3 }, paidShare: { value: 30.75 } });
  });

  test('given back is taken off; of less than nothing there is no share', () => {
    const record = smallRecord({
      'projects/disbursements.csv':
        '项目编号,拨付日期,金额（万元）,性质,说明\np1,2022-06-10,-3,拨付,去年多付的退回\n',
    });
    expect(assessRecord(record, '2022-06-30').projects[0]).toMatchObject({
      paid: { value: -3 },
      paidShare: { absent: 'not-applicable' },
    });
  });

  test('a project is late against its own plan', () => {
    expect(projectAt('2022-05-15')).toMatchObject({ stage: '未开工', late: true });
    expect(projectAt('2022-07-01')).toMatchObject({ stage: '建设中', late: false });
    expect(projectAt('2022-10-01')).toMatchObject({ stage: '建设中', late: true });
  });
});
