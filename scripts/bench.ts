/**
 * `npm run bench [-- --sizes 200,2000]`: makes a record of N villages from a seed, builds it, and prints pages, PDFs,
 * seconds, pages/s, PDFs/s and peak memory, and how the cost grew. Figures are ratios between sizes in one run.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureBuild } from './command/measure-build.ts';
import { readOptions, stopWith } from './command/options.ts';

const options = readOptions(
  { sizes: '200,2000', seed: '1' },
  'npm run bench -- [--sizes 200,2000] [--seed 1]',
);
const sizes = options.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 5))
  stopWith('--sizes 应是用逗号隔开的村数，例如 200,2000。');
const workshop = join(import.meta.dirname, '..', '.mingbai', 'bench');
const results = [];
for (const size of sizes) {
  rmSync(workshop, { recursive: true, force: true });
  const result = await measureBuild(size, options.seed, workshop);
  results.push(result);
  console.log(
    `N=${size}: ${result.pages} pages, ${result.pdfs} PDFs, ${result.cards} cards, ${result.seconds.toFixed(1)} s, ` +
      `${(result.pages / result.seconds).toFixed(0)} pages/s, ${(result.pdfs / result.seconds).toFixed(0)} PDFs/s, ` +
      `peak memory ${(result.peakBytes / 2 ** 20).toFixed(0)} MiB (all processes)`,
  );
}
rmSync(workshop, { recursive: true, force: true });
for (let i = 1; i < results.length; i++) {
  const [small, large] = [results[i - 1], results[i]];
  if (!small || !large) continue;
  const times = (a: number, b: number) => `×${(b / a).toFixed(2)}`;
  console.log(
    `N ${small.size} → ${large.size} (${times(small.size, large.size)}): pages ${times(small.pages, large.pages)}, ` +
      `PDFs ${times(small.pdfs, large.pdfs)}, time ${times(small.seconds, large.seconds)}, memory ${times(small.peakBytes, large.peakBytes)}`,
  );
}
