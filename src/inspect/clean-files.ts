import { join } from 'node:path';
import { hashFile } from './proof/folder-files.ts';
import type { OutputFile } from './read-files.ts';

/**
 * Files of earlier outputs in which a search found nothing, by path and SHA-256 of their bytes (hex). They are searched for
 * the same things by the same program: nothing can be found in them now.
 */
export interface CleanFiles {
  has(path: string, hash: string): boolean;
  add(path: string, hash: string): void;
}

/** What is remembered of each of the two searches; a file of which both are is not read again. */
export interface CleanOf {
  /** Personal data that no pass explains, and files that cannot be read. */
  personal: CleanFiles;
  /** Hidden numbers. */
  hidden: CleanFiles;
}

/** What is known of the files of this output by their paths; each file is hashed once. */
export class CleanIn {
  readonly personal: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  private readonly hashes: ReadonlyMap<string, string>;
  private readonly of: CleanOf;

  constructor(files: readonly OutputFile[], of: CleanOf) {
    this.of = of;
    this.hashes = new Map(files.map(({ folder, path }) => [path, hashFile(join(folder, path))]));
    this.personal = this.knownTo(of.personal);
    this.hidden = this.knownTo(of.hidden);
    for (const path of this.personal) if (this.hidden.has(path)) this.add(path);
  }

  private knownTo(list: CleanFiles): ReadonlySet<string> {
    return new Set([...this.hashes].filter(([path, hash]) => list.has(path, hash)).map(([path]) => path));
  }

  /** Nothing was found in it, or nothing before. */
  add(path: string): void {
    const hash = this.hashes.get(path) ?? '';
    this.of.personal.add(path, hash);
    this.of.hidden.add(path, hash);
  }
}
