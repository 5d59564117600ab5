import type { Area } from '../area/table.ts';
import type { PersonList, Rows } from '../record.ts';
import { readTable } from '../source/csv.ts';
import type { RecordFolder } from '../source/folder.ts';
import type { Place, Problem } from '../source/problem.ts';
import { defineTable, type Row } from '../source/table.ts';
import { concealIn, concealing, type RawName } from './conceal-names.ts';
import type { Person } from './list.ts';
import { maskAddress } from './mask-address.ts';
import { isName, maskName, namesIn } from './mask-name.ts';
import { maskPhone } from './mask-phone.ts';
import type { Masked } from './masked.ts';
import { rememberNames } from './named-in.ts';
import { findNames, type NamesOfList, type NamingLine, type NamingText } from './names-in-text.ts';
import { shieldProblem } from './shield-problem.ts';
import { personTable } from './table.ts';

type RawPerson = Row<typeof personTable.columns>;

const nameTable = defineTable('names', { name: personTable.columns.name });

/** What lists are read with: the areas of the record, and the texts in which their names must not stand. */
export interface ListSurroundings {
  areas: readonly Area[];
  notices: ReadonlyArray<NamingText & { areas: readonly string[] }>;
  texts: readonly NamingText[];
  lines: readonly NamingLine[];
  locate: (owner: object, ...path: PropertyKey[]) => Place;
}

/**
 * Reads the lists of persons. What leaves this function is masked: the lists, the problems, and what those who show lines of
 * files are told to conceal. Lists are read anew each time, so that no memory of a reading holds a name.
 */
export function readPersonLists(
  folder: RecordFolder,
  files: readonly string[],
  { areas, notices, texts, lines, locate }: ListSurroundings,
): { lists: PersonList[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lists: PersonList[] = [];
  const named: NamesOfList[] = [];
  for (const file of files) {
    const { problems: found, ...table } = readTable(folder, file, personTable);
    const rows = table.rows.filter((row) => isName(row.name));
    const notice = file.replace(/^.*\/|\.csv$/g, '');
    // Names of rows in which something else is wrong are names too.
    const names = rawNamesOf(readTable(folder, file, nameTable).rows);
    const about = notices.find((each) => each.id === notice)?.areas ?? [];
    lists.push({ ...maskRows({ ...table, rows }, names, areasNear(areas, about)), notice });
    named.push({ notice, names });
    for (const each of found) problems.push(shieldProblem(each));
    problems.push(...tellNameless(table));
  }
  concealIn(folder, concealing(named.flatMap(({ names }) => names)));
  rememberNames(folder, named, notices);
  problems.push(...findNames(named, { texts: [...notices, ...texts], lines }, locate));
  return { lists, problems };
}

/** A cell in which no name stands: digits, 不详, a remark only. */
function tellNameless(table: Rows<RawPerson>): Problem[] {
  return table.rows
    .filter((row) => !isName(row.name))
    .map(({ line }) => ({
      kind: 'nameless-person',
      at: { file: table.file, line, column: table.columns['name'] ?? 1 },
      value: undefined,
      facts: { isEmpty: false },
    }));
}

/** A name that a clerk has masked already is not raw; one of a single character would be found everywhere. */
function rawNamesOf(rows: ReadonlyArray<Pick<RawPerson, 'name'>>): RawName[] {
  const names = new Set(rows.flatMap((row) => namesIn(row.name)));
  return [...names]
    .filter((name) => [...name].length > 1 && !name.includes('＊'))
    .map((name) => ({ name, shown: maskName(name) }));
}

function maskRows(
  { file, columns, rows }: Rows<RawPerson>,
  names: readonly RawName[],
  areas: readonly Area[],
): Rows<Person> {
  const conceal = concealing(names);
  const masks = { name: maskName, phone: maskPhone, address: (text: string) => maskAddress(text, areas) };
  // How a column is masked is what the table says of it.
  const mask = (field: 'name' | 'phone' | 'address', text: string): Masked =>
    masks[personTable.columns[field].person](text);
  const numbers = rows.map((row) => row.no);
  const isNumbered = numbers.every((no) => no !== undefined) && new Set(numbers).size === rows.length;
  const persons = rows.map(
    (row, i): Person => ({
      line: row.line,
      no: (isNumbered ? row.no : undefined) ?? i + 1,
      name: mask('name', row.name),
      people: row.people,
      address: row.address === undefined ? undefined : mask('address', row.address),
      phone: row.phone === undefined ? undefined : mask('phone', row.phone),
      reason: row.reason === undefined ? undefined : (conceal(row.reason) as Masked),
    }),
  );
  return { file, columns, rows: persons, units: [] };
}

/** The areas of the counties that a notice is about; all of them where nobody knows what it is about. */
function areasNear(areas: readonly Area[], about: readonly string[]): readonly Area[] {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const homeOf = (code: string | undefined): string | undefined => {
    let area = byCode.get(code ?? '');
    for (let step = 0; area?.parent !== undefined && step < 3; step++) area = byCode.get(area.parent);
    return area?.code;
  };
  const counties = new Set(about.flatMap((code) => homeOf(code) ?? []));
  return counties.size === 0 ? areas : areas.filter((area) => counties.has(homeOf(area.code) ?? ''));
}
