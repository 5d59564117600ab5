import type { Text } from '../../record/record.ts';
import type { ReportFrontMatter } from '../../record/report/schema.ts';
import { periodOfWords } from '../../record/source/cell-type.ts';
import type { Day } from '../../record/value/date.ts';
import {
  byTime,
  daysOfPeriod,
  namePeriod,
  type Period,
  period as periodSchema,
} from '../../record/value/period.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';

/** A period in a title, but not a day: 2022年6月, 2022年第二季度, 2022年上半年, 2022年. */
const named = /\d{4}年(?:\d{1,2}月(?!\d|[-—至到、和])|第?[一二三四1-4]季度|[上下]半年|度?)/g;

/** A title that names a period names the one whose figures are shown. */
export function checkTitlePeriod(
  text: { title: string; period?: string | undefined },
  locate: Evidence['locate'],
): Finding[] {
  const { period, title } = text;
  if (period === undefined) return [];
  const told = [...title.matchAll(named)].flatMap(([words]) => periodOfWords(words) ?? []);
  const first = told[0];
  if (first === undefined || told.some((each) => overlap(each, period))) return [];
  const facts = { period: namePeriod(period), named: namePeriod(first), hint: first };
  return [found('title-other-period', locate(text, 'period'), facts, period)];
}

function overlap(a: Period, b: Period): boolean {
  const [one, other] = [daysOfPeriod(a), daysOfPeriod(b)];
  return one.start <= other.end && other.start <= one.end;
}

/** A report without progress of its period shows nothing; progress of a month within its quarter will do. */
export function checkReported(
  report: Text<ReportFrontMatter>,
  { record, locate, plans }: Evidence,
): Finding[] {
  if (!plans.has(report.plan)) return [];
  const tables = [...record.taskReports, ...record.indicatorReports].filter(
    ({ plan, period }) => plan === report.plan && periodSchema.safeParse(period).success,
  );
  const periods = tables.map(({ period }) => period);
  const own = tables.filter(({ period }) => overlap(period, report.period));
  if (own.length > 0) return checkKnownThen(report, own, locate);
  const nearest = periods.sort(byTime).at(-1);
  const facts = { period: namePeriod(report.period), nearest };
  const finding = found('no-progress-for-report', locate(report, 'period'), facts, report.period);
  return [restingOn(/^progress\//, finding)];
}

/** A report shows what was known on its own day: dated before the first row came, it shows nothing but 未报. */
function checkKnownThen(
  report: Text<ReportFrontMatter>,
  tables: Array<{ rows: Array<{ reported: Day }> }>,
  locate: Evidence['locate'],
): Finding[] {
  let first: Day | undefined;
  for (const { rows } of tables)
    for (const { reported } of rows) if (first === undefined || reported < first) first = reported;
  if (first === undefined || first <= report.date) return [];
  const facts = { period: namePeriod(report.period), first };
  return [restingOn(/^progress\//, found('dated-before-rows', locate(report, 'date'), facts, report.date))];
}
