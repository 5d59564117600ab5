/**
 * `npm run bench [-- --only check|build|site|protect|press --villages 19500 --rounds 3 --sizes 200,2000 --means 3,10,30,100]`
 *
 * check: makes a record with a million rows of progress, and reads it with csv-parse alone and with the whole check, in
 * turns, in processes of their own; prints seconds, their ratio, rows/s and peak memory.
 *
 * build: makes a record of N villages from a seed, builds it, and prints pages, PDFs, seconds, pages/s, PDFs/s and peak
 * memory, and how the cost grew. Figures are ratios between sizes in one run.
 *
 * site: builds the pages of records of N villages (2,000 and 10,000 unless --sizes says otherwise), and as many pages of the
 * same sizes with a bare Astro project and with Hugo, where it is installed, in turns; prints pages/s with the start and
 * without, and the ratios. Ours must reach 60 % of bare Astro.
 *
 * protect: protects tables of 600 villages × 10 categories × 3 levels with few and with many households in a cell, audit
 * included, beside the rule of thumb by which it is done by hand, read by the same audit; then the sample record.
 *
 * press: prints one-page notices and 30-page reports with our press and with Typst (tagged, PDF/UA-1; same text, table, QR
 * code and fonts), in turns, in processes of their own, warm; with `--peers all` also Typst as PDF/A-2a, pdfmake, react-pdf
 * and Chromium, fewer rounds. What each printed is read back. The peers are installed on first use in tests/bench/peers.
 */
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { measureBuild } from './command/measure-build.ts';
import { measureCheck } from './command/measure-check.ts';
import { installPeers, measurePress, type PressMeasured } from './command/measure-press.ts';
import { measureSample, measureTable } from './command/measure-protection.ts';
import { measureSite, type SiteMeasured } from './command/measure-site.ts';
import { readOptions, stopWith } from './command/options.ts';

const options = readOptions(
  {
    only: '',
    villages: '19500',
    rounds: '3',
    sizes: '',
    means: '3,10,30,100',
    seed: '1',
    peers: 'typst',
  },
  'npm run bench -- [--only check|build|site|protect|press] [--villages 19500] [--rounds 3] [--sizes 200,2000] [--means 3,10,30,100] [--seed 1] [--peers typst|all]',
);
const sizes = (options.sizes || '200,2000').split(',').map(Number);
const siteSizes = (options.sizes || '2000,10000').split(',').map(Number);
const means = options.means.split(',').map(Number);
const [villages, rounds] = [Number(options.villages), Number(options.rounds)];
if ([...sizes, villages].some((size) => !Number.isInteger(size) || size < 5))
  stopWith('--sizes 应是用逗号隔开的村数，例如 200,2000；--villages 是一个村数。');
if (!Number.isInteger(rounds) || rounds < 1) stopWith('--rounds 是测几遍，至少 1。');
if (means.some((mean) => !(mean > 0))) stopWith('--means 是每格平均户数，用逗号隔开，例如 3,10,30,100。');
if (!['', 'check', 'build', 'site', 'protect', 'press'].includes(options.only))
  stopWith('--only 只能是 check、build、site、protect 或 press。');
if (!['typst', 'all'].includes(options.peers)) stopWith('--peers 只能是 typst 或 all。');
const workshop = join(import.meta.dirname, '..', '.mingbai', 'bench');
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;

const isAsked = (part: string) => options.only === '' || options.only === part;

if (isAsked('check')) benchCheck();
if (isAsked('build')) await benchBuild();
if (isAsked('site')) await benchSite();
if (isAsked('protect')) benchProtect();
if (isAsked('press')) await benchPress();
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

async function benchSite(): Promise<void> {
  for (const size of siteSizes) {
    const measured = await measureSite(size, { seed: options.seed, rounds, workshop });
    const ours = measured.find(({ name }) => name === 'ours');
    for (const each of measured) {
      const { name, pages, bytes, seconds, cpuSeconds, writingSeconds, peakBytes } = each;
      console.log(
        `N=${size}, ${name}: ${pages} pages of ${(bytes / 1000).toFixed(1)} kB in ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processors): ` +
          `${(pages / seconds).toFixed(0)} pages/s, without the start ${(pages / writingSeconds).toFixed(0)}; peak memory ${mebibytes(peakBytes)}`,
      );
      if (!ours || each === ours) continue;
      const speed = (of: (of: SiteMeasured) => number) => `${((100 * of(each)) / of(ours)).toFixed(0)} %`;
      console.log(
        `  ours beside ${name}: ${speed((of) => of.seconds / of.pages)} of its pages/s, ${speed((of) => of.writingSeconds / of.pages)} without the start, ` +
          `${speed((of) => of.cpuSeconds / of.pages)} in time of processors`,
      );
      const unlike = Math.abs((pages * bytes) / (ours.pages * ours.bytes) - 1);
      if (pages === ours.pages && unlike <= 0.05) continue;
      console.error(`${name} did not write as many pages of the same size: nothing can be said of its speed`);
      process.exitCode = 1;
    }
    if (!measured.some(({ name }) => name.startsWith('Hugo')))
      console.log('  Hugo is not installed: not measured.');
    console.log(`  ${rounds} rounds in turns, the middle ones; load ${loadavg()[0]?.toFixed(1)}`);
  }
}

