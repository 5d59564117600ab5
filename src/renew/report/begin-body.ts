import type { Plan } from '../../record/record.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';
import type { Ground } from '../renewal.ts';

/** So many indicators have a table of their own in a first report. */
const most = 6;

/** The body of the first report of a kind: what the record has of the plan, each under a heading, and prose to be written. */
export function beginBody(
  kind: ReportFrontMatter['kind'],
  plan: Plan,
  period: Period,
  { reading }: Ground,
): string {
  const { record } = reading;
  const reported = new Set(
    record.indicatorReports
      .filter((table) => table.plan === plan.id && table.period === period)
      .flatMap(({ rows }) => rows.map((row) => row.indicator)),
  );
  const wanted = [...plan.sections, ...plan.tasks].flatMap(({ targets }) =>
    targets.map(({ indicator }) => indicator),
  );
  const indicators = [...new Set(wanted)]
    .filter((id) => reported.has(id))
    .flatMap((id) => record.indicators.find((each) => each.id === id) ?? [])
    .slice(0, most);
  const hasProjects = record.projects.rows.some((project) => project.plan === plan.id);
  const hasCounts = record.monitoring.some(({ rows }) => rows.some((row) => row.plan === plan.id));
  const hasLedger = record.rectification.some(({ rows }) => rows.some((row) => row.plan === plan.id));
  const parts = [
    `〔请写：${namePeriod(period)}总的情况，一两句话〕`,
    `## 总的进展\n\n<ProgressSummary />\n\n<TaskStatusTable />\n\n〔请写：哪里好，哪里慢，为什么〕`,
    ...(kind === 'summary-report' ? ['## 目标做到没有\n\n<TargetTable />'] : []),
    ...indicators.map(({ id, name }) => `## ${name}\n\n<IndicatorTable indicator="${id}" />`),
    ...(hasProjects ? ['## 项目和资金\n\n<FundProgress />'] : []),
    ...(hasLedger && kind !== 'monthly-report' ? ['## 问题整改\n\n<RectificationTable />'] : []),
    ...(hasCounts
      ? ['## 监测对象\n\n只公布户数和人数，数太小的不显示，免得让人认出是哪一家。\n\n<MonitoringTable />']
      : []),
    '## 没有报送的\n\n没有报的按没有完成看待，不估。\n\n<UnreportedTable />',
    '## 下一步\n\n〔请写：下一步要做什么，谁来做，什么时候做完〕',
  ];
  return parts.join('\n\n');
}
