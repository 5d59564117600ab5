import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeGb18030 } from '../../src/renew/encode-gb18030.ts';

/** Each command is a process of its own. */
vi.setConfig({ testTimeout: 120_000 });

const project = join(import.meta.dirname, '../..');
const small = join(project, 'tests/sites/small/content');
const room = mkdtempSync(join(tmpdir(), 'mingbai-new-'));
const content = join(room, 'content');
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(small, content, { recursive: true, dereference: true });
});

const run = (script: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts', `${script}.ts`), ...args, '--content', content],
    {
      encoding: 'utf8',
      cwd: project,
      env: { ...process.env, NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '', GITLAB_CI: '' },
    },
  );
  return { status, told: stdout + stderr };
};
const make = (...args: string[]) => run('new', args);

/** All files below the record with their bytes. */
const stateOf = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(content, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(content, path)).isFile())
      .map((path) => [path, readFileSync(join(content, path), 'base64')]),
  );

/** A command that is refused: it says so in plain words, and changes nothing. */
function expectRefusal(args: string[], ...words: string[]): void {
  const before = stateOf();
  const { status, told } = make(...args);
  expect(status, told).toBe(1);
  for (const word of words) expect(told).toContain(word);
  expect(told).not.toMatch(/\n\s+at |node:|undefined|\[object/);
  expect(stateOf()).toEqual(before);
}

describe('npm run new', () => {
  test('alone says what can be made, with an example of each', () => {
    const { status, told } = make();
    expect(status).toBe(0);
    for (const word of ['period', 'notice', 'report', 'plan', 'objection', 'template'])
      expect(told).toContain(`npm run new -- ${word}`);
  });

  test('makes a month that the check takes as it is, and takes again when it is filled in', () => {
    const { status, told } = make('period', '2022年7月');
    expect(status, told).toBe(0);
    expect(told).toContain('任务进展2行、指标8行');
    const path = join(content, 'progress/small/2022-07/tasks.csv');
    const blank = readFileSync(path, 'utf8');
    expect(blank.charCodeAt(0)).toBe(0xfeff);
    expect(run('check', []).status).toBe(0);
    const rows = blank.replace(/^(t\d,[^,]*,[^,]*),,,(\d*),,,/gm, '$1,进行中,,$2,,2022-08-05,');
    expect(rows).not.toBe(blank);
    writeFileSync(path, encodeGb18030(rows.replace('\uFEFF', '')) ?? '');
    const checked = run('check', []);
    expect(checked.status, checked.told).toBe(0);
  });

  test('leaves nothing half-written, not even aside', () => {
    expect(make('period', '2022-07').status).toBe(0);
    const names = readdirSync(content, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('makes a notice, a report, a plan, an objection and a template of the office’s own', () => {
    const notice = make('notice', 'project', '--area', '子村', '--date', '2022-07-18');
    expect(notice.status, notice.told).toBe(0);
    expect(notice.told).toContain('notices/project-990009001001-20220718.mdx');
    const report = make('report', '月报', '--period', '2022-06', '--plan', 'small');
    expect([report.status, report.told.includes('reports/')], report.told).toEqual([0, true]);
    const objection = make(
      'objection',
      '--notice',
      'n1',
      '--channel',
      '电话',
      '--matter',
      '公示的面积和地块对不上',
    );
    expect([objection.status, objection.told.includes('2022-001')], objection.told).toEqual([0, true]);
    expect(make('template', 'project').status).toBe(0);
    const own = join(content, 'templates/project.mdx');
    writeFileSync(own, readFileSync(own, 'utf8').replace('{{地名}}{{种类}}', '{{地名}}的公示'));
    const again = make('notice', 'project', '--area', '丑村');
    expect(again.status, again.told).toBe(0);
    expect(readFileSync(join(content, 'notices/project-990009001002-20220720.mdx'), 'utf8')).toContain(
      '甲镇丑村的公示',
    );
    expect(run('check', []).status).toBe(0);
    const plan = make('plan', 'xin-2023', '--title', '小样县2023年工作要点');
    expect([plan.status, plan.told.includes('tasks.yaml')], plan.told).toEqual([0, true]);
    const checked = run('check', []);
    expect([checked.status, checked.told.includes('MB682')]).toEqual([1, true]);
  });

  test('keeps the bytes of a table in GB18030 but for its bare codes, and adds rows that are read', () => {
    const before = encodeGb18030(
      '方案,报告期,地区代码,类别,期末户数,期末人数,本期新纳入户数,本期风险消除户数,报送日期\r\nsmall,2022-06,990009001000,脱贫不稳定户,12,30,0,0,2022-07-05\r\n',
    );
    const file = join(content, 'monitoring/small.csv');
    mkdirSync(join(content, 'monitoring'));
    writeFileSync(file, before ?? '');
    expect(make('period', '2022-07').status).toBe(0);
    const after = readFileSync(file);
    // The codes that stood there are as safe from a spreadsheet as the new ones; every other byte is the same.
    const kept = Buffer.from(before ?? [])
      .toString('latin1')
      .replace('990009001000', '="990009001000"');
    expect(after.toString('latin1').startsWith(kept)).toBe(true);
    expect(new TextDecoder('gb18030').decode(after)).toContain(
      'small,2022-07,="990009001000",脱贫不稳定户,,,,,',
    );
    expect(run('check', []).status).toBe(0);
  });
});

describe('a clerk’s mistake', () => {
  test('in the word, the period, the plan, the kind or the place is told with what was meant', () => {
    expectRefusal(['perod', '2022-07'], '您是不是想写 period');
    expectRefusal(['period', '2022-13'], '2022-13', '2022-12');
    expectRefusal(['period', '2022-07', '--plan', 'smal'], '您是不是想写 small');
    expectRefusal(['notice', 'projct', '--area', '子村'], '您是不是想写 project');
    expectRefusal(['notice', 'project', '--area', '子村', '丑村'], '逗号');
    expectRefusal(['notice', 'project', '--each', 'viilage'], 'village');
    expectRefusal(['objection', '--notice', 'n1', '--channel', '电话'], '--matter');
  });

  test('in an option is told, not passed over', () => {
    expectRefusal(['period', '2022-07', '--each', 'village'], '--each', '--plan');
    expectRefusal(['period', '2022-07', '--plann', 'small'], '选项不对');
  });

  test('of making twice what is there is refused with where it is', () => {
    expectRefusal(['period', '2022-06'], 'progress/small/2022-06/tasks.csv');
    expect(make('notice', 'project', '--area', '子村').status).toBe(0);
    expectRefusal(['notice', 'project', '--area', '子村'], 'notices/project-990009001001-20220720.mdx');
  });

  test('in the record itself is told first: what is wrong would be made again', () => {
    const file = join(content, 'progress/small/2022-06/tasks.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('进行中', '快完成'));
    expectRefusal(['period', '2022-07'], '快完成', '先照上面改好');
  });

  test('of a village without a telephone is shown at its row', () => {
    const file = join(content, 'areas.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('0000-1\n', '\n'));
    expectRefusal(['notice', 'project', '--area', '子村'], 'areas.csv 第3行', 'MB684');
  });

  test('of a name that is personal data is refused before it is written', () => {
    expectRefusal(
      [
        'objection',
        '--notice',
        'n1',
        '--channel',
        '电话',
        '--matter',
        '身份证号11010119900307803X的那一户不该列入',
      ],
      'objections.csv',
    );
  });
});

test('a place that cannot be written to is told in plain words, and what was begun is taken back', () => {
  // A file stands where a folder is needed: what root may write anywhere, it cannot write here.
  rmSync(join(content, 'reports'), { recursive: true });
  writeFileSync(join(content, 'reports'), '');
  const before = stateOf();
  const { status, told } = make('report', '月报', '--period', '2022-06', '--plan', 'small');
  expect(status).toBe(1);
  expect(told).toMatch(/[\u4e00-\u9fff]/);
  expect(told).not.toMatch(/\n\s+at /);
  expect(stateOf()).toEqual(before);
  expect(existsSync(join(content, 'reports/small-2022-06-monthly-report.mdx'))).toBe(false);
});
