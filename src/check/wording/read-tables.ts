import { tableFiles } from '../../record/files.ts';
import type { Rows } from '../../record/record.ts';
import { words } from '../../record/source/cell-type.ts';
import type { Columns, Table } from '../../record/source/table.ts';
import type { Day } from '../../record/value/date.ts';
import { type Evidence, placeIn } from '../evidence.ts';
import type { Passage } from './passage.ts';

/** Columns that hold sentences or names that are shown; the others name what is registered elsewhere, letter by letter. */
const prose = new Set([
  'name',
  'address',
  'phone',
  'note',
  'work',
  'standard',
  'goal',
  'benefit',
  'number',
  'issue',
]);
for (const field of ['measure', 'evidence', 'owner', 'keeper', 'charge', 'matter', 'answer'])
  prose.add(field);

/** Fields that tell of which day a row is, in the order in which they are asked. */
const days = ['reported', 'found', 'received', 'allocated', 'date', 'planStart'];

type LooseRow = { line: number } & Record<string, unknown>;

/**
 * The texts of all tables, each different one of a column once, where it first stands: of a million rows most have none,
 * and the rest have the same.
 */
export function readTables({ record, areaTable }: Evidence): Passage[] {
  const passages: Passage[] = [];
  const read = <C extends Columns>(table: Table<C>, rows: Rows<unknown>, plan?: string): void => {
    for (const field of textFields(table)) readColumn(rows as Rows<LooseRow>, field, plan, passages);
  };
  read(tableFiles.areas.table, areaTable);
  for (const each of record.taskReports) read(tableFiles.taskReports.table, each, each.plan);
  for (const each of record.indicatorReports) read(tableFiles.indicatorReports.table, each, each.plan);
  read(tableFiles.projects.table, record.projects);
  read(tableFiles.funding.table, record.funding);
  read(tableFiles.disbursements.table, record.disbursements);
  read(tableFiles.assets.table, record.assets);
  for (const each of record.rectification) read(tableFiles.rectification.table, each);
  for (const each of record.objections) read(tableFiles.objections.table, each);
  return passages;
}

function textFields({ columns }: Pick<Table<Columns>, 'columns'>): string[] {
  return Object.entries(columns).flatMap(([field, column]) => (column.type === words ? [field] : []));
}

function readColumn(
  rows: Rows<LooseRow>,
  field: string,
  plan: string | undefined,
  passages: Passage[],
): void {
  if (rows.columns[field] === undefined) return;
  const seen = new Set<string>();
  for (const row of rows.rows) {
    const text = row[field];
    if (typeof text !== 'string' || seen.has(text)) continue;
    seen.add(text);
    const shape = shapeOf(text);
    if (shape !== text && seen.has(shape)) continue;
    seen.add(shape);
    if (!/[^\x20-\x7e]/.test(text)) continue;
    const place = placeIn(rows, row.line, field);
    passages.push({
      text,
      by: prose.has(field) ? 'own' : 'name',
      at: () => place,
      day: dayOfRow(row),
      plan,
    });
  }
}

/**
 * What is proof-read once: 走访了12户 and 走访了15户 have the same faults. Days and telephone numbers are looked at one by
 * one.
 */
function shapeOf(text: string): string {
  return /\d/.test(text) && !/\d{5}|\d月/.test(text) ? text.replace(/\d/g, '0') : text;
}

function dayOfRow(row: LooseRow): Day | undefined {
  const field = days.find((each) => typeof row[each] === 'string');
  return field === undefined ? undefined : String(row[field]);
}
