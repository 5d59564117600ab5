import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const digestLength = 32;
const digestOf = (name: string, bytes: Uint8Array): Buffer =>
  createHash('sha256').update(name).update(bytes).digest();

/** What is being written aside ends in this; what is left of it after an hour belongs to a build that was broken off. */
const asideEnding = '.aside';
const hour = 3600_000;

/** A name is the hex of a hash and an ending, so that it can stand in any file system. */
const plainName = /^[0-9a-f]{64}\.[a-z]+$/;

let written = 0;

/**
 * A folder of things that can be made again. Each entry begins with the SHA-256 of its name and the rest: one that is
 * damaged, half there or another's is as good as none and goes. Several builds may use the folder at once: an entry appears whole (written aside and
 * renamed), and one that another build has just removed is simply not there. A folder that cannot be written to keeps
 * nothing, and nothing else happens.
 */
export class KeptFiles {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  private pathOf(name: string): string {
    if (!plainName.test(name)) throw new Error(`not the name of an entry: ${name}`);
    return join(this.folder, name.slice(0, 2), name);
  }

  /** The entry's bytes; undefined where there is none that is sound. Marks it as used now. */
  get(name: string): Buffer | undefined {
    const path = this.pathOf(name);
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      return undefined;
    }
    const body = bytes.subarray(digestLength);
    if (bytes.length < digestLength || !digestOf(name, body).equals(bytes.subarray(0, digestLength))) {
      this.delete(name);
      return undefined;
    }
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      // It was removed since, or the folder is read-only: what was read is sound all the same.
    }
    return body;
  }

  put(name: string, bytes: Uint8Array): void {
    const path = this.pathOf(name);
    const aside = `${path}.${process.pid}-${threadId}-${written++}${asideEnding}`;
    try {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(aside, Buffer.concat([digestOf(name, bytes), bytes]));
      renameSync(aside, path);
    } catch {
      this.remove(aside);
    }
  }

  private remove(path: string): void {
    try {
      rmSync(path, { force: true });
    } catch {
      // Not ours to remove: it stays, and is found unsound again.
    }
  }

  delete(name: string): void {
    this.remove(this.pathOf(name));
  }

  /** Names of all entries that end so, in no order. */
  list(ending: string): string[] {
    return this.listAll()
      .map(({ name }) => name)
      .filter((name) => plainName.test(name) && name.endsWith(`.${ending}`));
  }

  /**
   * Removes what was unused for longest until all take no more than `most` bytes. What was used since `since`
   * (milliseconds) stays in any case: the next build wants it.
   */
  trim(most: number, since: number): void {
    const all = this.listAll().sort((a, b) => b.used - a.used);
    let sum = 0;
    for (const { name, path, size, used } of all) {
      const isLeft = name.endsWith(asideEnding) && used < Date.now() - hour;
      sum += size;
      if (isLeft || (sum > most && used < since)) this.remove(path);
    }
  }

  private listAll(): { name: string; path: string; size: number; used: number }[] {
    try {
      return readdirSync(this.folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        if (!entry.isFile()) return [];
        const path = join(entry.parentPath, entry.name);
        const stat = statSync(path, { throwIfNoEntry: false });
        return stat ? [{ name: entry.name, path, size: stat.size, used: stat.mtimeMs }] : [];
      });
    } catch {
      // No such folder yet, or one that another build is tidying.
      return [];
    }
  }
}
