import type { NoticeFrontMatter } from '../../record/notice/schema.ts';
import type { Asset, Project } from '../../record/project/table.ts';
import type { Rows, Text } from '../../record/record.ts';
import { componentsIn } from '../../record/report/body.ts';
import type { AssetItem, areaItems, ProjectItem } from '../../record/rule/items.ts';
import type { NoticeKind } from '../../record/rule/schema.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import { aboutLack, type Finding, found, restingOn } from '../finding.ts';
import { isWithin } from './check-follows.ts';

type Notice = Text<NoticeFrontMatter>;

/** What a clerk calls the items whose cell can be empty; all others their tables demand already. */
const names: Partial<Record<ProjectItem | AssetItem | (typeof areaItems)[number], string>> = {
  standard: '补助标准',
  charge: '责任人职务',
  money: '资金来源及规模',
  source: '资金来源',
  income: '收益',
  distribution: '收益分配',
  phone: '公开电话',
  address: '办公地点',
};

/**
 * What the rules have each kind of notice tell of its projects, assets and places (国开办发〔2018〕11号 for projects): the record
 * must hold it, whatever the words of the notice say. Each lack is told once, at its cell, with the first notice that needs it.
 */
export function checkItems(evidence: Evidence): Finding[] {
  const { record } = evidence;
  const kinds = new Map(record.rules.noticeKinds.map((kind) => [kind.id, kind]));
  const told = new Set<string>();
  return record.notices.flatMap((notice) => {
    const kind = kinds.get(notice.kind);
    if (!kind?.items || notice.withdrawn) return [];
    return [
      ...checkProjects(notice, kind, evidence),
      ...checkAssets(notice, kind, evidence),
      ...checkAreas(notice, kind, evidence),
    ].filter(({ at, facts, kind }) => {
      if (kind !== 'item-lacking') return true;
      const key = `${at.file}:${at.line} ${facts.what}`;
      return !told.has(key) && told.add(key) !== undefined;
    });
  });
}

/** Says of a lacking item where it belongs. */
function tell(
  notice: Notice,
  kind: NoticeKind,
  { at, item, name, where }: { at: Finding['at']; item: keyof typeof names; name: string; where?: string },
): Finding {
  const what = names[item] ?? item;
  const facts = {
    kind: kind.name,
    notice: notice.title,
    what,
    name,
    where: where ?? `在这一行的“${what}”列填上（没有这一列的，加一列）`,
  };
  return aboutLack(found('item-lacking', at, facts));
}

function checkProjects(notice: Notice, kind: NoticeKind, { locate, record }: Evidence): Finding[] {
  const items = kind.items?.project ?? [];
  if (items.length === 0) return [];
  const ids = projectsOf(notice);
  if (ids.size === 0) {
    const how = '在文件开头写上 projects（项目编号）';
    return [
      aboutLack(found('items-of-nothing', locate(notice, 'kind'), { kind: kind.name, what: '项目', how })),
    ];
  }
  const { funding, projects } = record;
  return projects.rows
    .filter(({ id }) => ids.has(id))
    .flatMap((row) =>
      items.flatMap((item): Finding[] => {
        if (item === 'money') {
          const isFunded = funding.rows.some(
            (each) => each.project === row.id && each.allocated <= notice.date,
          );
          if (isFunded) return [];
          const where = `在 projects/funding.csv 里补上这个项目的资金来源、金额和下达日期（不晚于公告的成文日期${notice.date}）`;
          const at = placeIn(projects, row.line, 'id');
          return [
            restingOn(/^projects\/funding\.csv$/, tell(notice, kind, { at, item, name: row.name, where })),
          ];
        }
        if ((item !== 'standard' && item !== 'charge') || row[item] !== undefined) return [];
        return [tell(notice, kind, { at: placeIn(projects, row.line, item), item, name: row.name })];
      }),
    );
}

