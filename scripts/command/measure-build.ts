import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  size: number;
  pages: number;
  pdfs: number;
  cards: number;
  seconds: number;
  /** Highest sum of resident memory over the build and all its children, sampled ten times a second. */
  peakBytes: number;
}

const scripts = join(import.meta.dirname, '..');

/** Makes a synthetic record of so many villages and measures one build of it. One sheet a village: the last period's. */
export async function measureBuild(size: number, seed: string, workshop: string): Promise<Measured> {
  const content = join(workshop, 'content');
  const out = join(workshop, 'dist');
  await run([join(scripts, 'synthesize.ts'), '--villages', String(size), '--seed', seed, '--out', content]);
  appendFileSync(join(content, 'site.yaml'), 'sheets:\n  keep: 1\n');
  const begin = performance.now();
  const peakBytes = await run([join(scripts, 'build.ts'), '--content', content, '--out', out]);
  const seconds = (performance.now() - begin) / 1000;
  const files = readdirSync(out, { recursive: true }).map(String);
  const count = (ending: string) => files.filter((file) => file.endsWith(ending)).length;
  return { size, pages: count('.html'), pdfs: count('.pdf'), cards: count('.png'), seconds, peakBytes };
}

/** Runs a script and gives the peak memory of it and its children. */
function run(args: string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.resume();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid ?? 0));
  }, 100);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(peak);
      else reject(new Error(`${args[0]} ended with code ${code}`));
    });
  });
}

/** Resident bytes of a process and all below it, from /proc (Linux); 0 elsewhere. */
function residentOf(root: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const fields = readStat(name);
      if (fields) parents.set(Number(name), fields.parent);
    }
    const family = new Set([root]);
    for (let grown = true; grown; ) {
      grown = false;
      for (const [pid, parent] of parents) {
        if (family.has(parent) && !family.has(pid)) {
          family.add(pid);
          grown = true;
        }
      }
    }
    return [...family].reduce((sum, pid) => sum + (readStat(String(pid))?.resident ?? 0), 0);
  } catch {
    // No /proc: memory is not measured here.
    return 0;
  }
}

function readStat(pid: string): { parent: number; resident: number } | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(fields[1]), resident: Number(fields[21]) * 4096 };
  } catch {
    // The process ended while we looked.
    return undefined;
  }
}
