import type { Area } from '../../record/area/table.ts';
import { type Suspect, tidy } from '../catalogue/sums.ts';
import type { ReadRecord } from '../evidence.ts';

/**
 * 元 for 万元 makes a number ten thousand times too large. So many times the middle of its kind is looked at: small sums in 元
 * lie below ten thousand middles. The middle does not move as long as half of the amounts are right. Income varies more
 * than the cost of village works, so that more is asked of it.
 */
const timesUsual = { project: 300, income: 1000 };
const fewest = 5;

/**
 * Where a whole table is in 元 nothing in it is unusual, but hardly a village or township has 1亿元 in one sum. In 万元; a
 * choice of ours that no document states, so that it only warns.
 */
const mostOfPlace = 10_000;

interface Weighed {
  row: object;
  amount: number;
  area: string | undefined;
}

/** Rows whose amount looks as if typed in 元, with what it is in 万元. */
export function findSuspects(record: ReadRecord, areas: ReadonlyMap<string, Area>): Map<object, Suspect> {
  const suspects = new Map<object, Suspect>();
  const isSmallPlace = (code: string | undefined) => {
    const level = areas.get(code ?? '')?.level;
    return level === '村' || level === '乡';
  };
  const weigh = (rows: readonly Weighed[], times: number) => {
    const amounts = rows
      .map((each) => each.amount)
      .filter((amount) => amount > 0)
      .sort((a, b) => a - b);
    const middle = amounts[Math.floor((amounts.length - 1) / 2)] ?? 0;
    for (const { row, amount, area } of rows) {
      const isUnusual = amounts.length >= fewest && amount >= middle * times;
      if (isUnusual || (amount >= mostOfPlace && isSmallPlace(area)))
        suspects.set(row, { amount, converted: tidy(amount / 10_000) });
    }
  };
  const placeOf = new Map(record.projects.rows.map(({ id, area }) => [id, area]));
  const assetPlaceOf = new Map(record.assets.rows.map(({ id, area }) => [id, area]));
  weigh(
    [
      ...[...record.funding.rows, ...record.disbursements.rows].map((row) => ({
        row,
        amount: row.amount,
        area: placeOf.get(row.project),
      })),
      ...record.projects.rows.map((row) => ({ row, amount: row.planned ?? 0, area: row.area })),
      ...record.assets.rows.map((row) => ({ row, amount: row.original, area: row.area })),
    ],
    timesUsual.project,
  );
  weigh(
    [...record.income.rows, ...record.distribution.rows].map((row) => ({
      row,
      amount: row.amount,
      area: assetPlaceOf.get(row.asset),
    })),
    timesUsual.income,
  );
  return suspects;
}

/** What other amounts are like: their middle; none where they are few, or lie so far apart that nothing is typical. */
export function findTypical(amounts: readonly number[]): number | undefined {
  const sorted = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  if (sorted.length < fewest) return undefined;
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return at(0.75) <= at(0.25) * 5 ? at(0.5) : undefined;
}
