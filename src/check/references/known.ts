import { nearest } from '../../record/source/nearest.ts';
import type { Place } from '../../record/source/problem.ts';
import type { ReadRecord } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';
import { isSlipOf } from '../notice/slip.ts';
import { registers } from '../registers.ts';

/** A family of ids that others may name. */
export interface Known {
  what: string;
  ids: Set<string>;
  /** What an id is called, where it says nothing itself. */
  nameOf?: (id: string) => string | undefined;
  /** Ids of the register that nothing names, where that can be told. */
  unnamed?: () => string[];
}

/** So many wrong names of a family are answered with a guess: behind more lies another fault, and guesses take time. */
const guessLimit = 50;
const guesses = new WeakMap<Known, number>();

/** Tells a name that stands for nothing, with the nearest that would. */
export function lookUp(known: Known, id: string, at: Place): Finding[] {
  if (known.ids.has(id)) return [];
  const made = guesses.get(known) ?? 0;
  guesses.set(known, made + 1);
  const { what } = known;
  if (known.ids.size === 0) return tellNoRegister(known, id, at);
  if (made >= guessLimit) return [found('no-such', at, { what, id, nearest: undefined }, id)];
  const parts = partsOf(id, known);
  if (parts) return [found('joined-names', at, { what, parts, inTable: at.file.endsWith('.csv') }, id)];
  // Of codes the nearest by letters may be some other place altogether: only what one slip makes is told, with its name.
  if (what.includes('代码')) {
    const facts = { what, id, nearest: undefined, candidates: codesNear(id, known) };
    return [found('no-such', at, facts, id)];
  }
  const ids = [...known.ids].filter((each) => !isOtherNumber(id, each));
  return [
    found('no-such', at, { what, id, nearest: nearest(id, ids), unnamed: known.unnamed?.() ?? [] }, id),
  ];
}

/** pj-2 is not pj-1 mistyped: ids with other numbers are those of other things. */
function isOtherNumber(id: string, other: string): boolean {
  const [mine, theirs] = [id.replace(/\D/g, ''), other.replace(/\D/g, '')];
  if (mine !== '' && theirs !== '' && mine !== theirs) return true;
  return id.replace(/\d/g, '') === other.replace(/\d/g, '');
}

const unregistered = new WeakMap<Known, Set<string>>();

/** Where nothing of a kind is registered at all, its file is missing: one mistake of a file, not one for each row. */
function tellNoRegister(known: Known, id: string, at: Place): Finding[] {
  const told = unregistered.get(known) ?? new Set();
  unregistered.set(known, told);
  if (told.has(at.file)) return [];
  told.add(at.file);
  const register = registers[known.what];
  const finding = found('no-register', at, { what: known.what, where: register?.words ?? '相应的文件' }, id);
  return register ? [restingOn(register.files, finding)] : [finding];
}

/** Names that were written as one: 县水利局、县财政局. */
function partsOf(id: string, { ids }: Known): string[] | undefined {
  const parts = id.split(/[、，,；;\s/和]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.some((part) => ids.has(part)) ? parts : undefined;
}

/** Codes from which a wrong one came by one slip, nearest places first, each with the name of its place. */
function codesNear(id: string, { ids, nameOf }: Known): string[] {
  const township = `${id.slice(0, 9)}000`;
  const near = ids.has(township) && id.length === 12 ? [township] : [];
  const slips = [...ids].filter((code) => isSlipOf(id, code) && code !== township);
  const share = (code: string) => [...code].findIndex((digit, i) => digit !== id[i]);
  slips.sort((a, b) => share(b) - share(a));
  const isVillage = !id.endsWith('000');
  const found = isVillage && slips.length > 0 ? slips : [...near, ...slips];
  return found.slice(0, 3).map((code) => `${code}（${nameOf?.(code) ?? ''}）`);
}

/** The families of ids of a record. */
export function gatherKnown(record: ReadRecord) {
  const nameOf = namesOfAreas(record);
  return {
    plans: { what: '方案', ids: new Set(record.plans.map((plan) => plan.id)) },
    areas: { what: '地区代码', ids: new Set(record.areas.map((area) => area.code)), nameOf },
    indicators: { what: '指标', ids: new Set(record.indicators.map((indicator) => indicator.id)) },
    projects: {
      what: '项目编号',
      ids: new Set(record.projects.rows.map((row) => row.id)),
      unnamed: once(() => unnamedProjects(record)),
    },
    assets: { what: '资产编号', ids: new Set(record.assets.rows.map((row) => row.id)) },
    noticeKinds: { what: '公示公告种类', ids: new Set(record.rules.noticeKinds.map((kind) => kind.id)) },
    bases: { what: '依据', ids: new Set(record.rules.bases.map((basis) => basis.id)) },
    notices: { what: '公示公告', ids: new Set(record.notices.map((notice) => notice.id)) },
    organizations: { what: '单位编号', ids: new Set(record.organizations.map((each) => each.id)) },
    terms: { what: '名词', ids: new Set(record.terms.map((term) => term.id)) },
  } satisfies Record<string, Known>;
}

function once<T>(work: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** Projects that no row about money or assets and no notice names. */
function unnamedProjects(record: ReadRecord): string[] {
  const tables = [record.funding, record.disbursements, record.assets];
  const named = new Set([
    ...tables.flatMap(({ rows }) => rows.map((row: { project: string | undefined }) => row.project)),
    ...record.notices.flatMap(({ projects }) => projects),
  ]);
  return record.projects.rows.flatMap(({ id }) => (named.has(id) ? [] : [id]));
}

/** Ids of the tasks of each plan. */
export function tasksOf(record: ReadRecord): Map<string, Known> {
  return new Map(
    record.plans.map((plan) => [plan.id, { what: '任务', ids: new Set(plan.tasks.map((task) => task.id)) }]),
  );
}

/** 990100001003 is 听荷镇苇塘村. */
function namesOfAreas(record: ReadRecord): (code: string) => string | undefined {
  const areas = new Map(record.areas.map((area) => [area.code, area]));
  return (code) => {
    const area = areas.get(code);
    const above = area?.level === '村' ? areas.get(area.parent ?? '')?.name : '';
    return area && `${above ?? ''}${area.name}`;
  };
}

/** Codes of the areas of each county, and of its townships alone: a report about another county's is a slip. */
export function areasByCounty(record: ReadRecord): Map<string, { all: Known; townships: Known }> {
  const parents = new Map(record.areas.map((area) => [area.code, area.parent]));
  const found = new Map<string, { all: Known; townships: Known }>();
  const nameOf = namesOfAreas(record);
  for (const area of record.areas) {
    const above = area.parent === undefined ? undefined : parents.get(area.parent);
    const county = above ?? area.parent ?? area.code;
    const known = found.get(county) ?? {
      all: { what: '这个县的地区代码', ids: new Set(), nameOf },
      townships: { what: '这个县的乡镇代码', ids: new Set(), nameOf },
    };
    known.all.ids.add(area.code);
    if (area.level === '乡') known.townships.ids.add(area.code);
    found.set(county, known);
  }
  return found;
}
