import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

/** Each command is a process of its own. */
vi.setConfig({ testTimeout: 120_000 });

const project = join(import.meta.dirname, '../..');
const sample = join(project, 'content');
const room = mkdtempSync(join(tmpdir(), 'mingbai-init-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const content = join(room, 'content');
beforeEach(() => {
  for (const name of readdirSync(room)) rmSync(join(room, name), { recursive: true });
});

const env = { ...process.env, NO_COLOR: '1', CI: '', GITHUB_ACTIONS: '', GITLAB_CI: '' };
const run = (script: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts', `${script}.ts`), ...args],
    { encoding: 'utf8', cwd: project, env, input: '' },
  );
  return { status, told: stdout + stderr };
};
const init = (...args: string[]) => run('init', ['--out', content, ...args]);
const settled = ['--county', '测绘县', '--code', '987654', '--yes'];

const treeOf = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

describe('npm run init', () => {
  test('puts the sample aside, whole, and begins a record that can be checked', () => {
    cpSync(sample, content, { recursive: true });
    const before = treeOf(content);
    const { status, told } = init(...settled);
    expect(status, told).toBe(0);
    const [aside] = readdirSync(room).filter((name) => /^content\.sample-\d{8}$/.test(name));
    expect(aside && treeOf(join(room, aside))).toEqual(before);
    expect(told).toContain('请核对：rules.yaml');
    for (const step of ['1. ', '2. ', '3. ', '4. ', '5. ']) expect(told).toContain(`\n${step}`);
    expect(readFileSync(join(content, 'areas.csv'), 'utf8')).toContain('="987654000000",测绘县,县,,县');
    expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('publisher: "测绘县人民政府"');
    const checked = run('check', ['--content', content]);
    expect(checked.status, checked.told).toBe(0);
    expect(readdirSync(room).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('begins a record of which a site can be built at once, and no page of it names the sample', () => {
    expect(init(...settled).status).toBe(0);
    const site = join(room, 'site');
    const built = run('build', ['--content', content, '--out', site]);
    expect(built.status, built.told).toBe(0);
    const home = readFileSync(join(site, 'index.html'), 'utf8');
    expect(home).toContain('测绘县政务公开');
    for (const name of ['枣庄', '沈丘', '明山', '建安', '绥棱', '示例数据']) expect(home).not.toContain(name);
  });

  test('needs no folder to be there, and goes on to a first plan and a first month', () => {
    expect(init(...settled, '--phone', '0000-7654321', '--address', '测绘县行政中心').status).toBe(0);
    const areas = join(content, 'areas.csv');
    writeFileSync(
      areas,
      `${readFileSync(areas, 'utf8')}="987654001000",圆规镇,乡,="987654000000",镇,,0000-7654001,圆规镇便民服务中心,,\r\n`,
    );
    const plan = run('new', [
      'plan',
      'ch-2023',
      '--title',
      '测绘县2023年工作要点',
      '--start',
      '2023-01-01',
      '--end',
      '2023-12-31',
      '--content',
      content,
    ]);
    expect(plan.status, plan.told).toBe(0);
    for (const name of ['plan.mdx', 'tasks.yaml']) {
      const path = join(content, 'plans/ch-2023', name);
      const text = readFileSync(path, 'utf8').replaceAll(/〔请写：[^〕]*〕/g, '把该办的事办好');
      writeFileSync(
        path,
        text
          .replace('# responsible: [各乡镇]', 'responsible: [各乡镇]')
          .replace('label: 未写明', 'label: 责任单位'),
      );
    }
    const period = run('new', ['period', '2023-01', '--content', content]);
    expect(period.status, period.told).toBe(0);
    expect(readFileSync(join(content, 'progress/ch-2023/2023-01/tasks.csv'), 'utf8')).toContain(
      't1,="987654001000"',
    );
    expect(readFileSync(join(content, 'datasets.yaml'), 'utf8')).toContain('- path: progress');
    const checked = run('check', ['--content', content]);
    expect(checked.status, checked.told).toBe(0);
    // What was just made is there, though nothing is filled in yet.
    expect(checked.told).not.toContain('MB422');
    expect(checked.told).toContain('progress/ch-2023/2023-01/tasks.csv已经在了，还没有填');
  });

  test('never puts a real record aside unless that is meant, and then loses nothing', () => {
    expect(init(...settled).status).toBe(0);
    const before = treeOf(content);
    const { status, told } = init(...settled);
    expect(status).toBe(1);
    expect(told).toContain('--force');
    expect(treeOf(content)).toEqual(before);
    expect(init(...settled, '--force').status).toBe(0);
    const [aside] = readdirSync(room).filter((name) => /^content\.old-\d{8}$/.test(name));
    expect(aside && treeOf(join(room, aside))).toEqual(before);
  });

  test('leaves a folder alone that holds something else', () => {
    mkdirSync(content);
    writeFileSync(join(content, '会议照片.txt'), '');
    const { status, told } = init(...settled);
    expect(status).toBe(1);
    expect(told).toContain('不是一份资料');
    expect(treeOf(content)).toEqual(['会议照片.txt']);
  });

  test('tells an answer that cannot be right, and makes nothing', () => {
    for (const [args, word] of [
      [['--yes'], '--county'],
      [['--county', '测绘', '--yes'], '测绘县'.slice(0, 2)],
      [['--county', '测绘县', '--code', '98765', '--yes'], '6位或12位'],
      [['--county', '测绘县', '--code', '987654001000', '--yes'], '后六位是0'],
      [['--county', '测绘县', '--origin', 'www', '--yes'], '网址'],
    ] as const) {
      const { status, told } = init(...args);
      expect(status, told).toBe(1);
      expect(told).toContain(word);
      expect(told).not.toMatch(/\n\s+at /);
    }
    expect(readdirSync(room)).toEqual([]);
  });

  test('stopped half-way leaves what was there', async () => {
    cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true, dereference: true });
    const before = treeOf(content);
    for (const wait of [200, 600, 900]) {
      const child = spawn(
        process.execPath,
        [join(project, 'scripts/init.ts'), '--out', content, ...settled],
        {
          stdio: 'ignore',
          cwd: project,
          env,
        },
      );
      const ended = new Promise((resolve) => child.once('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await ended;
      const places = readdirSync(room).filter((name) => name.startsWith('content'));
      const whole = places.map((name) => treeOf(join(room, name)));
      expect(whole).toContainEqual(before);
      for (const name of readdirSync(room)) rmSync(join(room, name), { recursive: true });
      cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true, dereference: true });
    }
  });
});
