import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPersonal } from '../../src/check/personal/find-personal.ts';
import { inspectFolder } from '../../src/inspect/inspect-folder.ts';
import { leaks } from './corpus/corpus.ts';
import type { Leak } from './corpus/leak.ts';
import { writeNearMisses } from './corpus/near-misses.ts';
import type { Carrier } from './output/carrier.ts';
import { dataCarriers } from './output/data.ts';
import { fileCarriers } from './output/files.ts';
import { htmlCarriers, xmlCarriers } from './output/markup.ts';
import { tellMissed } from './report.ts';

const carriers: Carrier[] = [...htmlCarriers, ...xmlCarriers, ...dataCarriers, ...fileCarriers];

/** What was written: the file, and what it carries how. */
interface Written {
  file: string;
  leak: Leak;
  carrier: Carrier;
}

/** Writes each leak into a file of its own, by all carriers in turn. */
async function writeAll(root: string, given: readonly Leak[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const [at, leak] of given.entries()) {
    const fitting = carriers.filter((carrier) => carrier.takes(leak));
    const carrier = fitting[at % fitting.length];
    if (!carrier) throw new Error(`no file carries a leak of ${leak.kind}`);
    const file = `${at}/${carrier.nameFile?.(leak) ?? 'index'}${carrier.ending}`;
    await mkdir(join(root, String(at)), { recursive: true });
    await writeFile(join(root, file), await carrier.write(leak));
    written.push({ file, leak, carrier });
  }
  return written;
}

async function inspect(given: readonly Leak[]) {
  const root = mkdtempSync(join(tmpdir(), 'mingbai-leaks-'));
  roots.push(root);
  const written = await writeAll(root, given);
  const passes = { contacts: new Set<string>(), allowed: [] };
  const { finds, files } = await inspectFolder(root, { find: findPersonal, passes });
  return { written, finds, files };
}

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

describe('a leak in what was built', () => {
  let seen: Awaited<ReturnType<typeof inspect>>;
  beforeAll(async () => {
    seen = await inspect(leaks);
  });

  test('goes through every kind of file and every place in it', () => {
    const used = new Map<string, number>();
    for (const { carrier } of seen.written) used.set(carrier.name, (used.get(carrier.name) ?? 0) + 1);
    expect(carriers.filter(({ name }) => (used.get(name) ?? 0) < 10).map(({ name }) => name)).toEqual([]);
    expect(seen.files).toBe(leaks.length);
  });

  test('is found in its file', () => {
    const hit = new Set(seen.finds.flatMap((find) => (find.what === 'personal' ? [find.file] : [])));
    const missed = seen.written.filter(({ file }) => !hit.has(file));
    expect(
      tellMissed(
        missed.map(({ leak, carrier }) => ({ leak, where: carrier.name })),
        leaks,
      ),
    ).toBe('');
  });

  test('is in a file that can be read', () => {
    const unread = seen.finds.flatMap((find) =>
      find.what === 'unreadable' ? [`${find.file.replace(/\/.*\./, ' .')} ${find.why}`] : [],
    );
    expect(unread).toEqual([]);
  });

  test('is shown in part only', () => {
    const shown = seen.written.filter(({ file, leak }) =>
      seen.finds.some(
        (find) =>
          find.what === 'personal' &&
          find.file === file &&
          leak.secret.some((part) => find.shown.includes(part)),
      ),
    );
    expect(
      tellMissed(
        shown.map(({ leak, carrier }) => ({ leak, where: carrier.name })),
        leaks,
      ),
    ).toBe('');
  });
});

test('near-misses in what was built are left alone, in every place', async () => {
  const texts: Leak[] = writeNearMisses('near misses').map((text) => ({
    kind: 'near-miss',
    cells: [{ text }],
    secret: [text],
  }));
  const { written, finds } = await inspect(texts);
  const alarms = finds.map((find) => {
    const from = written.find(({ file }) => file === find.file);
    return `${from?.carrier.name} ${find.what === 'personal' ? find.kind : find.what}: ${from?.leak.cells[0]?.text}`;
  });
  expect(alarms).toEqual([]);
});
