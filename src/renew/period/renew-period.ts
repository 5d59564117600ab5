import { few } from '../../check/catalogue/say.ts';
import { type Evidence, gatherEvidence } from '../../check/evidence.ts';
import { monitoringTable } from '../../record/monitoring/table.ts';
import { indicatorReportTable, taskReportTable } from '../../record/progress/table.ts';
import { ReadingMemory } from '../../record/reader.ts';
import type { Plan, ProgressRows } from '../../record/record.ts';
import { addDays, nameDay } from '../../record/value/calendar.ts';
import {
  byTime,
  daysOfPeriod,
  kindOfPeriod,
  namePeriod,
  nextPeriod,
  type Period,
} from '../../record/value/period.ts';
import { addDataset } from '../add-dataset.ts';
import { appendRows } from '../append-rows.ts';
import { findPlan, isInForceBetween } from '../choose.ts';
import { type Ground, type NewFile, Refusal, type Renewal } from '../renewal.ts';
import { tableFile } from '../write-table.ts';
import { listIndicatorRows } from './indicator-rows.ts';
import { listMonitoringRows } from './monitoring-rows.ts';
import { listTaskRows } from './task-rows.ts';

/**
 * The tables of a new period, to be filled in: for one plan, or for each that is in force in it. Rows are those of earlier
 * periods of the same length; what has to be reported is blank. Throws a Refusal where a table is there already, where the
 * period lies outside of the plan, or where no plan is in force.
 */
export function renewPeriod(ground: Ground, period: Period, plan?: string): Renewal {
  const { reading, folder, today } = ground;
  const { record, locate } = reading;
  const evidence = gatherEvidence(record, locate, today, { folder, memory: new ReadingMemory() });
  const { start, end } = daysOfPeriod(period);
  if (plan !== undefined) {
    const only = findPlan(ground, plan);
    if (!isInForceBetween(only, start, end))
      throw new Refusal(
        `“${only.short}”（${only.id}）在${namePeriod(period)}没有施行，不用报。方案的起止日期写在 plans/${only.id}/plan.mdx 的 period，任务的时限写在旁边的 tasks.yaml。`,
      );
    return renewAll([only], period, evidence, ground);
  }
  const plans = record.plans.filter((each) => isInForceBetween(each, start, end));
  if (plans.length > 0) return renewAll(plans, period, evidence, ground);
  const known = record.plans.map((each) => `${each.id}（${each.short}）`);
  throw new Refusal(
    known.length === 0
      ? '资料里还没有方案，不知道要报什么。请先运行 npm run new -- plan 编号，把方案登记好。'
      : `${namePeriod(period)}没有一份方案在施行。登记过的方案有：${known.join('、')}。真要做，用 --plan 指明是哪一份。`,
  );
}

function renewAll(plans: Plan[], period: Period, evidence: Evidence, ground: Ground): Renewal {
  const { folder, reading } = ground;
  const files: NewFile[] = [];
  const told: string[] = [];
  const isThere = (plan: Plan) =>
    folder.list().filter((path) => path.startsWith(`progress/${plan.id}/${period}/`));
  const there = plans.filter((plan) => isThere(plan).length > 0);
  if (there.length === plans.length)
    throw new Refusal(
      `${namePeriod(period)}的表已经有了，没有动它：${there.flatMap(isThere).join('、')}。要重新做，请先把旧表移走。`,
    );
  for (const plan of there)
    told.push(`${plan.short}：${namePeriod(period)}的表已经有了，没有动它（${isThere(plan).join('、')}）。`);
  for (const plan of plans) {
    if (there.includes(plan)) continue;
    const made = renewOne(plan, period, evidence, folder);
    files.push(...made.files);
    told.push(...made.told);
  }
  if (files.length === 0) throw new Refusal(`${namePeriod(period)}的表没有做：${told.join('')}`);
  const days = reading.record.site?.reporting.days ?? 15;
  const { end } = daysOfPeriod(period);
  const datasets = addDataset(ground, `progress/${plans[0]?.id}`, {
    path: 'progress',
    title: '任务进展和指标',
    source: '各单位报送',
  });
  return {
    files: [...files, ...datasets],
    told: [
      ...told,
      `状态、数字和日期都空着，报来一行填一行，没有报的空着就是未报。${nameDay(addDays(end, days))}以前报齐。`,
      ...tellAsOf(evidence, end),
    ],
  };
}

