/**
 * Moments of build and release, as a kill would leave them. The whole group of processes is stopped, the disk is copied, and
 * it goes on: so one run gives many moments. Half of them are spread over the run, half lie close together at its end, where
 * things are put in place. `KILLS=200` is the proof; some go with the other tests.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Before,
  hashTree,
  isLaidAside,
  isMerged,
  judgeChain,
  judgeDist,
  randomBy,
} from './judge-kill.ts';
import { Office, type Running } from './office.ts';
import { mend } from './publish-once.ts';

const wanted = Number(process.env['KILLS'] ?? 24);
const random = randomBy(Number(process.env['KILLS_SEED'] ?? 20221120));
const canStop = process.platform === 'linux';
/** In memory where there is a place for that. */
const room = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'mingbai-frozen-'));
const first = new Office(undefined, { room: join(room, 'first') });
let takes = 0;
// Locks of the copies, which this process holds until it ends.
process.setMaxListeners(0);

beforeAll(() => {
  first.mustRelease('2022-07-20');
  const began = performance.now();
  first.mustRelease('2022-07-21');
  takes = performance.now() - began;
}, 600_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

interface Moment {
  what: string;
  office: Office;
}

/** Stops all processes of a run, copies what is on the disk, and lets them go on. */
async function freeze(running: Running, office: Office, name: string): Promise<Office> {
  running.signal('SIGSTOP');
  while (running.isRunning && !areStopped(running.pid)) await setTimeout(1);
  const copy = join(room, name);
  cpSync(office.room, copy, { recursive: true });
  running.signal('SIGCONT');
  return new Office(join(copy, 'content'), { room: copy });
}

/** All processes of the group stand still (proc(5): state T). */
function areStopped(group: number): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .every((pid) => {
      const stat = readStat(pid);
      return stat[2] !== String(group) || 'TZX'.includes(stat[0] ?? '');
    });
}

/** State, parent, group and so on of a process; nothing of one that has ended. */
function readStat(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return [];
  }
}

/** Runs a command and gives what the disk was like at so many moments of it. */
async function watch(
  script: 'build' | 'release',
  number: number,
  most: number,
): Promise<{ before: Before; moments: Moment[] }> {
  const office = new Office(first.content, { room: join(room, `run-${number}`) });
  for (const part of ['dist', 'kept'])
    cpSync(join(first.room, part), join(office.room, part), { recursive: true });
  const before = { tree: hashTree(office.dist), editions: office.editions() };
  office.tickAll('2022-08-01');
  const times = Array.from({ length: most / 2 }, () => random() * takes).sort((a, b) => a - b);
  const moments: Moment[] = [];
  const running = office.start(script, '2022-08-01', script === 'release' ? ['--note', '八月', '--yes'] : []);
  const take = async (what: string) => {
    const began = performance.now();
    const name = `run-${number}-${moments.length}`;
    moments.push({ what: `${script} ${what}`, office: await freeze(running, office, name) });
    stopped += performance.now() - began;
  };
  let stopped = 0;
  const began = performance.now();
  let late = 0;
  while (running.isRunning) {
    const ran = performance.now() - began - stopped;
    const isEnd = isLaidAside(office) || isMerged(office) || office.editions() > before.editions;
    if (isEnd && late < most / 2) {
      late += 1;
      await take(`at the end, ${late}`);
      // Copies lie closer together than the steps of the swap: sometimes it runs on at once, sometimes for a while.
      const pause = random() < 0.5 ? 0 : random() * 25;
      if (pause > 0) await setTimeout(pause);
    } else if ((times[0] ?? Infinity) <= ran) {
      times.shift();
      await take(`after ${Math.round(ran)} ms`);
    } else await setTimeout(1);
  }
  const told = await running.ended;
  expect([told.status, told.status === 0 ? '' : told.said]).toEqual([0, '']);
  expect([office.proveDist().finds, office.proveContent().finds, office.rubbish()]).toEqual([[], [], []]);
  rmSync(office.room, { recursive: true });
  return { before, moments };
}

describe.skipIf(!canStop)('at every moment of a run', () => {
  test(
    'the last good output and the chain are whole, and the next run succeeds and clears up',
    async () => {
      const counts = new Map<string, number>();
      let seen = 0;
      for (let number = 0; seen < wanted; number++) {
        const script = number % 3 === 2 ? 'build' : 'release';
        const { before, moments } = await watch(script, number, Math.min(60, wanted));
        for (const { office, what } of moments) {
          const outcome = `${what.replace(/after.*|at the end.*/, (said) => (said.startsWith('at') ? 'at the end' : 'anywhere'))}: output ${judgeDist(office, before)}, chain ${judgeChain(office, before)}`;
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
          runNext(office, seen, what);
          expect([what, office.proveContent().finds, office.proveDist().finds]).toEqual([what, [], []]);
          expect(office.proveDist().editions.length, what).toBe(office.editions());
          rmSync(office.room, { recursive: true });
          seen += 1;
        }
      }
      const lines = [...counts].sort().map(([outcome, count]) => `${String(count).padStart(4)} ${outcome}`);
      console.log([`${seen} moments`, ...lines].join('\n'));
    },
    600_000 + wanted * 60_000,
  );
});

/** Every moment is mended as the commands do it; after some the commands themselves are run, and they leave nothing. */
function runNext(office: Office, number: number, what: string): void {
  if (number % 12 !== 0) {
    mend(office.room, number % 2 === 0 ? 'build' : 'release');
    expect([what, ...office.rubbish().filter((name) => !name.endsWith('.lock'))]).toEqual([what]);
    return;
  }
  const stood = office.editions();
  const next = number % 24 === 0 ? 'build' : 'release';
  const told = next === 'build' ? office.build('2022-08-02') : office.release('2022-08-02');
  expect([what, told.status, told.status === 0 ? '' : told.said]).toEqual([what, 0, '']);
  expect(office.editions(), what).toBeGreaterThanOrEqual(stood + (next === 'release' ? 1 : 0));
  expect([what, ...office.rubbish()]).toEqual([what]);
}
