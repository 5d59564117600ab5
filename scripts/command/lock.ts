import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UnfitRecord } from './accident.ts';

/** Milliseconds after which it is asked again whether a lock is free. */
const turn = 200;

/** Who holds a lock: which process of which machine, and when that process began, where the system tells. */
interface Holder {
  pid: number;
  host: string;
  began: string;
}

/**
 * Keeps others from doing the same at the same time, until the process ends or what it gives is called. A lock whose holder is gone, because it was
 * killed or the power went, is taken over.
 *
 * @throws UnfitRecord where another process is at it
 */
export function takeLock(path: string, what: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const own: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  for (let attempt = 0; !create(path, own); attempt++) {
    const holder = readHolder(path);
    if (attempt > 2 || (holder && isAtIt(holder)))
      throw new UnfitRecord(
        `另一个程序正在${what}${holder ? `（进程 ${holder.pid}，电脑 ${holder.host}）` : ''}，请等它做完再运行一次。确实没有的话，请删去文件“${path}”。`,
      );
    rmSync(path, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    rmSync(path, { force: true });
  };
  process.once('exit', release);
  return release;
}

/** As `takeLock`, but waits its turn: for what two commands may both want, one after the other. */
export async function awaitLock(path: string, what: string): Promise<() => void> {
  for (;;) {
    try {
      return takeLock(path, what);
    } catch (error) {
      if (!(error instanceof UnfitRecord)) throw error;
      await setTimeout(turn);
    }
  }
}

function create(path: string, holder: Holder): boolean {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Undefined where the file cannot be understood: a process that was killed while it wrote leaves an empty one. */
function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAtIt({ pid, host, began }: Holder): boolean {
  // Of a process on another machine that shares the folder nothing can be known.
  if (host !== hostname()) return true;
  // Numbers of processes are used again: one that began at another time is not the holder.
  return existsProcess(pid) && (began === '' || began === beganAt(pid));
}

/** True for a process that is there, though it may be somebody else's. */
export function existsProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, as Linux counts it (proc(5), field 22); empty elsewhere. */
function beganAt(pid: number): string {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return '';
  const fields = readFileSync(path, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields[19] ?? '';
}
