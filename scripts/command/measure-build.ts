import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { measureProcess } from './measure-process.ts';

export interface Measured {
  size: number;
  pages: number;
  pdfs: number;
  cards: number;
  seconds: number;
  /** Highest memory of the build and all its children together, sampled five times a second. */
  peakBytes: number;
}

const scripts = join(import.meta.dirname, '..');

/** A day on which all five plans have begun, so that every village has a sheet. */
export const benchDay = '2024-12-31';

/** Makes a synthetic record of so many villages and measures one build of it. One sheet a village: the last period's. */
export async function measureBuild(size: number, seed: string, workshop: string): Promise<Measured> {
  const content = join(workshop, 'content');
  const out = join(workshop, 'dist');
  await run([join(scripts, 'synthesize.ts'), '--villages', String(size), '--seed', seed, '--out', content]);
  appendFileSync(join(content, 'site.yaml'), 'sheets:\n  keep: 1\n');
  const begin = performance.now();
  const peakBytes = await run([join(scripts, 'build.ts'), '--content', content, '--out', out]);
  const seconds = (performance.now() - begin) / 1000;
  const files = readdirSync(out, { recursive: true }).map(String);
  const count = (ending: string) => files.filter((file) => file.endsWith(ending)).length;
  return { size, pages: count('.html'), pdfs: count('.pdf'), cards: count('.png'), seconds, peakBytes };
}

/** Runs a script on the day of the benchmark and gives the peak memory of it and its children. */
async function run(args: string[]): Promise<number> {
  const env = { ...process.env, AS_OF: benchDay };
  return (await measureProcess({ command: process.execPath, args, env })).peakBytes;
}
