import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../src/check/check.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { define, indicatorsOf, rewrite, tasksOf, withRows } from './progress-tables.ts';
import { codesOf, soundFiles, tellOf } from './sound-record.ts';

const without = (pattern: RegExp, ...of: string[]) =>
  rewrite(indicatorsOf, (line, month) => (of.includes(month) && pattern.test(line) ? undefined : line));
const withoutTask = (pattern: RegExp, ...of: string[]) =>
  rewrite(tasksOf, (line, month) => (of.includes(month) && pattern.test(line) ? undefined : line));

describe('reports of indicators that did not come', () => {
  test('are told by township where all of it is silent', () => {
    expect(tellOf({}, without(/,990100002\d{3},/, '05'))).toMatchObject([
      { code: 'MB900', file: indicatorsOf('05'), message: expect.stringContaining('望麦乡和它的3个村') },
    ]);
  });

  test('are told by indicator where others of the place came, one finding for one indicator', () => {
    const told = tellOf({}, without(/^posts,99010000(1002|1003|2001),/, '05'));
    expect(told).toMatchObject([{ code: 'MB901', message: expect.stringContaining('一共缺3个地方') }]);
  });

  test('are not missed of an indicator that is asked for once in a while', () => {
    expect(codesOf({}, without(/^(income|farmer)-growth/, '03', '04', '06', '07'))).toEqual([]);
  });

  test('are missed of one that came in every period before', () => {
    expect(codesOf({}, without(/^service/, '08'))).toEqual(['MB903']);
  });

  test('are asked of central villages only, where the indicator says so', () => {
    expect(soundFiles[indicatorsOf('05')]).not.toContain('service,990100001002');
    expect(codesOf({}, withRows('05', 'service,990100001002,37,,,2022-06-08'))).toEqual(['MB910']);
  });

  test('that never came are told once, where most others report, and not where few do', () => {
    expect(codesOf({}, without(/^posts,990100002003,/, '03', '04', '05', '06', '07', '08'))).toEqual([
      'MB904',
    ]);
    const most = /^posts,9901000020|^posts,990100001003/;
    expect(codesOf({}, without(most, '03', '04', '05', '06', '07', '08'))).toEqual([]);
  });

  test('are not told missing while a name in the progress of the plan is wrong', () => {
    const wrong = rewrite(indicatorsOf, (line, month) =>
      month === '05' ? line.replace('posts,990100001003', 'posts,990100009003') : line,
    );
    expect(new Set(codesOf({}, wrong))).toEqual(new Set(['MB402']));
    const unit = rewrite(tasksOf, (line, month) =>
      month === '05' ? line.replace('县财政局', '县财务所') : line,
    );
    expect(new Set(codesOf({}, unit))).toEqual(new Set(['MB402']));
  });

  test('are not told missing while a file of the plan cannot be read whole', () => {
    const files = without(/^posts,990100001003,/, '05');
    const broken = files[indicatorsOf('05')]?.replace(
      'visited,990100001001,121',
      'visited,990100001001,约121',
    );
    expect(codesOf({}, { ...files, [indicatorsOf('05')]: broken ?? '' })).toEqual(['MB331']);
  });
});

describe('reports of tasks that did not come', () => {
  test('are told for all reporters of a period together', () => {
    expect(tellOf({}, withoutTask(/^t[34],990100001000/, '05'))).toMatchObject([
      { code: 'MB902', message: expect.stringContaining('听荷镇（任务3、4）') },
    ]);
    expect(tellOf({}, withoutTask(/县财政局/, '05'))).toMatchObject([
      { code: 'MB900', message: expect.stringContaining('县财政局一项也没有报') },
    ]);
  });

  test('are not missed of work that was told to be done', () => {
    const done = rewrite(tasksOf, (line, month) => {
      if (!line.startsWith('t5,,县水利局')) return line;
      if (month === '08') return undefined;
      return month === '07' ? 't5,,县水利局,已完成,,,2022-07-12,2022-08-03,' : line;
    });
    expect(codesOf({}, done)).toEqual([]);
  });

  test('are one unit under all its names', () => {
    const files = rewrite(tasksOf, (line, month) =>
      month === '05' ? line.replace('县乡村振兴局', '青禾县乡村振兴局') : line,
    );
    expect(codesOf({}, files)).toEqual([]);
  });

  test('of units that are named and never reported are told once for the plan', () => {
    const told = tellOf({}, withoutTask(/^t5,,县财政局/, '03', '04', '05', '06', '07', '08'));
    expect(told).toMatchObject([{ code: 'MB905', message: expect.stringContaining('县财政局（任务5）') }]);
    const village = withoutTask(/^t2,990100002003/, '03', '04', '05', '06', '07', '08');
    expect(tellOf({}, village)).toMatchObject([
      { code: 'MB905', message: expect.stringContaining('望麦乡耕云村（任务2）') },
    ]);
  });

  test('come from members of a group, and not from others', () => {
    const row = (task: string) => ({
      [tasksOf('08')]: `${soundFiles[tasksOf('08')]}${task},,县水利局,进行中,,,,2022-09-05,\n`,
    });
    expect(codesOf({}, row('t3'))).toEqual(['MB909']);
  });
});

