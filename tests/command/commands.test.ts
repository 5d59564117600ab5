import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const small = join(project, 'tests/sites/small/content');
const room = mkdtempSync(join(tmpdir(), 'mingbai-commands-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const run = (script: string, args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(project, 'scripts', `${script}.ts`), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    cwd: project,
  });

describe('a command', () => {
  test('that is given a folder without --content says so, and does not take another record', () => {
    for (const script of ['check', 'build']) {
      const out = script === 'build' ? ['--out', join(room, 'none')] : [];
      const { status, stderr } = run(script, ['nowhere', ...out]);
      expect(status).toBe(1);
      expect(stderr).toContain('nowhere');
    }
  });

  test('never ends in the words of the machine', () => {
    const broken = join(room, 'broken');
    cpSync(small, broken, { recursive: true });
    rmSync(join(broken, 'areas.csv'));
    symlinkSync('/nowhere', join(broken, 'areas.csv'));
    for (const [script, args, env] of [
      ['check', ['--content', broken], {}],
      ['build', ['--content', broken, '--out', join(room, 'none')], {}],
      ['press', ['--content', broken], {}],
      ['press', ['--content', small], { AS_OF: '2022-02-30' }],
    ] as const) {
      const { status, stderr } = run(script, [...args], env);
      expect(status).toBe(1);
      expect(stderr).not.toMatch(/\n\s+at |node:/);
      expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe('a build that is stopped', () => {
  test.skipIf(!existsSync('/proc/self'))(
    'takes the process of the pages with it, and leaves nothing behind',
    async () => {
      const out = join(room, 'stopped');
      const child = spawn(
        process.execPath,
        [join(project, 'scripts/build.ts'), '--content', small, '--out', out],
        { stdio: 'ignore', cwd: project },
      );
      const scratch = join(project, '.mingbai', `pages-${child.pid}`);
      const pages = await until(() => childrenOf(child.pid ?? 0)[0]);
      await until(() => existsSync(scratch) || undefined);
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      await until(() => (isRunning(pages) ? undefined : true));
      expect(existsSync(scratch)).toBe(false);
      expect(readdirSync(room).filter((name) => name.includes('stopped'))).toEqual([]);
    },
  );
});

async function until<T>(find: () => T | undefined): Promise<T> {
  for (let turn = 0; turn < 200; turn++) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('waited ten seconds in vain');
}

function childrenOf(pid: number): number[] {
  const path = `/proc/${pid}/task/${pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter(Boolean).map(Number) : [];
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a check', () => {
  const bad = join(room, 'bad');
  const check = (args: string[], env: Record<string, string> = {}) =>
    run('check', ['--content', bad, ...args], { CI: '', GITHUB_ACTIONS: '', GITLAB_CI: '', ...env });
  beforeAll(() => {
    cpSync(small, bad, { recursive: true });
    const file = join(bad, 'projects/projects.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(',产业,', ',产叶,'));
  });

  test('prints the place, the line and what to do, plain in a pipe, in colour where asked for', () => {
    const { status, stderr } = check([]);
    expect(status).toBe(1);
    expect(stderr).toContain('projects/projects.csv 第2行 F列“类别”');
    expect(stderr).toContain('怎么改：请改成“产业”。');
    expect(stderr).not.toContain('\u001b');
    expect(check([], { FORCE_COLOR: '1', NO_COLOR: '' }).stderr).toContain('\u001b[31m');
    expect(check([], { FORCE_COLOR: '1', NO_COLOR: '1' }).stderr).not.toContain('\u001b');
  });

  test('gives JSON as the contract says, without notes', () => {
    const { status, stdout } = check(['--format', 'json']);
    expect(status).toBe(1);
    const told = (JSON.parse(stdout) as Array<Record<string, unknown>>).filter(
      (each) => each['code'] === 'MB330',
    );
    expect(told).toEqual([
      {
        code: 'MB330',
        severity: 'error',
        file: 'projects/projects.csv',
        line: 2,
        column: 6,
        value: '产叶',
        message: expect.stringContaining('“类别”只能填'),
        fix: '请改成“产业”。',
      },
    ]);
  });

  test('annotates in GitHub Actions, with paths of the repository', () => {
    const { stdout } = check([], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: room });
    expect(stdout).toMatch(/^::error file=bad\/projects\/projects\.csv,line=2,col=\d+,.*title=MB330/m);
    expect(check([]).stdout).not.toContain('::error');
  });

  test('writes the report that GitLab reads where --report says', () => {
    const report = join(room, 'report.json');
    check(['--report', report], { CI_PROJECT_DIR: room });
    const told = JSON.parse(readFileSync(report, 'utf8')) as Array<{ location: { path: string } }>;
    expect(told.map((each) => each.location.path)).toContain('bad/projects/projects.csv');
  });

  test('of a folder with nothing of a record in it says so', () => {
    const empty = join(room, 'empty');
    mkdirSync(empty);
    const { status, stderr } = run('check', ['--content', empty]);
    expect(status).toBe(1);
    expect(stderr).toContain('是空的');
    writeFileSync(join(empty, 'letter.txt'), '');
    expect(run('check', ['--content', empty]).stderr).toContain('指错了文件夹');
  });
});
