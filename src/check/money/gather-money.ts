import type { Asset, Disbursement, Funding, Project } from '../../record/project/table.ts';
import type { Day } from '../../record/value/date.ts';
import { type Suspect, tidy } from '../catalogue/sums.ts';
import type { Evidence } from '../evidence.ts';
import { findSuspects } from './find-suspects.ts';
import { findUnexplained } from './find-unexplained.ts';

/** A project with all rows of money and assets that name it, payments and allocations in order of time. */
export interface ProjectMoney {
  project: Project;
  funding: Funding[];
  payments: Disbursement[];
  assets: Asset[];
  /** False where an amount is below nought and nothing says why: it adds up to nothing, and is told by itself. */
  canBeSummed: boolean;
}

/** What the checks of money look up. */
export interface MoneyBook {
  projects: ProjectMoney[];
  byId: Map<string, ProjectMoney>;
  assets: Map<string, Asset>;
  /** Rows whose amount looks as if typed in 元, with what it is in 万元. */
  suspects: Map<object, Suspect>;
  /** Rows with an amount of nought or below that do not say why. With a reason it was given back, recalled or lost. */
  unexplained: Set<object>;
  /** The day at which lasting omissions are judged: the site's own, and never a day to come. */
  horizon: Day;
  today: Day;
}

/** Amounts of less than this (50 元) are what rounding leaves. In 万元. */
export const dust = 0.005;

/** Gathers the money of a record by project. Of repeated ids the first counts; the others are told elsewhere. */
export function gatherMoney({ record, areas, today }: Evidence): MoneyBook {
  const unexplained = findUnexplained(record);
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
      [...funding, ...payments].every((row) => row.amount >= 0 || !unexplained.has(row));
    funding.sort((a, b) => compare(a.allocated, b.allocated));
    payments.sort((a, b) => compare(a.date, b.date));
  }
  const asOf = record.site?.asOf ?? today;
  return {
    projects: [...byId.values()],
    byId,
    assets,
    suspects: findSuspects(record, areas),
    unexplained,
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
