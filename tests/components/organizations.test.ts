import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportsOf, sayReports } from '../../src/components/organization/reports.ts';
import { lateSince, noteCharged, noteTimes, sayWhen } from '../../src/components/task/times.ts';
import type { Disclosure, PublicTask } from '../../src/protect/disclosure.ts';
import { smallDisclosure, smallFiles } from '../small-record.ts';
import { openRenderer } from './render.ts';

let site: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  site = await openRenderer();
});
afterAll(() => site.close());

const planFile = 'plans/small/plan.mdx';
const ranked = {
  [planFile]: smallFiles[planFile]?.replace('levels:', 'rankings: public\nlevels:') ?? '',
};
const asOf = '2022-07-20';
const first = <T>(items: readonly T[], what: string): T => {
  const [item] = items;
  if (item === undefined) throw new Error(`no ${what}`);
  return item;
};
const planOf = ({ plans }: Disclosure) => first(plans, 'plan');
const taskOf = (disclosure: Disclosure, id: string): PublicTask =>
  first(
    planOf(disclosure).tasks.filter(({ task }) => task.id === id),
    id,
  );
const renderRanking = async (disclosure: Disclosure): Promise<string> => {
  const { tree } = disclosure;
  const html = await site.render('/src/components/organization/Ranking.astro', {
    plan: planOf(disclosure),
    tree,
  });
  return html.trim();
};

describe('a ranking of townships', () => {
  it('is nowhere unless the plan’s record says that it is public', async () => {
    expect(await renderRanking(smallDisclosure(asOf))).toBe('');
  });
  it('states, where it is public, how ties and missing reports are treated', async () => {
    const html = await renderRanking(smallDisclosure(asOf, ranked));
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(text).toContain('这份方案的发布单位决定公开排名');
    expect(text).toContain('名次并列');
    expect(text).toContain('从来没有报过的，按没有办结算');
    // 甲镇 has reported its one task as done; 乙镇 reported in May, and not in June.
    expect(text).toMatch(/1 甲镇 1项 1项 100% –/);
    expect(text).toMatch(/2 乙镇 1项 0项 0% 1项/);
  });
});

describe('what a unit reported', () => {
  const disclosure = smallDisclosure(asOf);
  const unit = first(
    disclosure.organizations.filter(({ name }) => name === '县农业农村局'),
    'unit',
  );
  it('is told with its period and its day, and what is missing', () => {
    const reports = reportsOf(unit, planOf(disclosure).tasks);
    expect(
      reports.given.map(({ reading, task }) => [task.task.id, reading.status, reading.reported]),
    ).toEqual([['t2', '进行中', '2022-07-06']]);
    expect(sayReports(reports)).toBe('最近一次报送是2022年7月6日，报的是2022年6月；最近一期没有漏报。');
  });
  it('is missing when the next reports were due and it was silent', () => {
    const later = smallDisclosure('2022-08-20');
    const reports = reportsOf(unit, planOf(later).tasks);
    expect(reports.missing.map(({ task }) => task.id)).toEqual(['t2']);
    expect(sayReports(reports)).toBe(
      '最近一次报送是2022年7月6日，报的是2022年6月；有1项任务最近一期没有报。',
    );
  });
  it('is not asked of who was never to report', () => {
    const other = { ...unit, name: '县档案馆', aliases: [] };
    expect(sayReports(reportsOf(other, planOf(disclosure).tasks))).toBeUndefined();
  });
});

describe('when a task is due', () => {
  const disclosure = smallDisclosure(asOf);
  it('is said of what is late with the day and the days since', () => {
    const late = taskOf(disclosure, 't1');
    expect(lateSince(late, '2022-12-31', asOf)).toEqual({ day: '2022-06-30', days: 20 });
    expect(sayWhen(late, '2022-12-31', asOf)).toBe('应在6月30日前办完，晚了20天');
  });
  it('is the end of the plan where the task has no day of its own', () => {
    const late = taskOf(smallDisclosure('2023-01-20'), 't2');
    expect(lateSince(late, '2022-12-31', '2023-01-20')).toEqual({ day: '2022-12-31', days: 20 });
    expect(lateSince(taskOf(disclosure, 't2'), '2022-12-31', asOf)).toBeUndefined();
  });
  it('takes few words where the document says little, which are explained once', () => {
    const said = ['t2', 't3'].map((id) => sayWhen(taskOf(disclosure, id), '2022-12-31', asOf));
    expect(said).toEqual(['方案期内', '经常办']);
    expect(noteTimes(said, ['2022-12-31'])).toEqual([
      '“方案期内”：原文没有另写日子，在方案管的时间里办完，到2022年12月31日为止。',
      '“经常办”：原文只说要经常办，没有写明多久一次，所以不算逾期。',
    ]);
    expect(noteTimes(['每月'], ['2022-12-31'])).toEqual([]);
    expect(noteTimes(said, ['2022-12-31', '2023-12-31'])[0]).not.toContain('为止');
  });
  it('says of tasks that are given to nobody so once', () => {
    const { tasks } = planOf(disclosure);
    expect(noteCharged(tasks)).toEqual(['–：原文没有写明哪个单位办。']);
    expect(noteCharged(tasks.filter(({ task }) => task.id === 't3'))).toEqual([
      '原文没有写明这些任务由哪个单位办。',
    ]);
    expect(noteCharged(tasks.filter(({ task }) => task.id === 't1'))).toEqual([]);
  });
});
