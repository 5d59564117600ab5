import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PublicPlan } from '../../src/protect/disclosure.ts';
import { publishBand } from '../../src/protect/figure.ts';
import { publishData } from '../../src/publish/publish-data.ts';
import { openTables } from '../../src/publish/tables/index.ts';
import { discloseSmall } from './small-record.ts';

const disclosure = discloseSmall();
const [plan] = disclosure.plans as [PublicPlan, ...PublicPlan[]];
const [project] = disclosure.projects;
const [target] = plan.tasks.flatMap(({ targets }) => targets);
const [counts] = plan.monitoring;
if (!project || !target || !counts) throw new Error('the small record has lost its parts');
const town = '990001001000';
plan.indicators
  .get('jobs')
  ?.byPeriod.get('2022-06')
  ?.set(town, publishBand(810, 819, '人'));
plan.indicators
  .get('water-rate')
  ?.byPeriod.get('2022-06')
  ?.set(town, publishBand((810 / 850) * 100, (819 / 850) * 100, '%'));
counts.added = publishBand(5, 9, '户');
target.standing.actual = publishBand(95.3, 96.4, '%');
project.planned = publishBand(20, 40, '万元');
project.payments = project.payments.map((payment) => ({ ...payment, amount: publishBand(10, 15, '万元') }));

const files = new Map(publishData(disclosure).map(({ path, text }) => [path, text]));
const json = (id: string) =>
  z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(files.get(`data/${id}.json`) ?? ''));
const csv = (id: string): Array<Record<string, string>> =>
  parse(files.get(`data/${id}.csv`) ?? '', { bom: true, columns: true });

describe('a range in the open data', () => {
  it('has no value, and the least and the most with the unit', () => {
    const row = json('progress').find(({ indicator, area }) => indicator === 'jobs' && area === town);
    expect(row).toEqual({
      kind: 'indicator',
      plan: 'small-2022',
      indicator: 'jobs',
      period: '2022-06',
      area: town,
      value: null,
      least: 810,
      most: 819,
      unit: '人',
      synthetic: true,
    });
    expect(json('progress').find(({ measure }) => measure === 'added')).toMatchObject({ least: 5, most: 9 });
  });

  it('has the ends of the page, whose further digits would tell what they were divided by', () => {
    const row = json('progress').find(({ indicator, area }) => indicator === 'water-rate' && area === town);
    expect(row).toMatchObject({ value: null, least: 95.2, most: 96.4, unit: '%' });
    expect(row).not.toHaveProperty('denominator');
  });

  it('has two columns of its own in the CSV, and is not called hidden or public', () => {
    const row = csv('progress').find((each) => each['编号'] === 'jobs' && each['地区代码'] === town);
    expect(row).toMatchObject({
      数值: '',
      数值下限: '810',
      数值上限: '819',
      数值状态: '为保护个人，只公开所在的区间',
    });
    const others = csv('progress').filter((each) => each['数值'] !== '');
    expect(others.length).toBeGreaterThan(0);
    for (const each of others) expect(each).toMatchObject({ 数值下限: '', 数值上限: '' });
    expect(csv('targets').find((each) => each['目前的数下限'] !== '')).toMatchObject({
      目前的数: '',
      目前的数下限: '95.3',
      目前的数上限: '96.4',
    });
    expect(csv('projects')[0]).toMatchObject({ '计划投资（万元）下限': '20', '计划投资（万元）上限': '40' });
    expect(csv('projects')[0]?.['拨付记录']).toContain('10～15万元');
  });

  it('satisfies the schema of its table, and the schema names both ends', () => {
    for (const table of openTables)
      for (const row of json(table.id))
        expect(table.row.safeParse(row).error, JSON.stringify(row)).toBeUndefined();
    for (const id of ['progress', 'targets', 'tasks', 'projects', 'plans'])
      expect(files.get(`data/schema/${id}.schema.json`), id).toMatch(/"least"[\s\S]*"most"/);
  });

  it('may not have a value or a reason beside its ends', () => {
    const table = openTables.find(({ id }) => id === 'progress');
    const row = json('progress').find(({ least }) => least !== undefined);
    expect(table?.row.safeParse(row).success).toBe(true);
    for (const more of [{ value: 812 }, { hidden: 'protected' }, { numerator: 812 }])
      expect(table?.row.safeParse({ ...row, ...more }).success).toBe(false);
  });
});
