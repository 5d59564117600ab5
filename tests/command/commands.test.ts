import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

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
