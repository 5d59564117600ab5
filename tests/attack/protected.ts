import { Dice } from '../../scripts/synthesize/random.ts';
import type { ProtectedTable } from '../../src/protect/table/protect-table.ts';
import { deriveIntervals } from './exact/knowledge.ts';
import { costOf, findNarrow, hideMost } from './tables/policy.ts';
import { hasDoubtfulPast, hideable, primariesOf, publish, type Table } from './tables/table.ts';

/** The engine's way to say that nothing limits a cell from above. */
const noLimit = Number.MAX_SAFE_INTEGER;

/** The cells that a result does not print. */
export function hiddenIn(result: ProtectedTable): Set<string> {
  return new Set(result.cells.filter(({ status }) => status !== 'published').map(({ id }) => id));
}

/** Everything in which a result breaks its promise, in words; nothing where it keeps it. */
export function findFaults(table: Table, result: ProtectedTable): string[] {
  const hidden = hiddenIn(result);
  const faults = [...compareStatuses(table, result), ...compareIntervals(table, result, hidden)];
  const cost = costOf(table, hidden);
  if (result.lost.cells !== hidden.size) faults.push(`${hidden.size} cells lost, said ${result.lost.cells}`);
  if (result.lost.sum !== cost) faults.push(`weight ${cost} lost, said ${result.lost.sum}`);
  const reachable = hideMost(table) !== undefined;
  if (result.audit.passed && !reachable) faults.push('passed, though no pattern keeps the policy');
  if (!result.audit.passed && reachable && !hasDoubtfulPast(table))
    faults.push('failed, though hiding more keeps the policy');
  if (result.audit.passed)
    for (const { id, low, high } of findNarrow(table, hidden)) faults.push(`${id} lies in ${low}…${high}`);
  return faults;
}

function compareStatuses(table: Table, result: ProtectedTable): string[] {
  const primary = primariesOf(table);
  const possible = hideable(table);
  const ids = table.cells.map(({ id }) => id);
  const faults: string[] = [];
  if (result.cells.map(({ id }) => id).join('\n') !== ids.join('\n'))
    faults.push('other cells than were given');
  for (const { id, status } of result.cells) {
    if ((status === 'primary') !== primary.has(id)) faults.push(`${id} is ${status}`);
    if (status !== 'published' && !possible.has(id)) faults.push(`${id} is nought, and noughts are printed`);
  }
  return faults;
}

function compareIntervals(table: Table, result: ProtectedTable, hidden: ReadonlySet<string>): string[] {
  const derived = deriveIntervals(publish(table, hidden));
  const truth = new Map(table.cells.map(({ id, count }) => [id, count]));
  return result.cells.flatMap(({ id, low, high }) => {
    const count = truth.get(id) ?? Number.NaN;
    const mine = derived.get(id) ?? { low: count, high: count };
    const limit = Math.min(mine.high, noLimit);
    if (low === mine.low && high === limit) return [];
    if (hasDoubtfulPast(table) && low >= mine.low && high <= limit) return [];
    return [`${id} is said to lie in ${low}…${high}, and lies in ${mine.low}…${mine.high}`];
  });
}

/** The same table, with cells, sums and parts in another order. */
export function shuffleTable(table: Table, seed: number): Table {
  const dice = new Dice(`order ${seed}`);
  const sums = dice.shuffle(table.sums).map(({ total, parts }) => ({ total, parts: dice.shuffle(parts) }));
  return { ...table, cells: dice.shuffle(table.cells), sums };
}
