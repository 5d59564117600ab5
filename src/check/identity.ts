import { OrganizationIndex } from '../record/organization/index-by-name.ts';
import type { RecordReading } from '../record/read.ts';
import type { PublicRecord } from '../record/record.ts';
import { type Place, type Problem, problem } from '../record/source/problem.ts';
import { isFitForAddress } from '../record/source/table.ts';

/** Ids that were given twice, and those that cannot stand in an address. */
export function checkIdentity(record: PublicRecord, locate: RecordReading['locate']): Problem[] {
  const index = new OrganizationIndex(record.organizations);
  const counties = new Map(record.plans.map((plan) => [plan.id, plan.area]));
  const unitOf = (plan: string, name: string) => index.find(counties.get(plan) ?? '', name)?.id ?? name;
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
      findRepeatedRows(
        '同一任务、同一单位的报送',
        table.rows.map((row) => ({
          id: `${row.task} ${row.area ?? row.unit ?? ''}`,
          // A unit has several names, and is one.
          key: `${row.task} ${row.area ?? unitOf(table.plan, row.unit ?? '')}`,
          at: { file: table.file, line: row.line, column: 1 },
        })),
      ),
    ),
    ...findRepeated(
      '同一报告期、同一乡镇、同一类别的监测对象',
      record.monitoring.flatMap((table) =>
        rows(table, (row) => `${row.plan} ${row.period} ${row.area} ${row.kind}`),
      ),
    ),
    ...findRepeated('单位名称', namesOfUnits(record, locate)),
    ...findRepeated(
      '公示公告或报告的文件名',
      [...record.notices, ...record.reports].map(({ id, file }) => ({
        id,
        at: { file, line: 1, column: 1 },
      })),
    ),
    ...findUnfitNames(record),
    ...record.indicatorReports.flatMap((table) =>
      findRepeatedRows(
        '同一指标、同一地区的报送',
        rows(table, (row) => `${row.indicator} ${row.area}`),
      ),
    ),
  ];
}

/** Every name of every unit, within its county: what two share would stand for the wrong one. */
function namesOfUnits(record: PublicRecord, locate: RecordReading['locate']): Named[] {
  return record.organizations.flatMap((each) => {
    const names = new Map([each, ...each.aliases].map((named) => [named.name, locate(named, 'name')]));
    return [...names].map(([name, at]) => ({ id: name, key: `${each.area} ${name}`, at }));
  });
}

/** Names of files become addresses of pages: some signs mean something else there. */
function findUnfitNames(record: PublicRecord): Problem[] {
  return [...record.plans, ...record.notices, ...record.reports, ...record.pages]
    .filter(({ id }) => !isFitForAddress(id))
    .map(({ id, file }) =>
      problem(
        'wrong-form',
        { file, line: 1, column: 1 },
        { key: '文件名', expected: '不带空格和 # ? % & + 等符号（可用汉字、字母、数字、“-”）' },
        id,
      ),
    );
}

interface Named {
  id: string;
  /** What must not come twice, where it is not the id. */
  key?: string;
  at: Place;
}

function findRepeatedRows(what: string, items: Named[]): Problem[] {
  return findRepeated(what, items).flatMap((found) =>
    found.kind === 'repeated-id'
      ? [problem('repeated-row', found.at, { what, first: found.facts.first })]
      : [],
  );
}

function findRepeated(what: string, items: Named[]): Problem[] {
  const first = new Map<string, Place>();
  return items.flatMap(({ id, key = id, at }) => {
    const earlier = first.get(key);
    if (earlier) return [problem('repeated-id', at, { what, id, first: earlier }, id)];
    first.set(key, at);
    return [];
  });
}
