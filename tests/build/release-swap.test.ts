/** Publishing, killed at every step that it does on the disk, and killed again at every step while the next run mends. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChain } from '../../src/record/edition/read-chain.ts';
import { watchDisk } from './disk-steps.ts';
import { freezePlain } from './freeze-plain.ts';
import { filesIn } from './office.ts';
import { mend, publishOnce } from './publish-once.ts';

/** In memory where there is a place for that: thousands of small rooms, and nothing here asks whether the disk waits. */
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const all = mkdtempSync(join(place, 'mingbai-swap-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));

const first = freezePlain([]);
const second = freezePlain([first.edition]);

// Each room has locks of its own, which this process holds until it ends.
process.setMaxListeners(0);

/** A room in which edition 1 is published, and edition 2 is about to be. */
function furnish(room: string): void {
  for (const { path, text } of first.files) {
    const target = join(room, 'content/editions', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const path of ['index.html', 'pdf/a.pdf', 'gone/index.html']) {
    mkdirSync(dirname(join(room, 'dist', path)), { recursive: true });
    writeFileSync(join(room, 'dist', path), `第1期 ${path}`);
  }
}

const outputs = {
  1: ['gone/index.html', 'index.html', 'pdf/a.pdf'],
  2: ['data/a.csv', 'index.html', 'notices/a/card.png', 'notices/a/index.html', 'pdf/a.pdf'],
};

/** The edition whose output is there, whole; undefined where it is none or a mixture. */
function editionOfDist(dist: string): 1 | 2 | undefined {
  const there = filesIn(dist);
  return ([1, 2] as const).find(
    (edition) =>
      JSON.stringify(there) === JSON.stringify(outputs[edition]) &&
      there.every((path) => readFileSync(join(dist, path), 'utf8') === `第${edition}期 ${path}`),
  );
}

/** The chain as it stands, whatever is unsound in it. */
function readEditions(room: string) {
  return readChain((path) => {
    const file = join(room, 'content/editions', path);
    return existsSync(file) ? readFileSync(file) : undefined;
  }, 'record');
}

const known = new Set(['content', 'dist']);
const rubbishIn = (room: string) => [
  ...readdirSync(room).filter((name) => !known.has(name)),
  ...readdirSync(join(room, 'content/editions')).filter(
    (name) => !/^(?:\d{4}|chain\.jsonl|head\.txt|\.gitattributes|\.lock)$/.test(name),
  ),
];

/** After mending: the chain is sound, the output is that of its last edition, nothing lies about. */
function expectMended(room: string, what: string): number {
  const { editions, problems } = readEditions(room);
  expect([what, ...problems]).toEqual([what]);
  expect([what, editionOfDist(join(room, 'dist'))]).toEqual([what, editions.length]);
  expect([what, ...rubbishIn(room)]).toEqual([what]);
  expect(existsSync(join(room, 'content/editions/0002')), what).toBe(editions.length === 2);
  return editions.length;
}

/** What stands right after a kill: the last output is never lost, be it aside. */
function expectNothingLost(room: string, what: string): void {
  if (editionOfDist(join(room, 'dist')) !== undefined) return;
  const workshop = readdirSync(room).find((name) => name.startsWith('.dist.building-'));
  const old = join(room, workshop ?? '', 'old');
  expect([what, existsSync(join(room, 'dist')), editionOfDist(old)]).toEqual([what, false, 1]);
}

/** Copies the room at each moment at which the work could have been killed. The process that has the locks is dead then. */
async function killEverywhere(
  name: string,
  work: (room: string) => Promise<void>,
  from = '',
): Promise<Left[]> {
  const room = join(all, name);
  if (from === '') furnish(room);
  else cpSync(from, room, { recursive: true });
  const left: Left[] = [];
  await watchDisk(
    ({ moment, what }, removeHalf) => {
      const copy = join(all, `${name}-${left.length}`);
      cpSync(room, copy, { recursive: true });
      removeHalf((path) => path.replace(room, copy));
      rmSync(join(copy, 'content/editions/.lock'), { force: true });
      left.push({ room: copy, what: `${moment} ${what.replaceAll(`${room}/`, '')}` });
    },
    () => work(room),
  );
  return left;
}

interface Left {
  room: string;
  what: string;
}

const next = { edition: 2, hash: second.edition.hash, files: second.files };
let left: Left[] = [];
beforeAll(async () => {
  left = await killEverywhere('published', (room) => publishOnce(room, next));
  expect(editionOfDist(join(all, 'published/dist'))).toBe(2);
});

describe('publishing that is killed', () => {
  test('at any step loses nothing', () => {
    expect(left.length).toBeGreaterThan(80);
    for (const { room, what } of left) expectNothingLost(room, what);
  });

  test.each(['build', 'release'] as const)(
    'at any step is put right by the next %s: editions and output are both the old or both the new',
    (as) => {
      let outcomes = '';
      for (const { room, what } of left) {
        const own = `${room}-${as}`;
        cpSync(room, own, { recursive: true });
        mend(own, as);
        outcomes += expectMended(own, what);
        rmSync(own, { recursive: true });
      }
      // Before one step it is the old, from it on the new.
      expect(outcomes).toMatch(/^1{40,}2{8,}$/);
    },
  );

  test('at any step is done again by the next release, if it was not done', async () => {
    for (const { room, what } of left) {
      const own = `${room}-again`;
      cpSync(room, own, { recursive: true });
      await publishOnce(own, next);
      expect([what, expectMended(own, what)]).toEqual([what, 2]);
      rmSync(own, { recursive: true });
    }
  });

  test('and killed again at any step of mending, is put right by the run after that', async () => {
    const isLate = ({ what }: Left) =>
      !/^\w+ (?:openSync|writeSync|writeFileSync|mkdirSync|fsyncSync)/.test(what);
    let count = 0;
    for (const { room, what } of left.filter(isLate)) {
      for (const as of ['build', 'release'] as const) {
        const name = `${basename(room)}-twice-${as}`;
        const twice = await killEverywhere(name, async (own) => void mend(own, as), room);
        for (const again of twice) {
          count += 1;
          const both = `${what}, then ${again.what}`;
          expectNothingLost(again.room, both);
          mend(again.room, as);
          expectMended(again.room, both);
          rmSync(again.room, { recursive: true });
        }
        rmSync(join(all, name), { recursive: true });
      }
    }
    expect(count).toBeGreaterThan(100);
  }, 300_000);
});
