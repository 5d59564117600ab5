import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Protection } from '../../src/protect/edition/protection.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { awaitLock } from './lock.ts';
import type { Bound } from './make.ts';
import { thriftOf } from './thrift.ts';

const project = join(import.meta.dirname, '..', '..');
/** Where pages are built, each process in a folder of its own: `pages-<its number>`. */
export const scratch = join(project, '.mingbai');
const atExit = import.meta.resolve('./collect-at-exit.ts');

export interface PagesJob {
  content: string;
  asOf: string;
  base: string;
  out: string;
  /** What the edition tells: decided once, for the pages as for all else. */
  protection: Protection;
  /** What was bound and printed, for the pages that offer it. */
  bound: Bound;
  /** Of a release, what is said of the edition. */
  release?: PublicRecord['release'];
}

/**
 * Builds the pages with Astro in a process of its own, so that the press has the other core. Gives their number.
 * Astro works in a folder inside the project, where its bundle finds the packages, and in one of its own, so that two
 * builds at once do not get in each other's way; what it made is then moved to `out`.
 */
export async function buildPages(job: PagesJob): Promise<number> {
  // Astro keeps a list of the contents in `.astro`, one for all: two builds at once would read each other's.
  const unlock = await awaitLock(join(scratch, 'pages.lock'), '生成网页');
  const own = join(scratch, `pages-${process.pid}`);
  mkdirSync(own, { recursive: true });
  const clear = () => rmSync(own, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const made = join(own, 'site');
    const decided = join(own, 'protection.json');
    writeFileSync(decided, JSON.stringify(job.protection));
    const bound = join(own, 'bundles.json');
    writeFileSync(bound, JSON.stringify(job.bound.bundles));
    const sizes = join(own, 'sizes.json');
    writeFileSync(sizes, JSON.stringify(job.bound.sizes));
    const release = job.release && join(own, 'release.json');
    if (release !== undefined) writeFileSync(release, JSON.stringify(job.release));
    await runAstro(job, { made, cache: join(own, 'cache'), decided, bound, sizes, release });
    move(made, job.out);
    return readdirSync(job.out, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
  } finally {
    process.off('exit', clear);
    clear();
    unlock();
  }
}

/** Files and folders that are handed to the process. */
interface Handed extends Record<'made' | 'cache' | 'decided' | 'bound' | 'sizes', string> {
  /** Of a release only. */
  release: string | undefined;
}

function runAstro(job: PagesJob, { made, cache, decided, bound, sizes, release }: Handed): Promise<void> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const child = spawn(
    process.execPath,
    [...thriftOf(), '--import', atExit, astro, 'build', '--silent', '--outDir', made],
    {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        // Astro would take these for its own: the path of the site, and whether pages are made for the public.
        BASE_URL: undefined,
        DEV: undefined,
        PROD: undefined,
        MODE: undefined,
        SSR: undefined,
        MINGBAI_CONTENT: job.content,
        MINGBAI_CACHE: cache,
        MINGBAI_PROTECTION: decided,
        MINGBAI_BUNDLES: bound,
        MINGBAI_PRINTED: sizes,
        MINGBAI_RELEASE: release,
        AS_OF: job.asOf,
        BASE: job.base,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  // Whoever stops the build stops this too: else it would go on alone, with nobody waiting for its pages.
  const stop = () => child.kill('SIGKILL');
  process.prependOnceListener('exit', stop);
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`网页没有生成。\n${said.join('').trim()}`));
    });
  });
}

/** Renames, or copies where the target is on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
  }
}
