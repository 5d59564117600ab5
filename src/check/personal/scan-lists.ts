import { personTable } from '../../record/person/table.ts';
import type { PersonList } from '../../record/record.ts';
import { readTable } from '../../record/source/csv.ts';
import type { RecordFolder } from '../../record/source/folder.ts';
import { defineTable, may } from '../../record/source/table.ts';
import { placeIn } from '../evidence.ts';
import { findPersonal, type PersonalKind } from './find-personal.ts';
import type { Sighting } from './sighting.ts';

const heading = '事由';

const { name, address, phone, note } = personTable.columns;
/** The columns that leave the reader masked or not at all, as they are written; a row that lacks a name is looked at, too. */
const written = defineTable('raw', { name: may(name.header, name.type, name.note), address, phone, note });
const columns = ['name', 'address', 'phone', 'note'] as const;

/** What no column of a list may hold, whether it is published or not: papers and accounts were never needed for a list. */
const never: ReadonlySet<PersonalKind> = new Set<PersonalKind>([
  'resident-id',
  'resident-id-15',
  'disability-card',
  'passport',
  'travel-permit',
  'military-id',
  'bank-card',
  'social-security-card',
  'subsidy-account',
]);

/**
 * Personal data in what lists of persons tell in free words: the reader masks the names of the list there, but anything else
 * may have been typed. Names, phones and addresses of the other columns are masked already; there, and in remarks (备注), which
 * nobody is shown, papers and accounts are told.
 */
export function scanLists(lists: readonly PersonList[], folder: RecordFolder): Sighting[] {
  return lists.flatMap((list) => [...scanReasons(list), ...scanWritten(list, folder)]);
}

function scanWritten(list: PersonList, folder: RecordFolder): Sighting[] {
  const { rows, columns: places } = readTable(folder, list.file, written);
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const text = row[column];
      if (text === undefined) return [];
      return findPersonal(text, { field: written.columns[column].header })
        .filter(({ kind }) => never.has(kind))
        .map(({ kind, start, end, shown }) => ({
          kind,
          value: text.slice(start, end),
          shown,
          at: { file: list.file, line: row.line, column: places[column] ?? 1 },
          officeKey: undefined,
          aside: undefined,
        }));
    }),
  );
}

function scanReasons(list: PersonList): Sighting[] {
  return list.rows.flatMap(({ line, name, reason }) => {
    if (reason === undefined) return [];
    const about = { field: heading, row: [{ field: '姓名', text: name }] };
    return findPersonal(reason, about).map(({ kind, start, end, shown }) => ({
      kind,
      value: reason.slice(start, end),
      shown,
      at: placeIn(list, line, 'reason'),
      officeKey: undefined,
      aside: undefined,
    }));
  });
}
