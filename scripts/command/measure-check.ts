import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reading } from './measure-reading.ts';

/** What reading a record took, in the middle one of several rounds. */
export interface CheckMeasured {
  csvParse: Reading;
  check: Reading;
  /** How many times as long the check took as csv-parse over the same tables. */
  ratio: number;
  /** The same in time of the processors. */
  cpuRatio: number;
  /** The same against csv-parse over `progress/` only. */
  ratioToProgress: number;
}

const synthesize = join(import.meta.dirname, '..', 'synthesize.ts');
const measureReading = fileURLToPath(import.meta.resolve('./measure-reading.ts'));

/**
 * Makes a record of so many villages (19,500 have a million rows of progress: tasks and indicators of five plans, month by
 * month) and reads it with csv-parse alone and with the whole check, in turns, each time in a process of its own.
 */
export function measureCheck(
  villages: number,
  seed: string,
  rounds: number,
  workshop: string,
): CheckMeasured {
  const content = join(workshop, 'content');
  execFileSync(process.execPath, [
    synthesize,
    ...['--villages', String(villages), '--seed', seed, '--out', content],
  ]);
  const [parsed, checked]: [Reading[], Reading[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    parsed.push(read('csv-parse', content));
    checked.push(read('check', content));
  }
  const [csvParse, check] = [middle(parsed), middle(checked)];
  const progress = csvParse.parts['progress'] ?? csvParse.seconds;
  return {
    csvParse,
    check,
    ratio: check.seconds / csvParse.seconds,
    cpuRatio: check.cpuSeconds / csvParse.cpuSeconds,
    ratioToProgress: check.seconds / progress,
  };
}

function read(way: 'csv-parse' | 'check', content: string): Reading {
  const told = execFileSync(process.execPath, [measureReading, way, content], { encoding: 'utf8' });
  return JSON.parse(told) as Reading;
}

/** The round in the middle by time, with the highest memory of all. */
function middle(readings: Reading[]): Reading {
  const sorted = [...readings].sort((a, b) => a.seconds - b.seconds);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('no round was measured');
  return { ...median, peakBytes: Math.max(...readings.map((each) => each.peakBytes)) };
}
