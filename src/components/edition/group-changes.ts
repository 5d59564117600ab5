import { countyOf } from '../../compute/areas.ts';
import { groupBy } from '../../compute/group-by.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { isStatusChange, nameTable, sayValue } from '../../publish/editions/changes.ts';
import { placesOfChange, planOfChange } from '../../publish/editions/places.ts';
import type { ChangeLine } from '../../record/edition/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { countiesOf } from '../area/neighbours.ts';
import { everywhere } from './group-documents.ts';

export type CellChange = Extract<ChangeLine, { what: 'cell' }>;

/** One value of a thing, before and after, in a sentence. */
export interface ChangeWords {
  column: string;
  words: string;
}

/** A thing of the record that changed, said once, with all that changed of it. */
export interface ChangedThing {
  title: string;
  /** 任务, 目标: where things of several kinds stand together. */
  kind: string | undefined;
  /** Its page, below the base, where it has one. */
  path: string | undefined;
  lines: ChangeWords[];
}

/** What changed in a county: by plan what belongs to one, the rest by table. */
export interface ChangeGroup {
  /** 沈丘县, or 各县通用. */
  name: string;
  /** How many values changed, and how many of them are not listed. */
  count: number;
  left: number;
  parts: Array<{ title: string; things: ChangedThing[] }>;
}

/** Lines of a page that a cheap phone can open; with more, each county has its share. */
const mostLines = 300;

/** Longest value that is told whole; the rest of it stands on the page of the thing. */
const longest = 80;

/** Changed values by county and thing, states that turned before other things; things keep the order of the edition. */
export function groupChanges(cells: readonly CellChange[], disclosure: Disclosure): ChangeGroup[] {
  const { tree } = disclosure;
  const counties = groupBy(
    cells,
    (cell) => countyOf(tree, placesOfChange(cell, disclosure)[0] ?? '')?.code ?? '',
  );
  const order = [...countiesOf(tree).map(({ code }) => code), ''].filter((code) => counties.has(code));
  const share = cells.length <= mostLines ? mostLines : Math.ceil(mostLines / order.length);
  return order.map((code) => {
    const things = [...groupBy(counties.get(code) ?? [], ({ key, table }) => `${table} ${key}`).values()].map(
      (own) => describe(own, disclosure),
    );
    const sorted = things.sort((a, b) => Number(b.turned) - Number(a.turned));
    const shown = sorted.filter(takeLines(share));
    return {
      name: tree.byCode.get(code)?.name ?? everywhere,
      count: countValues(sorted),
      left: countValues(sorted) - countValues(shown),
      parts: [...groupBy(shown, ({ part }) => part)].map(([title, own]) => ({
        title,
        things: own.map(({ thing }) => thing),
      })),
    };
  });
}

interface Described {
  thing: ChangedThing;
  part: string;
  /** True where its state turned. */
  turned: boolean;
  /** How many values changed; some are told in one line. */
  values: number;
}

const countValues = (of: Described[]): number => of.reduce((sum, { values }) => sum + values, 0);

function describe(cells: CellChange[], disclosure: Disclosure): Described {
  const { key = '', table = '', title = '' } = cells[0] ?? {};
  const id = planOfChange(table, key, disclosure);
  const plan = disclosure.plans.find((each) => each.plan.id === id)?.plan;
  const part = plan?.short ?? nameTable(table);
  return {
    part,
    turned: cells.some(isStatusChange),
    values: cells.length,
    thing: {
      title: table === 'plans' && plan ? '总的进度' : nameOnce(title),
      kind: plan && table !== 'plans' ? nameTable(table) : undefined,
      path: pathOf(table, key, disclosure),
      lines: sayChanged(cells, disclosure),
    },
  };
}

/** 瑶池村光伏项目 of 瑶池村光伏项目（瑶池村）: the place behind a title that names it already says nothing. */
function nameOnce(title: string): string {
  const [, name = '', place = ''] = /^(.+)（([^（），]+)）$/.exec(title) ?? [];
  return place !== '' && name.includes(place) ? name : title;
}

/** True of things as long as their lines fit into so many. */
function takeLines(most: number): (each: Described) => boolean {
  let taken = 0;
  return ({ thing }) => {
    taken += thing.lines.length;
    return taken <= most;
  };
}

function pathOf(
  table: string,
  key: string,
  { notices, plans, projects, reports }: Disclosure,
): string | undefined {
  const is = (each: { id: string }) => each.id === key;
  if (table === 'projects')
    return projects.some(({ project }) => is(project)) ? paths.project(key) : undefined;
  if (table === 'notices') return notices.some(is) ? paths.notice(key) : undefined;
  if (table === 'reports') return reports.some(is) ? paths.report(key) : undefined;
  if (table === 'plans') return plans.some(({ plan }) => is(plan)) ? paths.plan(key) : undefined;
  if (table === 'tasks') return plans.some(({ tasks }) => tasks.some(is)) ? paths.task(key) : undefined;
  return undefined;
}

/** States first; the reason for a state stands behind it, and a number that is hidden or shown anew says so in its place. */
function sayChanged(cells: CellChange[], disclosure: Disclosure): ChangeWords[] {
  const by = new Map(cells.map((cell) => [cell.column, cell]));
  const why = cells.some(isStatusChange) ? by.get('判断理由') : undefined;
  const lines = cells.flatMap((cell): Array<ChangeWords & { first: boolean }> => {
    const { column } = cell;
    if (cell === why) return [];
    const first = isStatusChange(cell);
    const reason = first && why && why.after !== '' ? `（${why.after.replace(/。$/, '')}）` : '';
    // 目前的数状态 says why there is no number; it is told with the number.
    const number = column.endsWith('状态') && !first ? column.slice(0, -'状态'.length) : undefined;
    if (number !== undefined && by.has(number)) return [];
    const state = first ? undefined : by.get(`${column}状态`);
    const before = cell.before || state?.before || '';
    const after = cell.after || state?.after || '';
    return [{ column: number ?? column, words: `${sayTurn(before, after, disclosure)}${reason}`, first }];
  });
  return lines
    .sort((a, b) => Number(b.first) - Number(a.first))
    .map(({ column, words }) => ({ column, words }));
}

function sayTurn(before: string, after: string, disclosure: Disclosure): string {
  const say = (value: string) => sayValue(sayWords(value, disclosure), longest);
  if (before === '') return `新填了${say(after)}`;
  if (after === '') return `原来${say(before)}，现在没有了`;
  // A list that went on: only what came.
  if (after.startsWith(`${before}；`)) return `多了${say(after.slice(before.length + 1))}`;
  return `原来${say(before)}，现在${say(after)}`;
}

/** Places by their names and days as people write them. */
function sayWords(value: string, { tree }: Disclosure): string {
  return value
    .replace(/\b\d{12}\b/g, (code) => tree.byCode.get(code)?.name ?? code)
    .replace(/\b\d{4}-\d{2}-\d{2}/g, (day) => nameDay(day as Day));
}
