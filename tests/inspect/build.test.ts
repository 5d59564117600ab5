import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const content = join(project, 'tests/sites/small/content');
const room = mkdtempSync(join(tmpdir(), 'inspect-build-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** An earlier output, as far as a build looks at it. */
function earlierOutput(name: string): string {
  const out = join(room, name);
  const sign = join(out, 'data/schema/index.schema.json');
  mkdirSync(dirname(sign), { recursive: true });
  writeFileSync(sign, '{}');
  writeFileSync(join(out, 'index.html'), '上一期');
  return out;
}

/** Runs the build as an office does; NODE_ENV and VITEST of the test runner are not an office's. */
function build(out: string, env: Record<string, string>) {
  const { NODE_ENV: _mode, VITEST: _vitest, ...rest } = process.env;
  return spawnSync(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], {
    encoding: 'utf8',
    cwd: project,
    env: { ...rest, ...env },
  });
}

describe('a build', () => {
  test('stops before anything is replaced, when a leak comes in by a way that the record check does not see', () => {
    const out = earlierOutput('dist');
    // The path of the site is not in the record: it comes from the environment, and stands in every link.
    const run = build(out, { BASE: '/11010519491231002X/' });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/MB967[\s\S]*dist\/[\s\S]*居民身份证号[\s\S]*怎么改/);
    expect(run.stderr).toMatch(/上一次生成的内容没有改动/);
    expect(run.stdout + run.stderr).not.toMatch(/10519491231/);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('上一期');
    expect(readdirSync(out).sort()).toEqual(['data', 'index.html']);
    expect(readdirSync(room).filter((name) => name.includes('building'))).toEqual([]);
  });

  test('without a leak says how many files were inspected', () => {
    const out = join(room, 'clean');
    const run = build(out, {});
    expect(run.stderr).toBe('');
    const [, count] = /已检查生成的文件 (\d+) 个，没有发现个人信息。/.exec(run.stdout) ?? [];
    const made = readdirSync(out, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(Number(count)).toBe(made.length);
  });
});
