import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeptReadings } from '../../scripts/command/kept.ts';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import { inspectFolder } from '../../src/inspect/inspect-folder.ts';
import type { KnownReadings } from '../../src/inspect/read-files.ts';
import { openPress } from '../../src/press/press.ts';
import { noticeSample, reportSample } from '../press/sample-documents.ts';
import { noPasses } from './folder.ts';

const press = await openPress({ characters: [], siteUrl: 'https://example.gov.cn/gk/' });
let room = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'mingbai-readings-'));
  mkdirSync(join(room, 'out'));
});
afterEach(() => rmSync(room, { recursive: true }));

/** Inspects the folder with readings that are kept, and counts how many of them were found and made. */
async function inspect(): Promise<{ finds: unknown; found: number; made: number }> {
  const kept = openKeptReadings(join(room, 'kept'));
  let [found, made] = [0, 0];
  const readings: KnownReadings = {
    find: (hash) => {
      const reading = kept.find(hash);
      if (reading) found++;
      return reading;
    },
    keep: (hash, reading) => {
      made++;
      kept.keep(hash, reading);
    },
  };
  const options = { find: findPersonal, passes: noPasses, threads: 0 };
  const { finds } = await inspectFolder(join(room, 'out'), { ...options, readings });
  expect(finds).toEqual((await inspectFolder(join(room, 'out'), options)).finds);
  return { finds, found, made };
}

describe('what was read in a PDF before', () => {
  test('is not parsed again, and searched all the same', async () => {
    const leak = { ...noticeSample, title: '公示 11010519491231002X' };
    writeFileSync(join(room, 'out/a.pdf'), await press.print(reportSample));
    writeFileSync(join(room, 'out/b.pdf'), await press.print(leak));
    const first = await inspect();
    const second = await inspect();
    expect([first.found, first.made, second.found, second.made]).toEqual([0, 2, 2, 0]);
    expect(first.finds).toEqual(expect.arrayContaining([expect.objectContaining({ file: 'b.pdf' })]));
    expect(second.finds).toEqual(first.finds);
  });

  test('stands for those very bytes only', async () => {
    writeFileSync(join(room, 'out/a.pdf'), await press.print(reportSample));
    await inspect();
    writeFileSync(join(room, 'out/a.pdf'), await press.print(noticeSample));
    expect(await inspect()).toMatchObject({ found: 0, made: 1 });
  });

  test('is not kept of a file that cannot be read', async () => {
    writeFileSync(join(room, 'out/a.pdf'), '%PDF-1.7 and nothing more');
    const [first, second] = [await inspect(), await inspect()];
    expect([first.made, second.found]).toEqual([0, 0]);
    expect(second.finds).toEqual([expect.objectContaining({ what: 'unreadable' })]);
  });
});
