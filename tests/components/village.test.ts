import { describe, expect, it } from 'vitest';
import type { CarriedTask } from '../../src/components/area/carried-tasks.ts';
import { groupTasks, tallyTasks } from '../../src/components/area/group-tasks.ts';
import { countLate, type Late, listLate, listMending } from '../../src/components/area/late.ts';
import { phoneOf } from '../../src/components/area/office-phone.ts';
import { type Place, sayPlace } from '../../src/components/area/summary.ts';
import { growAreaTree } from '../../src/compute/areas.ts';
import { dateDeadline } from '../../src/compute/deadline.ts';
import type { RectificationStanding } from '../../src/compute/rectification.ts';
import { totalMoney } from '../../src/protect/disclose-money.ts';
import type { Disclosure, Money, PublicNotice, PublicReading } from '../../src/protect/disclosure.ts';
import { publishMeasure } from '../../src/protect/figure.ts';
import type { Area } from '../../src/record/area/table.ts';
import { OrganizationIndex } from '../../src/record/organization/index-by-name.ts';

const asOf = '2022-11-20';
const area = (code: string, name: string, level: Area['level'], parent?: string, phone?: string): Area =>
  ({ code, name, level, parent, phone, line: 2 }) as unknown as Area;
const county = area('990001000000', '某县', '县');
const township = area('990001001000', '子虚镇', '乡', county.code, '0000-100');
const other = area('990001002000', '乌有镇', '乡', county.code, '0000-200');
const village = area('990001001001', '桃源村', '村', township.code, '0000-101');
const namesake = area('990001002001', '桃源村', '村', other.code, '0000-201');
const organizations = [
  { id: 'bureau', name: '县水利局', kind: 'department', area: county.code, aliases: [], phone: '0000-300' },
];
const disclosure = {
  asOf,
  tree: growAreaTree([county, township, other, village, namesake]),
  organizationIndex: new OrganizationIndex(organizations as never),
} as unknown as Disclosure;

const by = (value: string) =>
  dateDeadline({ text: '', what: '', hardness: 'must', by: { state: 'known', value } }, asOf);
const carried = (title: string, status: PublicReading['status'] | undefined, day?: string): CarriedTask =>
  ({
    task: {
      id: title,
      task: { title, summary: '' },
      lead: [],
      responsible: [],
      deadlines: day === undefined ? [] : [by(day)],
      cadences: [],
      standing: { state: 'ongoing', readings: [], missing: [] },
    },
    reading: status && { status, period: '2022-10' },
    reporter: township,
    silent: false,
  }) as unknown as CarriedTask;

describe('the telephone of a unit', () => {
  it('is its own, or that of the place whose office it is; never that of a place of the same name elsewhere', () => {
    expect(phoneOf(disclosure, village, '县水利局')).toBe('0000-300');
    expect(phoneOf(disclosure, village, '子虚镇人民政府')).toBe('0000-100');
    expect(phoneOf(disclosure, village, '乌有镇党委')).toBe('0000-200');
    expect(phoneOf(disclosure, namesake, '乌有镇桃源村村民委员会')).toBe('0000-201');
    expect(phoneOf(disclosure, village, '桃源村村民委员会')).toBe('0000-101');
  });
  it('is not guessed', () => {
    expect(phoneOf(disclosure, village, '县财政局')).toBeUndefined();
    expect(phoneOf(disclosure, village, '子虚镇卫生院')).toBeUndefined();
  });
});

describe('the tasks of a place', () => {
  const tasks = [
    carried('后到期', '进行中', '2022-12-31'),
    carried('没有日子', '进行中'),
    carried('先到期', '未开始', '2022-11-30'),
    carried('没有报', undefined),
    carried('办完了', '已完成', '2022-06-30'),
    carried('没有关系', '不适用'),
  ];
  const titles = (of: CarriedTask[]) => of.map(({ task }) => task.task.title);

  it('stand with the nearest day first, those without one below a heading that says so once, what is over last', () => {
    const groups = groupTasks(tasks);
    expect(titles(groups.dated)).toEqual(['先到期', '后到期']);
    expect(groups.undated.map(({ tasks: of, word }) => [word, ...titles(of)])).toEqual([
      ['未报', '没有报'],
      ['进行中', '没有日子'],
    ]);
    expect(titles(groups.done)).toEqual(['办完了']);
    expect(titles(groups.foreign)).toEqual(['没有关系']);
  });

  it('are each in one group, and each one shape of the row', () => {
    const { dated, done, foreign, undated } = groupTasks(tasks);
    const grouped = [...dated, ...undated.flatMap((group) => group.tasks), ...done, ...foreign];
    expect(titles(grouped).sort()).toEqual(titles(tasks).sort());
    expect(tallyTasks(tasks).reduce((sum, { count }) => sum + count, 0)).toBe(tasks.length);
    expect(tallyTasks(tasks)[0]?.word).toBe('已完成');
  });
});

