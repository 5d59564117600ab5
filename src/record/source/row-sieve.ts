import { type Header, nameOf } from './header.ts';
import type { Lane } from './lane.ts';
import type { Problem } from './problem.ts';
import type { ReadingNotes } from './reading-notes.ts';

/** Words of a total row. The program adds up; a total among the rows would be counted a second time. */
const totals =
  /^(本页|全县|全区|全市|全乡|全镇|全村)?(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总)[:：]?$/;

/** The characters with which words of totals begin: most cells begin with another, and need no closer look. */
const totalSigns = new Set([...'本全合总小共累汇'].map((sign) => sign.charCodeAt(0)));

/** Holds back rows that are none of the table's, or whose cells cannot be told apart. */
export class RowSieve {
  private readonly file: string;
  private readonly header: Header;
  private readonly lanes: Lane[];
  private readonly problems: Problem[];
  private readonly notes: ReadingNotes;
  private readonly titles: Set<string>;
  private isLost = false;

  constructor(file: string, header: Header, lanes: Lane[], problems: Problem[], notes: ReadingNotes) {
    this.file = file;
    this.header = header;
    this.lanes = lanes;
    this.problems = problems;
    this.notes = notes;
    this.titles = new Set(lanes.map(({ title }) => nameOf(title)));
  }

  holdsBack(cells: string[], line: number): boolean {
    // Below another header nobody knows what stands under what.
    if (this.isLost) return true;
    const { width, span } = this.header;
    // All titles begin with a Chinese character, and few cells of first columns do.
    if ((cells[0] ?? '').charCodeAt(0) > 0x2e7f && this.isHeader(cells, line)) return true;
    const total = findTotal(cells);
    if (total >= 0) {
      this.forget();
      return this.tell('total-row', { word: cells[total] ?? '' }, line, total, cells[total]);
    }
    const filled = countFilled(cells);
    if (filled === 1 && this.lanes.length > 2 && this.isLone(cells)) {
      const only = cells.findIndex((cell) => cell !== '');
      return this.tell('lone-cell', {}, line, only, cells[only]);
    }
    if (cells.length < width) {
      // One cell too few shifts all that follow: what stands in them would be read under the wrong header.
      return this.tell('short-row', { cells: cells.length, columns: width }, line, 0);
    }
    if (cells.length > span) {
      // An empty one too many is a comma too many as well: what stands behind that has moved to the next column.
      const extra = cells.findIndex((cell, i) => i >= span && cell !== '');
      const at = extra >= 0 ? extra : span;
      return this.tell('extra-cell', { columns: width }, line, at, cells[at] || undefined);
    }
    for (let i = 0; i < cells.length; i++)
      if (this.swallows(cells[i] ?? '', cells)) return this.tell('open-quote', {}, line, i);
    return false;
  }

  /** The header again, as where tables were put one below the other; or one in another order, below which all is unsure. */
  private isHeader(cells: string[], line: number): boolean {
    if (!this.titles.has(nameOf(cells[0] ?? ''))) return false;
    const names = cells.map((cell) => nameOf(cell));
    if (this.lanes.every(({ index, title }) => names[index] === nameOf(title))) {
      this.forget();
      this.notes.add('read-repeated-header', { file: this.file, line, column: 1 }, {});
      return true;
    }
    const known = names.filter((name) => this.titles.has(name)).length;
    if (known < 3 || known * 2 < this.lanes.length) return false;
    this.isLost = true;
    return this.tell('other-header', {}, line, 0);
  }

  /** A remark or who filled in the table: words in one cell, and nothing where something must be. */
  private isLone(cells: string[]): boolean {
    return this.lanes.filter(({ required, index }) => required && (cells[index] ?? '') === '').length >= 2;
  }

  /**
   * A quoted cell with as many separators as a row has, of which a later line is a row or begins as this one does, holds a row:
   * its quote was not closed.
   */
  private swallows(cell: string, cells: string[]): boolean {
    if (cell.length < this.header.width || !cell.includes('\n')) return false;
    const { delimiter, width } = this.header;
    const least = Math.max(3, width);
    if (cell.split(delimiter).length < least) return false;
    const own = shapeOf(cells[0] ?? '', delimiter);
    const later = cell.split('\n').slice(1);
    return later.some((line) => line.split(delimiter).length >= least || shapeOf(line, delimiter) === own);
  }

  /** What stands above a total or a header is merged with nothing below it. */
  private forget(): void {
    for (const lane of this.lanes) lane.above = undefined;
  }

  private tell<
    Kind extends 'total-row' | 'lone-cell' | 'short-row' | 'extra-cell' | 'open-quote' | 'other-header',
  >(
    kind: Kind,
    facts: Extract<Problem, { kind: Kind }>['facts'],
    line: number,
    index: number,
    value?: string,
  ): true {
    const at = { file: this.file, line, column: index + 1 };
    this.problems.push({ kind, at, value, facts } as unknown as Problem);
    return true;
  }
}

/** How a row begins: its first cell with every digit and every letter alike. */
function shapeOf(line: string, delimiter: string): string {
  const first = line.split(delimiter, 1)[0] ?? '';
  return first
    .trim()
    .replace(/\d+/g, '0')
    .replace(/[a-z]+/gi, 'a');
}

function findTotal(cells: string[]): number {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? '';
    if (cell.length < 9 && totalSigns.has(cell.charCodeAt(0)) && totals.test(cell)) return i;
  }
  return -1;
}

function countFilled(cells: string[]): number {
  let filled = 0;
  for (const cell of cells) if (cell !== '') filled += 1;
  return filled;
}
