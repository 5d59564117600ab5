import { spawn } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  size: number;
  pages: number;
  pdfs: number;
  cards: number;
  seconds: number;
  /** Highest memory of the build and all its children together, sampled three times a second. */
  peakBytes: number;
}

const scripts = join(import.meta.dirname, '..');

/** A day on which all five plans have begun, so that every village has a sheet. */
const asOf = '2024-12-31';

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
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, AS_OF: asOf },
  });
  child.stdout.resume();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 300);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      if (code === 0) resolve(peak);
      else reject(new Error(`${args[0]} ended with code ${code}`));
    });
  });
}

/**
 * Memory of a process and all below it, from /proc (Linux); 0 elsewhere. Proportional set size: what processes share
 * is counted once.
 */
function memoryOf(root: number): number {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      const parent = /^\d+$/.test(name) ? readNumber(`/proc/${name}/status`, /^PPid:\s+(\d+)/m) : undefined;
      if (parent !== undefined) parents.set(Number(name), parent);
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
    const kilobytes = [...family].map(
      (pid) => readNumber(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m) ?? 0,
    );
    return kilobytes.reduce((sum, each) => sum + each, 0) * 1024;
  } catch {
    // No /proc: memory is not measured here.
    return 0;
  }
}

function readNumber(file: string, pattern: RegExp): number | undefined {
  try {
    const found = pattern.exec(readFileSync(file, 'utf8'));
    return found ? Number(found[1]) : undefined;
  } catch {
    // The process ended while we looked.
    return undefined;
  }
}