describe('what is late', () => {
  const problem = (state: RectificationStanding['state'], days: number) =>
    ({
      row: {
        id: 'r1',
        issue: '台账不全',
        source: '自查',
        area: village.code,
        unit: '子虚镇人民政府',
        measure: '补登',
        found: '2022-09-01',
        due: state === 'open' ? '2022-12-01' : '2022-10-01',
      },
      file: '',
      state,
      days,
    }) as unknown as RectificationStanding;
  const late = { ledger: [problem('overdue', 50), problem('open', 11)], projects: [], tasks: [] } as Late;

  it('says by when it was due, who answers for it and whom to call', () => {
    const [entry] = listLate(disclosure, village, late);
    expect(entry?.said).toBe('自查，9月1日发现；应在10月1日前改完，逾期50天。');
    expect(entry?.units).toEqual([{ name: '子虚镇人民政府', id: undefined, phone: '0000-100' }]);
    expect(entry?.where).toBeUndefined();
  });
  it('is not what still has time', () => {
    expect(countLate(late)).toBe(1);
    expect(listLate(disclosure, village, late)).toHaveLength(1);
    expect(listMending(disclosure, village, late)[0]?.said).toBe(
      '自查，9月1日发现；12月1日前要改完，还剩11天。',
    );
  });
});

describe('the sentence at the head of a place', () => {
  const nothing: Place = {
    area: village,
    notices: [],
    open: [],
    plans: [],
    projects: { own: [], around: [] },
    late: { ledger: [], projects: [], tasks: [] },
    sheets: [],
  };
  const notice = {
    consultation: { start: '2022-11-17', end: '2022-11-23' },
    daysLeft: 3,
  } as unknown as PublicNotice;
  const tasks = [carried('一', '已完成'), carried('二', '进行中')];
  const plans = [{ plan: {}, tasks }] as unknown as Place['plans'];

  it('tells first what closes soon, then what is late, then what is done', () => {
    const late = { ...nothing.late, tasks: [carried('三', '进行中')] };
    expect(sayPlace({ ...nothing, plans, late, open: [notice] })).toBe(
      '有一件事正在公示，到11月23日为止（当天也算）都可以提意见，还剩3天。',
    );
    expect(sayPlace({ ...nothing, plans, late })).toContain('有1件事耽误了');
    expect(sayPlace({ ...nothing, plans })).toBe('答应的2件事，办完了1件，没有耽误的。');
  });
  it('is a whole sentence where nothing is registered at all', () => {
    expect(sayPlace(nothing)).toBe('还没有登记答应过的事，没有耽误的。');
  });
});

describe('the money of a place', () => {
  const measure = (value: number | undefined, unit: string, line: number) =>
    publishMeasure({
      value,
      unit,
      basis: { sources: [{ file: 'projects/funding.csv', lines: [{ from: line, to: line }] }] },
    });
  const money = (allocated: number, paid: number, line: number): Money => ({
    allocated: measure(allocated, '万元', line),
    paid: measure(paid, '万元', line),
    paidShare: measure((paid / allocated) * 100, '%', line),
  });

  it('is the sum of its projects, with the rows that it comes from', () => {
    const total = totalMoney([money(100, 50, 2), money(300, 270, 3)]);
    expect(total.allocated).toMatchObject({ value: 400, unit: '万元' });
    expect(total.paidShare).toMatchObject({ value: 80 });
    expect(total.allocated).toMatchObject({
      basis: { sources: [{ file: 'projects/funding.csv', lines: [{ from: 2, to: 3 }] }] },
    });
  });
});
