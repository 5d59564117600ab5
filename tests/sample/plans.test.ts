import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { assessRecord } from '../../src/compute/assess.ts';
import { componentsIn } from '../../src/record/report/body.ts';
import { openFolder } from '../../src/record/source/folder.ts';

const { record, diagnostics } = checkRecord(openFolder(join(import.meta.dirname, '../../content')));
if (!record) throw new Error(JSON.stringify(diagnostics, null, 2));

const planOf = (id: string) => {
  const plan = record.plans.find((each) => each.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
};
const taskOf = (plan: string, id: string) => {
  const task = planOf(plan).tasks.find((each) => each.id === id);
  if (!task) throw new Error(`no task ${plan} ${id}`);
  return task;
};

describe('the five plans', () => {
  test('the sample record is sound, and warns of nothing but its stories', () => {
    expect(diagnostics.filter((each) => each.severity === 'error')).toEqual([]);
    const told = diagnostics.map((each) => `${each.code} ${each.file}`);
    expect(told.sort()).toEqual(
      [
        // Townships and departments that did not report.
        'MB900 progress/jianan-2022/2022-06/tasks.csv',
        'MB900 progress/jianan-2022/2022-07/indicators.csv',
        'MB900 progress/jianan-2022/2022-07/tasks.csv',
        'MB900 progress/suiling-2024/2024-09/indicators.csv',
        'MB900 progress/suiling-2024/2024-09/tasks.csv',
        'MB900 progress/zaozhuang-2022/2022-10/indicators.csv',
        'MB900 progress/zaozhuang-2022/2022-10/tasks.csv',
        // A campaign of June that goes on reporting until November, and one whose time is only inferred.
        'MB801 progress/zaozhuang-2022/2022-08/tasks.csv',
        'MB808 progress/shenqiu-2022/2022-07/tasks.csv',
        // The site is shown as on a day of the campaigns, though later reports are there.
        'MB810 site.yaml',
        // A sample has no number at any registry; none is invented.
        'MB426 site.yaml',
        // An asset without title, long after its project was accepted.
        'MB750 projects/assets.csv',
      ].sort(),
    );
  });

  test.each([
    ['zaozhuang-2022', 16, 10],
    ['shenqiu-2022', 22, 15],
    ['mingshan-2020', 26, 14],
    ['jianan-2022', 27, 14],
    ['suiling-2024', 18, 15],
  ])(
    '%s has all of its %i tasks, and at least %i contradictions on its register',
    (id, tasks, contradictions) => {
      expect(planOf(id).tasks).toHaveLength(tasks);
      expect(planOf(id).contradictions.length).toBeGreaterThanOrEqual(contradictions);
      for (const found of planOf(id).contradictions) expect(found.explanation.length).toBeGreaterThan(5);
    },
  );

  test('facts of issue are known, inferred or missing as the documents have them', () => {
    expect(planOf('zaozhuang-2022').number).toEqual({ state: 'known', value: '枣高农委办发〔2022〕1号' });
    expect(planOf('zaozhuang-2022').date).toEqual({ state: 'known', value: '2022-05-25' });
    expect(planOf('mingshan-2020').number).toEqual({ state: 'known', value: '明扶贫发〔2020〕1号' });
    expect(planOf('mingshan-2020').date).toEqual({ state: 'known', value: '2020-03-15' });
    expect(planOf('jianan-2022').number).toEqual({ state: 'known', value: '建安巩固脱贫组〔2022〕2号' });
    expect(planOf('jianan-2022').date.state).toBe('missing');
    expect(planOf('suiling-2024').number).toEqual({ state: 'known', value: '棱农工发〔2024〕2号' });
    expect(planOf('suiling-2024').date).toEqual({ state: 'known', value: '2024-04-03' });
    expect(planOf('shenqiu-2022').number.state).toBe('missing');
    expect(planOf('shenqiu-2022').date.state).toBe('missing');
    expect(planOf('shenqiu-2022').signature.state).toBe('missing');
    expect(planOf('shenqiu-2022').period.state).toBe('inferred');
  });

  test('the 50/75/100 % milestones stand with the last days of their months', () => {
    const targets = taskOf('zaozhuang-2022', 't16').targets.map(({ value, by }) => [
      value,
      by?.state === 'missing' ? '' : by?.value,
    ]);
    expect(targets).toEqual([
      [50, '2022-06-30'],
      [75, '2022-09-30'],
      [100, '2022-12-31'],
    ]);
  });

  test('tasks without any unit, groups as printed, a company as lead and a lead in the sentence are all held', () => {
    expect(taskOf('zaozhuang-2022', 't1')).toMatchObject({ label: '未写明', lead: [], responsible: [] });
    expect(taskOf('jianan-2022', 't3').responsible).toEqual(['区巩固拓展脱贫攻坚成果领导小组成员单位']);
    expect(taskOf('jianan-2022', 't5')).toMatchObject({
      label: '牵头部门',
      lead: ['区财政局', '区乡村振兴局', '相关保险公司'],
    });
    expect(taskOf('jianan-2022', 't18').parties.flatMap((party) => party.units)).toEqual(
      expect.arrayContaining(['区交通局']),
    );
    expect(taskOf('suiling-2024', 't11').responsible).toContain('县委统战部(民宗局)');
    expect(taskOf('suiling-2024', 't16').responsible).toHaveLength(20);
  });

  test('a window of each month, an interval after an event, a weekday and 定期 are told apart', () => {
    expect(taskOf('suiling-2024', 't2').deadlines).toContainEqual(
      expect.objectContaining({ recurring: { every: 'month', fromDay: 5, toDay: 15 } }),
    );
    expect(taskOf('suiling-2024', 't3').deadlines).toContainEqual(
      expect.objectContaining({ relative: expect.objectContaining({ within: 10, unit: '天' }) }),
    );
    expect(taskOf('jianan-2022', 't21').cadences).toContainEqual(
      expect.objectContaining({ every: 'week', weekday: 2 }),
    );
    expect(taskOf('jianan-2022', 't22').cadences).toContainEqual(
      expect.objectContaining({ every: 'unspecified' }),
    );
  });

  test('确保, 原则上 and 力争 are told apart', () => {
    const hardness = (plan: string, id: string, text: RegExp) =>
      [...taskOf(plan, id).targets, ...taskOf(plan, id).deadlines].find((each) => text.test(each.text))
        ?.hardness;
    expect(hardness('zaozhuang-2022', 't10', /力争/)).toBe('aim');
    expect(hardness('zaozhuang-2022', 't15', /力争/)).toBe('aim');
    expect(hardness('zaozhuang-2022', 't9', /100%/)).toBe('must');
    expect(hardness('jianan-2022', 't16', /80/)).toBe('aim');
    expect(hardness('suiling-2024', 't3', /原则上/)).toBe('should');
  });

  test('a threshold that is another figure says which, and one with an exception is not a plain zero', () => {
    const all = record.plans.flatMap((plan) =>
      [...plan.tasks, ...plan.sections].flatMap((owner) => owner.targets),
    );
    const names = all.flatMap((target) => target.reference?.name ?? []).join('、');
    expect(names).toMatch(/全省平均/);
    expect(names).toMatch(/省定标准/);
    expect(all.some((target) => target.reference?.kind === 'previous')).toBe(true);
    expect(all.some((target) => target.reference?.kind === 'qualitative')).toBe(true);
    expect(all.some((target) => target.exception !== undefined)).toBe(true);
    for (const target of all)
      expect(target.value !== undefined || target.reference !== undefined, target.text).toBe(true);
  });

  test('the phases of 沈丘 have dates whose year is inferred', () => {
    expect(
      planOf('shenqiu-2022').phases.map(({ window }) =>
        window.state === 'inferred' ? window.value : undefined,
      ),
    ).toEqual([
      { start: '2022-09-15', end: '2022-09-25' },
      { start: '2022-09-26', end: '2022-10-15' },
      { start: '2022-10-16', end: '2022-12-31' },
    ]);
  });
});

describe('the invented part', () => {
  test('has about 150 villages, every one below a township, and no figure without a note that it is invented', () => {
    expect(record.areas.filter((area) => area.level === '村').length).toBe(150);
    expect(record.datasets.every((set) => set.synthetic)).toBe(true);
  });

  test('has at least six periods of progress for each plan', () => {
    for (const plan of record.plans) {
      const periods = new Set(
        record.taskReports.filter((each) => each.plan === plan.id).map((each) => each.period),
      );
      expect(periods.size, plan.id).toBeGreaterThanOrEqual(6);
    }
  });

  test('has villages whose names need rare characters', () => {
    const names = record.areas.map((area) => area.name).join('');
    expect(names).toContain('㙍');
    expect(names).toContain('𬬮');
  });

  test.each(['2020-05-01', '2022-06-21', '2022-11-20', '2024-12-31'])(
    'is judged at %s without a state that contradicts its date',
    (asOf) => {
      for (const plan of assessRecord(record, asOf).plans) {
        for (const { standing } of plan.tasks) {
          if (plan.stage === 'ahead') expect(standing.state).toBe('ahead');
          else expect(standing.state).not.toBe('ahead');
          for (const reading of standing.readings) expect(reading.reported <= asOf).toBe(true);
          const share = standing.share.value;
          if (share !== undefined) expect(share >= 0 && share <= 100).toBe(true);
        }
      }
    },
  );

  test('every report binds its figures by component', () => {
    for (const report of record.reports) expect(componentsIn(report).length, report.id).toBeGreaterThan(2);
  });
});
