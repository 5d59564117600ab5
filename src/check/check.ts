import { readRecord } from '../record/read.ts';
import type { PublicRecord } from '../record/record.ts';
import type { RecordFolder } from '../record/source/folder.ts';
import { type Problem, problem } from '../record/source/problem.ts';
import { type Diagnostic, explainProblems } from './diagnostic.ts';
import { checkIdentity } from './identity.ts';
import { checkOrganizations, checkPlans, checkTables } from './references.ts';
import { checkRows } from './rows.ts';
import { checkTexts } from './texts.ts';

/** The record, if it can be published, and everything that is wrong with it. */
export interface CheckResult {
  record: PublicRecord | undefined;
  diagnostics: Diagnostic[];
}

/**
 * Reads a content folder and checks all of it, in one run. `record` is undefined when there is any error: what is
 * wrong cannot be published.
 */
export function checkRecord(folder: RecordFolder): CheckResult {
  const { record, problems, locate } = readRecord(folder);
  const found = [...problems];
  if (record) {
    const across = [
      ...checkIdentity(record, locate),
      ...checkPlans(record, locate),
      ...checkOrganizations(record, locate),
      ...checkTables(record),
      ...checkRows(record),
      ...checkTexts(record, locate),
      ...checkAreas(record),
      ...checkDatasets(record),
    ];
    const broken = [...new Set(problems.map((each) => each.at.file))];
    for (const each of across) if (isCertain(each, broken)) found.push(each);
  }
  const diagnostics = explainProblems(found);
  const sound = diagnostics.every((each) => each.severity !== 'error');
  return { record: sound ? record : undefined, diagnostics };
}

/** Where what others name is at home. */
const homes: Record<string, RegExp> = {
  方案: /^plans\//,
  任务: /^plans\//,
  章节: /^plans\//,
  单位: /^organizations/,
  单位编号: /^organizations/,
  指标: /^indicators/,
  地区代码: /^areas\.csv/,
  这个县的地区代码: /^(areas\.csv|plans\/)/,
  这个县的乡镇代码: /^(areas\.csv|plans\/)/,
  项目编号: /^projects\/projects\.csv/,
  资产编号: /^projects\/assets\.csv/,
  公示公告种类: /^rules\.yaml/,
  依据: /^rules\.yaml/,
  公示公告: /^notices\//,
  名词: /^terms/,
};

/**
 * What is named may stand in a part that could not be read: then nobody knows whether the name is wrong, and telling it
 * would send the clerk after a hundred mistakes that are none.
 */
function isCertain(found: Problem, broken: string[]): boolean {
  const home =
    found.kind === 'no-such'
      ? homes[found.facts.what]
      : found.kind === 'area-outside'
        ? homes['地区代码']
        : found.kind === 'no-dataset'
          ? /^datasets\.yaml/
          : undefined;
  return home === undefined || !broken.some((file) => home.test(file));
}

const levelAbove = { 县: undefined, 乡: '县', 村: '乡' } as const;

/** Every area stands below one of the level above it. */
function checkAreas(record: PublicRecord): Problem[] {
  const levels = new Map(record.areas.map((area) => [area.code, area.level]));
  return record.areas
    .filter(
      (area) => (area.parent === undefined ? undefined : levels.get(area.parent)) !== levelAbove[area.level],
    )
    .map((area) =>
      problem(
        'area-outside',
        { file: 'areas.csv', line: area.line, column: 1 },
        { code: area.code, parent: area.parent ?? '' },
        area.code,
      ),
    );
}

/** Every file with figures is told by `datasets.yaml` as real or invented. */
function checkDatasets(record: PublicRecord): Problem[] {
  const tables = [
    record.projects,
    record.funding,
    record.disbursements,
    record.assets,
    record.income,
    record.distribution,
    ...record.taskReports,
    ...record.indicatorReports,
    ...record.rectification,
    ...record.monitoring,
  ];
  const files = tables.map((table) => table.file).filter((file) => file !== '');
  return files
    .filter(
      (file) =>
        !record.datasets.some(
          ({ path }) => file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`),
        ),
    )
    .map((file) => problem('no-dataset', { file, line: 1, column: 1 }, {}));
}