/** The projects that a notice names: in its head, or by a component of its text. */
function projectsOf(notice: Notice): Set<string> {
  const named = componentsIn(notice).flatMap(({ attributes }) => attributes['project'] ?? []);
  return new Set([...notice.projects, ...named]);
}

function checkAssets(notice: Notice, kind: NoticeKind, evidence: Evidence): Finding[] {
  const items = kind.items?.asset ?? [];
  if (items.length === 0) return [];
  const { locate, record } = evidence;
  const rows = assetsOf(notice, evidence);
  if (rows.length === 0) {
    const how = '核对 areas（地区代码），或在 projects/assets.csv 里登记这些地方的资产';
    const lack = found('items-of-nothing', locate(notice, 'kind'), { kind: kind.name, what: '资产', how });
    return [restingOn(/^projects\/assets\.csv$/, lack)];
  }
  return rows.flatMap((row) => items.flatMap((item) => checkAsset(notice, kind, row, item, record)));
}

/** The assets of the places of a notice that were there in its year. */
function assetsOf({ areas, date }: Notice, evidence: Evidence): Asset[] {
  const year = date.slice(0, 4);
  return evidence.record.assets.rows.filter(
    (row) => row.year.slice(0, 4) <= year && areas.some((code) => isWithin(row.area, code, evidence.areas)),
  );
}

function checkAsset(
  notice: Notice,
  kind: NoticeKind,
  row: Asset,
  item: AssetItem,
  { assets, distribution, funding, income, projects }: Evidence['record'],
): Finding[] {
  const at = (table: Rows<unknown>, line: number, field: string) => placeIn(table, line, field);
  const { name } = row;
  if (item === 'source') {
    if (row.source !== undefined || funding.rows.some((each) => each.project === row.project)) return [];
    const where = projects.rows.some(isProjectOf(row))
      ? '在这一行的“资金来源”列填上，或在 projects/funding.csv 里补上这个项目的资金'
      : undefined;
    const lack = { at: at(assets, row.line, 'source'), item, name, ...(where ? { where } : {}) } as const;
    return [restingOn(/^projects\/funding\.csv$/, tell(notice, kind, lack))];
  }
  const last = `${Number(notice.date.slice(0, 4)) - 1}`;
  // What was made in the last year, or is not run for money, need not have earned.
  if ((item !== 'income' && item !== 'distribution') || row.kind !== '经营性' || row.year.slice(0, 4) >= last)
    return [];
  const earned = income.rows.filter((each) => each.asset === row.id && each.year.slice(0, 4) === last);
  if (item === 'income') {
    if (earned.length > 0) return [];
    const where = `在 projects/income.csv 里补上这件资产${last}年的收益；没有收益的填 0，在“说明”里写原因`;
    const lack = { at: at(assets, row.line, 'id'), item, name, where } as const;
    return [restingOn(/^projects\/income\.csv$/, tell(notice, kind, lack))];
  }
  const first = earned.find(({ amount }) => amount > 0);
  const isGiven = distribution.rows.some((each) => each.asset === row.id && each.year.slice(0, 4) === last);
  if (!first || isGiven) return [];
  const where = `在 projects/distribution.csv 里补上这件资产${last}年的收益怎么分的`;
  const lack = { at: at(income, first.line, 'amount'), item, name, where } as const;
  return [restingOn(/^projects\/distribution\.csv$/, tell(notice, kind, lack))];
}

const isProjectOf = (asset: Asset) => (project: Project) => project.id === asset.project;

function checkAreas(notice: Notice, kind: NoticeKind, { areas, areaTable }: Evidence): Finding[] {
  const items = kind.items?.area ?? [];
  return notice.areas.flatMap((code) => {
    const area = areas.get(code);
    if (!area) return [];
    return items
      .filter((item) => area[item] === undefined)
      .map((item) => tell(notice, kind, { at: placeIn(areaTable, area.line, item), item, name: area.name }));
  });
}
