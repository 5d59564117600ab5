import type { Disclosure } from '../../protect/disclosure.ts';
import { type RowLine, rowLineSchema } from '../../record/edition/schema.ts';
import { openTables } from '../tables/index.ts';

/** The records of the public tables by table and key, each by its headers. */
export type Rows = Map<string, Map<string, Record<string, string>>>;

/** What goes by the day, or by what else there is: it changes in every edition and says nothing of the record. */
const daily: ReadonlySet<string> = new Set(['公示期还剩几天', '天数', '是否最近一期']);

/** What names a record of a table that has no key of its own, as far as the table has it. */
const naming = ['种类', '方案编号', '编号', '报告期', '地区代码', '单位名称'];

/** The public tables as a reader of the open data sees them; the table of editions, which tells of itself, is left out. */
export function listRows(disclosure: Disclosure): Rows {
  const rows: Rows = new Map();
  for (const table of openTables) {
    if (table.id === 'editions') continue;
    const keyed = table.describe(disclosure).find(({ key }) => key)?.header;
    const own = new Map<string, Record<string, string>>();
    for (const cells of table.list(disclosure)) {
      for (const header of daily) cells.delete(header);
      const names = keyed === undefined ? naming : [keyed];
      const key = names.map((header) => cells.get(header) ?? '').join(' ');
      own.set(makeUnique(key, own), Object.fromEntries([...cells].filter(([, words]) => words !== '')));
    }
    rows.set(table.id, own);
  }
  return rows;
}

function makeUnique(key: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(key)) return key;
  for (let number = 2; ; number++) if (!taken.has(`${key} #${number}`)) return `${key} #${number}`;
}

/** What of the tables changed between two editions, table by table and sorted by key. */
export function compareRows(before: Rows, now: Rows): RowLine[] {
  const tables = [...new Set([...before.keys(), ...now.keys()])].sort();
  return tables.flatMap((table) => {
    const [was, is] = [before.get(table) ?? new Map(), now.get(table) ?? new Map()];
    const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
    return keys.flatMap((key): RowLine[] => {
      const row = is.get(key) ?? null;
      return JSON.stringify(was.get(key) ?? null) === JSON.stringify(row) ? [] : [{ table, key, row }];
    });
  });
}

/**
 * The tables as the last edition left them: every edition's `rows.jsonl`, the oldest first. They are read as they come: of a
 * county of 2,000 villages all together are large.
 */
export function replayRows(editions: Iterable<string>): Rows {
  const rows: Rows = new Map();
  for (const text of editions) {
    for (const written of text.split('\n')) {
      if (written === '') continue;
      const { table, key, row } = rowLineSchema.parse(JSON.parse(written));
      const own = rows.get(table) ?? new Map<string, Record<string, string>>();
      rows.set(table, own);
      if (row === null) own.delete(key);
      else own.set(key, row);
    }
  }
  return rows;
}
