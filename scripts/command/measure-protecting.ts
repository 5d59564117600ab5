/**
 * `node measure-protecting.ts table MEAN SEED | thumb MEAN SEED | sample DIR`: protects an invented table or a record once,
 * in a process of its own, and prints what it took as JSON. Only `npm run bench` calls it. The clock starts when all is
 * loaded and read, and stops when the audit has spoken.
 */

import { protectEdition } from '../../src/protect/edition/protect-edition.ts';
import { loadSolver } from '../../src/protect/solve/solver.ts';
import { protectTable } from '../../src/protect/table/protect-table.ts';
import { settleSite } from '../../src/record/site/settle.ts';
import { inventCountTable } from '../synthesize/count-table.ts';
import { checkFolder } from './check-folder.ts';
import { stopWith } from './options.ts';
import { protectByEye } from './rule-of-thumb.ts';

/** What protecting took. */
export interface Protecting<Found> {
  seconds: number;
  /** Time of all processors together: what other programs take from the machine is not in it. */
  cpuSeconds: number;
  /** Highest resident memory of the process. */
  peakBytes: number;
  found: Found;
}

/** What became of an invented table. */
export interface TableFound {
  cells: number;
  primary: number;
  /** Hidden beyond the primary ones: cells, and the households in them. */
  beyond: number;
  cost: number;
  /** Cost of all that is hidden, and the least that any safe choice costs, as far as is proven. */
  sum: number;
  bound: number;
  proven: boolean;
  passed: boolean;
  /** Hidden cells that a reader narrows down further than the policy allows. */
  narrow: number;
}

/** What became of a record. */
export interface SampleFound {
  figures: number;
  banded: number;
  hidden: number;
  beyond: number;
  failures: number;
}

const [way = '', given = '', seed = ''] = process.argv.slice(2);
const solver = await loadSolver();
const work = prepare();
const begin = performance.now();
const cpuBefore = process.cpuUsage();
const found = work();
const { user, system } = process.cpuUsage(cpuBefore);
const protecting: Protecting<unknown> = {
  seconds: (performance.now() - begin) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
  found,
};
console.log(JSON.stringify(protecting));

function prepare(): () => unknown {
  if (way === 'sample') return prepareSample(given);
  const table = inventCountTable({ villages: 600, categories: 10, townships: 20, mean: Number(given) }, seed);
  return way === 'thumb' ? () => protectByEye(table, solver) : () => judgeTable(table);
}

function judgeTable(table: ReturnType<typeof inventCountTable>): TableFound {
  const { cells, audit, lost } = protectTable(table, solver);
  return {
    cells: cells.length,
    primary: lost.cells - lost.complementary.cells,
    beyond: lost.complementary.cells,
    cost: lost.complementary.sum,
    sum: lost.sum,
    bound: lost.bound,
    proven: lost.proven,
    passed: audit.passed,
    narrow: audit.solver.exposed.length,
  };
}

function prepareSample(content: string): () => SampleFound {
  const { record: read } = checkFolder(content);
  if (!read) return stopWith('资料有错误，先用 npm run check 改好。');
  const { record, asOf } = settleSite(read, { asOf: undefined, base: undefined }, '2026-01-01');
  return () => {
    const { account, failures } = protectEdition(record, asOf, solver);
    const { families } = account;
    const hidden = families.flatMap((family) => family.hidden);
    return {
      figures: families.reduce((sum, family) => sum + family.figures, 0),
      banded: families.reduce((sum, family) => sum + family.banded, 0),
      hidden: hidden.length,
      beyond: hidden.filter(({ cause }) => cause === 'complementary').length,
      failures: failures.length,
    };
  };
}
