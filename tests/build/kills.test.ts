/**
 * Kills of build and release, as a power cut does it: the whole group of processes at once, at any moment. `KILLS=200 vitest
 * run tests/build/kills.test.ts` is the proof; a few go with the other tests.
 */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hashTree,
  isLaidAside,
  isMerged,
  judgeChain,
  judgeDist,
  randomBy,
  workshopIn,
} from './judge-kill.ts';
import { Office, project, type Running } from './office.ts';

const kills = Number(process.env['KILLS'] ?? 4);
/** With `KILLS_NEXT=some` a plain case is followed by a run that mends and publishes nothing, which takes a fifth of the time. */
const isQuick = process.env['KILLS_NEXT'] === 'some';
const seed = Number(process.env['KILLS_SEED'] ?? 20221120);
/** After so many kills the office starts again with one edition: else the chain would be as long as the proof. */
const shift = 10;

const random = randomBy(seed);
const office = new Office();
const start = join(office.room, 'start');
let day = 0;
const today = () => new Date(Date.UTC(2022, 6, 20 + day)).toISOString().slice(0, 10);
/** Milliseconds that an undisturbed run takes. */
const takes = { build: 0, release: 0 };

beforeAll(() => {
  office.mustRelease(today());
  for (const script of ['build', 'release'] as const) {
    day += 1;
    const began = performance.now();
    const told = script === 'build' ? office.build(today()) : office.release(today());
    if (told.status !== 0) throw new Error(told.said);
    takes[script] = performance.now() - began;
  }
  for (const part of ['content', 'dist'])
    cpSync(join(office.room, part), join(start, part), { recursive: true });
}, 300_000);
afterAll(() => office.leave());

function beginAgain(): void {
  for (const part of ['content', 'dist']) {
    rmSync(join(office.room, part), { recursive: true, force: true });
    cpSync(join(start, part), join(office.room, part), { recursive: true });
  }
  day = 2;
}

/** Where in its run a command is killed: after a time, or a little after a sign of the disk. */
interface Aim {
  name: string;
  hit: (running: Running, editions: number) => Promise<void>;
}

async function until(running: Running, sign: () => boolean): Promise<void> {
  while (running.isRunning && !sign()) await setImmediate();
}

/** A moment anywhere in the run. */
const anywhere = (script: 'build' | 'release'): Aim => {
  const after = random() * takes[script];
  return { name: `after ${Math.round(after)} ms`, hit: async () => void (await setTimeout(after)) };
};

/** Near the end, where things are put in place. `most`: milliseconds after the sign. */
const afterSign = (name: string, most: number, sign: (editions: number) => boolean): Aim => {
  const after = random() * most;
  return {
    name: `${after.toFixed(1)} ms after ${name}`,
    hit: async (running, editions) => {
      await until(running, () => sign(editions));
      const began = performance.now();
      while (performance.now() - began < after) await setImmediate();
    },
  };
};

const chainHas = (more: number) => (editions: number) => office.editions() >= editions + more;
const has = (name: string) => () => existsSync(join(workshopIn(office) ?? office.room, name));

function aim(script: 'build' | 'release', number: number): Aim {
  if (number % 2 === 0) return anywhere(script);
  if (script === 'build') return afterSign('the merge', 400, () => isMerged(office));
  const aims = [
    () => afterSign('the edition lies aside', 800, () => isLaidAside(office)),
    () => afterSign('the merge', 400, () => isMerged(office)),
    () => afterSign('the output is ready', 6, has('ready.json')),
    () => afterSign('the chain has the edition', 3, chainHas(1)),
    () => afterSign('the last output went aside', 2, has('old')),
  ];
  return (aims[Math.floor(number / 2) % aims.length] ?? (() => anywhere(script)))();
}

describe(`${kills} kills`, () => {
  test(
    'leave the last good output and a sound chain, and the next run succeeds and clears up',
    async () => {
      const counts = new Map<string, number>();
      for (let number = 0; number < kills; number++) {
        if (number % shift === 0 && number > 0) beginAgain();
        day += 1;
        const script = number % 3 === 2 ? 'build' : 'release';
        const before = { tree: hashTree(office.dist), editions: office.editions() };
        const aimed = aim(script, number);
        const args = script === 'release' ? ['--note', '一期', '--yes'] : [];
        const running = office.start(script, today(), args);
        await aimed.hit(running, before.editions);
        const wasRunning = running.isRunning;
        running.kill();
        await running.ended;
        const what = `${number} ${script} ${aimed.name}`;
        const dist = judgeDist(office, before);
        const chain = judgeChain(office, before);
        const stood = office.editions();
        if (random() < 0.5) day += 1;
        const isPlain = dist === 'old' && chain === 'old' && number % 8 !== 1;
        const next = isQuick && isPlain ? 'trial' : random() < 0.3 ? 'build' : 'release';
        const told =
          next === 'build'
            ? office.build(today())
            : office.release(today(), next === 'trial' ? ['--dry-run'] : []);
        expect([what, told.status, told.status === 0 ? '' : told.said]).toEqual([what, 0, '']);
        expect(office.editions(), what).toBe(stood + (next === 'release' ? 1 : 0));
        expect([what, office.proveDist().finds, office.proveContent().finds]).toEqual([what, [], []]);
        expect(office.proveDist().editions.length, what).toBe(office.editions());
        expect([what, ...office.rubbish().filter((name) => name !== 'start')]).toEqual([what]);
        expect(existsSync(join(project, '.mingbai', `pages-${running.pid}`)), what).toBe(false);
        const outcome = `${script} ${number % 2 === 0 ? 'anywhere' : 'at the end'}: ${wasRunning ? '' : 'over already, '}output ${dist}, chain ${chain}`;
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        if (process.env['KILLS']) console.log(`${what}: output ${dist}, chain ${chain}, then ${next}`);
      }
      console.log(
        [...counts]
          .sort()
          .map(([outcome, count]) => `${String(count).padStart(4)} ${outcome}`)
          .join('\n'),
      );
    },
    60_000 + kills * 60_000,
  );
});
