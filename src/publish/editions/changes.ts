import type { Disclosure } from '../../protect/disclosure.ts';
import type { EditionBook } from '../../record/edition/book.ts';
import type { ChangeLine, RowLine } from '../../record/edition/schema.ts';
import { catalogue } from '../catalogue.ts';
import type { Rows } from './rows.ts';

/** Of records that came or went so many are named. */
const namedAtMost = 20;

/** Headers that say what a record is called, the first that a table has. */
const titles = ['标题', '项目名称', '名称', '指标', '公开事项', '问题', '原文'];

/** What is told instead of a value that stood in a version that is not to be had any more. */
const untold = '（不再提供）';

/**
 * Notices and reports of which nothing that stood in them is told again with the edition that takes it away, for an edition
 * stays for ever: those whose version in force is replaced by a correction that withholds it, and what is withdrawn.
 */
export function listWithheld({
  editions: { corrections, current },
  notices,
}: Pick<Disclosure, 'notices'> & {
  editions: Pick<EditionBook, 'corrections' | 'current'>;
}): Set<string> {
  const withholding = corrections.filter(({ withheld }) => withheld !== undefined);
  const waiting = withholding
    .flatMap(({ documents }) => documents)
    .filter(({ id, replaces }) => current.get(id)?.line.data === replaces);
  // Not only in the edition that withdraws it: a column that a later program leaves out of the open data goes then.
  const withdrawn = notices.filter(({ state }) => state === 'withdrawn');
  return new Set([...waiting, ...withdrawn].map(({ id }) => id));
}

/**
 * What a reader of the open data sees changed: values before and after; of whole records how many came and went. `withheld`:
 * ids of notices and reports of which no value of before is told but their state, which is the program's word.
 */
export function tellChanges(
  before: Rows,
  changed: readonly RowLine[],
  withheld: ReadonlySet<string>,
): ChangeLine[] {
  const cells: ChangeLine[] = [];
  const hidden = findTitles(before, withheld);
  const isUntold = ({
    table,
    key,
    column,
    old,
  }: {
    table: string;
    key: string;
    column: string;
    old: string;
  }) => old !== '' && !isStatusChange({ column }) && (hidden.has(old) || isOf(withheld, table, key));
  const whole = new Map<string, { what: 'added' | 'removed'; table: string; titles: string[] }>();
  for (const { table, key, row } of changed) {
    const was = before.get(table)?.get(key);
    if (was && row) {
      for (const column of new Set([...Object.keys(was), ...Object.keys(row)])) {
        const [old = '', now = ''] = [was[column], row[column]];
        if (old !== now)
          cells.push({
            what: 'cell',
            table,
            key,
            title: nameRow(row, key),
            column,
            before: isUntold({ table, key, column, old }) ? untold : old,
            after: now,
          });
      }
      continue;
    }
    const what = row ? 'added' : 'removed';
    const told = whole.get(`${what} ${table}`) ?? { what, table, titles: [] };
    told.titles.push(nameRow(row ?? was ?? {}, key));
    whole.set(`${what} ${table}`, told);
  }
  const counted = [...whole.values()].map(
    ({ what, table, titles: names }): ChangeLine => ({
      what,
      table,
      count: names.length,
      titles: names.slice(0, namedAtMost),
    }),
  );
  return [...counted, ...cells];
}

/** Tables of which a record is a document that can be withheld; its key is the document's id. */
const withholdable = ['notices', 'reports'];

function isOf(documents: ReadonlySet<string>, table: string, key: string): boolean {
  return withholdable.includes(table) && documents.has(key);
}

/** What withheld documents were called: other tables name them. */
function findTitles(before: Rows, withheld: ReadonlySet<string>): Set<string> {
  const rows = withholdable.flatMap((table) => [...withheld].map((id) => before.get(table)?.get(id)));
  return new Set(rows.flatMap((row) => row?.['标题'] ?? []));
}

/** What a record is called: its title, with the place and the period where it is of one. */
function nameRow(row: Record<string, string>, key: string): string {
  const title = titles.map((header) => row[header]).find(Boolean) ?? key;
  const of = [row['报告期'], row['地区'] ?? row['单位名称']].filter(Boolean);
  return of.length === 0 || title === row['地区'] ? title : `${title}（${of.join('，')}）`;
}

/** A value of a table as a sentence or a narrow cell shows it. */
export function sayValue(value: string, most: number): string {
  if (value === '') return '（空）';
  if (/^-?\d+\.\d{3,}$/.test(value)) return String(Number(Number(value).toFixed(2)));
  return value.length > most ? `${value.slice(0, most)}…` : value;
}

/** True for a change of a state: a task that was done, a notice whose time was over. */
export function isStatusChange({ column }: { column: string }): boolean {
  // The state of a figure says why there is no number; it goes with the figure.
  return /^(?:状态|任务状态|阶段)$/.test(column);
}

/** 任务: what a table is called. */
export function nameTable(id: string): string {
  return catalogue.find((entry) => entry.id === id)?.title ?? id;
}
