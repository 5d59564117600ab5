import type { Rows } from '../../record/record.ts';
import { isFitForAddress } from '../../record/source/cell-type.ts';
import type { Place } from '../../record/source/problem.ts';
import { type Evidence, placeIn, type ReadRecord } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** Ids that were given twice, and those that cannot stand in an address. */
export function checkIdentity(evidence: Evidence): Finding[] {
  const { record, locate, units, areaTable } = evidence;
  const counties = new Map(record.plans.map((plan) => [plan.id, plan.area]));
  const unitOf = (plan: string, name: string) => units.find(counties.get(plan) ?? '', name)?.id ?? name;
  const of = <T extends object>(items: T[], idOf: (item: T) => string, field: string) =>
    items.map((item) => ({ id: idOf(item), at: locate(item, field) }));
  const rows = <T extends { line: number }>(table: Rows<T>, field: string, idOf: (row: T) => string) =>
    table.rows.map((row) => ({ id: idOf(row), at: placeIn(table, row.line, field) }));
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
      '空白表编号',
      of(record.forms, (each) => each.id, 'id'),
    ),
    ...findRepeated(
      '公示公告种类',
      of(record.rules.noticeKinds, (each) => each.id, 'id'),
    ),
    ...findRepeated(
      '依据编号',
      of(record.rules.bases, (each) => each.id, 'id'),
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
      ...[
        plan.phases,
        plan.procedures,
        plan.ledgers,
        plan.outputs,
        plan.background,
        plan.contradictions,
      ].flatMap((parts: Array<{ id: string }>) =>
        findRepeated(
          '编号',
          of(parts, (each) => each.id, 'id'),
        ),
      ),
    ]),
    ...findRepeated(
      '地区代码',
      rows(areaTable, 'code', (row) => row.code),
    ),
    ...findRepeated(
      '项目编号',
      rows(record.projects, 'id', (row) => row.id),
    ),
    ...findRepeated(
      '资产编号',
      rows(record.assets, 'id', (row) => row.id),
    ),
    ...findRepeated(
      '问题编号',
      record.rectification.flatMap((table) => rows(table, 'id', (row) => row.id)),
    ),
    ...findRepeated(
      '意见编号',
      record.objections.flatMap((table) => rows(table, 'id', (row) => row.id)),
    ),
    ...record.taskReports.flatMap((table) =>
      findTwice(
        '同一任务、同一单位的报送',
        table,
        ({ task }) => task,
        // A unit has several names, and is one.
        ({ area, unit }) => area ?? unitOf(table.plan, unit ?? ''),
      ),
    ),
    ...findRepeatedRows(
      '同一报告期、同一乡镇、同一类别的监测对象',
      record.monitoring.flatMap((table) =>
        rows(table, 'area', (row) => `${row.plan} ${row.period} ${row.area} ${row.kind}`),
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
      findTwice(
        '同一指标、同一地区的报送',
        table,
        ({ indicator }) => indicator,
        ({ area }) => area,
      ),
    ),
  ];
}

/** Every name of every unit, within its county: what two share would stand for the wrong one. */
function namesOfUnits(record: ReadRecord, locate: Evidence['locate']): Named[] {
  return record.organizations.flatMap((each) => {
    const names = new Map([each, ...each.aliases].map((named) => [named.name, locate(named, 'name')]));
    return [...names].map(([name, at]) => ({ id: name, key: `${each.area} ${name}`, at }));
  });
}

/** Names of files become addresses of pages: some signs mean something else there. */
function findUnfitNames(record: ReadRecord): Finding[] {
  return [...record.plans, ...record.notices, ...record.reports, ...record.pages]
    .filter(({ id }) => !isFitForAddress(id))
    .map(({ id, file }) => found('bad-name', { file, line: 1, column: 1 }, {}, id));
}

interface Named {
  id: string;
  /** What must not come twice, where it is not the id. */
  key?: string;
  at: Place;
}

/** Things that share an id. */
function findRepeated(what: string, items: Named[]): Finding[] {
  return pairUp(items).map(({ id, at, first }) => found('repeated-id', at, { what, id, first }, id));
}

/** Rows that report the same thing again. */
function findRepeatedRows(what: string, items: Named[]): Finding[] {
  return pairUp(items).map(({ at, first }) => found('repeated-row', at, { what, first }));
}

/** Rows of a progress table that report the same thing of the same place or unit again; a million of them must pass. */
function findTwice<T extends { line: number; area: string | undefined }>(
  what: string,
  table: Rows<T>,
  thingOf: (row: T) => string,
  reporterOf: (row: T) => string,
): Finding[] {
  const firsts = new Map<string, Map<string, number>>();
  const again: Finding[] = [];
  let last: string | undefined;
  let lines = new Map<string, number>();
  for (const row of table.rows) {
    const thing = thingOf(row);
    // Rows of one thing mostly follow upon each other.
    if (thing !== last) {
      lines = firsts.get(thing) ?? new Map<string, number>();
      firsts.set(thing, lines);
      last = thing;
    }
    const reporter = reporterOf(row);
    const first = lines.get(reporter);
    if (first === undefined) {
      lines.set(reporter, row.line);
      continue;
    }
    const field = row.area === undefined ? 'unit' : 'area';
    again.push(
      found('repeated-row', placeIn(table, row.line, field), { what, first: placeIn(table, first, field) }),
    );
  }
  return again;
}

/** Every item whose key came before, with the place of the first. */
function pairUp(items: Named[]): Array<Named & { first: Place }> {
  const firsts = new Map<string, Place>();
  const again: Array<Named & { first: Place }> = [];
  for (const item of items) {
    const key = item.key ?? item.id;
    const first = firsts.get(key);
    if (first) again.push({ ...item, first });
    else firsts.set(key, item.at);
  }
  return again;
}
