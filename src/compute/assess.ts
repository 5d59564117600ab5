import type { Indicator } from '../record/indicator/schema.ts';
import { type NamedUnit, OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { TaskReport } from '../record/progress/table.ts';
import type { Plan, PublicRecord } from '../record/record.ts';
import type { Cadence, Deadline, Section, Target, Task } from '../record/task/schema.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import { byTime, daysOfPeriod, kindOfPeriod, type Period } from '../record/value/period.ts';
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
  /** The last period of which anything had come by the day of the build, and all periods with reports. */
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
  const came = periodsThatCame([...taskReports, ...indicatorReports], asOf);
  const periodOf = (told: Period[]) => {
    const kinds = new Set(told.map(kindOfPeriod));
    const own = kinds.size === 0 ? came : came.filter((period) => kinds.has(kindOfPeriod(period)));
    return currentPeriod(own, span?.end, record.site.reporting.days, asOf);
  };
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
    const known = knownRows(filedTasks.get(task.id) ?? [], plan, organizations, asOf);
    const expected = expectedReporters(task, plan, known, organizations, tree);
    return {
      task,
      ...commitments,
      lead: organizations.identify(plan.area, task.lead),
      responsible: organizations.identify(plan.area, task.responsible),
      // Who reports by the quarter owes nothing for the month.
      standing: judgeTask(
        commitments.deadlines,
        frame,
        known,
        periodOf(known.map((row) => row.period)),
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
    period: came.at(-1),
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
  return [...periods].filter((period) => daysOfPeriod(period).end <= asOf).sort(byTime);
}

/** Periods over by the day for which something had come by then. */
function periodsThatCame(
  reports: Array<{ period: Period; rows: Array<{ reported: Day }> }>,
  asOf: Day,
): Period[] {
  return periodsOf(
    reports.filter((report) => report.rows.some((row) => row.reported <= asOf)),
    asOf,
  );
}

/**
 * What had come of a task by the day, with one name for each unit, the one that it used last: who reports once as
 * 县农业农村局 and once as 农业农村局 is one.
 */
function knownRows(
  rows: Array<FiledRow<TaskReport>>,
  plan: Plan,
  organizations: OrganizationIndex,
  asOf: Day,
): Array<FiledRow<TaskReport>> {
  const known = rows.filter(({ row, period }) => row.reported <= asOf && daysOfPeriod(period).end <= asOf);
  const idOf = (unit: string) => organizations.find(plan.area, unit)?.id ?? unit;
  const names = new Map(
    known.flatMap(({ row }) => (row.unit === undefined ? [] : [[idOf(row.unit), row.unit]])),
  );
  return known.map((filed) => {
    const unit = filed.row.unit === undefined ? undefined : names.get(idOf(filed.row.unit));
    return unit === filed.row.unit ? filed : { ...filed, row: { ...filed.row, unit } };
  });
}

/**
 * Who is to report on a task: every area or member of a group (各乡镇, 各村), once any of them has reported, and whoever
 * reported in any period. A group without known members is never fanned out by guess.
 */
function expectedReporters(
  task: Task,
  plan: Plan,
  rows: Array<FiledRow<TaskReport>>,
  organizations: OrganizationIndex,
  tree: AreaTree,
): string[] {
  const seen = new Set(rows.flatMap(({ row }) => row.area ?? row.unit ?? []));
  const idOf = (unit: string) => organizations.find(plan.area, unit)?.id;
  const reported = new Set(rows.flatMap(({ row }) => row.area ?? idOf(row.unit ?? '') ?? []));
  for (const name of [...task.lead, ...task.responsible]) {
    const group = organizations.find(plan.area, name);
    const level = group?.membersAreAreas;
    const areas = level ? areasBelow(tree, plan.area, level === 'township' ? '乡' : '村') : [];
    if (areas.some(({ code }) => reported.has(code))) for (const { code } of areas) seen.add(code);
    const members = group?.members ?? [];
    if (!members.some((id) => reported.has(id))) continue;
    for (const id of members) {
      const member = organizations.byId.get(id);
      if (member && !reported.has(id)) seen.add(member.name);
    }
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
