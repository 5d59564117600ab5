import { isFileOf, type Part, tableFiles } from '../../record/files.ts';
import { partCells } from '../../record/source/cells.ts';
import { findHeader } from '../../record/source/header.ts';
import type { Columns, Table } from '../../record/source/table.ts';
import { findPersonal } from './find-personal.ts';
import { officeKeyOf } from './office-fields.ts';
import { PlainRows } from './plain-rows.ts';
import { type PlacedRow, scanDown } from './scan-down.ts';
import type { Sighting } from './sighting.ts';

/** Headings under which a bare day or number is personal. */
const personalHeader = /出生|生日|身份|证|号码|卡|账|帐|电话|手机|姓名|户主|微信|QQ/i;

/** Personal data in the cells of a table, each held against its heading and its row. */
export function scanTable(file: string, text: string): Sighting[] {
  const { delimiter, line: headerLine, headers } = headerOf(file, text);
  const sightings: Sighting[] = [];
  const rows = new PlainRows();
  const isPlain = headers.some((header) => personalHeader.test(header) && !officeKeyOf(file, header))
    ? () => false
    : rows.isPlain;
  const takeRow = (cells: readonly string[], line: number) => {
    if (line === headerLine || cells.every((cell) => cell === '')) return;
    const found = scanRow(file, cells, line, headers);
    if (found.length === 0) rows.keep();
    for (const each of found) sightings.push(each);
  };
  let above: PlacedRow | undefined;
  const takePair = (upper: PlacedRow | undefined, lower: PlacedRow) => {
    if (upper) sightings.push(...scanDown(file, upper, lower));
  };
  if (delimiter !== ',' || text.includes('"')) {
    const faults = partCells(text, delimiter, (cells, line) => {
      const row = cells.join(',');
      if (!isPlain(row, 0, row.length)) takeRow(cells, line);
      const here = { cells: [...cells], line };
      takePair(above, here);
      above = here;
    });
    // A row whose cells cannot be told apart is looked at as one text.
    const lines = faults.length > 0 ? text.split('\n') : [];
    for (const { line, column } of faults)
      takeWhole(file, lines[line - 1] ?? '', { line, column }, sightings);
    return sightings;
  }
  let lastAt = 0;
  let isLastLooked = false;
  for (let at = 0, line = 1; at < text.length; line++) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const isLooked = !isPlain(text, at, end);
    if (isLooked) {
      const cells = text.slice(at, end).split(',');
      takeRow(
        cells.map((cell) => cell.trim()),
        line,
      );
    }
    // One part of an ID at least is too long for a row that needs no look.
    if (isLooked || isLastLooked) takePair(rowAt(text, lastAt, at - 1, line - 1), rowAt(text, at, end, line));
    isLastLooked = isLooked;
    lastAt = at;
    at = end + 1;
  }
  return sightings;
}

function rowAt(text: string, start: number, end: number, line: number): PlacedRow {
  return { cells: text.slice(start, Math.max(start, end)).split(','), line };
}

function scanRow(
  file: string,
  cells: readonly string[],
  line: number,
  headers: readonly string[],
): Sighting[] {
  const row = cells.map((text, i) => nameCell(headers[i], text));
  return cells.flatMap((text, i) => {
    if (text === '') return [];
    const field = headers[i];
    const about = {
      ...(field === undefined ? {} : { field }),
      row: row.filter((other, j) => j !== i && other.text !== ''),
      before: cells[i - 1] ?? '',
      after: cells[i + 1] ?? '',
    };
    return findPersonal(text, about).map(({ kind, start, end, shown }) => ({
      kind,
      value: text.slice(start, end),
      shown,
      at: { file, line, column: i + 1 },
      officeKey: field === undefined ? undefined : officeKeyOf(file, field),
      aside: undefined,
    }));
  });
}

function nameCell(field: string | undefined, text: string): { field?: string; text: string } {
  return field === undefined ? { text } : { field, text };
}

function takeWhole(
  file: string,
  text: string,
  { line, column }: { line: number; column: number },
  sightings: Sighting[],
): void {
  for (const { kind, start, end, shown } of findPersonal(text))
    sightings.push({
      kind,
      value: text.slice(start, end),
      shown,
      at: { file, line, column },
      officeKey: undefined,
      aside: undefined,
    });
}

/** The row of headings, also of a table that the record does not know: its first row. */
function headerOf(file: string, text: string): { delimiter: string; line: number; headers: string[] } {
  const part = Object.keys(tableFiles).find((name) => isFileOf(name as Part, file));
  const table = part === undefined ? undefined : tableFiles[part as keyof typeof tableFiles].table;
  const header = findHeader(text, (table ?? tableFiles.areas.table) as unknown as Table<Columns>, file);
  const line = header.cells.length > 0 ? header.line : 1;
  let headers: string[] = [];
  const above = text.split('\n', line).at(-1) ?? '';
  partCells(above, header.delimiter, (cells) => {
    headers = [...cells];
  });
  return { delimiter: header.delimiter, line: header.cells.length > 0 ? line : 0, headers };
}
