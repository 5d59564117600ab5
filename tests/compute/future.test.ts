import { describe, expect, test } from 'vitest';
import { assessRecord } from '../../src/compute/assess.ts';
import { dateCadence } from '../../src/compute/cadence.ts';
import type { Cadence } from '../../src/record/task/schema.ts';
import { smallDisclosure, smallFiles, smallRecord } from '../small-record.ts';

const projects = 'projects/projects.csv';
const assets =
  '资产编号,项目编号,资产名称,地区代码,类型,形成年度,原值（万元）,权属单位,管护主体,确权登记日期,状况\n';

describe('nothing dated after the day is told', () => {
  test('a project’s later dates', () => {
    const lines = (smallFiles[projects] ?? '').trim().split('\n');
    const changes = {
      [projects]: `${lines[0]},实际完工,验收日期\n${lines[1]},2022-08-30,2022-09-15\n`,
    };
    const project = smallDisclosure('2022-07-20', changes).projects[0];
    expect(project?.project).toMatchObject({
      started: '2022-05-20',
      finished: undefined,
      accepted: undefined,
    });
    expect(smallDisclosure('2022-09-15', changes).projects[0]?.project).toMatchObject({
      finished: '2022-08-30',
      accepted: '2022-09-15',
    });
  });

  test('an asset’s later registration, and assets of a later year', () => {
    const changes = {
      'projects/assets.csv': `${assets}z1,p1,大棚,990009001001,经营性,2022,40,子村,子村,2022-10-01,正常使用\nz2,p1,冷库,990009001001,经营性,2023,40,子村,子村,,正常使用\n`,
    };
    const disclosure = smallDisclosure('2022-07-20', changes);
    expect(disclosure.assets.map(({ asset }) => [asset.id, asset.registered])).toEqual([['z1', undefined]]);
    expect(disclosure.projects[0]?.assets.map((each) => [each.id, each.registered])).toEqual([
      ['z1', undefined],
    ]);
  });

  test('a year written as a quarter or a month counts from its first day', () => {
    const changes = {
      'projects/assets.csv': `${assets}z1,p1,大棚,990009001001,经营性,2022-Q2,40,子村,子村,,正常使用\n`,
      'projects/income.csv': '资产编号,年度,收益（万元）\nz1,2022-H1,3\nz1,2022-H2,4\n',
    };
    expect(
      assessRecord(smallRecord(changes), '2022-06-20').assets[0]?.years.map((each) => each.year),
    ).toEqual(['2022-H1']);
    expect(assessRecord(smallRecord(changes), '2022-03-20').assets).toEqual([]);
  });

  test('a problem’s later closing', () => {
    const changes = {
      'rectification/small.csv':
        '问题编号,方案,问题来源,问题,地区代码,责任单位,整改措施,发现日期,整改时限,销号日期,销号依据\nw1,small,自查,台账不全,990009001001,甲镇政府,补齐,2022-06-01,2022-07-31,2022-07-25,复查通过\n',
    };
    expect(smallDisclosure('2022-07-20', changes).rectification[0]?.row).toMatchObject({
      closed: undefined,
      evidence: undefined,
    });
    expect(smallDisclosure('2022-07-25', changes).rectification[0]?.row.closed).toBe('2022-07-25');
  });

  test('a notice’s later withdrawal, and a consultation that has not begun is not open', () => {
    const changes = {
      'notices/n1.mdx': (smallFiles['notices/n1.mdx'] ?? '').replace(
        'date: 2022-07-15\npublished: 2022-07-15',
        'date: 2022-07-10\npublished: 2022-07-10\nwithdrawn: { on: 2022-07-30, reason: 有误 }',
      ),
    };
    expect(smallDisclosure('2022-07-12', changes).notices[0]).toMatchObject({
      state: 'issued',
      daysLeft: undefined,
      withdrawn: undefined,
    });
    expect(smallDisclosure('2022-07-24', changes).notices[0]).toMatchObject({ state: 'open', daysLeft: 0 });
    expect(smallDisclosure('2022-07-25', changes).notices[0]?.state).toBe('closed');
    expect(smallDisclosure('2022-07-30', changes).notices[0]).toMatchObject({
      state: 'withdrawn',
      withdrawn: { on: '2022-07-30' },
    });
  });
});

describe('a window that runs over the end of the month', () => {
  const cadence: Cadence = {
    text: '每月25日至次月5日',
    what: '报送',
    every: 'month',
    times: 1,
    hardness: 'must',
    window: { fromDay: 25, toDay: 5 },
  };
  const nextOf = (asOf: string) => dateCadence(cadence, undefined, asOf).next;

  test('ends in the next month, and is still running on its first days', () => {
    expect(nextOf('2022-06-20')).toEqual({ start: '2022-06-25', end: '2022-07-05' });
    expect(nextOf('2022-07-05')).toEqual({ start: '2022-06-25', end: '2022-07-05' });
    expect(nextOf('2022-07-06')).toEqual({ start: '2022-07-25', end: '2022-08-05' });
    expect(nextOf('2022-12-31')).toEqual({ start: '2022-12-25', end: '2023-01-05' });
  });
});
