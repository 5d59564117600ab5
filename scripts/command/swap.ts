import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Folders beside the output in which a build is made before it takes the place of the last one. */
export interface Workshop {
  root: string;
  /** Pages. */
  site: string;
  /** PDFs, cards and data. */
  press: string;
}

/** Opens a workshop beside the output (same disk, so that a rename is one step) and clears it away afterwards. */
export async function withWorkshop(out: string, work: (workshop: Workshop) => Promise<void>): Promise<void> {
  const root = join(dirname(out), `.${basename(out)}.building-${process.pid}`);
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

/** Puts the new output in the place of the last one. The last one goes aside first and is only then removed. */
export function swapIn(workshop: Workshop, out: string): void {
  merge(workshop.press, workshop.site);
  const old = join(workshop.root, 'old');
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(workshop.site, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
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