describe('periods', () => {
  const codesWithout = (pattern: RegExp) => {
    const kept = Object.entries(soundFiles).filter(([path]) => !pattern.test(path));
    const { diagnostics } = checkRecord(holdFolder(Object.fromEntries(kept)), { today: '2026-01-01' });
    return diagnostics.map(({ code }) => code).filter((code) => /^MB80/.test(code));
  };

  test('that are left out once are told, and not where every other one is', () => {
    expect(codesWithout(/p1\/2022-05/)).toEqual(['MB806']);
    expect(codesWithout(/p1\/2022-0[457]/)).toEqual([]);
  });

  test('without one of the two tables are told where most have both', () => {
    expect(codesWithout(/2022-05\/indicators/)).toEqual(['MB805']);
    expect(codesWithout(/2022-0[3457]\/indicators/)).toEqual([]);
  });

  test('lack no table of tasks after everybody’s last word, and a blank one is not called lost', () => {
    const done = rewrite(tasksOf, (line, month) =>
      month === '07' ? line.replace(/进行中|未开始/, '已完成') : line,
    );
    const without08 = (files: Record<string, string>) => {
      const kept = Object.entries({ ...soundFiles, ...files }).filter(([path]) => path !== tasksOf('08'));
      return checkRecord(holdFolder(Object.fromEntries(kept)), { today: '2026-01-01' }).diagnostics.filter(
        ({ code }) => code === 'MB805',
      );
    };
    expect(without08({})).toMatchObject([{ fix: expect.stringContaining('请补上') }]);
    expect(without08(done)).toEqual([]);
    const [head = '', row = ''] = (soundFiles[tasksOf('08')] ?? '').split('\n');
    const blank = `${head}\n${row.split(',').slice(0, 3).join(',')}${','.repeat(head.split(',').length - 3)}\n`;
    expect(tellOf({}, { [tasksOf('08')]: blank })).toMatchObject([
      { code: 'MB805', message: expect.stringContaining('一行也没有填'), fix: '请催报，报来一行填一行。' },
    ]);
  });
});

describe('days of reports', () => {
  test('years late are told at their place', () => {
    const told = tellOf({ [tasksOf('06')]: [['427,612,,2022-07-04', '427,612,,2024-07-04']] });
    expect(told).toMatchObject([{ code: 'MB803', line: 2, column: 8, value: '2024-07-04' }]);
  });

  test('that are filled down a column are told together, and others by themselves', () => {
    const files = rewrite(tasksOf, (line, month) =>
      month === '06' ? line.replace('2022-07-04', '2022-06-04').replace('2022-07-05', '2062-07-05') : line,
    );
    expect(tellOf({}, files)).toMatchObject([
      { code: 'MB315', line: 2, message: expect.stringContaining('第4、5') },
      { code: 'MB802', line: 3, value: '2062-07-05' },
    ]);
  });

  test('shortly before the end are told once a file, and a note in one row explains them', () => {
    const closed = (note: string) =>
      rewrite(tasksOf, (line, month) => {
        if (month !== '06') return line;
        const early = line.replace(/2022-07-\d\d/, '2022-06-25');
        return line.startsWith('t1,990100001000') ? early + note : early;
      });
    expect(tellOf({}, closed(''))).toMatchObject([
      { code: 'MB809', line: 2, column: 8, message: expect.stringContaining('早5天') },
    ]);
    expect(codesOf({}, closed('每月25日结账'))).toEqual([]);
  });

  test('ten days before the end are early, and eleven are an error', () => {
    const day = (to: string): Parameters<typeof codesOf>[0] => ({
      [tasksOf('06')]: [['427,612,,2022-07-04', `427,612,,${to}`]],
    });
    expect(codesOf(day('2022-06-20'))).toEqual(['MB809']);
    expect(codesOf(day('2022-06-19'))).toEqual(['MB315']);
  });

  test('of completion before the plan are told once, in the first report that has them', () => {
    const files = rewrite(tasksOf, (line, month) =>
      line.startsWith('t5,,县水利局')
        ? `t5,,县水利局,已完成,,,2021-08-12,${month === '03' ? '2022-04-06' : '2022-09-10'},`
        : line,
    );
    expect(tellOf({}, files)).toMatchObject([{ code: 'MB804', file: tasksOf('03'), column: 7 }]);
  });
});

