import { partCells } from '../record/source/cells.ts';
import { decodeText } from '../record/source/decode.ts';
import type { RecordFolder } from '../record/source/folder.ts';
import { findHeader } from '../record/source/header.ts';
import type { Columns, Table } from '../record/source/table.ts';
import { encodeGb18030 } from './encode-gb18030.ts';
import { type NewFile, Refusal } from './renewal.ts';
import { type Cells, tableFile, writeRows } from './write-table.ts';

/**
 * A table with rows put behind its last one. What stood there stays, but for bare codes: they are written as the new rows
 * have them, or a spreadsheet would spoil the old rows and leave the new ones. Order of columns, separator, line ends and
 * encoding are the file's own. A table that is not there yet is begun.
 */
export function appendRows<C extends Columns>(
  folder: RecordFolder,
  path: string,
  table: Table<C>,
  rows: ReadonlyArray<Cells<C>>,
): NewFile {
  if (!folder.list().includes(path)) return tableFile(path, table, rows);
  const held = folder.read(path);
  const { text } = decodeText(path, held);
  const header = text === undefined ? undefined : findHeader(text.replace(/^\uFEFF/, ''), table, path);
  if (text === undefined || !header?.sound)
    throw new Refusal(`${path} 的列名读不出来，没法往后面加行。请先运行 npm run check，照提示改好。`);
  const fields = Array.from({ length: header.width }, (_, index) =>
    header.cells.find((cell) => cell.index === index),
  ).map((cell) => cell?.field);
  const encoding = encodingOf(held);
  const before = encoding === 'utf-16' ? held : keepCodes(held, header.delimiter);
  const end =
    encoding === 'utf-16' ? '' : new TextDecoder('latin1').decode(before).includes('\r\n') ? '\r\n' : '\n';
  const lines = writeRows(rows, fields, header.delimiter);
  const gap = /[\r\n]$/.test(new TextDecoder('latin1').decode(before.slice(-1))) ? '' : end;
  const added = `${gap}${lines.join(end)}${end}`;
  const bytes = encoding === 'utf-8' ? new TextEncoder().encode(added) : encodeGb18030(added);
  if (encoding === 'utf-16' || bytes === undefined)
    throw new Refusal(
      `${path} 的编码不是 UTF-8，要加的行写不进去。请用 Excel 或 WPS 打开它，另存为“CSV UTF-8（逗号分隔）”，再运行一次。`,
    );
  const whole = new Uint8Array(before.length + bytes.length);
  whole.set(before);
  whole.set(bytes, before.length);
  return { path, bytes: whole, replaces: true };
}

/**
 * A table in which codes of twelve digits are written as texts of a spreadsheet. It is read byte by byte: no digit or
 * separator is part of a longer sign, neither in UTF-8 nor, but for digits between other bytes, in GB 18030.
 */
function keepCodes(bytes: Uint8Array, delimiter: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const cell = new RegExp(`(^|[${delimiter}\\r\\n])( *"(?:[^"]|"")*"|[^${delimiter}\\r\\n]*)`, 'g');
  const kept = text.replace(cell, (_, before: string, written: string) => {
    const code = /^ *(?:"(\d{12})"|(\d{12})) *$/.exec(written);
    return `${before}${code ? `="${code[1] ?? code[2]}"` : written}`;
  });
  return new Uint8Array(Buffer.from(kept, 'latin1'));
}

/** The encoding as the reader takes it: what is valid UTF-8 is UTF-8. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'gb18030' | 'utf-16' {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'utf-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** True where a table has a row with these cells as they stand, filled in or not. */
export function hasRow<C extends Columns>(
  folder: RecordFolder,
  path: string,
  table: Table<C>,
  wanted: Cells<C>,
): boolean {
  if (!folder.list().includes(path)) return false;
  const text = decodeText(path, folder.read(path)).text?.replace(/^\uFEFF/, '') ?? '';
  const { cells: columns, delimiter, line: top } = findHeader(text, table, path);
  let found = false;
  partCells(text, delimiter, (cells, line) => {
    if (line <= top || found) return;
    found = Object.entries(wanted).every(([field, value]) => {
      const column = columns.find((each) => each.field === field);
      return column !== undefined && cells[column.index] === String(value);
    });
  });
  return found;
}
