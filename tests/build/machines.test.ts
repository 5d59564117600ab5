/** Two machines: the same record on the same day gives the same hashes, whatever else differs between them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, hashesOf, Office, project } from './office.ts';

const small = join(project, 'tests/sites/small/content');
const room = mkdtempSync(join(tmpdir(), 'mingbai-machines-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Another folder, and its files put there the other way round: the disk then lists them in another order. */
function copyBackwards(to: string): string {
  for (const path of filesIn(small).toReversed()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(small, path), join(to, path));
  }
  return to;
}

const hasTaskset = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
const one = new Office(undefined, { room: join(room, 'one') });
const other = new Office(copyBackwards(join(room, 'far/away/其他 电脑/content')), {
  room: join(room, 'far/away/其他 电脑'),
});

const days = ['2022-07-20', '2022-08-21'];
beforeAll(() => {
  for (const asOf of days) {
    one.mustRelease(asOf, [], { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' });
    // At each edition it has kept nothing from the last.
    rmSync(other.kept, { recursive: true, force: true });
    const umask = process.umask(0o077);
    other.mustRelease(asOf, [], {
      TZ: 'America/St_Johns',
      LANG: 'C',
      LC_ALL: 'tr_TR.UTF-8',
      LANGUAGE: 'tr',
      HOME: room,
      ...(hasTaskset ? { WITH: 'taskset -c 0' } : {}),
    });
    process.umask(umask);
  }
}, 900_000);

describe('two machines with the same record and date', () => {
  test.skipIf(!hasTaskset || availableParallelism() < 2)('differ in how many processors they have', () => {
    const count = (with_: string[]) =>
      spawnSync(with_[0] ?? '', [...with_.slice(1), process.execPath, '-p', 'os.availableParallelism()'], {
        encoding: 'utf8',
      }).stdout.trim();
    expect(count(['taskset', '-c', '0'])).toBe('1');
  });

  test('publish the same editions, byte for byte', () => {
    const editions = hashesOf(join(one.content, 'editions'));
    expect(Object.keys(editions).length).toBeGreaterThan(10);
    expect(hashesOf(join(other.content, 'editions'))).toEqual(editions);
  });

  test('make the same output: pages, PDFs, pictures and data', () => {
    const made = hashesOf(one.dist);
    expect(Object.keys(made).length).toBeGreaterThan(200);
    expect(hashesOf(other.dist)).toEqual(made);
  });

  test('a third, which has only the record, builds what the last edition lists', () => {
    const clone = new Office(one.content, { room: join(room, 'clone') });
    const told = clone.build(days[1] ?? '');
    expect([told.status, told.status === 0 ? '' : told.said]).toEqual([0, '']);
    expect(clone.page('data/SHA256SUMS')).toBe(one.read('editions/0002/files.txt'));
    expect(hashesOf(clone.dist)).toEqual(hashesOf(one.dist));
    expect(clone.proveDist().finds).toEqual([]);
    expect(clone.proveDist().notes.join()).not.toContain('未发布');
  }, 300_000);
});
