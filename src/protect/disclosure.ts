import { type AreaTree, liesIn } from '../compute/areas.ts';
import { type AssessedPlan, type AssessedTarget, assessRecord } from '../compute/assess.ts';
import type { DatedCadence } from '../compute/cadence.ts';
import { daysBetween } from '../compute/calendar.ts';
import type { DatedDeadline } from '../compute/deadline.ts';
import { type AssetStanding, type ProjectStanding, sumMoney } from '../compute/funds.ts';
import type { Measure } from '../compute/measure.ts';
import type { Summary } from '../compute/plan-status.ts';
import type { RectificationStanding } from '../compute/rectification.ts';
import type { TargetStanding } from '../compute/target-status.ts';
import { countedByUnits, type TaskReading, type TaskStanding } from '../compute/task-status.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import type { NoticeFrontMatter } from '../record/notice/schema.ts';
import type { NamedUnit, OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { Organization } from '../record/organization/schema.ts';
import type { Asset, Project } from '../record/project/table.ts';
import type { Plan, PublicRecord, Text } from '../record/record.ts';
import type { PageFrontMatter, ReportFrontMatter } from '../record/report/schema.ts';
import type { RulesFile } from '../record/rule/schema.ts';
import type { Dataset, Site } from '../record/site/schema.ts';
import type { Section, Target, Task } from '../record/task/schema.ts';
import type { Term } from '../record/term/schema.ts';
import type { Day } from '../record/value/date.ts';
import type { Period } from '../record/value/period.ts';
import { type Figure, hideFigure, publishMeasure } from './figure.ts';
import { type PublicIndicator, protectIndicator } from './indicators.ts';
import { type PublicMonitoring, protectMonitoring } from './monitoring.ts';

export interface PublicTarget {
  target: Target;
  indicator: Indicator | undefined;
  standing: Omit<TargetStanding, 'actual' | 'expectedNow'> & { actual: Figure };
}

export interface PublicCommitments {
  deadlines: DatedDeadline[];
  cadences: DatedCadence[];
  targets: PublicTarget[];
}

/** What a unit or area said of a task. Counts stay inside: of a single village they can be a household. */
export type PublicReading = Omit<TaskReading, 'done' | 'due'>;

export interface PublicTask extends PublicCommitments {
  /** Unique on the site: `<plan>-<task>`. */
  id: string;
  plan: string;
  task: Task;
  lead: NamedUnit[];
  responsible: NamedUnit[];
  standing: Omit<TaskStanding, 'share' | 'readings'> & { share: Figure; readings: PublicReading[] };
}

export type PublicSummary = Omit<Summary, 'done'> & { done: Figure };

export interface PublicSection extends PublicCommitments {
  section: Section;
  summary: PublicSummary;
}

export interface PublicPlan {
  plan: Plan;
  stage: AssessedPlan['stage'];
  period: Period | undefined;
  periods: Period[];
  sections: PublicSection[];
  tasks: PublicTask[];
  summary: PublicSummary;
  indicators: Map<string, PublicIndicator>;
  monitoring: PublicMonitoring[];
  money: Money;
}

/** Allocated, paid, and paid ÷ allocated. */
export interface Money {
  allocated: Figure;
  paid: Figure;
  paidShare: Figure;
}

export interface PublicProject extends Money {
  project: Project;
  stage: ProjectStanding['stage'];
  late: boolean;
  sources: Array<{ source: string; allocated: Day; amount: Figure; number: string | undefined }>;
  payments: Array<{ date: Day; kind: string; amount: Figure }>;
  assets: Asset[];
}

export interface PublicAsset {
  asset: Asset;
  original: Figure;
  years: Array<{
    year: string;
    income: Figure;
    distributed: Figure;
    uses: Array<{ use: string; amount: Figure }>;
  }>;
}

/** The state of a consultation (公示) by its dates; other notices are `issued`. */
export type NoticeState = 'issued' | 'open' | 'closed' | 'withdrawn';

export type PublicNotice = Text<NoticeFrontMatter> & { state: NoticeState; daysLeft: number | undefined };

/**
 * All that the public may see, at one day. Built once per build and never changed: pages, press, images and open data
 * read it and nothing else. Every number in it is a `Figure`.
 */
export interface Disclosure {
  asOf: Day;
  site: Site;
  datasets: Dataset[];
  tree: AreaTree;
  organizations: Organization[];
  organizationIndex: OrganizationIndex;
  indicators: Indicator[];
  terms: Term[];
  rules: RulesFile;
  plans: PublicPlan[];
  projects: PublicProject[];
  assets: PublicAsset[];
  rectification: RectificationStanding[];
  notices: PublicNotice[];
  reports: Array<Text<ReportFrontMatter>>;
  pages: Array<Text<PageFrontMatter>>;
}

/** The disclosure of one plan as it was on an earlier day, for documents that keep what was said then. */
export type DiscloseThen = (plan: string, day: Day) => Disclosure;

/**
 * Looks back from the day of the build, never ahead of it: a report that bears a later day shows what is known today.
 * Only the last look is kept: of thousands of villages each is large, and documents come in the order of plan and day.
 */
export function lookBack(record: PublicRecord, asOf: Day): DiscloseThen {
  let last: { plan: string; day: Day; disclosure: Disclosure } | undefined;
  return (plan, wanted) => {
    const day = wanted < asOf ? wanted : asOf;
    if (last?.plan === plan && last.day === day) return last.disclosure;
    const plans = record.plans.filter((each) => each.id === plan);
    const disclosure = discloseRecord({ ...record, plans }, day);
    last = { plan, day, disclosure };
    return disclosure;
  };
}

/** Assesses the record at a day and passes every number through its protection. */
export function discloseRecord(record: PublicRecord, asOf: Day): Disclosure {
  const assessment = assessRecord(record, asOf);
  const { tree } = assessment;
  const threshold = record.site.privacy.threshold;
  const plans = assessment.plans.map((assessed) => {
    const own = assessment.projects.filter(({ project }) => belongsTo(project, assessed.plan, tree));
    return disclosePlan(assessed, record, tree, threshold, asOf, discloseMoney(sumMoney(own)));
  });
  return {
    asOf,
    site: record.site,
    datasets: record.datasets,
    tree,
    organizations: record.organizations,
    organizationIndex: assessment.organizations,
    indicators: record.indicators,
    terms: record.terms,
    rules: record.rules,
    plans,
    projects: assessment.projects.map(discloseProject),
    assets: assessment.assets.map(discloseAsset),
    rectification: assessment.rectification,
    notices: record.notices
      .filter((notice) => notice.published <= asOf)
      .map((notice) => dateNotice(notice, asOf)),
    reports: record.reports.filter((report) => report.published <= asOf),
    pages: [...record.pages].sort((a, b) => a.order - b.order),
  };
}

/** True for a project of a plan: the table names the plan, or the project lies in the plan's county. */
export function belongsTo(project: Project, plan: Plan, tree: AreaTree): boolean {
  return project.plan === undefined ? liesIn(tree, project.area, plan.area) : project.plan === plan.id;
}

function disclosePlan(
  assessed: AssessedPlan,
  record: PublicRecord,
  tree: AreaTree,
  threshold: number,
  asOf: Day,
  money: Money,
): PublicPlan {
  const { plan } = assessed;
  const indicators = new Map(
    [...assessed.indicators].map(([id, values]) => [id, protectIndicator(values, tree, threshold)] as const),
  );
  const targets = (given: AssessedTarget[]) =>
    given.map((target) => discloseTarget(target, indicators, plan.area, tree));
  return {
    plan,
    stage: assessed.stage,
    period: assessed.period,
    periods: assessed.periods,
    sections: assessed.sections.map((section) => ({
      section: section.section,
      deadlines: section.deadlines,
      cadences: section.cadences,
      targets: targets(section.targets),
      summary: { ...section.summary, done: publishMeasure(section.summary.done) },
    })),
    tasks: assessed.tasks.map((task) => ({
      id: `${plan.id}-${task.task.id}`,
      plan: plan.id,
      task: task.task,
      deadlines: task.deadlines,
      cadences: task.cadences,
      targets: targets(task.targets),
      lead: task.lead,
      responsible: task.responsible,
      standing: {
        ...task.standing,
        share: publishShare(task.standing.share, threshold),
        readings: task.standing.readings.map(({ done: _done, due: _due, ...reading }) => reading),
      },
    })),
    summary: { ...assessed.summary, done: publishMeasure(assessed.summary.done) },
    indicators,
    monitoring: protectMonitoring(record.monitoring, plan, tree, threshold, asOf),
    money,
  };
}

/**
 * The share of a task that is done. What units count may be households: where there are fewer than the threshold, the
 * share would tell them.
 */
function publishShare(share: Measure, threshold: number): Figure {
  const { numerator = 0, denominator = 0, numeratorIs } = share.basis;
  const isSmall = (count: number) => count > 0 && count < threshold;
  if (numeratorIs === countedByUnits && (isSmall(numerator) || isSmall(denominator))) {
    return hideFigure('small-count', share.unit);
  }
  return publishMeasure(share);
}

/**
 * The value that a target was judged by. Where it is the indicator's own value, the protected one is taken, so that a
 * target cannot tell what the indicator's table hides. Nor may its standing: met at 3 and missed at 4 is 3. The same
 * goes for the figure that it is measured against, and for the count of places that reach it, where one of them is
 * hidden.
 */
function discloseTarget(
  given: AssessedTarget,
  indicators: Map<string, PublicIndicator>,
  area: string,
  tree: AreaTree,
): PublicTarget {
  const { target, indicator } = given;
  const { actual, expectedNow: _expectedNow, ...standing } = given.standing;
  const values = (id: string) =>
    standing.period === undefined ? undefined : indicators.get(id)?.byPeriod.get(standing.period);
  const own = values(target.indicator);
  const other = target.reference?.indicator;
  const countsPlaces = actual.basis.numeratorIs?.startsWith('达到“') === true;
  const judged = countsPlaces
    ? [...(own ?? [])].flatMap(([code, figure]) => (tree.byCode.get(code)?.level === '县' ? [] : figure))
    : [own?.get(area)];
  const used = other === undefined ? judged : [...judged, values(other)?.get(area)];
  // Zeros of a count are never hidden: that one is not met gives nothing away that the sign in its place does not.
  const tellsNothing = target.value === 0 && !countsPlaces && indicator?.adds !== 'ratio';
  const withheld =
    actual.value === undefined ? undefined : used.find((each) => isWithheld(each, tellsNothing));
  if (withheld) {
    const why = '这个数过小，为保护个人不公开，所以也不公开评定的结果。';
    return { target, indicator, standing: { ...standing, state: 'not-scorable', why, actual: withheld } };
  }
  const figure = countsPlaces || actual.value === undefined ? undefined : own?.get(area);
  return { target, indicator, standing: { ...standing, actual: figure ?? publishMeasure(actual) } };
}

/** True for a figure that is there and may not be seen; of those surely above zero not, where only that is told. */
function isWithheld(figure: Figure | undefined, tellsNothing: boolean): boolean {
  if (figure?.kind !== 'hidden') return false;
  if (figure.reason === 'not-published') return true;
  return !tellsNothing && (figure.reason === 'small-count' || figure.reason === 'complementary');
}

function discloseMoney(money: ReturnType<typeof sumMoney>): Money {
  return {
    allocated: publishMeasure(money.allocated),
    paid: publishMeasure(money.paid),
    paidShare: publishMeasure(money.paidShare),
  };
}

function discloseProject(standing: ProjectStanding): PublicProject {
  const amount = (value: number) => publishMeasure({ value, unit: '万元', basis: { sources: [] } });
  return {
    project: standing.project,
    stage: standing.stage,
    late: standing.late,
    ...discloseMoney(standing),
    sources: standing.funding.map((row) => ({
      source: row.source,
      allocated: row.allocated,
      amount: amount(row.amount),
      number: row.number,
    })),
    payments: standing.disbursements.map((row) => ({
      date: row.date,
      kind: row.kind,
      amount: amount(row.amount),
    })),
    assets: standing.assets,
  };
}

function discloseAsset(standing: AssetStanding): PublicAsset {
  const amount = (value: number) => publishMeasure({ value, unit: '万元', basis: { sources: [] } });
  return {
    asset: standing.asset,
    original: amount(standing.asset.original),
    years: standing.years.map((year) => ({
      year: year.year,
      income: publishMeasure(year.income),
      distributed: publishMeasure(year.distributed),
      uses: year.uses.map((row) => ({ use: row.use, amount: amount(row.amount) })),
    })),
  };
}

function dateNotice(notice: Text<NoticeFrontMatter>, asOf: Day): PublicNotice {
  if (notice.withdrawn && notice.withdrawn.on <= asOf)
    return { ...notice, state: 'withdrawn', daysLeft: undefined };
  // A withdrawal that is still to come is not told.
  const standing = { ...notice, withdrawn: undefined };
  if (!notice.consultation || asOf < notice.consultation.start)
    return { ...standing, state: 'issued', daysLeft: undefined };
  const { end } = notice.consultation;
  if (asOf > end) return { ...standing, state: 'closed', daysLeft: undefined };
  return { ...standing, state: 'open', daysLeft: daysBetween(asOf, end) };
}
