import { areaTable } from './area/table.ts';
import { monitoringTable } from './monitoring/table.ts';
import { objectionTable } from './objection/table.ts';
import { personTable } from './person/table.ts';
import { indicatorReportTable, taskReportTable } from './progress/table.ts';
import {
  assetTable,
  disbursementTable,
  distributionTable,
  fundingTable,
  incomeTable,
  projectTable,
} from './project/table.ts';
import { rectificationTable } from './rectification/table.ts';

/** The CSV tables of a record: what each holds and where it lies. */
export const tableFiles = {
  areas: { table: areaTable, file: 'areas.csv', what: '县、乡镇、村名单' },
  taskReports: { table: taskReportTable, file: 'progress/方案/报告期/tasks.csv', what: '任务进展' },
  indicatorReports: {
    table: indicatorReportTable,
    file: 'progress/方案/报告期/indicators.csv',
    what: '指标数值',
  },
  projects: { table: projectTable, file: 'projects/projects.csv', what: '项目' },
  funding: { table: fundingTable, file: 'projects/funding.csv', what: '资金下达' },
  disbursements: { table: disbursementTable, file: 'projects/disbursements.csv', what: '资金拨付' },
  assets: { table: assetTable, file: 'projects/assets.csv', what: '项目资产' },
  income: { table: incomeTable, file: 'projects/income.csv', what: '资产收益' },
  distribution: { table: distributionTable, file: 'projects/distribution.csv', what: '收益分配' },
  rectification: { table: rectificationTable, file: 'rectification/方案.csv', what: '问题整改台账' },
  monitoring: {
    table: monitoringTable,
    file: 'monitoring/方案.csv',
    what: '监测对象户数（只填数，不填人）',
  },
  persons: { table: personTable, file: 'consultations/公示编号.csv', what: '公示名单' },
  objections: { table: objectionTable, file: 'objections.csv', what: '意见和答复（只登事，不登人）' },
} as const;

/** Where each part of a record lies; a Chinese word stands for any name. */
const places = {
  site: ['site.yaml'],
  datasets: ['datasets.yaml'],
  organizations: ['organizations.yaml', 'organizations/名称.yaml'],
  indicators: ['indicators.yaml', 'indicators/名称.yaml'],
  terms: ['terms.yaml', 'terms/名称.yaml'],
  rules: ['rules.yaml'],
  forms: ['forms/名称.yaml'],
  wording: ['wording.yaml'],
  allowances: ['allowances.yaml'],
  ticks: ['ticks.yaml'],
  corrections: ['corrections.yaml'],
  areas: [tableFiles.areas.file],
  plan: ['plans/方案/plan.mdx'],
  tasks: ['plans/方案/tasks.yaml'],
  taskReports: [tableFiles.taskReports.file],
  indicatorReports: [tableFiles.indicatorReports.file],
  projects: [tableFiles.projects.file],
  funding: [tableFiles.funding.file],
  disbursements: [tableFiles.disbursements.file],
  assets: [tableFiles.assets.file],
  income: [tableFiles.income.file],
  distribution: [tableFiles.distribution.file],
  rectification: [tableFiles.rectification.file],
  monitoring: [tableFiles.monitoring.file],
  persons: [tableFiles.persons.file],
  objections: [tableFiles.objections.file, 'objections/名称.csv'],
  notices: ['notices/名称.mdx'],
  reports: ['reports/名称.mdx'],
  pages: ['pages/名称.mdx'],
  templates: ['templates/名称.mdx'],
} as const;

/** A part of a record that lies in files of its own. */
export type Part = keyof typeof places;

const patterns = Object.fromEntries(
  Object.entries(places).map(([part, paths]) => [
    part,
    new RegExp(`^(?:${paths.map(toPattern).join('|')})$`),
  ]),
) as Record<Part, RegExp>;

function toPattern(path: string): string {
  return path.replaceAll('.', '\\.').replace(/[\u4e00-\u9fff]+/g, '[^/]+');
}

/** True for a file that holds this part of a record. */
export function isFileOf(part: Part, file: string): boolean {
  return patterns[part].test(file);
}

/** True for a file that holds persons: what stands in it is shown nowhere as it is written. */
export function isPersonFile(file: string): boolean {
  return /^consultations\//.test(file);
}

/** True for a file that a release writes: what was published, frozen. Nobody edits it. */
export function isEditionFile(file: string): boolean {
  return /^editions\/(?:chain\.jsonl|head\.txt|\d{4,}\/[a-z]+\.(?:jsonl|json|txt|pem)|versions\/[0-9a-f]{64}\.pdf)$/.test(
    file,
  );
}

/** True for a file that a record may hold: one of its parts, a font of the office's own, or a README. */
export function isKnownFile(file: string): boolean {
  if (/^fonts\//.test(file) || /(^|\/)README\.md$/.test(file) || isEditionFile(file)) return true;
  return Object.values(patterns).some((pattern) => pattern.test(file));
}

/** The fixed names that files of a record have. */
export const fileNames = [
  ...new Set(
    Object.values(places)
      .flat()
      .map((path) => path.replace(/^.*\//, ''))
      .filter((name) => /^[a-z]/.test(name)),
  ),
];

/** Where a file of this name belongs, with words in the place of free names; undefined where no part has that name. */
export function folderOf(name: string): string | undefined {
  const paths = Object.values(places).flat();
  return paths.find((path) => path === name || path.endsWith(`/${name}`));
}

const contents: Array<[RegExp, string]> = [
  [/^site\.yaml$/, '网站的名称、主办单位和联系方式'],
  [/^datasets\.yaml$/, '每个数据文件从哪里来、是不是真实数据'],
  [/^organizations/, '单位名单'],
  [/^indicators/, '指标名单'],
  [/^areas\.csv$/, '县、乡镇、村名单'],
  [/\/plan\.mdx$/, '方案的标题、文号、日期等情况'],
  [/\/tasks\.yaml$/, '方案的章节和任务'],
];

/** What a file that a record cannot be without is for. */
export function whatIs(file: string): string {
  return contents.find(([pattern]) => pattern.test(file))?.[1] ?? '必备的内容';
}
