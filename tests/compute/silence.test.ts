import { describe, expect, test } from 'vitest';
import { assessRecord } from '../../src/compute/assess.ts';
import { county, smallFiles, smallRecord, townships, villages } from '../small-record.ts';

type Changes = Record<string, string | undefined>;

const planAt = (asOf: string, changes: Changes = {}) => {
  const plan = assessRecord(smallRecord(changes), asOf).plans[0];
  if (!plan) throw new Error('no plan');
  return plan;
};
const taskAt = (id: string, asOf: string, changes: Changes = {}) => {
  const task = planAt(asOf, changes).tasks.find((each) => each.task.id === id);
  if (!task) throw new Error('no task');
  return task.standing;
};
const june = 'progress/small/2022-06/tasks.csv';
const tasks = (rows: string) => `任务,地区代码,单位,状态,完成数,应完成数,报送日期\n${rows}`;
const inFile = (file: string, from: string | RegExp, to: string) => ({
  [file]: (smallFiles[file] ?? '').replace(from, to),
});

describe('silence never raises a figure', () => {
  test('of 各村, every village counts once one of them has reported', () => {
    const changes = {
      ...inFile('organizations.yaml', 'membersAreAreas: township', 'membersAreAreas: village'),
      'progress/small/2022-05/tasks.csv': undefined,
      [june]: tasks(`t1,${villages[0]},,已完成,,,2022-07-05\n`),
    };
    const standing = taskAt('t1', '2022-07-20', changes);
    expect(standing.share.basis).toMatchObject({ numerator: 1, denominator: 4 });
    expect(standing.missing).toEqual(villages.slice(1));
    expect(standing.state).toBe('overdue');
  });

  test('of a group with recorded members, every member counts once one of them has reported', () => {
    const changes = {
      'organizations.yaml': `${smallFiles['organizations.yaml']}
- { id: xy-czj, name: 县财政局, kind: department, area: "990009000000" }
- { id: xy-ldxz, name: 领导小组, kind: group, area: "990009000000", members: [xy-nync, xy-czj] }
`,
      ...inFile(
        'plans/small/tasks.yaml',
        'responsible: [各乡镇]\n    targets',
        'responsible: [领导小组]\n    targets',
      ),
      [june]: tasks('t2,,县农业农村局,已完成,,,2022-07-05\n'),
    };
    const standing = taskAt('t2', '2022-07-20', changes);
    expect(standing.missing).toEqual(['县财政局']);
    expect(standing.state).not.toBe('done');
  });

  test('a ratio that leaves out who never reported does not certify a target', () => {
    const changes = inFile(
      'plans/small/tasks.yaml',
      'text: 6月底50%, comparator: ">=", value: 50',
      'text: 6月底40%, comparator: ">=", value: 40',
    );
    const target = planAt('2022-07-20', changes).tasks[1]?.targets[0]?.standing;
    expect(target?.actual).toMatchObject({ value: 45, basis: { expected: 4, reported: 3 } });
    expect(target?.state).toBe('not-reported');
  });

  test('a month in which nobody reported is missed by everybody, whether its folder is there or not', () => {
    const standing = taskAt('t2', '2022-08-20');
    expect(standing.period).toBe('2022-07');
    expect(standing.state).toBe('unreported');
    expect(standing.missing).toEqual(['县农业农村局']);
    expect(taskAt('t2', '2022-08-14').state).not.toBe('unreported');
  });

  test('after the plan’s time nobody is asked for another report', () => {
    expect(taskAt('t2', '2023-06-30').period).toBe('2022-12');
    expect(planAt('2023-06-30').period).toBe('2022-06');
  });
});

describe('a last word', () => {
  const july = 'progress/small/2022-07/tasks.csv';
  const [first, second] = townships;

  test('stands in later periods: who is done or not concerned owes nothing more', () => {
    const changes = {
      [june]: tasks(`t1,${first},,已完成,10,10,2022-07-05\nt1,${second},,不适用,,,2022-07-05\n`),
      [july]: tasks('t2,,县农业农村局,进行中,,,2022-08-05\n'),
    };
    const standing = taskAt('t1', '2022-08-20', changes);
    expect(standing.period).toBe('2022-07');
    expect(standing.missing).toEqual([]);
    expect(standing.readings.map(({ current, period }) => [current, period])).toEqual([
      [true, '2022-06'],
      [true, '2022-06'],
    ]);
    expect(standing.share).toMatchObject({ value: 100, basis: { expected: 1, reported: 1 } });
    expect(standing.state).toBe('done');
  });

  test('of one does not speak for another, who still owes', () => {
    const changes = {
      [june]: tasks(`t1,${first},,已完成,10,10,2022-07-05\nt1,${second},,进行中,5,10,2022-07-05\n`),
      [july]: tasks('t2,,县农业农村局,进行中,,,2022-08-05\n'),
    };
    const standing = taskAt('t1', '2022-08-20', changes);
    expect(standing.missing).toEqual([second]);
    expect(standing.readings.map(({ current }) => current)).toEqual([true, false]);
    expect(standing.state).toBe('overdue');
  });

  test('of everybody is no silence, though the counts beside it are blank', () => {
    const changes = {
      [june]: tasks(`t2,,县农业农村局,已完成,,10,2022-07-05\n`),
      [july]: tasks(`t1,${first},,进行中,5,10,2022-08-05\n`),
    };
    const standing = taskAt('t2', '2022-08-20', changes);
    expect(standing).toMatchObject({ period: '2022-07', missing: [], share: { value: 0 } });
    expect(standing.state).not.toBe('unreported');
  });

  test('is taken back by a later report', () => {
    const changes = {
      [june]: tasks(`t1,${first},,已完成,10,10,2022-07-05\nt1,${second},,已完成,10,10,2022-07-05\n`),
      [july]: tasks(`t1,${first},,进行中,9,10,2022-08-05\n`),
      'progress/small/2022-08/tasks.csv': tasks('t2,,县农业农村局,进行中,,,2022-09-05\n'),
    };
    const standing = taskAt('t1', '2022-09-20', changes);
    expect(standing.state).not.toBe('done');
    expect(standing.missing).toEqual([first]);
  });
});

