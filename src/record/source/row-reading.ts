import type { CellNote } from './cell-reading.ts';
import type { Header } from './header.ts';
import { type Lane, laneOf, readCell } from './lane.ts';
import { OpenCells } from './open-cells.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { ReadingNotes } from './reading-notes.ts';
import { RowSieve } from './row-sieve.ts';
import { isUnseen } from './signs.ts';
import type { Columns, Row, Table } from './table.ts';

/** A unit that was written behind the number of a cell whose column does not say which belongs there. */
export interface WrittenUnit {
  line: number;
  field: string;
  unit: string;
}

/** The rows of one CSV file; rows with a problem are left out of `rows` and told in `problems`. */
export interface TableReading<C extends Columns> {
  file: string;
  rows: Array<Row<C>>;
  /** In which column of the file each field stands, counted from 1. */
  columns: Record<string, number>;
  units: WrittenUnit[];
  /** How many rows name who is to report and say nothing yet. */
  awaited: number;
  problems: Problem[];
}

/** Takes the rows of a table one by one. */
export class RowReading<C extends Columns> {
  private readonly file: string;
  private readonly problems: Problem[];
  private readonly header: Header;
  private readonly lanes: Lane[];
  private readonly notes: ReadingNotes;
  private readonly sieve: RowSieve;
  private readonly units: WrittenUnit[] = [];
  private readonly openCells: OpenCells;
  private readonly rows: Array<Row<C>> = [];
  /** A row with every field, empty: all rows then have one shape, which is smaller and faster. */
  private readonly blank: Record<string, unknown>;
  private readonly mayBeEmpty: boolean;
  private seen = 0;
  private awaited = 0;
  /** The columns that hold what is reported. */
  private readonly answers: ReadonlySet<Lane>;

  constructor(file: string, table: Table<C>, header: Header, problems: Problem[]) {
    this.file = file;
    this.header = header;
    this.problems = problems;
    this.notes = new ReadingNotes(file);
    this.mayBeEmpty = table.mayBeEmpty;
    this.blank = { line: 0 };
    for (const field of Object.keys(table.columns)) this.blank[field] = undefined;
    this.lanes = header.cells.flatMap((cell) => {
      const column = table.columns[cell.field];
      return column ? [laneOf(cell, column)] : [];
    });
    const asked: readonly string[] = table.answers;
    this.answers = new Set(this.lanes.filter(({ field }) => asked.includes(field)));
    this.sieve = new RowSieve(file, header, this.lanes, problems, this.notes);
    this.openCells = new OpenCells(
      (lane, line) => this.notes.add('read-filled-down', this.at(line, lane), { header: lane.title }),
      (lane, line, above) => this.tellEmpty(lane, line, above),
    );
  }

  readonly take = (cells: string[], line: number): void => {
    if (line <= this.header.line) return;
    if (isEmpty(cells)) {
      for (const lane of this.lanes) lane.above = undefined;
      return;
    }
    this.seen += 1;
    if (this.sieve.holdsBack(cells, line)) return;
    const row: Record<string, unknown> = { ...this.blank, line };
    let sound = true;
    const isAwaited = this.isAwaited(cells);
    for (const lane of this.lanes) {
      if (isAwaited && this.answers.has(lane)) continue;
      const text = cells[lane.index] ?? '';
      const filled = text === '' && lane.fillsDown ? lane.above : undefined;
      if (text === '' && filled === undefined) {
        if (!lane.required || (lane.between && this.openCells.keep(lane, row, line))) continue;
        this.tellEmpty(lane, line);
        sound = false;
        continue;
      }
      if (lane.between) this.openCells.meet(lane, text);
      if (filled !== undefined)
        this.notes.add('read-filled-down', this.at(line, lane), { header: lane.title });
      else if (lane.fillsDown) lane.above = text;
      const quick = lane.quick?.(text);
      if (quick !== undefined && filled === undefined) {
        row[lane.field] = quick;
        continue;
      }
      const reading = readCell(lane, filled ?? text);
      if ('value' in reading) {
        row[lane.field] = reading.value;
        if (reading.notes) this.noteAll(reading.notes, lane, line, text);
      } else if ('nothing' in reading) {
        this.noteAll(reading.notes, lane, line, text);
        if (!lane.required) continue;
        this.tellEmpty(lane, line);
        sound = false;
      } else {
        sound = false;
        // What is wrong in a merged cell is told where it stands, not for each row beside it.
        if (filled !== undefined) continue;
        const facts = { ...reading.fault.facts, header: lane.title };
        this.problems.push({
          kind: reading.fault.kind,
          at: this.at(line, lane),
          value: text,
          facts,
        } as Problem);
      }
    }
    if (isAwaited) this.awaited += 1;
    else if (sound) this.rows.push(row as Row<C>);
  };

  /** True for a row that names who is to report and says nothing yet. */
  private isAwaited(cells: string[]): boolean {
    if (this.answers.size === 0) return false;
    for (const { index } of this.answers) if ((cells[index] ?? '') !== '') return false;
    return true;
  }

  finish(): TableReading<C> {
    this.openCells.finish();
    const { dropped } = this.openCells;
    const rows = dropped.size === 0 ? this.rows : this.rows.filter((row) => !dropped.has(row));
    if (this.seen === 0 && !this.mayBeEmpty)
      this.problems.push(problem('no-rows', { file: this.file, line: this.header.line, column: 1 }, {}));
    for (const each of this.notes.list()) this.problems.push(each);
    const { awaited: count } = this;
    if (count > 0)
      this.problems.push(
        problem('read-awaited', { file: this.file, line: this.header.line, column: 1 }, { count }),
      );
    const columns = Object.fromEntries(this.lanes.map(({ field, index }) => [field, index + 1]));
    const { file, units, awaited, problems } = this;
    return { file, rows, columns, units, awaited, problems };
  }

  private at(line: number, cell: { index: number }): Place {
    return { file: this.file, line, column: cell.index + 1 };
  }

  private tellEmpty(lane: Lane, line: number, above = lane.above): void {
    const facts = { header: lane.title, above };
    this.problems.push(problem('empty-cell', this.at(line, lane), facts));
  }

  private noteAll(notes: CellNote[], lane: Lane, line: number, text: string): void {
    const at = this.at(line, lane);
    for (const note of notes) {
      if (note.kind === 'open-unit') this.units.push({ line, field: lane.field, unit: note.unit });
      else this.notes.add(`read-${note.kind}`, at, { ...note, header: lane.title }, text);
    }
  }
}

/** True for a row in which nothing can be seen. */
function isEmpty(cells: string[]): boolean {
  for (const cell of cells) {
    if (cell === '') continue;
    const code = cell.charCodeAt(0);
    // What most cells begin with can be seen: the long way is for the few others.
    if (code > 0x20 && code < 0x7f) return false;
    if (!isUnseen(cell)) return false;
  }
  return true;
}
