import type { Indicator } from '../record/indicator/schema.ts';
import { type NamedUnit, OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { Plan, PublicRecord } from '../record/record.ts';
import type { Cadence, Deadline, Section, Target, Task } from '../record/task/schema.ts';
import type { Day } from '../record/value/date.ts';
import { factValue } from '../record/value/fact.ts';
import { byTime, daysOfPeriod, kindOfPeriod, type Period } from '../record/value/period.ts';
import { type AreaTree, growAreaTree } from './areas.ts';
import { type DatedCadence, dateCadence } from './cadence.ts';
import { type DatedDeadline, dateDeadline } from './deadline.ts';
import { fileRows } from './filed-rows.ts';
import { type AssetStanding, assessAssets, assessProjects, type ProjectStanding } from './funds.ts';
import { type IndicatorValues, rollUpIndicator } from './indicator-values.ts';
import { lazily, once, onceFor } from './lazily.ts';
import { type CourseStep, type Summary, summarizeTasks, traceCourse } from './plan-status.ts';
import { assessRectification, type RectificationStanding } from './rectification.ts';
import { expectedReporters, knownRows } from './reporters.ts';
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
  /** How many tasks stood how, period by period; empty where it was not asked for. */
  course: CourseStep[];
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

/**
 * Assesses the record at a day. Pure: the same record and day give the same result. `traced` false leaves out how the
 * tasks stood in earlier periods, which takes as long as all the rest: who looks at one day only has no use for it.
 */
export function assessRecord(record: PublicRecord, asOf: Day, traced = true): Assessment {
  const tree = treeOf(record.areas);
  const organizations = indexOf(record.organizations);
  return lazily<Assessment>({
    asOf: () => asOf,
    tree: () => tree,
    organizations: () => organizations,
    plans: () => record.plans.map((plan) => assessPlan(plan, record, tree, organizations, asOf, traced)),
    projects: () => assessProjects(record, asOf),
    assets: () => assessAssets(record, asOf),
    rectification: () =>
      record.rectification.flatMap(({ file, rows }) => assessRectification(rows, file, asOf)),
  });
}

const treeOf = onceFor(growAreaTree);
const indexOf = onceFor(
  (organizations: PublicRecord['organizations']) => new OrganizationIndex(organizations),
);

function assessPlan(
  plan: Plan,
  record: PublicRecord,
  tree: AreaTree,
  organizations: OrganizationIndex,
  asOf: Day,
  traced: boolean,
): AssessedPlan {
  const span = factValue(plan.period);
  const frame = { start: span?.start, end: span?.end };
  const taskReports = record.taskReports.filter((report) => report.plan === plan.id);
  const indicatorReports = record.indicatorReports.filter((report) => report.plan === plan.id);
  const cameBy = new Map<Day, Period[]>();
  const cameUntil = (day: Day) => {
    const known = cameBy.get(day) ?? periodsThatCame([...taskReports, ...indicatorReports], day);
    cameBy.set(day, known);
    return known;
  };
  const periodOf = (told: Period[], day: Day) => {
    const known = cameUntil(day);
    const kinds = new Set(told.map(kindOfPeriod));
    const own = kinds.size === 0 ? known : known.filter((period) => kinds.has(kindOfPeriod(period)));
    return currentPeriod(own, span?.end, record.site.reporting.days, day);
  };
  const filedTasks = once(() => fileRows(taskReports, (row) => row.task));
  const indicators = once(() => rollUpAll(plan, record, indicatorReports, tree, asOf));
  const judge = (owner: { deadlines: Deadline[]; cadences: Cadence[]; targets: Target[] }): Commitments => ({
    deadlines: owner.deadlines.map((deadline) => dateDeadline(deadline, asOf)),
    cadences: owner.cadences.map((cadence) => dateCadence(cadence, span, asOf)),
    targets: owner.targets.map((target) => ({
      target,
      indicator: record.indicators.find((indicator) => indicator.id === target.indicator),
      standing: judgeTarget(
        target,
        owner.targets.filter((other) => other.indicator === target.indicator),
        indicators().get(target.indicator),
        target.reference?.indicator === undefined ? undefined : indicators().get(target.reference.indicator),
        { area: plan.area, ...frame },
        tree,
        asOf,
      ),
    })),
  });
  const standingOn = (task: Task, day: Day): TaskStanding => {
    const known = knownRows(filedTasks().get(task.id) ?? [], plan, organizations, day);
    const expected = expectedReporters(task, plan, known, organizations, tree);
    const deadlines = task.deadlines.map((deadline) => dateDeadline(deadline, day));
    // Who reports by the quarter owes nothing for the month.
    const period = periodOf(
      known.map((row) => row.period),
      day,
    );
    return judgeTask(deadlines, frame, known, period, expected, day);
  };
  const tasks = once(() =>
    plan.tasks.map(
      (task): AssessedTask => ({
        task,
        ...judge(task),
        lead: organizations.identify(plan.area, task.lead),
        responsible: organizations.identify(plan.area, task.responsible),
        standing: standingOn(task, asOf),
      }),
    ),
  );
  return lazily<AssessedPlan>({
    plan: () => plan,
    stage: () => (span && asOf < span.start ? 'ahead' : span && asOf > span.end ? 'ended' : 'running'),
    period: () => cameUntil(asOf).at(-1),
    periods: () => periodsOf([...taskReports, ...indicatorReports], asOf),
    sections: () =>
      plan.sections.map((section) => ({
        section,
        ...judge(section),
        summary: summarizeTasks(
          tasks()
            .filter((t) => liesBelow(plan, t.task.section, section.id))
            .map((t) => t.standing),
        ),
      })),
    tasks,
    summary: () => summarizeTasks(tasks().map((t) => t.standing)),
    course: () =>
      traceCourse(traced ? cameUntil(asOf) : [], record.site.reporting.days, asOf, (day) =>
        plan.tasks.map((task) => standingOn(task, day)),
      ),
    indicators,
  });
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

/** True when a heading is, or stands below, another heading. */
function liesBelow(plan: Plan, id: string, above: string): boolean {
  let at: string | undefined = id;
  for (let step = 0; at !== undefined && step < 10; step++) {
    if (at === above) return true;
    at = plan.sections.find((section) => section.id === at)?.parent;
  }
  return false;
}
