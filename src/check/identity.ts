import type { RecordReading } from '../record/read.ts';
import type { PublicRecord } from '../record/record.ts';
import { type Place, type Problem, problem } from '../record/source/problem.ts';

/** Ids that were given twice. */
export function checkIdentity(record: PublicRecord, locate: RecordReading['locate']): Problem[] {
  const of = <T extends object>(items: T[], idOf: (item: T) => string, field: string) =>
    items.map((item) => ({ id: idOf(item), at: locate(item, field) }));
  const rows = <T extends { line: number }>(table: { file: string; rows: T[] }, idOf: (row: T) => string) =>
    table.rows.map((row) => ({ id: idOf(row), at: { file: table.file, line: row.line, column: 1 } }));
  return [
    ...findRepeated(
      '单位编号',
      of(record.organizations, (each) => each.id, 'id'),
    ),
    ...findRepeated(
      '指标编号',
      of(record.indicators, (each) => each.id, 'id'),
    ),
    ...findRepeated(
      '名词编号',
      of(record.terms, (each) => each.id, 'id'),
    ),
    ...findRepeated(
      '公示公告种类',
      of(record.rules.noticeKinds, (each) => each.id, 'id'),
    ),
    ...findRepeated(
      '公开事项',
      of(record.rules.duties, (each) => each.id, 'id'),
    ),
    ...record.plans.flatMap((plan) => [
      ...findRepeated(
        '任务编号',
        of(plan.tasks, (each) => each.id, 'id'),
      ),
      ...findRepeated(
        '章节编号',
        of(plan.sections, (each) => each.id, 'id'),
      ),
    ]),
    ...findRepeated(
      '地区代码',
      rows({ file: 'areas.csv', rows: record.areas }, (row) => row.code),
    ),
    ...findRepeated(
      '项目编号',
      rows(record.projects, (row) => row.id),
    ),
    ...findRepeated(
      '资产编号',
      rows(record.assets, (row) => row.id),
    ),
    ...findRepeated(
      '问题编号',
      record.rectification.flatMap((table) => rows(table, (row) => row.id)),
    ),
    ...record.taskReports.flatMap((table) =>
      findRepeated(
        '同一任务、同一单位的报送',
        rows(table, (row) => `${row.task} ${row.area ?? row.unit ?? ''}`),
      ),
    ),
    ...record.indicatorReports.flatMap((table) =>
      findRepeated(
        '同一指标、同一地区的报送',
        rows(table, (row) => `${row.indicator} ${row.area}`),
      ),
    ),
  ];
}

function findRepeated(what: string, items: Array<{ id: string; at: Place }>): Problem[] {
  const first = new Map<string, Place>();
  return items.flatMap(({ id, at }) => {
    const earlier = first.get(id);
    if (earlier) return [problem('repeated-id', at, { what, id, first: earlier }, id)];
    first.set(id, at);
    return [];
  });
}
