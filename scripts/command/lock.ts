import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UnfitRecord } from './accident.ts';

/** Milliseconds after which it is asked again whether a lock is free. */
const turn = 200;

/**
 * Milliseconds for which a lock that cannot be read must have stood still before it is nobody's: where a file system has no
 * links, its owner may have made it and not yet written into it.
 */
const patience = 3000;

/** Who holds a lock: which process of which machine, and when that process began, where the system tells. */
interface Holder {
  pid: number;
  host: string;
  began: string;
}

/**
 * Keeps others from doing the same at the same time, until the process ends or what it gives is called. A lock whose holder
 * is gone, because it was killed or the power went, is taken over, by one process alone.
 *
 * @throws UnfitRecord where another process is at it
 */
export function takeLock(path: string, what: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const own: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  // No two locks are written alike: whoever reads this text there has the lock, and not one that it had before.
  const text = JSON.stringify({ ...own, lock: randomUUID() });
  for (;;) {
    const stands = readText(path);
    if (stands === undefined) {
      if (place(path, text)) break;
    } else {
      refuseBusy(path, what, stands);
      clearGone(path, what, stands);
    }
  }
  clearLeft(path, what);
  const release = () => {
    process.off('exit', release);
    if (readText(path) === text) rmSync(path, { force: true });
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

function refuseBusy(path: string, what: string, stands: string): void {
  const holder = parseHolder(stands);
  if (holder && isAtIt(holder))
    throw new UnfitRecord(
      `另一个程序正在${what}（进程 ${holder.pid}，电脑 ${holder.host}），请等它做完再运行一次。确实没有的话，请删去文件“${path}”。`,
    );
}

/**
 * Makes the lock, all of it in one step: the text is written into a file of its own, which is then linked to the name of the
 * lock (link(2) fails where the name is taken). True where the lock is ours.
 */
function place(path: string, text: string): boolean {
  const own = `${path}.${randomUUID()}`;
  try {
    writeFileSync(own, text, { flag: 'wx' });
    try {
      linkSync(own, path);
    } catch (error) {
      // Somebody was first; or ours, which was not yet written, was cleared away as left behind.
      if (['EEXIST', 'ENOENT'].includes(codeOf(error))) return readText(path) === text;
      placeWithoutLink(path, text);
    }
  } finally {
    rmSync(own, { force: true });
  }
  return readText(path) === text;
}

/** Where a file system has no links (FAT, some shared folders): others wait for what is made first and written then. */
function placeWithoutLink(path: string, text: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  try {
    writeSync(file, text);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Removes a lock whose holder is gone. Of several that want to do so one does: it holds a lock for it, and looks again
 * whether what it removes is what it saw, for by then another may have taken it over.
 */
function clearGone(path: string, what: string, stands: string): void {
  if (parseHolder(stands) === undefined && !standsStill(path, stands)) return;
  const release = takeLock(overOf(path), what);
  if (readText(path) === stands) rmSync(path, { force: true });
  release();
}

const overOf = (path: string): string => `${path}.over`;

/** True where a lock that cannot be read has not changed for a while. */
function standsStill(path: string, stands: string): boolean {
  const idle = new Int32Array(new SharedArrayBuffer(4));
  for (const begin = performance.now(); performance.now() - begin < patience; ) {
    Atomics.wait(idle, 0, 0, turn / 4);
    if (readText(path) !== stands) return false;
  }
  return true;
}

/** Clears away what processes left that were killed while they took this lock. */
function clearLeft(path: string, what: string): void {
  const over = overOf(path);
  const startOf = (lock: string) => `${basename(lock)}.`;
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(startOf(path)));
  const ofOver = names.filter((name) => name === basename(over) || name.startsWith(startOf(over)));
  for (const name of names.filter((each) => !ofOver.includes(each))) {
    const left = join(dirname(path), name);
    const holder = parseHolder(readText(left) ?? '');
    // One that is still being written is made again by its owner.
    if (!holder || isBehindUs(holder) || !isAtIt(holder)) rmSync(left, { force: true });
  }
  if (ofOver.length === 0) return;
  try {
    takeLock(over, what)();
  } catch (error) {
    if (!(error instanceof UnfitRecord)) throw error;
  }
}

/** We take one lock after the other. */
const isBehindUs = ({ pid, host }: Holder): boolean => pid === process.pid && host === hostname();

/** Undefined where there is no such file. */
function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Undefined where the text cannot be understood. */
function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, host, began } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string'
      ? { pid, host, began: began ?? '' }
      : undefined;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
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
    return codeOf(error) === 'EPERM';
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
