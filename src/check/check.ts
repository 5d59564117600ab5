import { readRecord } from '../record/read.ts';
import type { PublicRecord } from '../record/record.ts';
import type { RecordFolder } from '../record/source/folder.ts';
import { type Problem, problem } from '../record/source/problem.ts';
import { type Diagnostic, explainProblems } from './diagnostic.ts';
import { checkIdentity } from './identity.ts';
import { checkPlans, checkTables } from './references.ts';
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
  // References are only checked in files that were read whole: a plan that could not be read would make all that
  // names it look wrong.
  if (record && problems.length === 0) {
    found.push(
      ...checkIdentity(record, locate),
      ...checkPlans(record, locate),
      ...checkTables(record),
      ...checkTexts(record, locate),
      ...checkAreas(record),
      ...checkDatasets(record),
    );
  }
  const diagnostics = explainProblems(found);
  const sound = diagnostics.every((each) => each.severity !== 'error');
  return { record: sound ? record : undefined, diagnostics };
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
    .filter((file) => !record.datasets.some((set) => file === set.path || file.startsWith(`${set.path}/`)))
    .map((file) => problem('no-dataset', { file, line: 1, column: 1 }, {}));
}
