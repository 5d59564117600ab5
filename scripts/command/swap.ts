import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync.ts';

/** Folders beside the output in which a build is made before it takes the place of the last one. */
export interface Workshop {
  root: string;
  /** Pages. */
  site: string;
  /** PDFs, cards and data. */
  press: string;
}

const prefixOf = (out: string): string => `.${basename(out)}.building-`;

/** Where a finished workshop says which edition it is the output of. */
const readyFile = 'ready.json';

/** Opens a workshop beside the output (same disk, so that a rename is one step) and clears it away afterwards. */
export async function withWorkshop(out: string, work: (workshop: Workshop) => Promise<void>): Promise<void> {
  const root = join(dirname(out), `${prefixOf(out)}${process.pid}`);
  const workshop = { root, site: join(root, 'site'), press: join(root, 'press') };
  mkdirSync(workshop.press, { recursive: true });
  const clear = () => rmSync(root, { recursive: true, force: true });
  const interrupted = () => {
    clear();
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, interrupted);
  try {
    await work(workshop);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
    clear();
  }
}

/**
 * Makes one folder of what was made apart, and waits until all of it is on the disk: after a power cut the output is the old
 * one or the new one, not names without contents. `edition`: hash of the edition that it is the output of.
 */
export async function finishWorkshop(workshop: Workshop, edition?: string): Promise<void> {
  merge(workshop.press, workshop.site);
  await syncFolder(workshop.site);
  if (edition !== undefined) writeFileSync(join(workshop.root, readyFile), JSON.stringify({ edition }));
}

/** Puts a finished output in the place of the last one. The last one goes aside first and is only then removed. */
export function swapIn({ root, site }: Pick<Workshop, 'root' | 'site'>, out: string): void {
  const old = join(root, 'old');
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(site, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
}

/**
 * Puts right what a build left that was killed: an output that was on its way between two names is put back, that of an
 * edition which was already published is put in its place, and everything else is cleared away. To be called while nobody
 * else builds there. `published`: hash of the last edition.
 */
export function mendOutput(out: string, published: string | undefined): void {
  const above = dirname(out);
  if (!existsSync(above)) return;
  for (const name of readdirSync(above)) {
    if (!name.startsWith(prefixOf(out))) continue;
    const root = join(above, name);
    const [site, old] = [join(root, 'site'), join(root, 'old')];
    if (published !== undefined && editionOf(root) === published && existsSync(site)) {
      if (existsSync(out) && existsSync(old)) rmSync(old, { recursive: true });
      swapIn({ root, site }, out);
    } else if (!existsSync(out) && existsSync(old)) renameSync(old, out);
    rmSync(root, { recursive: true, force: true });
  }
}

function editionOf(root: string): string | undefined {
  const file = join(root, readyFile);
  if (!existsSync(file)) return undefined;
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { edition: string }).edition;
  } catch {
    return undefined;
  }
}

/** Moves what is in one folder into another; folders that both have are merged. */
function merge(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    const target = join(to, name);
    if (existsSync(target)) cpSync(join(from, name), target, { recursive: true });
    else renameSync(join(from, name), target);
  }
}
