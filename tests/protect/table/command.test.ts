import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../../..');
const room = mkdtempSync(join(tmpdir(), 'mingbai-protect-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Runs the command on a file of this content; the file is not there where nothing is given. */
function run(content: string | undefined) {
  const file = join(room, 'table.json');
  rmSync(file, { force: true });
  if (content !== undefined) writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts/protect.ts'), file],
    { encoding: 'utf8', cwd: room },
  );
  return { status, stdout, stderr };
}

const table = {
  threshold: 5,
  zeros: 'published',
  cells: [
    { id: '子村', count: 3 },
    { id: '丑村', count: 20 },
    { id: '寅村', count: 30 },
    { id: '合计', count: 53 },
  ],
  sums: [{ total: '合计', parts: ['子村', '丑村', '寅村'] }],
};

describe('npm run protect', () => {
  test('prints the result as JSON and nothing else, and takes a file as Windows saves it', () => {
    const { status, stdout, stderr } = run(`\uFEFF${JSON.stringify(table)}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      cells: [
        { id: '子村', status: 'primary', low: 1, high: 22 },
        { id: '丑村', status: 'complementary', low: 1, high: 22 },
        { id: '寅村', status: 'published', low: 30, high: 30 },
        { id: '合计', status: 'published', low: 53, high: 53 },
      ],
      audit: { passed: true, solver: { passed: true }, rational: { passed: true } },
      lost: { cells: 2, sum: 23 },
    });
  });

  test('prints the result all the same where a table cannot be protected, and ends with 1', () => {
    const told = { ...table, earlier: [{ cells: [{ id: '子村', count: 3 }] }] };
    const { status, stdout } = run(JSON.stringify(told));
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ audit: { passed: false } });
  });

  test.each<[string, string | undefined, string[]]>([
    ['a file that is not there', undefined, ['table.json']],
    ['a file that breaks off', JSON.stringify(table).slice(0, 80), ['不是完整的 JSON']],
    [
      'a table with two faults',
      JSON.stringify({
        ...table,
        sums: [...table.sums, { total: '合计', parts: ['卯村'] }, { total: '合计', parts: ['子村'] }],
      }),
      ['没有编号是“卯村”', '加起来是3'],
    ],
  ])('tells of %s in plain words, prints no result, and ends with 1', (_what, content, words) => {
    const { status, stdout, stderr } = run(content);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(stderr).not.toMatch(/\n\s+at |node:|ENOENT/);
  });
});
