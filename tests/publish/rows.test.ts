import { describe, expect, it } from 'vitest';
import { publishData } from '../../src/publish/publish-data.ts';
import { discloseSmall, smallFiles } from './small-record.ts';

/** All files of a disclosure, by path. */
function publishSmall(asOf?: string, files = smallFiles) {
  return new Map(publishData(discloseSmall(asOf, files)).map(({ path, text }) => [path, text]));
}

const rowsOf = (id: string, files = publishSmall()): Array<Record<string, unknown>> =>
  JSON.parse(files.get(`data/${id}.json`) ?? '[]');

describe('tasks.json', () => {
  it('has exactly the promised shape of a task', () => {
    const [task] = rowsOf('tasks');
    expect(task).toMatchObject({
      id: 'small-2022-t1',
      plan: 'small-2022',
      no: '1',
      section: 's1',
      title: '通自来水',
      summary: '村村通水。',
      lead: [{ id: 'water', name: '县水务局' }],
      responsible: [
        { id: 'townships', name: '各乡镇' },
        { id: null, name: '县无名办' },
      ],
      deadlines: [
        {
          text: '6月底前完成',
          kind: 'by',
          date: '2022-06-30',
          what: '通水',
          state: 'past',
          daysLeft: -15,
          line: 13,
        },
        { text: '每月5日至15日', kind: 'recurring', every: 'month', days: { from: 5, to: 15 } },
        { text: '发现后20个工作日内', kind: 'relative', event: '发现漏水', interval: '20工作日' },
      ],
      cadences: [{ text: '每月检查', every: 'month', window: { fromDay: 5, toDay: 15 }, line: 14 }],
      targets: [
        {
          indicator: 'water-rate',
          text: '普及率达到95%以上',
          comparator: '>=',
          value: 95,
          unit: '%',
          hardness: 'must',
          by: '2022-12-31',
        },
        {
          indicator: 'water-rate',
          comparator: '>',
          value: null,
          hardness: 'aim',
          reference: { kind: 'standard', name: '全省平均' },
        },
      ],
      state: 'overdue',
      missing: ['990001003000'],
      synthetic: true,
      page: 'tasks/item/small-2022-t1/',
    });
    expect(task?.share).toEqual({
      value: 33.333333,
      unit: '%',
      numerator: 1,
      denominator: 3,
      expected: 3,
      reported: 2,
    });
  });
});

describe('progress.json', () => {
  it('holds a value with what it was computed from', () => {
    const rows = rowsOf('progress').filter((row) => row.indicator === 'water-rate');
    expect(rows.find((row) => row.area === '990001001000')).toEqual({
      kind: 'indicator',
      plan: 'small-2022',
      indicator: 'water-rate',
      period: '2022-06',
      area: '990001001000',
      value: 50,
      unit: '%',
      numerator: 3,
      denominator: 6,
      expected: 2,
      reported: 2,
      synthetic: true,
    });
  });

  it('calls small counts and what is hidden to protect them by one word, and tells nothing else of them', () => {
    const jobs = rowsOf('progress').filter((row) => row.indicator === 'jobs');
    const hidden = jobs.filter((row) => row.hidden !== undefined);
    expect(hidden.map((row) => row.area)).toEqual(['990001001000']);
    // 106 in all, less 42 and 61, would be the 3: of the others only ranges are told.
    expect(jobs.filter((row) => row.least !== undefined).map((row) => [row.area, row.value])).toEqual([
      ['990001002000', null],
      ['990001003000', null],
    ]);
    for (const row of hidden) {
      expect(row).toEqual({ ...row, value: null, hidden: 'protected', unit: '人' });
      expect(Object.keys(row)).toEqual([
        'kind',
        'plan',
        'indicator',
        'period',
        'area',
        'value',
        'hidden',
        'unit',
        'synthetic',
      ]);
    }
  });

  it('gives the monitored households as counts by township and kind', () => {
    const rows = rowsOf('progress').filter((row) => row.kind === 'monitoring');
    expect(rows.some((row) => row.measure === 'added' && row.hidden === 'protected')).toBe(true);
    expect(rows.filter((row) => row.area === '990001001000' && row.value !== null)).toEqual([]);
  });

  it('gives reports on tasks without the counts of a single reporter', () => {
    const [reading] = rowsOf('progress').filter((row) => row.kind === 'task');
    expect(reading).toMatchObject({
      task: 'small-2022-t1',
      reporter: '990001001000',
      by: 'area',
      status: '已完成',
    });
    expect(reading).not.toHaveProperty('done');
    expect(reading).not.toHaveProperty('due');
  });
});

