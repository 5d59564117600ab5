import type { Asset, Disbursement, Distribution, Funding, Income, Project } from '../record/project/table.ts';
import type { PublicRecord } from '../record/record.ts';
import type { Day } from '../record/value/date.ts';
import { byTime, daysOfPeriod, nextPeriod, type Period } from '../record/value/period.ts';
import { groupBy } from './group-by.ts';
import { sumOf } from './indicator-values.ts';
import { absent, gatherSources, type Measure, measured } from './measure.ts';

export type ProjectStage = '未开工' | '建设中' | '已完工' | '已验收';

/** A project with its money as it stood on a day. Amounts in 万元. */
export interface ProjectStanding {
  project: Project;
  stage: ProjectStage;
  /** Late against its own plan: not begun or not finished by the planned day. */
  late: boolean;
  allocated: Measure;
  paid: Measure;
  /** Paid ÷ allocated, in %. */
  paidShare: Measure;
  funding: Funding[];
  disbursements: Disbursement[];
  assets: Asset[];
}

/** An asset with its income and what became of it, year by year. */
export interface AssetStanding {
  asset: Asset;
  years: Array<{
    year: string;
    income: Measure;
    /** Why the income was unusual: a loss, none at all. */
    note: string | undefined;
    distributed: Measure;
    uses: Distribution[];
  }>;
}

/** Projects as they stood on a day: what was allocated, paid, begun, finished and accepted by then. */
export function assessProjects(record: PublicRecord, asOf: Day): ProjectStanding[] {
  const funding = groupBy(
    record.funding.rows.filter((row) => row.allocated <= asOf),
    (row) => row.project,
  );
  const paid = groupBy(
    record.disbursements.rows.filter((row) => row.date <= asOf),
    (row) => row.project,
  );
  const assets = groupBy(assetsAt(record, asOf), (row) => row.project ?? '');
  return record.projects.rows.map((project) => {
    const given = funding.get(project.id) ?? [];
    const spent = paid.get(project.id) ?? [];
    const allocated = amountOf(given, record.funding.file);
    const paidOut = amountOf(spent, record.disbursements.file);
    const stage = stageOf(project, asOf);
    return {
      project: {
        ...project,
        started: reached(project.started, asOf),
        finished: reached(project.finished, asOf),
        accepted: reached(project.accepted, asOf),
      },
      stage,
      late:
        (stage === '未开工' && asOf > project.planStart) || (stage === '建设中' && asOf > project.planFinish),
      allocated,
      paid: paidOut,
      paidShare: shareOfMoney(paidOut, allocated),
      funding: given,
      disbursements: spent,
      assets: assets.get(project.id) ?? [],
    };
  });
}

/** Assets with income and distribution, newest year first. */
export function assessAssets(record: PublicRecord, asOf: Day): AssetStanding[] {
  const income = groupBy(
    record.income.rows.filter((row) => hasBegun(row.year, asOf)),
    (row) => row.asset,
  );
  const used = groupBy(
    record.distribution.rows.filter((row) => hasBegun(row.year, asOf)),
    (row) => row.asset,
  );
  return assetsAt(record, asOf).map((asset) => {
    const incomes = income.get(asset.id) ?? [];
    const uses = used.get(asset.id) ?? [];
    const years = [...new Set([...incomes, ...uses].map((row) => row.year))].sort(byTime).reverse();
    return {
      asset,
      years: years.map((year) => ({
        year,
        income: amountOf(
          incomes.filter((row) => row.year === year),
          record.income.file,
        ),
        note: joinNotes(incomes.filter((row) => row.year === year)),
        distributed: amountOf(
          uses.filter((row) => row.year === year),
          record.distribution.file,
        ),
        uses: uses.filter((row) => row.year === year),
      })),
    };
  });
}

function joinNotes(rows: readonly Income[]): string | undefined {
  return rows.flatMap(({ note }) => note ?? []).join('；') || undefined;
}

