import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCleanFiles } from '../../scripts/command/kept-clean.ts';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import type { HiddenValue } from '../../src/inspect/hidden/hidden-value.ts';
import { inspectFolder } from '../../src/inspect/inspect-folder.ts';
import { noPasses } from './folder.ts';

let room = '';
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'mingbai-clean-'));
  mkdirSync(join(room, 'out'));
});
afterEach(() => rmSync(room, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(room, 'out', name), text);
const secret: HiddenValue = {
  name: '返贫人数',
  area: '甲村',
  areaCode: '990009001001',
  period: '2022-06',
  values: ['3'],
};

/** Inspects the folder as a build does, with what earlier ones have found to be clean; counts what was not read again. */
async function inspect(hiddenValues: HiddenValue[] = []): Promise<{ unchanged: number; found: string[] }> {
  const clean = {
    personal: openCleanFiles(join(room, 'kept'), 'personal'),
    hidden: openCleanFiles(join(room, 'kept'), JSON.stringify(hiddenValues)),
  };
  const options = { find: findPersonal, passes: noPasses, threads: 0, hiddenValues };
  const { finds, unchanged } = await inspectFolder(join(room, 'out'), { ...options, clean });
  clean.personal.save();
  clean.hidden.save();
  expect(finds).toEqual((await inspectFolder(join(room, 'out'), options)).finds);
  return { unchanged, found: finds.map(({ file, what }) => `${file} ${what}`) };
}

describe('a file in which nothing was found before', () => {
  test('is not read again; one in which something was, is', async () => {
    write('a.txt', '东镇卫生院');
    write('b.txt', '身份证 11010519491231002X');
    expect(await inspect()).toEqual({ unchanged: 0, found: ['b.txt personal'] });
    expect(await inspect()).toEqual({ unchanged: 1, found: ['b.txt personal'] });
  });

  test('is read again when it changed, or lies elsewhere', async () => {
    write('a.txt', '东镇卫生院');
    await inspect();
    write('a.txt', '身份证 11010519491231002X');
    write('b.txt', '东镇卫生院');
    expect(await inspect()).toEqual({ unchanged: 0, found: ['a.txt personal'] });
  });

  test('is read again when other numbers are hidden', async () => {
    write('a.txt', '甲村2022年6月返贫人数3人');
    expect(await inspect()).toEqual({ unchanged: 0, found: [] });
    expect(await inspect([secret])).toEqual({ unchanged: 0, found: ['a.txt hidden'] });
    // What was found once is not taken for clean afterwards, whatever is looked for.
    expect(await inspect()).toEqual({ unchanged: 0, found: [] });
    expect(await inspect()).toEqual({ unchanged: 1, found: [] });
  });
});