describe('what is hidden', () => {
  it('leaves no trace in any file: another small count gives the same text', () => {
    const files = (count: number) => ({
      ...smallFiles,
      'progress/small-2022/2022-06/indicators.csv': `指标,地区代码,数值,报送日期
jobs,990001001000,${count},2022-07-01
jobs,990001002000,${45 - count},2022-07-01
jobs,990001003000,61,2022-07-01
`,
    });
    expect(publishSmall('2022-07-15', files(3))).toEqual(publishSmall('2022-07-15', files(4)));
  });
});

describe('what is still to come on the day of the build', () => {
  it('is not told: finishing of projects, closing of problems, withdrawal of notices', () => {
    expect(rowsOf('projects')[0]).toMatchObject({ started: '2022-03-02', stage: '建设中' });
    expect(rowsOf('projects')[0]).not.toHaveProperty('finished');
    expect(rowsOf('rectification')[0]).not.toHaveProperty('closed');
    expect(rowsOf('notices')[0]).toMatchObject({ state: 'open', daysLeft: 5 });
    expect(rowsOf('notices')[0]).not.toHaveProperty('withdrawn');
    expect(rowsOf('notices', publishSmall('2022-11-02'))[0]).toMatchObject({
      state: 'withdrawn',
      withdrawn: { on: '2022-11-01' },
    });
  });
});

describe('a withdrawn notice', () => {
  it('is told with its name, days, places and why, and nothing of what it said or what came of it', () => {
    const on = (day: string) => {
      const files = publishSmall(day);
      return { row: rowsOf('notices', files)[0], csv: files.get('data/notices.csv') ?? '' };
    };
    expect(on('2022-10-31').row).toMatchObject({
      summary: '水塔建在村东。',
      objection: { phone: '0000-7654321' },
      pdf: 'pdf/notices/n1.pdf',
    });
    const { csv, row } = on('2022-11-02');
    expect(row).toEqual({
      id: 'n1',
      title: '关于长岭村水塔项目的公示',
      kind: 'consult',
      kindName: expect.any(String),
      areas: ['990001001002'],
      tasks: [],
      projects: ['p1'],
      issuer: '东镇人民政府',
      date: '2022-07-10',
      published: '2022-07-11',
      consultation: { start: '2022-07-11', end: '2022-07-20' },
      followedBy: [],
      basis: [],
      state: 'withdrawn',
      withdrawn: { on: '2022-11-01', reason: '期满撤下' },
      synthetic: true,
      page: 'notices/n1/',
    });
    for (const words of ['水塔建在村东', '0000-7654321', '.pdf']) {
      expect(on('2022-10-31').csv).toContain(words);
      expect(csv).not.toContain(words);
    }
  });
});

describe('facts', () => {
  it('say whether they are known, inferred or missing, in JSON and CSV', () => {
    const files = publishSmall();
    expect(rowsOf('plans', files)[0]).toMatchObject({
      issuer: { state: 'known', value: '小县人民政府' },
      number: { state: 'missing', reason: '原文没有印文号。' },
      date: { state: 'inferred', value: '2022-03-01', reason: '按网页日期推断。' },
    });
    expect(files.get('data/plans.csv')).toContain(
      ',缺失：原文没有印文号。,2022-03-01,推断：按网页日期推断。,',
    );
  });
});

describe('money and assets', () => {
  it('stand in the project, as figures', () => {
    const [project] = rowsOf('projects');
    expect(project).toMatchObject({
      allocated: { value: 30, unit: '万元' },
      paid: { value: 12.5 },
      paidShare: { value: 41.666667, unit: '%', numerator: 12.5, denominator: 30 },
      assets: [{ id: 'a1', original: { value: 30, unit: '万元' } }],
    });
    expect(project).not.toHaveProperty('synthetic');
  });

  it('say why an income or a use was unusual', () => {
    const files = publishSmall('2022-07-15', {
      ...smallFiles,
      'projects/income.csv': '资产编号,年度,收益（万元）,说明\na1,2022,-0.4,受灾亏损\n',
      'projects/distribution.csv':
        '资产编号,年度,用途,金额（万元）,说明\na1,2022,项目管护,0.1,用以前结转的钱\n',
    });
    expect(rowsOf('projects', files)[0]?.assets).toMatchObject([
      {
        years: [
          {
            income: { value: -0.4 },
            note: '受灾亏损',
            uses: [{ use: '项目管护', note: '用以前结转的钱' }],
          },
        ],
      },
    ]);
  });

  it('stand in the area too, where no project left them', () => {
    const files = publishSmall('2022-07-15', {
      ...smallFiles,
      'projects/assets.csv': `资产编号,资产名称,地区代码,类型,形成年度,原值（万元）,权属单位,管护主体,状况
a2,老水塔,990001001001,公益性,2015,8,村集体,村集体,闲置
`,
    });
    expect(rowsOf('projects', files)[0]?.assets).toEqual([]);
    expect(rowsOf('areas', files).find((area) => area.code === '990001001001')).toMatchObject({
      assets: [{ id: 'a2', name: '老水塔', original: { value: 8, unit: '万元' } }],
    });
  });
});
