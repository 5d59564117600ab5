import type { AssetStanding, ProjectStanding, sumMoney } from '../compute/funds.ts';
import type { Money, PublicAsset, PublicProject } from './disclosure.ts';
import { publishMeasure } from './figure.ts';

export function discloseMoney(money: ReturnType<typeof sumMoney>): Money {
  return {
    allocated: publishMeasure(money.allocated),
    paid: publishMeasure(money.paid),
    paidShare: publishMeasure(money.paidShare),
  };
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
