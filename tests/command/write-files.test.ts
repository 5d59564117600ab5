import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../scripts/command/write-files.ts';
import { textFile } from '../../src/renew/renewal.ts';

const room = mkdtempSync(join(tmpdir(), 'mingbai-write-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of readdirSync(room)) rmSync(join(room, name), { recursive: true });
  mkdirSync(join(room, 'monitoring'));
  writeFileSync(join(room, 'monitoring/p.csv'), '原来的');
});

const state = () =>
  readdirSync(room, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path} ${readFileSync(path, 'utf8')}` : path;
    })
    .sort();

describe('files of a record', () => {
  test('are written where they belong, and a table with rows behind it takes the place of what it holds', () => {
    writeFiles(room, [
      textFile('progress/p/2022-07/tasks.csv', '任务'),
      { ...textFile('monitoring/p.csv', '原来的，加上新的'), replaces: true },
    ]);
    expect(readFileSync(join(room, 'progress/p/2022-07/tasks.csv'), 'utf8')).toBe('任务');
    expect(readFileSync(join(room, 'monitoring/p.csv'), 'utf8')).toBe('原来的，加上新的');
    expect(state().filter((line) => line.includes('.part'))).toEqual([]);
  });

  test('are never written over others', () => {
    const before = state();
    expect(() => writeFiles(room, [textFile('a.csv', ''), textFile('monitoring/p.csv', '新的')])).toThrow(
      '没有动它',
    );
    expect(state()).toEqual(before);
  });

  test('are all taken back where one of them cannot be put in its place', () => {
    mkdirSync(join(room, 'notices.mdx'));
    const before = state();
    const files = [
      textFile('progress/p/2022-07/tasks.csv', '任务'),
      { ...textFile('monitoring/p.csv', '原来的，加上新的'), replaces: true as const },
      { ...textFile('notices.mdx', '这里是一个文件夹'), replaces: true as const },
    ];
    expect(() => writeFiles(room, files)).toThrow();
    expect(state()).toEqual(before);
  });
});
