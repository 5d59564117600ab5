import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

/** Builds the pages with Astro in a process of its own, so that the press has the other core. Gives their number. */
export function buildPages(job: {
  content: string;
  asOf: string;
  base: string;
  out: string;
  cache: string;
}): Promise<number> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin',
    'astro.mjs',
  );
  const child = spawn(process.execPath, [astro, 'build', '--silent', '--outDir', job.out], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // Astro would take this for the path of the site.
      BASE_URL: undefined,
      MINGBAI_CONTENT: job.content,
      MINGBAI_CACHE: job.cache,
      AS_OF: job.asOf,
      BASE: job.base,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(countPages(job.out));
      else reject(new Error(`网页没有生成。\n${said.join('').trim()}`));
    });
  });
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
}
