import type { Indicator } from '../record/indicator/schema.ts';
import { type NamedUnit, OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { TaskReport } from '../record/progress/table.ts';
import type { Plan, PublicRecord } from '../record/record.ts';
import type { Cadence, Deadline, Section, Target, Task } from '../record/task/schema.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import { daysOfPeriod, type Period } from '../record/value/period.ts';
import { type AreaTree, areasBelow, growAreaTree } from './areas.ts';
import { type DatedCadence, dateCadence } from './cadence.ts';
import { type DatedDeadline, dateDeadline } from './deadline.ts';
import { type FiledRow, fileRows } from './filed-rows.ts';
import { type AssetStanding, assessAssets, assessProjects, type ProjectStanding } from './funds.ts';
import { type IndicatorValues, rollUpIndicator } from './indicator-values.ts';
import { type Summary, summarizeTasks } from './plan-status.ts';
import { assessRectification, type RectificationStanding } from './rectification.ts';
import { judgeTarget, type TargetStanding } from './target-status.ts';
import { currentPeriod, judgeTask, type TaskStanding } from './task-status.ts';

/** A target with the indicator it is about and how it stands. */
export interface AssessedTarget {
  target: Target;
  indicator: Indicator | undefined;
  standing: TargetStanding;
}

/** What a task or a heading binds the plan's people to, dated and judged. */
export interface Commitments {
  deadlines: DatedDeadline[];
  cadences: DatedCadence[];
  targets: AssessedTarget[];
}

export interface AssessedTask extends Commitments {
  task: Task;
  lead: NamedUnit[];
  responsible: NamedUnit[];
  standing: TaskStanding;
}

export interface AssessedSection extends Commitments {
  section: Section;
  /** Of the tasks directly below this heading and below the headings in it. */
  summary: Summary;
}

export interface AssessedPlan {
  plan: Plan;
  /** Before the plan's time, in it, or after it. */
  stage: 'ahead' | 'running' | 'ended';
  /** The last period that had ended by the day of the build, and all periods with reports. */
  period: Period | undefined;
  periods: Period[];
  sections: AssessedSection[];
  tasks: AssessedTask[];
  summary: Summary;
  indicators: Map<string, IndicatorValues>;
}

/** The whole record as it stood on a day. Numbers here are not yet protected. */
export interface Assessment {
  asOf: Day;
  tree: AreaTree;
  organizations: OrganizationIndex;
  plans: AssessedPlan[];
  projects: ProjectStanding[];
  assets: AssetStanding[];
  rectification: RectificationStanding[];
}

/** Assesses the record at a day. Pure: the same record and day give the same result. */
export function assessRecord(record: PublicRecord, asOf: Day): Assessment {
  const tree = growAreaTree(record.areas);
  const organizations = new OrganizationIndex(record.organizations);
  return {
    asOf,
    tree,
    organizations,
    plans: record.plans.map((plan) => assessPlan(plan, record, tree, organizations, asOf)),
    projects: assessProjects(record, asOf),
    assets: assessAssets(record, asOf),
    rectification: record.rectification.flatMap(({ file, rows }) => assessRectification(rows, file, asOf)),
  };
}

function assessPlan(
  plan: Plan,
  record: PublicRecord,
  tree: AreaTree,
  organizations: OrganizationIndex,
  asOf: Day,
): AssessedPlan {
  const span = factValue(plan.period);
  const frame = { start: span?.start, end: span?.end };
  const taskReports = record.taskReports.filter((report) => report.plan === plan.id);
  const indicatorReports = record.indicatorReports.filter((report) => report.plan === plan.id);
  const periods = periodsOf([...taskReports, ...indicatorReports], asOf);
  const reports = [...taskReports, ...indicatorReports];
  const period = currentPeriod(periods, reports, record.site.reporting.days, asOf);
  const filedTasks = fileRows(taskReports, (row) => row.task);
  const indicators = rollUpAll(plan, record, indicatorReports, tree, asOf);
  const judge = (owner: { deadlines: Deadline[]; cadences: Cadence[]; targets: Target[] }): Commitments => ({
    deadlines: owner.deadlines.map((deadline) => dateDeadline(deadline, asOf)),
    cadences: owner.cadences.map((cadence) => dateCadence(cadence, span, asOf)),
    targets: owner.targets.map((target) => ({
      target,
      indicator: record.indicators.find((indicator) => indicator.id === target.indicator),
      standing: judgeTarget(
        target,
        owner.targets.filter((other) => other.indicator === target.indicator),
        indicators.get(target.indicator),
        target.reference?.indicator === undefined ? undefined : indicators.get(target.reference.indicator),
        { area: plan.area, ...frame },
        tree,
        asOf,
      ),
    })),
  });
  const tasks = plan.tasks.map((task): AssessedTask => {
    const commitments = judge(task);
    const expected = expectedReporters(task, plan, filedTasks.get(task.id) ?? [], organizations, tree);
    return {
      task,
      ...commitments,
      lead: organizations.identify(plan.area, task.lead),
      responsible: organizations.identify(plan.area, task.responsible),
      standing: judgeTask(
        commitments.deadlines,
        frame,
        filedTasks.get(task.id) ?? [],
        period,
        expected,
        asOf,
      ),
    };
  });
  const stage = span && asOf < span.start ? 'ahead' : span && asOf > span.end ? 'ended' : 'running';
  const sections = plan.sections.map((section) => ({
    section,
    ...judge(section),
    summary: summarizeTasks(
      tasks.filter((t) => liesBelow(plan, t.task.section, section.id)).map((t) => t.standing),
    ),
  }));
  return {
    plan,
    stage,
    period,
    periods,
    sections,
    tasks,
    summary: summarizeTasks(tasks.map((t) => t.standing)),
    indicators,
  };
}

function rollUpAll(
  plan: Plan,
  record: PublicRecord,
  reports: PublicRecord['indicatorReports'],
  tree: AreaTree,
  asOf: Day,
): Map<string, IndicatorValues> {
  const filed = fileRows(reports, (row) => row.indicator);
  const values = new Map<string, IndicatorValues>();
  for (const indicator of record.indicators) {
    const rows = filed.get(indicator.id);
    const rolled = rows && rollUpIndicator(indicator, plan, rows, tree, asOf);
    if (rolled) values.set(indicator.id, rolled);
  }
  return values;
}

/** Periods that had ended by the day, oldest first. */
function periodsOf(reports: Array<{ period: Period }>, asOf: Day): Period[] {
  const periods = new Set(reports.map((report) => report.period));
  return [...periods]
    .filter((period) => daysOfPeriod(period).end <= asOf)
    .sort((a, b) => (daysOfPeriod(a).end < daysOfPeriod(b).end ? -1 : 1));
}

/**
 * Who is to report on a task: every area of a group that stands for areas (各乡镇), once any of them has reported, and
 * whoever reported in any period. A group without known members is never fanned out by guess.
 */
function expectedReporters(
  task: Task,
  plan: Plan,
  rows: Array<FiledRow<TaskReport>>,
  organizations: OrganizationIndex,
  tree: AreaTree,
): string[] {
  const seen = new Set(rows.flatMap(({ row }) => row.area ?? row.unit ?? []));
  const groups = [...task.lead, ...task.responsible].map((name) => organizations.find(plan.area, name));
  const fansOut = groups.some((group) => group?.membersAreAreas === 'township');
  if (fansOut && rows.some(({ row }) => row.area !== undefined)) {
    for (const area of areasBelow(tree, plan.area, '乡')) seen.add(area.code);
  }
  return [...seen];
}

/** True when a heading is, or stands below, another heading. */
function liesBelow(plan: Plan, id: string, above: string): boolean {
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < 10; step++) {
    if (at === above) return true;
    at = plan.sections.find((section) => section.id === at)?.parent;
  }
  return false;
}