function renewOne(
  plan: Plan,
  period: Period,
  evidence: Evidence,
  folder: Ground['folder'],
): { files: NewFile[]; told: string[] } {
  const { record } = evidence;
  const base = `progress/${plan.id}/${period}`;
  const earlier = <T>(tables: Array<ProgressRows<T>>) =>
    tables
      .filter((table) => table.plan === plan.id && kindOfPeriod(table.period) === kindOfPeriod(period))
      .filter((table) => byTime(table.period, period) < 0)
      .sort((a, b) => byTime(a.period, b.period));
  const [tasksBefore, indicatorsBefore] = [earlier(record.taskReports), earlier(record.indicatorReports)];
  const { rows: tasks, settled } = listTaskRows(plan, tasksBefore, evidence);
  const { rows: indicators, notDue } = listIndicatorRows(plan, period, indicatorsBefore, evidence);
  const progress = [...tasksBefore, ...indicatorsBefore].map((table) => table.period);
  const counts = listMonitoringRows(plan, period, progress, evidence, folder);
  const files = [
    ...(tasks.length > 0 ? [tableFile(`${base}/tasks.csv`, taskReportTable, tasks)] : []),
    ...(indicators.length > 0 ? [tableFile(`${base}/indicators.csv`, indicatorReportTable, indicators)] : []),
    ...(counts.length > 0 ? [appendRows(folder, `monitoring/${plan.id}.csv`, monitoringTable, counts)] : []),
  ];
  if (files.length === 0)
    return {
      files,
      told: [
        settled > 0 ? `“${plan.short}”的任务都已办结或者不适用，没有要报的了。` : tellNobodyCharged(plan),
      ],
    };
  const last = tasksBefore.at(-1)?.period ?? indicatorsBefore.at(-1)?.period;
  const from = last === undefined ? '照方案里写的单位' : `照${namePeriod(last)}和以前各期`;
  const lines = [
    ...(tasks.length > 0 ? [`任务进展${tasks.length}行`] : []),
    ...(indicators.length > 0 ? [`指标${indicators.length}行`] : []),
    ...(counts.length > 0 ? [`监测对象户数${counts.length}行（加在原表后面）`] : []),
  ];
  return {
    files,
    told: [
      `${plan.short}：${from}，${lines.join('、')}。`,
      ...(settled > 0 ? [`已办结和不适用的${settled}行不再列，页面上照旧；情况有变的，自己加一行。`] : []),
      ...tellUnusual(plan, period, progress, record),
      ...(notDue.length > 0
        ? [`这一期不用报的指标没有列：${notDue.map(({ name }) => name).join('、')}。`]
        : []),
    ],
  };
}

/** Why nobody can be asked to report: the tasks name nobody, or whom the record does not know. */
function tellNobodyCharged({ id, short, tasks }: Plan): string {
  const file = `plans/${id}/tasks.yaml`;
  const names = [...new Set(tasks.flatMap(({ lead, responsible }) => [...lead, ...responsible]))];
  return names.length === 0
    ? `“${short}”的任务都没有写明谁来报，程序不替您猜。请照原文，在 ${file} 每项任务的 responsible（责任单位）或 lead（牵头单位）里写上，再运行一次。`
    : `${file} 里写的${few(names.map((name) => `“${name}”`))}，看不出是哪些单位、哪些地方来报。请在 organizations 里登记好，一组单位写明 members（有哪些成员）或 membersAreAreas（各乡镇写 township，各村写 village），再运行一次。`;
}

/** What a slip of the finger would look like: periods left out on the way, or another length than all before. */
function tellUnusual(plan: Plan, period: Period, earlier: Period[], record: Evidence['record']): string[] {
  const last = [...earlier].sort(byTime).at(-1);
  if (last === undefined) {
    const other = [...record.taskReports, ...record.indicatorReports].find((table) => table.plan === plan.id);
    return other
      ? [`请看一下：这份方案以前报的是${namePeriod(other.period)}这样的期，${namePeriod(period)}是头一回。`]
      : [];
  }
  const left: string[] = [];
  for (let at = nextPeriod(last); byTime(at, period) < 0; at = nextPeriod(at)) left.push(namePeriod(at));
  return left.length === 0 ? [] : [`请看一下：${left.join('、')}还没有表，中间空着。`];
}

/** The day that the site shows stays as it is: whoever publishes chooses it. */
function tellAsOf({ record }: Evidence, end: string): string[] {
  const asOf = record.site?.asOf;
  if (asOf === undefined || asOf > end) return [];
  return [
    `site.yaml 的 asOf 现在是 ${asOf}，报来的数要等它改到 ${end} 以后才看得见；命令不改它，公开时请自己改。`,
  ];
}
