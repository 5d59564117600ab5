import fs, { existsSync, readdirSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

/** What a program does on the disk that changes it. */
const changing = [
  'renameSync',
  'linkSync',
  'rmSync',
  'writeFileSync',
  'openSync',
  'writeSync',
  'mkdirSync',
  'cpSync',
  'fsyncSync',
] as const;

/** A moment at which the program could have been killed. `half`: a folder of which part is removed. */
export interface Step {
  what: string;
  moment: 'before' | 'half' | 'after';
}

/**
 * Does work, and calls `onStep` before and after everything that changes the disk, and in the middle of removing a folder:
 * what is on the disk then is what a kill would leave at that moment.
 */
export async function watchDisk(
  onStep: (step: Step, removeHalf: (copied: (path: string) => string) => void) => void,
  work: () => Promise<void>,
): Promise<void> {
  const mutable = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  const own = Object.fromEntries(changing.map((name) => [name, mutable[name]]));
  let isInside = false;
  for (const name of changing) {
    const real = own[name];
    if (!real) continue;
    mutable[name] = (...args: unknown[]) => {
      // Reading changes nothing.
      if (isInside || (name === 'openSync' && args[1] === 'r')) return real(...args);
      isInside = true;
      try {
        const what = `${name} ${args.filter((arg) => typeof arg === 'string').join(' ')}`;
        onStep({ what, moment: 'before' }, () => {});
        if (name === 'rmSync') {
          const path = String(args[0]);
          if (existsSync(path) && statSync(path).isDirectory() && readdirSync(path).length > 1)
            onStep({ what, moment: 'half' }, (copied) => {
              const folder = copied(path);
              const names = readdirSync(folder);
              for (const each of names.slice(0, names.length / 2))
                real(join(folder, each), { recursive: true });
            });
        }
        const given = real(...args);
        onStep({ what, moment: 'after' }, () => {});
        return given;
      } finally {
        isInside = false;
      }
    };
  }
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    Object.assign(mutable, own);
    syncBuiltinESMExports();
  }
}
