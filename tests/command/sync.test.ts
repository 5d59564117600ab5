/** That what is published is on the disk, also where the system syncs only what may be written. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type * as Promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { syncFolder } from '../../scripts/command/sync.ts';

/** What was opened, how, and which of it was synced. */
const { opened, synced } = vi.hoisted(() => ({ opened: [] as string[], synced: [] as string[] }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Promises>();
  return {
    ...real,
    open: async (path: string, flags: string) => {
      const file = await real.open(path, flags);
      opened.push(`${flags} ${path}`);
      const { sync } = file;
      file.sync = async () => {
        // As Windows does: FlushFileBuffers wants a handle that may write, and folders have none.
        if (process.platform === 'win32' && flags === 'r')
          throw Object.assign(new Error('operation not permitted, fsync'), { code: 'EPERM' });
        await sync.call(file);
        synced.push(path);
      };
      return file;
    },
  };
});

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'mingbai-sync-'));
  mkdirSync(join(room, 'data'));
  writeFileSync(join(room, 'index.html'), '页');
  writeFileSync(join(room, 'data/a.json'), '{}');
  opened.length = 0;
  synced.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(room, { recursive: true, force: true });
});

const on = (platform: NodeJS.Platform) => vi.stubGlobal('process', { ...process, platform });

describe('a folder that was written', () => {
  test('is synced on Windows, which syncs no folders and nothing that was opened only to be read', async () => {
    on('win32');
    await syncFolder(room);
    expect(synced.toSorted()).toEqual([join(room, 'data/a.json'), join(room, 'index.html')].toSorted());
  });

  test('is synced elsewhere with the lists of its folders', async () => {
    on('linux');
    await syncFolder(room);
    const whole = [room, join(room, 'data'), join(room, 'data/a.json'), join(room, 'index.html')];
    expect(synced.toSorted()).toEqual(whole.toSorted());
  });

  test.skipIf(process.getuid?.() === 0)('is synced also where a file may not be written', async () => {
    chmodSync(join(room, 'index.html'), 0o444);
    await syncFolder(room);
    expect(synced).toContain(join(room, 'index.html'));
  });
});