function benchProtect(): void {
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  const load = () => `load ${loadavg()[0]?.toFixed(1)}`;
  for (const mean of means) {
    const { engine, byEye } = measureTable(mean, options.seed, rounds);
    const { found } = engine;
    console.log(
      `600 villages × 10 categories × 3 levels, mean ${mean}: ${found.cells} cells, ${found.primary} primary; quickest of ${rounds}: ` +
        `${engine.seconds.toFixed(1)} s (${engine.cpuSeconds.toFixed(1)} s of processors, ${load()}), ${mebibytes(engine.peakBytes)}; ` +
        `audit ${found.passed ? 'passed' : 'FAILED'}`,
    );
    console.log(
      `  beyond the primary ones: ${found.beyond} cells, ${share(found.beyond, found.cells)} of all, ` +
        `${(found.beyond / found.primary).toFixed(2)} a primary cell; sum hidden ${found.sum}, ` +
        `${found.proven ? 'proven least' : `least possible ≥ ${found.bound}: off by at most ${share(found.sum - found.bound, found.bound)}`}`,
    );
    const { beyond, derived, narrow } = byEye.found;
    const hidden = found.primary + beyond;
    console.log(
      `  rule of thumb (two hidden in every sum): ${beyond} cells beyond, ×${(beyond / found.beyond).toFixed(2)} of ours; of its ${hidden} hidden cells ` +
        `${derived} can be worked out (${share(derived, hidden)}) and ${narrow} are too narrow (${share(narrow, hidden)}); of ours ${found.narrow}`,
    );
  }
  const { seconds, cpuSeconds, peakBytes, found } = measureSample('content', rounds);
  console.log(
    `sample record: ${found.figures} figures of people in ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processors, ${load()}), ` +
      `${mebibytes(peakBytes)}; ${found.banded} as ranges, ${found.hidden} hidden, of them ${found.beyond} beyond the primary ones ` +
      `(${share(found.beyond, found.figures)} of all); ${found.failures} families not safe`,
  );
}

async function benchPress(): Promise<void> {
  installPeers();
  let typst: PressMeasured | undefined;
  let ours: PressMeasured | undefined;
  let alone: PressMeasured | undefined;
  for await (const measured of measurePress(workshop, { rounds, all: options.peers === 'all' })) {
    const { printer, kind, printing, pages, fonts, missing } = measured;
    const { documents, seconds, cpuSeconds, bytes, peakBytes } = printing;
    console.log(
      `${kind}, ${printer}: ${(documents / cpuSeconds).toFixed(1)} documents a second of processors, ` +
        `${((1000 * cpuSeconds) / documents).toFixed(2)} ms each (${((1000 * seconds) / documents).toFixed(2)} by the clock), ` +
        `${(bytes / 1000).toFixed(1)} kB, ${mebibytes(peakBytes)}; ${documents} documents` +
        `${pages > 0 ? `, ${pages} pages the first, ${missing} pieces of text not found, fonts ${fonts.join(' ')}` : ''}`,
    );
    if (missing > 0 && measured.mustMatch) {
      console.error(`${printer} did not print the same text: nothing can be said of its speed`);
      process.exitCode = 1;
    }
    if (printer === 'ours') ours = measured;
    if (printer === 'Typst UA-1') typst = measured;
    if (printer === 'ours, 1 worker') alone = measured;
    if (printer === 'Typst UA-1' && ours && typst) tellRatio(ours, typst);
    if (printer === 'ours, 2 workers' && alone)
      console.log(
        `  ${kind}: 2 workers ×${(alone.printing.seconds / alone.printing.documents / (seconds / documents)).toFixed(2)} of one`,
      );
  }
}

function tellRatio({ kind, printing: ours }: PressMeasured, { printing: typst }: PressMeasured): void {
  const speed = typst.cpuSeconds / typst.documents / (ours.cpuSeconds / ours.documents);
  console.log(
    `  ${kind}: ×${speed.toFixed(2)} of Typst's documents a second of processors, ×${(ours.bytes / typst.bytes).toFixed(2)} of its bytes`,
  );
}
