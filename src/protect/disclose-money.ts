import { type AssetStanding, type ProjectStanding, sumMoney, traceMoney } from '../compute/funds.ts';
import { absent, type Measure, measured } from '../compute/measure.ts';
import type { Money, PublicAsset, PublicPlan, PublicProject } from './disclosure.ts';
import { type Figure, publishMeasure } from './figure.ts';

export function discloseMoney(money: ReturnType<typeof sumMoney>): Money {
  return {
    allocated: publishMeasure(money.allocated),
    paid: publishMeasure(money.paid),
    paidShare: publishMeasure(money.paidShare),
  };
}

/** The money of several projects together, in 万元, with the rows that it was added from: those of a village, say. */
export function totalMoney(projects: readonly Money[]): Money {
  const given = projects.map(({ allocated, paid }) => ({
    allocated: measureOf(allocated),
    paid: measureOf(paid),
  }));
  return discloseMoney(sumMoney(given));
}

/** Amounts of projects are never protected: what was published is what was measured. */
function measureOf(figure: Figure): Measure {
  return figure.kind === 'value'
    ? measured(figure.value, figure.unit, figure.basis)
    : absent('not-reported', figure.unit);
}

/** The course of the money of a plan's projects, month by month. */
export function discloseMoneyCourse(projects: ProjectStanding[]): PublicPlan['moneyCourse'] {
  return traceMoney(projects).map(({ allocated, month, paid }) => ({
    month,
    allocated: publishMeasure(allocated),
    paid: publishMeasure(paid),
  }));
}

export function discloseProject(standing: ProjectStanding): PublicProject {
  const amount = (value: number) => publishMeasure({ value, unit: '万元', basis: { sources: [] } });
  return {
    project: standing.project,
    stage: standing.stage,
    late: standing.late,
    ...discloseMoney(standing),
    planned: standing.project.planned === undefined ? undefined : amount(standing.project.planned),
    sources: standing.funding.map((row) => ({
      source: row.source,
      allocated: row.allocated,
      amount: amount(row.amount),
      number: row.number,
      note: row.note,
    })),
    payments: standing.disbursements.map((row) => ({
      date: row.date,
      kind: row.kind,
      amount: amount(row.amount),
    })),
    assets: standing.assets,
  };
}

export function discloseAsset(standing: AssetStanding): PublicAsset {
  const amount = (value: number) => publishMeasure({ value, unit: '万元', basis: { sources: [] } });
  return {
    asset: standing.asset,
    original: amount(standing.asset.original),
    years: standing.years.map((year) => ({
      year: year.year,
      income: publishMeasure(year.income),
      note: year.note,
      distributed: publishMeasure(year.distributed),
      uses: year.uses.map((row) => ({ use: row.use, amount: amount(row.amount), note: row.note })),
    })),
  };
}