/** Assets that were there by a day; a registration that is still to come is not told. */
function assetsAt(record: PublicRecord, asOf: Day): Asset[] {
  return record.assets.rows
    .filter((asset) => hasBegun(asset.year, asOf))
    .map((asset) => ({ ...asset, registered: reached(asset.registered, asOf) }));
}

/** True for a year (or a quarter, where the record is as exact as that) that had begun by a day. */
function hasBegun(year: Period, asOf: Day): boolean {
  return daysOfPeriod(year).start <= asOf;
}

/** A date as far as it is past on a day: what is still to come is not told as done. */
function reached(date: Day | undefined, asOf: Day): Day | undefined {
  return date !== undefined && date <= asOf ? date : undefined;
}

/** Sum of allocated and paid money over projects, and the share paid. */
export function sumMoney(projects: Array<Pick<ProjectStanding, 'allocated' | 'paid'>>): {
  allocated: Measure;
  paid: Measure;
  paidShare: Measure;
} {
  const add = (pick: (p: Pick<ProjectStanding, 'allocated' | 'paid'>) => Measure) => {
    const sources = projects.flatMap((p) => pick(p).basis.sources);
    const rows = sources.flatMap(({ file, lines }) =>
      lines.flatMap((run) => range(run.from, run.to).map((line) => ({ file, line }))),
    );
    return measured(sumOf(projects.map((p) => pick(p).value)), '万元', { sources: gatherSources(rows) });
  };
  const allocated = add((p) => p.allocated);
  const paid = add((p) => p.paid);
  return { allocated, paid, paidShare: shareOfMoney(paid, allocated) };
}

/** Money that had been allocated and paid by the end of a month, in 万元, counted from the beginning. */
export interface MoneyStep {
  month: Period;
  allocated: Measure;
  paid: Measure;
}

/**
 * The course of the money of projects, month by month: from the first allocation to the last payment, at most to the day
 * up to which the standings tell. Empty where nothing was allocated.
 */
export function traceMoney(projects: ProjectStanding[]): MoneyStep[] {
  const funding = projects.flatMap((project) => project.funding);
  const payments = projects.flatMap((project) => project.disbursements);
  const days = [...funding.map((row) => row.allocated), ...payments.map((row) => row.date)].sort();
  const last = days.at(-1)?.slice(0, 7);
  const steps: MoneyStep[] = [];
  for (let month = days[0]?.slice(0, 7); month && last && month <= last; month = nextPeriod(month)) {
    const { end } = daysOfPeriod(month);
    const amount = (rows: Array<{ amount: number }>) =>
      measured(sumOf(rows.map((row) => row.amount)), '万元', { sources: [] });
    steps.push({
      month,
      allocated: amount(funding.filter((row) => row.allocated <= end)),
      paid: amount(payments.filter((row) => row.date <= end)),
    });
  }
  return steps;
}

function amountOf(rows: Array<Funding | Disbursement | Income | Distribution>, file: string): Measure {
  const sources = gatherSources(rows.map((row) => ({ file, line: row.line })));
  return measured(sumOf(rows.map((row) => row.amount)), '万元', { sources });
}

function shareOfMoney(paid: Measure, allocated: Measure): Measure {
  const basis = {
    ...(paid.value === undefined ? {} : { numerator: paid.value }),
    ...(allocated.value === undefined ? {} : { denominator: allocated.value }),
    numeratorIs: '已拨付（含留存的质保金）',
    denominatorIs: '已下达',
    sources: [...paid.basis.sources, ...allocated.basis.sources],
  };
  // Of money recalled, or given back beyond what was paid, there is no share.
  if (!allocated.value || allocated.value < 0 || paid.value === undefined || paid.value < 0)
    return absent('not-applicable', '%', basis);
  return measured((paid.value / allocated.value) * 100, '%', basis);
}

function stageOf(project: Project, asOf: Day): ProjectStage {
  if (project.accepted !== undefined && project.accepted <= asOf) return '已验收';
  if (project.finished !== undefined && project.finished <= asOf) return '已完工';
  if (project.started !== undefined && project.started <= asOf) return '建设中';
  return '未开工';
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
