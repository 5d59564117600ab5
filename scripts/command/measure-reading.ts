/**
 * `node measure-reading.ts csv-parse|check DIR`: reads a record in one of two ways, in a process of its own, and prints what
 * it took as JSON. Only `npm run bench` calls it. The clock starts when the program is loaded and stops when all is read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkRecord } from '../../src/check/check.ts';
import { openCoverage } from '../../src/press/fonts/coverage.ts';
import { openFolder } from '../../src/record/source/folder.ts';

/** What one way of reading took. */
export interface Reading {
  seconds: number;
  /** Time of all processors together: what other programs take from the machine is not in it. */
  cpuSeconds: number;
  /** Rows of all tables, and of `progress/` alone (csv-parse only: the check keeps nothing where it finds an error). */
  rows: number;
  progressRows: number;
  /** Seconds that went into the files of `progress/` alone (csv-parse), or into the steps of the check. */
  parts: Record<string, number>;
  errors: number;
  warnings: number;
  /** Highest resident memory of the process (VmHWM); 0 where there is no /proc. */
  peakBytes: number;
}

const [way = '', root = ''] = process.argv.slice(2);
const begin = performance.now();
const cpuBefore = process.cpuUsage();
const measured = way === 'csv-parse' ? readWithCsvParse() : checkAll();
const reading: Reading = {
  ...measured,
  seconds: (performance.now() - begin) / 1000,
  cpuSeconds: cpuSecondsSince(cpuBefore),
  peakBytes: peakMemory(),
};
console.log(JSON.stringify(reading));

type Measured = Omit<Reading, 'seconds' | 'cpuSeconds' | 'peakBytes'>;

function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** csv-parse as it comes: rows of cells, no options. It keeps nothing of a file when the next one is read. */
function readWithCsvParse(): Measured {
  const parts: Record<string, number> = { progress: 0, others: 0 };
  let [rows, progressRows] = [0, 0];
  for (const file of readdirSync(root, { recursive: true }).map(String)) {
    if (!file.endsWith('.csv')) continue;
    const part = file.startsWith('progress') ? 'progress' : 'others';
    const from = performance.now();
    const records: unknown[] = parse(new TextDecoder().decode(readFileSync(join(root, file))));
    parts[part] = (parts[part] ?? 0) + (performance.now() - from) / 1000;
    rows += records.length - 1;
    if (part === 'progress') progressRows += records.length - 1;
  }
  return { rows, progressRows, parts, errors: 0, warnings: 0 };
}

/** The whole check, as `npm run check` makes it: every file, every rule, every glyph. */
function checkAll(): Measured {
  const parts: Record<string, number> = {};
  let step = '读取';
  let from = performance.now();
  const turn = (next: string) => {
    const now = performance.now();
    parts[step] = (parts[step] ?? 0) + (now - from) / 1000;
    [step, from] = [next, now];
  };
  const { diagnostics } = checkRecord(openFolder(root), {
    today: '2026-01-01',
    hasGlyph: openCoverage(),
    onProgress: ({ step: next }) => turn(next.startsWith('读取') ? '读取' : next),
  });
  turn('');
  const errors = diagnostics.filter((each) => each.severity === 'error').length;
  return { rows: 0, progressRows: 0, parts, errors, warnings: diagnostics.length - errors };
}

function peakMemory(): number {
  try {
    const found = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
    return Number(found?.[1] ?? 0) * 1024;
  } catch {
    // No /proc (not Linux): memory is not measured here.
    return 0;
  }
}
