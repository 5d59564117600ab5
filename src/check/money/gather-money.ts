import type { Asset, Disbursement, Funding, Project } from '../../record/project/table.ts';
import type { Day } from '../../record/value/date.ts';
import { type Suspect, tidy } from '../catalogue/sums.ts';
import type { ReadRecord } from '../evidence.ts';

/** A project with all rows of money and assets that name it, payments and allocations in order of time. */
export interface ProjectMoney {
  project: Project;
  funding: Funding[];
  payments: Disbursement[];
  assets: Asset[];
  /** False where an amount is below nought: what it would add up to is no sum of anything, and it is told by itself. */
  canBeSummed: boolean;
}

/** What the checks of money look up. */
export interface MoneyBook {
  projects: ProjectMoney[];
  byId: Map<string, ProjectMoney>;
  assets: Map<string, Asset>;
  /** Rows whose amount looks as if typed in 元, with what it is in 万元. */
  suspects: Map<object, Suspect>;
  /** The middle of all amounts of projects, and of all of income: what is usual. */
  usual: { project: number; income: number };
  /** The day at which lasting omissions are judged: the site's own, and never a day to come. */
  horizon: Day;
  today: Day;
}

/** Amounts of less than this (50 元) are what rounding leaves. In 万元. */
export const dust = 0.005;

/** Gathers the money of a record by project. Of repeated ids the first counts; the others are told elsewhere. */
export function gatherMoney(record: ReadRecord, today: Day): MoneyBook {
  const byId = new Map<string, ProjectMoney>();
  for (const project of record.projects.rows)
    if (!byId.has(project.id))
      byId.set(project.id, { project, funding: [], payments: [], assets: [], canBeSummed: true });
  for (const row of record.funding.rows) byId.get(row.project)?.funding.push(row);
  for (const row of record.disbursements.rows) byId.get(row.project)?.payments.push(row);
  const assets = new Map<string, Asset>();
  for (const row of record.assets.rows) {
    if (assets.has(row.id)) continue;
    assets.set(row.id, row);
    byId.get(row.project ?? '')?.assets.push(row);
  }
  for (const each of byId.values()) {
    const { funding, payments } = each;
    each.canBeSummed =
      (each.project.planned ?? 0) >= 0 &&
      each.assets.every((row) => row.original >= 0) &&
      [...funding, ...payments].every((row) => row.amount >= 0);
    funding.sort((a, b) => compare(a.allocated, b.allocated));
    payments.sort((a, b) => compare(a.date, b.date));
  }
  const asOf = record.site?.asOf ?? today;
  return {
    projects: [...byId.values()],
    byId,
    assets,
    ...findSuspects(record),
    horizon: asOf < today ? asOf : today,
    today,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sum of amounts, without the dust of binary fractions. */
export function sumAmounts(rows: ReadonlyArray<{ amount: number }>): number {
  return tidy(rows.reduce((sum, row) => sum + row.amount, 0));
}

/**
 * 元 for 万元 makes a number ten thousand times too large. So many times the middle of its kind is looked at: small sums in 元
 * lie below ten thousand middles. The middle does not move as long as half of the amounts are right. Income varies more
 * than the cost of village works, and its rows have no note, so that more is asked of it.
 */
const timesUsual = { project: 300, income: 1000 };
const fewest = 5;

function findSuspects(record: ReadRecord): Pick<MoneyBook, 'suspects' | 'usual'> {
  const suspects = new Map<object, Suspect>();
  const weigh = (rows: ReadonlyArray<{ row: object; amount: number }>, times: number): number => {
    const amounts = rows
      .map((each) => each.amount)
      .filter((amount) => amount > 0)
      .sort((a, b) => a - b);
    const middle = amounts[Math.floor((amounts.length - 1) / 2)] ?? 0;
    if (amounts.length < fewest) return middle;
    for (const { row, amount } of rows)
      if (amount >= middle * times) suspects.set(row, { amount, converted: tidy(amount / 10_000) });
    return middle;
  };
  const project = weigh(
    [
      ...[...record.funding.rows, ...record.disbursements.rows].map((row) => ({ row, amount: row.amount })),
      ...record.projects.rows.map((row) => ({ row, amount: row.planned ?? 0 })),
      ...record.assets.rows.map((row) => ({ row, amount: row.original })),
    ],
    timesUsual.project,
  );
  const income = weigh(
    [...record.income.rows, ...record.distribution.rows].map((row) => ({ row, amount: row.amount })),
    timesUsual.income,
  );
  return { suspects, usual: { project, income } };
}