describe('who reports', () => {
  test('a unit that reports under another of its names is the same unit', () => {
    const changes = {
      'progress/small/2022-05/tasks.csv': tasks('t2,,农业农村局,进行中,,,2022-06-05\n'),
      [june]: tasks('t2,,县农业农村局,已完成,,,2022-07-06\n'),
    };
    const standing = taskAt('t2', '2022-07-20', changes);
    expect(standing.readings.map((each) => [each.reporter, each.status])).toEqual([
      ['县农业农村局', '已完成'],
    ]);
    expect(standing.state).toBe('done');
  });

  test('who said 不适用 is neither due nor counted as come', () => {
    const changes = {
      [june]: tasks(`t1,${townships[0]},,已完成,10,10,2022-07-05\nt1,${townships[1]},,不适用,,,2022-07-05\n`),
    };
    expect(taskAt('t1', '2022-07-20', changes).share.basis).toMatchObject({ expected: 1, reported: 1 });
  });

  test('a report that is still to come makes nobody late today', () => {
    const later = { 'progress/small/2022-08/tasks.csv': tasks(`t2,${townships[0]},,进行中,,,2022-09-05\n`) };
    expect(taskAt('t2', '2022-07-20', later)).toEqual(taskAt('t2', '2022-07-20'));
  });
});

describe('periods of several kinds in one plan', () => {
  const quarter = {
    'progress/small/2022-Q2/tasks.csv': tasks('t2,,县农业农村局,进行中,,,2022-07-06\n'),
    [june]: tasks(`t1,${townships[0]},,进行中,5,10,2022-07-05\nt1,${townships[1]},,进行中,5,10,2022-07-05\n`),
  };

  test('who reports by the month is judged by the month, who reports by the quarter by the quarter', () => {
    expect(taskAt('t1', '2022-07-20', quarter)).toMatchObject({ period: '2022-06', missing: [] });
    expect(taskAt('t2', '2022-07-20', quarter)).toMatchObject({ period: '2022-Q2', missing: [] });
    expect(taskAt('t2', '2022-09-20', quarter)).toMatchObject({ period: '2022-Q2', missing: [] });
  });
});

describe('rolling up', () => {
  const rolled = (asOf: string, changes: Changes, id: string, code: string, period = '2022-06') =>
    planAt(asOf, changes).indicators.get(id)?.byPeriod.get(period)?.get(code);
  const indicators = 'progress/small/2022-06/indicators.csv';

  test('a township without villages reports for itself where the others report by village', () => {
    const changes = {
      'areas.csv': `${smallFiles['areas.csv']}990009003000,丙街道,乡,990009000000,\n`,
      [indicators]: `${smallFiles[indicators]}visited,990009003000,6,,,2022-07-05\n`,
    };
    expect(rolled('2022-07-20', changes, 'visited', '990009003000')?.value).toBe(6);
    expect(rolled('2022-07-20', changes, 'visited', county)).toMatchObject({
      value: 30,
      basis: { expected: 5, reported: 4 },
    });
  });

  test('amounts in 万元 add up to the yuan', () => {
    const changes = {
      'projects/disbursements.csv':
        '项目编号,拨付日期,金额（万元）,性质\np1,2022-06-10,0.0004,拨付\np1,2022-06-11,0.0004,拨付\n',
    };
    expect(assessRecord(smallRecord(changes), '2022-07-20').projects[0]?.paid.value).toBe(0.0008);
  });

  test('the percentage of a ratio is the one of its numerator and denominator, not the rounded one typed beside them', () => {
    const typed = inFile(indicators, 'paid,990009001001,,6,10', 'paid,990009001001,33.3,1,3');
    expect(rolled('2022-07-20', typed, 'paid', villages[0])?.value).toBeCloseTo(100 / 3, 10);
  });
});

describe('targets', () => {
  const withTargets = (...yaml: string[]) =>
    planAt('2022-07-20', {
      'plans/small/tasks.yaml': (smallFiles['plans/small/tasks.yaml'] ?? '').replace(
        / {6}- \{ indicator: paid, text: 6月底.*\n.*\n/,
        yaml.map((each) => `      - ${each}\n`).join(''),
      ),
    }).tasks[1]?.targets.map((each) => each.standing);

  test('more than nothing is met by anything, missing reports or not', () => {
    const [first] =
      withTargets('{ indicator: visited, text: 有走访, comparator: ">", value: 0, unit: 户 }') ?? [];
    expect(first?.state).toBe('met');
  });

  test('the straight line to 每个乡镇 does not begin at another target’s households', () => {
    const [, second] =
      withTargets(
        '{ indicator: visited, text: 不少于900户, comparator: ">=", value: 900, unit: 户, by: 2022-06-30 }',
        '{ indicator: visited, text: 每个乡镇15户, comparator: ">=", value: 15, unit: 户, scope: 每个乡镇, by: 2022-12-31 }',
      ) ?? [];
    expect(second?.expectedNow).toBeCloseTo((100 * 60) / 244);
    expect(second?.state).toBe('on-track');
  });
});