describe('the day that the site shows', () => {
  test('hides the reports that came after it', () => {
    expect(tellOf({ 'site.yaml': [['asOf: 2022-09-20', 'asOf: 2022-08-31']] })).toMatchObject([
      { code: 'MB810', file: 'site.yaml', line: 6, message: expect.stringContaining('2022-09-07') },
    ]);
    expect(codesOf({ 'site.yaml': [['asOf: 2022-09-20\n', '']] })).not.toContain('MB810');
  });

  test('cannot be later than today', () => {
    expect(codesOf({ 'site.yaml': [['asOf: 2022-09-20', 'asOf: 2022-09-22']] }, {}, '2022-09-21')).toEqual([
      'MB811',
    ]);
  });
});

describe('plans', () => {
  test('have no progress missing before their time', () => {
    const plan = (start: string) => ({
      'plans/p2/plan.mdx': (soundFiles['plans/p1/plan.mdx'] ?? '')
        .replace('青禾县2022年巩固拓展脱贫攻坚成果工作方案', '青禾县又一份方案')
        .replace('青禾工作方案', '又一份方案')
        .replace('〔2022〕1号', '〔2022〕9号')
        .replace('start: 2022-01-01', `start: ${start}`),
      'plans/p2/tasks.yaml': soundFiles['plans/p1/tasks.yaml'] ?? '',
    });
    expect(codesOf({}, plan('2022-01-01'))).toContain('MB908');
    expect(codesOf({}, plan('2022-08-01'))).not.toContain('MB908');
  });

  test('without progress are told the command that makes the last period that is over, or which tables are blank', () => {
    const second = (span: string) => ({
      'plans/p2/plan.mdx': (soundFiles['plans/p1/plan.mdx'] ?? '')
        .replace('青禾工作方案', '又一份方案')
        .replace(/start: 2022-01-01, end: [-\d]+/, span),
      'plans/p2/tasks.yaml': soundFiles['plans/p1/tasks.yaml'] ?? '',
    });
    const fix = (more: Record<string, string>) => tellOf({}, more).find(({ code }) => code === 'MB908')?.fix;
    const running = second('start: 2022-01-01, end: 2022-12-31');
    expect(fix(running)).toContain('npm run new -- period 2022-08 --plan p2，');
    expect(fix(second('start: 2022-01-01, end: 2022-05-31'))).toContain('period 2022-05 ');
    const blank = {
      'progress/p2/2022-08/tasks.csv': '任务,地区代码,单位,状态,报送日期\nt1,990100001000,,,\n',
    };
    expect(fix({ ...running, ...blank })).toMatch(/^progress\/p2\/2022-08\/tasks\.csv已经在了，还没有填/);
    expect(fix({ ...running, ...blank })).not.toContain('npm run');
  });

  test('have targets whose indicator is reported, or say why not', () => {
    const target = (more: string) => ({
      'plans/p1/tasks.yaml': [
        [
          'by: 2022-08-31, line: 22 }\n',
          `by: 2022-08-31, line: 22 }\n      - { id: N14, indicator: toilets, text: 改造厕所200户, comparator: ">=", value: 200, unit: 户, line: 22${more} }\n`,
        ] as [string, string],
      ],
    });
    const toilets = define('toilets', 'unit: 户; adds: sum');
    expect(codesOf(target(''), toilets)).toEqual(['MB907']);
    expect(codesOf(target(', unscorable: 由上级统计'), toilets)).toEqual([]);
  });
});
