import { areaTable } from '../../src/record/area/table.ts';
import { monitoringTable } from '../../src/record/monitoring/table.ts';
import { indicatorReportTable, taskReportTable } from '../../src/record/progress/table.ts';
import {
  assetTable,
  disbursementTable,
  distributionTable,
  fundingTable,
  incomeTable,
  projectTable,
} from '../../src/record/project/table.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { rectificationTable } from '../../src/record/rectification/table.ts';
import { inventLands } from './areas.ts';
import { writeDatasets } from './datasets.ts';
import { reportIndicators } from './indicator-reports.ts';
import type { Land, Money, PeriodReports } from './invented.ts';
import { inventLedgers } from './ledgers.ts';
import { writeNotices } from './notices.ts';
import { inventMoney } from './projects.ts';
import { writeReports } from './reports.ts';
import { tellProgressStories } from './stories.ts';
import { writeCsv } from './tables.ts';
import { reportTasks } from './task-reports.ts';

/** What the invented rest of a record rests on: the authored part. */
export type Base = Pick<PublicRecord, 'site' | 'plans' | 'indicators' | 'rules'>;

export interface Wish {
  villages: number;
  seed: string;
  notices: boolean;
}

/**
 * Invents everything of a record that is not authored. Pure: the same base, number and seed give the same files, path by
 * path.
 */
export function synthesize(base: Base, { villages, seed, notices }: Wish): Map<string, string> {
  const lands = inventLands(villages, seed);
  const plans = new Map(base.plans.map((plan) => [plan.id, plan]));
  const money = inventMoney(lands, seed);
  const ledgers = inventLedgers(lands, plans, seed);
  const files = new Map<string, string>();
  const areas = lands.flatMap((land) => [
    land.area,
    ...land.townships.flatMap(({ area, villages }) => [area, ...villages]),
  ]);
  files.set('areas.csv', writeCsv(areaTable, areas));
  files.set('datasets.yaml', writeDatasets());
  for (const land of lands) {
    for (const report of reportProgress(
      land,
      base,
      money,
      ledgers.rectification.get(land.county.plan) ?? [],
      seed,
    )) {
      const folder = `progress/${report.plan}/${report.period}`;
      files.set(`${folder}/tasks.csv`, writeCsv(taskReportTable, report.tasks));
      files.set(`${folder}/indicators.csv`, writeCsv(indicatorReportTable, report.indicators));
    }
  }
  for (const [plan, rows] of ledgers.rectification) {
    files.set(`rectification/${plan}.csv`, writeCsv(rectificationTable, rows));
  }
  for (const [plan, rows] of ledgers.monitoring)
    files.set(`monitoring/${plan}.csv`, writeCsv(monitoringTable, rows));
  writeMoney(files, money);
  const told = lands.filter((land) => plans.has(land.county.plan));
  const texts = [
    ...(notices ? writeNotices(told, money, base.rules, base.site.asOf) : []),
    ...writeReports(told),
  ];
  for (const { path, text } of texts) files.set(path, text);
  return files;
}

function reportProgress(
  land: Land,
  base: Base,
  money: Money,
  problems: Parameters<typeof reportIndicators>[3]['problems'],
  seed: string,
): PeriodReports[] {
  const plan = base.plans.find((each) => each.id === land.county.plan);
  if (!plan) return [];
  const mine = base.indicators.filter((indicator) => indicator.id.startsWith(`${land.county.key}-`));
  const tasks = reportTasks(land, plan, seed);
  const indicators = reportIndicators(land, plan, mine, { money, problems }, seed);
  const reports = land.county.periods.map((period, p) => ({
    plan: plan.id,
    period,
    tasks: tasks[p] ?? [],
    indicators: indicators[p] ?? [],
  }));
  tellProgressStories(land, reports);
  return reports;
}

function writeMoney(files: Map<string, string>, money: Money): void {
  files.set('projects/projects.csv', writeCsv(projectTable, money.projects));
  files.set('projects/funding.csv', writeCsv(fundingTable, money.funding));
  files.set('projects/disbursements.csv', writeCsv(disbursementTable, money.disbursements));
  files.set('projects/assets.csv', writeCsv(assetTable, money.assets));
  files.set('projects/income.csv', writeCsv(incomeTable, money.income));
  files.set('projects/distribution.csv', writeCsv(distributionTable, money.distribution));
}
