import type { Area } from './area/table.ts';
import type { Correction } from './correction/schema.ts';
import type { Release } from './edition/book.ts';
import type { FrozenEdition } from './edition/read-chain.ts';
import type { ToldEdition } from './edition/schema.ts';
import type { Form } from './form/schema.ts';
import type { Indicator } from './indicator/schema.ts';
import type { MonitoringCount } from './monitoring/table.ts';
import type { NoticeFrontMatter } from './notice/schema.ts';
import type { Objection } from './objection/table.ts';
import type { Organization } from './organization/schema.ts';
import type { Person } from './person/list.ts';
import type { PlanFrontMatter } from './plan/schema.ts';
import type { IndicatorReport, TaskReport } from './progress/table.ts';
import type { Asset, Disbursement, Distribution, Funding, Income, Project } from './project/table.ts';
import type { Rectification } from './rectification/table.ts';
import type { PageFrontMatter, ReportFrontMatter } from './report/schema.ts';
import type { RulesFile } from './rule/schema.ts';
import type { Dataset, Site } from './site/schema.ts';
import type { WrittenUnit } from './source/csv.ts';
import type { Place } from './source/problem.ts';
import type { TasksFile } from './task/schema.ts';
import type { Term } from './term/schema.ts';
import type { Wording } from './wording/schema.ts';

/** An authored text: front matter, id (the file's or folder's name) and body in MDX. */
export type Text<T> = T & { id: string; file: string; body: string; bodyStart: number };

/** An authored text whose front matter lacks what it cannot be without: what it names can be checked all the same. */
export interface UnsoundText {
  /** Which part of a record it is. */
  part: string;
  file: string;
  body: string;
  bodyStart: number;
  /** The front matter as it stands. */
  raw: Record<string, unknown>;
  at: (...path: PropertyKey[]) => Place;
}

/** A plan with all its parts. */
export type Plan = Text<PlanFrontMatter> & TasksFile;

/** The rows of one file. */
export interface Rows<T> {
  file: string;
  rows: T[];
  /** In which column of the file each field stands, counted from 1. */
  columns: Record<string, number>;
  /** Units written behind numbers of columns that do not say which belongs there. */
  units: WrittenUnit[];
  /** How many rows name who is to report and say nothing yet; none where left out. */
  awaited?: number;
}

/** The rows of one progress file; plan and period are the names of its folders. */
export type ProgressRows<T> = Rows<T> & { plan: string; period: string };

/** The list of a consultation: `consultations/<notice>.csv`. `notice`, the file's name, is the id of the notice. */
export type PersonList = Rows<Person> & { notice: string };

/** All that an office keeps, checked for shape. What must hold across records is `check`'s. */
export interface PublicRecord {
  site: Site;
  datasets: Dataset[];
  organizations: Organization[];
  areas: Area[];
  /** In which column of `areas.csv` each field stands. */
  areaColumns: Record<string, number>;
  indicators: Indicator[];
  terms: Term[];
  rules: RulesFile;
  /** Blank forms to print and fill in. */
  forms: Form[];
  wording: Wording;
  plans: Plan[];
  taskReports: Array<ProgressRows<TaskReport>>;
  indicatorReports: Array<ProgressRows<IndicatorReport>>;
  projects: Rows<Project>;
  funding: Rows<Funding>;
  disbursements: Rows<Disbursement>;
  assets: Rows<Asset>;
  income: Rows<Income>;
  distribution: Rows<Distribution>;
  rectification: Array<Rows<Rectification>>;
  monitoring: Array<Rows<MonitoringCount>>;
  /** What earlier editions told of counts of people. */
  told: ToldEdition[];
  /** What people objected to, and what they were answered. */
  objections: Array<Rows<Objection>>;
  /** What was published, as it was frozen, oldest first. */
  editions: FrozenEdition[];
  corrections: Correction[];
  /** Set while an edition is being released. */
  release?: Release | undefined;
  /** Whom consultations are about, masked. */
  persons: PersonList[];
  notices: Array<Text<NoticeFrontMatter>>;
  reports: Array<Text<ReportFrontMatter>>;
  pages: Array<Text<PageFrontMatter>>;
}
