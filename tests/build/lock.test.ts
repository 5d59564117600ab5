/** Locks between real processes, and on file systems that have no links. */
import { spawn, spawnSync } from 'node:child_process';
import fs, { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../scripts/command/lock.ts';

const room = mkdtempSync(join(tmpdir(), 'mingbai-lock-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** A lock of a process that was killed. */
const left = JSON.stringify({ pid: spawnSync('true').pid, host: hostname(), began: '1' });
const folderOf = () => mkdtempSync(join(room, 'f-'));
const ended = (child: ReturnType<typeof spawn>) =>
  new Promise<number | null>((resolve) => child.once('close', resolve));

/** Does work where links cannot be made, as on FAT. */
function withoutLinks(work: () => void): void {
  const real = fs.linkSync;
  fs.linkSync = () => {
    throw Object.assign(new Error('EPERM: operation not permitted, link'), { code: 'EPERM' });
  };
  syncBuiltinESMExports();
  try {
    work();
  } finally {
    fs.linkSync = real;
    syncBuiltinESMExports();
  }
}

describe('a lock', () => {
  test('that was left is taken over by one of several processes at a time, in every round', async () => {
    const folder = folderOf();
    const [rounds, names] = [150, ['a', 'b', 'c']];
    for (let round = 0; round < rounds; round++) writeFileSync(join(folder, `${round}.lock`), left);
    const racer = join(import.meta.dirname, 'lock-racer.ts');
    const racers = names.map((name) =>
      spawn(process.execPath, [racer, folder, name, String(rounds), names.join(',')], { stdio: 'inherit' }),
    );
    expect(await Promise.all(racers.map(ended))).toEqual(names.map(() => 0));
    for (let round = 0; round < rounds; round++) {
      const log = readFileSync(join(folder, `${round}.log`), 'utf8');
      expect([round, log]).toEqual([round, expect.stringMatching(/^(?:\+([abc])\n-\1\n)+$/)]);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.lock'))).toEqual([]);
  }, 120_000);

  test('that another process has made and not yet written is not taken', async () => {
    const path = join(folderOf(), '.lock');
    writeFileSync(path, '');
    const other = spawn(process.execPath, [
      '-e',
      `setTimeout(() => require('fs').writeFileSync(${JSON.stringify(path)}, JSON.stringify(
        { pid: process.pid, host: require('os').hostname(), began: '' })), 300); setTimeout(() => {}, 60000)`,
    ]);
    try {
      expect(() => takeLock(path, '发布')).toThrow(`另一个程序正在发布（进程 ${other.pid}`);
    } finally {
      other.kill('SIGKILL');
      await ended(other);
    }
    takeLock(path, '发布')();
  });

  test('that nobody ever wrote into is taken over after a while', () => {
    for (const nonsense of ['', '{"pid":', 'null', '{"pid":"1"}']) {
      const path = join(folderOf(), '.lock');
      writeFileSync(path, nonsense);
      const release = takeLock(path, '发布');
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
      release();
    }
  }, 60_000);

  test('is taken once, given back, and taken again, with links and without', () => {
    const once = () => {
      const folder = folderOf();
      const path = join(folder, '.lock');
      for (const stands of [undefined, left]) {
        if (stands !== undefined) writeFileSync(path, stands);
        const release = takeLock(path, '发布');
        expect(() => takeLock(path, '发布')).toThrow('另一个程序正在发布');
        expect(readdirSync(folder)).toEqual(['.lock']);
        release();
        expect(readdirSync(folder)).toEqual([]);
      }
    };
    once();
    withoutLinks(once);
  });

  test('of somebody else is not removed by one who had it before', () => {
    const path = join(folderOf(), '.lock');
    const release = takeLock(path, '发布');
    rmSync(path);
    const other = takeLock(path, '发布');
    release();
    expect(existsSync(path)).toBe(true);
    other();
    expect(existsSync(path)).toBe(false);
  });

  test('clears away what processes left that were killed while they took it', () => {
    const folder = folderOf();
    for (const name of ['.lock.5d0c', '.lock.over', '.lock.over.77aa', '.lock.over.over'])
      writeFileSync(join(folder, name), left);
    writeFileSync(join(folder, '.lock.half'), '{"pi');
    takeLock(join(folder, '.lock'), '发布')();
    expect(readdirSync(folder)).toEqual([]);
  });
});
