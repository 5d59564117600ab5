import type { z } from 'zod';
import type { reportSchema } from '../../../src/record/report/schema.ts';
import { dayAfterPeriod } from '../calendar.ts';
import type { Land } from '../invented.ts';
import { type TextFile, use, writeText } from '../mdx.ts';

export type ReportFront = z.input<typeof reportSchema>;

/** A report of the sample. Its figures are bound by component: no number of the record is typed into the text. */
export interface ReportDraft {
  kind: ReportFront['kind'];
  period: string;
  title: string;
  summary: string;
  opening: string;
  sections: Array<{ title: string; parts: string[] }>;
  number?: string;
}

/** Components of a report, with the county's own area filled in. */
export function bindFigures(area: string) {
  return {
    value: (indicator: string, at = area) => use('Value', { indicator, area: at }),
    headline: (indicator: string) => use('Headline', { indicator, area }),
    table: (indicator: string) => use('IndicatorTable', { indicator }),
    chart: (indicator: string) => use('IndicatorChart', { indicator, area }),
    courses: () => use('IndicatorCharts'),
    targets: () => use('TargetTable'),
    townships: () => use('TownshipTable'),
    townshipChart: (indicator: string) => use('TownshipChart', { indicator }),
    taskTables: () => use('TaskTables'),
    assets: () => use('AssetTable'),
    seeTable: () => use('SeeTable'),
    seeChart: () => use('SeeChart'),
    tasks: (section?: string) => use('TaskStatusTable', { section }),
    summary: () => use('ProgressSummary'),
    projects: (at?: string) => use('ProjectTable', { area: at }),
    funds: () => use('FundProgress'),
    rectification: () => use('RectificationTable'),
    monitoring: () => use('MonitoringTable'),
    unreported: () => use('UnreportedTable'),
  };
}

/** Writes a report to its file: out on the 16th after its period, when the reports that are in time have come. */
export function writeReport(land: Land, draft: ReportDraft): TextFile {
  const date = dayAfterPeriod(draft.period, 16);
  const { kind, title, period, summary } = draft;
  const front: ReportFront = {
    title,
    kind,
    plan: land.county.plan,
    period,
    issuer: land.county.office,
    ...(draft.number ? { number: draft.number } : {}),
    date,
    published: date,
    summary,
    synthetic: true,
  };
  const body = [draft.opening, ...draft.sections.flatMap(({ title, parts }) => [`## ${title}`, ...parts])];
  return writeText(`reports/${land.county.key}-${period}-${kind}.mdx`, front, body.join('\n\n'));
}
