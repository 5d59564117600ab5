import type { AreaTree } from '../compute/areas.ts';
import type { AssessedPlan } from '../compute/assess.ts';
import type { DatedCadence } from '../compute/cadence.ts';
import type { DatedDeadline } from '../compute/deadline.ts';
import type { DutyBook } from '../compute/duties/types.ts';
import type { ProjectStanding } from '../compute/funds.ts';
import type { NoticeStanding } from '../compute/notice-standing.ts';
import type { ObjectionStanding } from '../compute/objection-standing.ts';
import type { CourseStep, Summary } from '../compute/plan-status.ts';
import type { RectificationStanding } from '../compute/rectification.ts';
import type { TargetStanding } from '../compute/target-status.ts';
import type { TaskReading, TaskStanding } from '../compute/task-status.ts';
import type { EditionBook } from '../record/edition/book.ts';
import type { Form } from '../record/form/schema.ts';
import type { Indicator } from '../record/indicator/schema.ts';
import type { NoticeFrontMatter } from '../record/notice/schema.ts';
import type { NamedUnit, OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { Organization } from '../record/organization/schema.ts';
import type { Person } from '../record/person/list.ts';
import type { Asset, Project } from '../record/project/table.ts';
import type { Plan, Text } from '../record/record.ts';
import type { PageFrontMatter, ReportFrontMatter } from '../record/report/schema.ts';
import type { RulesFile } from '../record/rule/schema.ts';
import type { Dataset, Site } from '../record/site/schema.ts';
import type { Section, Target, Task } from '../record/task/schema.ts';
import type { Term } from '../record/term/schema.ts';
import type { Day } from '../record/value/date.ts';
import type { Period } from '../record/value/period.ts';
import type { Figure } from './figure.ts';
import type { PublicIndicator } from './indicators.ts';
import type { PublicMonitoring } from './monitoring.ts';

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
  /** How many tasks stood how, period by period. A look back to an earlier day has none. */
  course: CourseStep[];
  indicators: Map<string, PublicIndicator>;
  monitoring: PublicMonitoring[];
  money: Money;
  /** Allocated and paid by the end of each month, counted from the beginning. */
  moneyCourse: Array<{ month: Period; allocated: Figure; paid: Figure }>;
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
  /** 计划投资, where the record tells it. */
  planned: Figure | undefined;
  sources: Array<{
    source: string;
    allocated: Day;
    amount: Figure;
    number: string | undefined;
    note: string | undefined;
  }>;
  payments: Array<{ date: Day; kind: string; amount: Figure }>;
  assets: Asset[];
}

export interface PublicAsset {
  asset: Asset;
  original: Figure;
  years: Array<{
    year: string;
    income: Figure;
    /** Why the income was unusual. */
    note: string | undefined;
    distributed: Figure;
    uses: Array<{ use: string; amount: Figure; note: string | undefined }>;
  }>;
}

/** A notice as it stands: what is dated later than the day (outcome, answer, withdrawal) is not told. */
export type PublicNotice = Text<NoticeFrontMatter> &
  NoticeStanding & {
    /** Ids of the notices that announce what became of it, by then. */
    followedBy: string[];
  };

/** The persons whom an open consultation is about, masked by the reader. */
export interface PublicPersonList {
  /** Id of the notice. */
  notice: string;
  persons: ReadonlyArray<Omit<Person, 'line'>>;
}

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
  /** What had to be made public until this day, county by county, and whether it was: publications, never persons. */
  duties: DutyBook[];
  forms: Form[];
  plans: PublicPlan[];
  projects: PublicProject[];
  assets: PublicAsset[];
  rectification: RectificationStanding[];
  notices: PublicNotice[];
  /** Objections to these notices that had come by then, oldest first: matters and answers, never persons. */
  objections: ObjectionStanding[];
  /** Of the consultations that are open on this very day; a look back to an earlier one has none. */
  personLists: PublicPersonList[];
  reports: Array<Text<ReportFrontMatter>>;
  /** What was published so far, and what was corrected. */
  editions: EditionBook;
  pages: Array<Text<PageFrontMatter>>;
}

/** The disclosure of one plan as it was on an earlier day, for documents that keep what was said then. */
export type DiscloseThen = (plan: string, day: Day) => Disclosure;
