/**
 * `npm run bench [-- --only check|build --villages 19500 --rounds 3 --sizes 200,2000]`
 *
 * check: makes a record with a million rows of progress, and reads it with csv-parse alone and with the whole check, in
 * turns, in processes of their own; prints seconds, their ratio, rows/s and peak memory.
 *
 * build: makes a record of N villages from a seed, builds it, and prints pages, PDFs, seconds, pages/s, PDFs/s and peak
 * memory, and how the cost grew. Figures are ratios between sizes in one run.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { measureBuild } from './command/measure-build.ts';
import { measureCheck } from './command/measure-check.ts';
import { readOptions, stopWith } from './command/options.ts';

const options = readOptions(
  { only: '', villages: '19500', rounds: '3', sizes: '200,2000', seed: '1' },
  'npm run bench -- [--only check|build] [--villages 19500] [--rounds 3] [--sizes 200,2000] [--seed 1]',
);
const sizes = options.sizes.split(',').map(Number);
const [villages, rounds] = [Number(options.villages), Number(options.rounds)];
if ([...sizes, villages].some((size) => !Number.isInteger(size) || size < 5))
  stopWith('--sizes 应是用逗号隔开的村数，例如 200,2000；--villages 是一个村数。');
if (!Number.isInteger(rounds) || rounds < 1) stopWith('--rounds 是测几遍，至少 1。');
if (!['', 'check', 'build'].includes(options.only)) stopWith('--only 只能是 check 或 build。');
const workshop = join(import.meta.dirname, '..', '.mingbai', 'bench');
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

if (options.only !== 'build') benchCheck();
if (options.only !== 'check') await benchBuild();
rmSync(workshop, { recursive: true, force: true });

function benchCheck(): void {
  rmSync(workshop, { recursive: true, force: true });
  const { csvParse, check, ratio, cpuRatio, ratioToProgress } = measureCheck(
    villages,
    options.seed,
    rounds,
    workshop,
  );
  const steps = Object.entries(check.parts).map(([step, seconds]) => `${step} ${seconds.toFixed(2)}`);
  console.log(`check of ${villages} villages, ${rounds} rounds in turns, the middle one:`);
  console.log(
    `  csv-parse alone (sync, decoded text, no options): ${csvParse.rows} rows of all tables in ` +
      `${csvParse.seconds.toFixed(2)} s (${csvParse.cpuSeconds.toFixed(2)} s of processors), ${mebibytes(csvParse.peakBytes)}; progress/ alone ` +
      `${csvParse.parts['progress']?.toFixed(2)} s`,
  );
  console.log(
    `  the whole check: ${csvParse.progressRows} rows of progress (and all else) in ${check.seconds.toFixed(2)} s (${check.cpuSeconds.toFixed(2)} s of processors), ` +
      `${(csvParse.progressRows / check.seconds).toFixed(0)} rows/s, ${mebibytes(check.peakBytes)}; ` +
      `${check.errors} errors, ${check.warnings} warnings`,
  );
  console.log(`    steps in s: ${steps.join(', ')}`);
  console.log(
    `  ratio ${ratio.toFixed(2)} (check ÷ csv-parse over the same tables; ${cpuRatio.toFixed(2)} in time of processors), ` +
      `${ratioToProgress.toFixed(2)} (÷ csv-parse over progress/ only)`,
  );
}

async function benchBuild(): Promise<void> {
  const results = [];
  for (const size of sizes) {
    rmSync(workshop, { recursive: true, force: true });
    const result = await measureBuild(size, options.seed, workshop);
    results.push(result);
    console.log(
      `N=${size}: ${result.pages} pages, ${result.pdfs} PDFs, ${result.cards} cards, ${result.seconds.toFixed(1)} s, ` +
        `${(result.pages / result.seconds).toFixed(0)} pages/s, ${(result.pdfs / result.seconds).toFixed(0)} PDFs/s, ` +
        `peak memory ${mebibytes(result.peakBytes)} (all processes)`,
    );
  }
  for (let i = 1; i < results.length; i++) {
    const [small, large] = [results[i - 1], results[i]];
    if (!small || !large) continue;
    const times = (a: number, b: number) => `×${(b / a).toFixed(2)}`;
    console.log(
      `N ${small.size} → ${large.size} (${times(small.size, large.size)}): pages ${times(small.pages, large.pages)}, ` +
        `PDFs ${times(small.pdfs, large.pdfs)}, time ${times(small.seconds, large.seconds)}, memory ${times(small.peakBytes, large.peakBytes)}`,
    );
  }
}
