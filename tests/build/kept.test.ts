import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const room = mkdtempSync(join(tmpdir(), 'mingbai-kept-'));
const content = join(room, 'content');
const kept = join(room, 'kept');
cpSync(join(project, 'tests/sites/small/content'), content, { recursive: true });
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Builds with what `keptIn` holds; gives what was said and a hash of every file. */
function build(keptIn: string): { said: string; files: Record<string, string> } {
  const { NODE_ENV: _mode, VITEST: _vitest, ...rest } = process.env;
  const out = join(room, 'dist');
  const run = spawnSync(
    process.execPath,
    [join(project, 'scripts/build.ts'), '--content', content, '--out', out],
    { encoding: 'utf8', env: { ...rest, MINGBAI_KEPT: keptIn }, cwd: project },
  );
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const files = filesIn(out).map((name) => [name, hashOf(join(out, name))] as const);
  return { said: run.stdout, files: Object.fromEntries(files) };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

function replaceIn(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('a build after one value was changed', () => {
  test('gives the bytes of a build from nothing, with sound entries and with damaged ones', () => {
    const before = build(kept);
    replaceIn('progress/small/2022-06/indicators.csv', 'paid,990009001001,,6,10', 'paid,990009001001,,7,10');
    const warm = build(kept);
    const cold = build(join(room, 'nothing-kept'));
    expect(warm.files).toEqual(cold.files);
    // The test would say nothing if the value stood nowhere, or if nothing was taken over.
    expect(cold.files).not.toEqual(before.files);
    expect(warm.said).toContain('没有变化，沿用上次的');
    for (const name of filesIn(kept)) {
      const bytes = readFileSync(join(kept, name));
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      writeFileSync(join(kept, name), bytes);
    }
    expect(build(kept).files).toEqual(cold.files);
  }, 900_000);
});
