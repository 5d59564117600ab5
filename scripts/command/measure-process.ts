import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started took. */
export interface Taken {
  seconds: number;
  /** Time of processors, user and system, of it and its children, as far as it was seen five times a second. 0 off Linux. */
  cpuSeconds: number;
  /** Highest memory of all of them together, sampled as often. 0 off Linux. */
  peakBytes: number;
}

interface Run {
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
}

const hertz = 100;

/** Runs a program and tells what it took. Throws with what it said when it fails. */
export function measureProcess({ command, args, cwd, env = process.env }: Run): Promise<Taken> {
  const begin = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env, ...(cwd ? { cwd } : {}) });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  let [peakBytes, cpuSeconds] = [0, 0];
  const watch = setInterval(() => {
    const family = familyOf(child.pid ?? 0);
    peakBytes = Math.max(peakBytes, memoryOf(family));
    // Of children that have ended, their parent tells.
    cpuSeconds = Math.max(cpuSeconds, timeOf(family));
  }, 200);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      const seconds = (performance.now() - begin) / 1000;
      if (code === 0) resolve({ seconds, cpuSeconds, peakBytes });
      else reject(new Error(`${args[0] ?? command} ended with code ${code}\n${said.join('').slice(-2000)}`));
    });
  });
}

/** A process and all below it, from /proc (Linux). */
function familyOf(root: number): number[] {
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
    return [...family];
  } catch {
    // No /proc: neither memory nor time is measured here.
    return [];
  }
}

/** Proportional set size: what processes share is counted once. */
function memoryOf(family: readonly number[]): number {
  const kilobytes = family.map((pid) => readNumber(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m) ?? 0);
  return kilobytes.reduce((sum, each) => sum + each, 0) * 1024;
}

/** utime, stime, cutime and cstime of proc(5), which come behind the name in brackets. */
function timeOf(family: readonly number[]): number {
  let ticks = 0;
  for (const pid of family) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      for (const field of fields.slice(11, 15)) ticks += Number(field);
    } catch {
      // The process ended while we looked.
    }
  }
  return ticks / hertz;
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
