import { isFileOf, type Part, tableFiles } from '../../record/files.ts';
import { partCells } from '../../record/source/cells.ts';
import { findHeader } from '../../record/source/header.ts';
import type { Columns, Table } from '../../record/source/table.ts';

/** Where a cell stands in its file: the line on which it begins, and offsets in the text. */
export interface CellSpan {
  line: number;
  start: number;
  end: number;
  /** The row as Excel and WPS count it, where that can be known: a cell of several lines is one row there. */
  row: number | undefined;
}

interface SheetRow {
  /** Line on which the row begins. */
  line: number;
  /** Offset of that line. */
  start: number;
  /** Offset behind the row; broken rows that follow it are counted in. */
  end: number;
  number: number;
}

/** A CSV file as text with places: where its rows and cells stand, and what its columns are called. */
export class Sheet {
  readonly headerLine: number;
  /** Names of the columns as the file gives them. */
  readonly headers: string[];
  private readonly text: string;
  private readonly delimiter: string;
  private readonly lines: number[] = [];
  private readonly starts: number[] = [];
  /** False where some row could not be told apart: nobody knows then how Excel would count. */
  private readonly isWhole: boolean;

  constructor(file: string, text: string) {
    this.text = text;
    const table = tableOf(file);
    const header = table ? findHeader(text, table, file) : undefined;
    this.delimiter = header?.delimiter ?? ',';
    this.isWhole = this.findRows();
    this.headerLine = header && header.cells.length > 0 ? header.line : 0;
    const row = this.rowOver(this.headerLine);
    this.headers = row ? this.cellsOf(row).cells : [];
  }

  /**
   * The cell of the row that begins on a line or runs over it; of the cell only the value, where that is a part of it.
   * Undefined where there is no such row, or its cells cannot be told apart. Behind the last cell: the end of the row.
   */
  find(line: number, column: number, value: string | null): CellSpan | undefined {
    const row = this.rowOver(line);
    if (!row) return undefined;
    const { starts } = this.cellsOf(row);
    const last = starts.at(-1);
    if (last === undefined) return undefined;
    const end = this.endOf(row.start + last);
    if (line > row.line + countNewlines(this.text, row.start, end)) return undefined;
    const start = starts[column - 1];
    const span =
      start === undefined
        ? { start: end, end }
        : this.narrow(row.start + start, this.endOf(row.start + start), value);
    return {
      ...span,
      line: row.line + countNewlines(this.text, row.start, span.start),
      row: this.isWhole ? row.number : undefined,
    };
  }

  private findRows(): boolean {
    const { text, lines, starts } = this;
    if (text.includes('"')) {
      const faults = partCells(text, this.delimiter, (_cells, line, cellStarts) => {
        lines.push(line);
        starts.push(text.lastIndexOf('\n', (cellStarts[0] ?? 0) - 1) + 1);
      });
      return faults.length === 0;
    }
    for (let start = 0; start < text.length || start === 0; ) {
      starts.push(start);
      lines.push(starts.length);
      const end = text.indexOf('\n', start);
      start = end < 0 ? text.length + 1 : end + 1;
    }
    return true;
  }

  /** The last row that begins on or above a line. */
  private rowOver(line: number): SheetRow | undefined {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] ?? 0) <= line) low = middle + 1;
      else high = middle;
    }
    const start = this.starts[low - 1];
    if (start === undefined) return undefined;
    return {
      line: this.lines[low - 1] ?? 1,
      start,
      end: this.starts[low] ?? this.text.length,
      number: low,
    };
  }

  private cellsOf(row: SheetRow): { cells: string[]; starts: number[] } {
    let found: { cells: string[]; starts: number[] } | undefined;
    partCells(this.text.slice(row.start, row.end), this.delimiter, (cells, _line, starts) => {
      found ??= { cells: [...cells], starts: [...starts] };
    });
    return found ?? { cells: [], starts: [] };
  }

  private endOf(start: number): number {
    const { text, delimiter } = this;
    if (text[start] === '"') {
      let at = text.indexOf('"', start + 1);
      while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
      return at < 0 ? text.length : at + 1;
    }
    let end = start;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
    while (end > start && (text[end - 1] ?? '').trim() === '') end -= 1;
    return end;
  }

  /** Of a long cell the words that are meant. A number is never a part of another. */
  private narrow(start: number, end: number, value: string | null): { start: number; end: number } {
    const whole = { start, end };
    if (!value || /^[\d.,%-]+$/.test(value)) return whole;
    const at = this.text.slice(start, end).indexOf(value);
    return at >= 0 ? { start: start + at, end: start + at + value.length } : whole;
  }
}

function tableOf(file: string): Table<Columns> | undefined {
  const part = Object.keys(tableFiles).find((name) => isFileOf(name as Part, file));
  if (part === undefined) return undefined;
  return tableFiles[part as keyof typeof tableFiles].table as unknown as Table<Columns>;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
