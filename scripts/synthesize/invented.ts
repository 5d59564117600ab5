import type { County } from './counties.ts';
import type {
  AreaDraft,
  AssetDraft,
  DisbursementDraft,
  DistributionDraft,
  FundingDraft,
  IncomeDraft,
  IndicatorReportDraft,
  MonitoringDraft,
  ProjectDraft,
  RectificationDraft,
  TaskReportDraft,
} from './tables.ts';

/** A township of the sample and the villages in it, in order of their codes. */
export interface Township {
  area: AreaDraft;
  villages: AreaDraft[];
  /** The office that signs for it: 子虚街道办事处, 望舒镇人民政府. */
  office: string;
}

/** A county with the places invented for it. */
export interface Land {
  county: County;
  area: AreaDraft;
  townships: Township[];
}

/** The money side of the sample: every table of `projects/`. */
export interface Money {
  projects: ProjectDraft[];
  funding: FundingDraft[];
  disbursements: DisbursementDraft[];
  assets: AssetDraft[];
  income: IncomeDraft[];
  distribution: DistributionDraft[];
}

/** What one period of one plan reported. */
export interface PeriodReports {
  plan: string;
  period: string;
  tasks: TaskReportDraft[];
  indicators: IndicatorReportDraft[];
}

/** Ledgers by plan. */
export interface Ledgers {
  rectification: Map<string, RectificationDraft[]>;
  monitoring: Map<string, MonitoringDraft[]>;
}

/** All villages of a land. */
export function villagesOf(land: Land): AreaDraft[] {
  return land.townships.flatMap((township) => township.villages);
}

/** The township that an area is, or lies in; undefined for the county itself. */
export function townshipOf(land: Land, code: string): Township | undefined {
  return land.townships.find((township) => township.area.code.slice(0, 9) === code.slice(0, 9));
}

/** The first of a list that must not be empty. */
export function firstOf<T>(list: readonly T[]): T {
  return at(list, 0);
}

/** The n-th of a list, starting again at its end, so that stories find their place in records of any size. */
export function at<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('an empty list has no such entry');
  return value;
}
