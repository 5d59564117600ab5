import { nearest } from '../../record/source/nearest.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** Every file with figures is told by `datasets.yaml` as real or invented. */
export function checkDatasets({ folder, record, locate }: Evidence): Finding[] {
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
    ...record.objections,
  ];
  const files = tables.map((table) => table.file).filter((file) => file !== '');
  // A table in which nobody has reported yet is no part of the record, but it is there.
  const there = folder.list();
  return [
    ...files
      .filter((file) => !record.datasets.some(({ path }) => isBelow(file, path)))
      .map((file) => found('no-dataset', { file, line: 1, column: 1 }, { path: file.replace(/\/.*$/, '') })),
    ...record.datasets
      .filter(({ path }) => !otherParts.test(path) && !there.some((file) => isBelow(file, path)))
      .map((each) => {
        const near = nearest(each.path, [
          ...files,
          ...new Set(files.map((file) => file.replace(/\/.*$/, ''))),
        ]);
        return found(
          'dataset-of-nothing',
          locate(each, 'path'),
          { path: each.path, nearest: near },
          each.path,
        );
      }),
  ];
}

/** What else a record holds beside tables with figures, and may be told of too. */
const otherParts =
  /^(areas\.csv|objections\.csv|(plans|notices|objections|consultations|reports|pages|organizations|indicators|terms)(\/.*)?|[a-z]+\.yaml)$/;

function isBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(path.endsWith('/') ? path : `${path}/`);
}
