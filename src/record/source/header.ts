import { type CellFault, partCells } from './cells.ts';
import { nearest } from './nearest.ts';
import { type Problem, problem } from './problem.ts';
import { toHalfWidth, withoutHidden } from './signs.ts';
import type { Columns, Table } from './table.ts';

/** A column of the file that is one of the table's. */
export interface HeaderCell {
  field: string;
  /** Counted from 0. */
  index: number;
}

/** The header row of a file. `sound` where the rows below it can be read. */
export interface Header {
  sound: boolean;
  delimiter: string;
  line: number;
  cells: HeaderCell[];
  /** How many columns there are; empty ones behind the last are not counted. */
  width: number;
  /** How many cells the header row has, empty ones behind the last column among them. */
  span: number;
  problems: Problem[];
}

/** Excel puts commas, some settings of it semicolons, and “Unicode 文本” and copying tabs. */
const delimiters: Record<string, string> = { ',': '英文逗号', '\t': '制表符', ';': '分号' };

/** So many lines may stand above the header: a title, who filled it in, when. */
const linesAbove = 10;

interface Candidate {
  delimiter: string;
  cells: string[];
  line: number;
  known: number;
}

/** Finds the row that names the columns: of the first lines the one with most names that the table knows. */
export function findHeader<C extends Columns>(text: string, table: Table<C>, file: string): Header {
  const fields = new Map(Object.entries(table.columns).map(([field, c]) => [nameOf(c.header), field]));
  const { candidates, faults } = listCandidates(text, fields);
  const best = candidates.reduce((a, b) => (b.known > a.known ? b : a));
  const problems: Problem[] = [];
  const at = { file, line: best.line, column: 1 };
  const none = {
    sound: false,
    delimiter: best.delimiter,
    line: best.line,
    cells: [],
    width: 0,
    span: 0,
    problems,
  };
  const broken = faults.find(({ delimiter }) => delimiter === best.delimiter);
  if (best.known === 0 && broken) {
    const { kind, line, column } = broken.fault;
    const place = { file, line, column };
    problems.push(kind === 'open-quote' ? problem(kind, place, {}) : problem(kind, place, { reason: kind }));
    return none;
  }
  if (best.known === 0) {
    const headers = Object.values(table.columns).map((column) => column.header);
    problems.push(problem('no-header', at, { headers }, best.cells.join(' ').slice(0, 40)));
    return none;
  }
  if (best.delimiter !== ',')
    problems.push(problem('read-delimiter', at, { delimiter: delimiters[best.delimiter] ?? best.delimiter }));
  const cells = nameColumns(best, fields, table, file, problems);
  const width = best.cells.findLastIndex((cell) => cell !== '') + 1;
  const span = Math.max(best.cells.length, commonLength(text, best));
  tellNameless(text, best, file, problems);
  if (best.line > 1 && !tellRowsAbove(text, best, cells, table, file, problems))
    problems.push(problem('read-below-notes', at, { header: best.line }));
  const isWhole = Object.entries(table.columns).every(
    ([field, column]) => !column.required || cells.some((cell) => cell.field === field),
  );
  return { sound: isWhole, delimiter: best.delimiter, line: best.line, cells, width, span, problems };
}

/** How many rows are looked at to see how wide a file is made. */
const sample = 50;

/**
 * The number of cells that most rows have: some programs put a comma behind the last cell of each row, but not behind the
 * header. 0 where there are too few rows to tell.
 */
function commonLength(text: string, { delimiter, line }: Candidate): number {
  const counts = new Map<number, number>();
  let rows = 0;
  const top = text.split('\n', line + sample).join('\n');
  partCells(top, delimiter, (cells, at) => {
    if (at <= line || cells.every((cell) => cell === '')) return;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    rows += 1;
  });
  const most = [...counts].find(([, count]) => count > 1 && count * 2 > rows);
  return most?.[0] ?? 0;
}

/** Headers are compared without spaces and widths: 金额(万元) is 金额（万元）. */
export function nameOf(header: string): string {
  return toHalfWidth(withoutHidden(header)).replace(/\s/g, '');
}

function listCandidates(
  text: string,
  fields: Map<string, string>,
): { candidates: Candidate[]; faults: Array<{ delimiter: string; fault: CellFault }> } {
  const faults: Array<{ delimiter: string; fault: CellFault }> = [];
  const top = text.split('\n', linesAbove + 1).join('\n');
  const found: Candidate[] = [];
  for (const delimiter of Object.keys(delimiters)) {
    const broken = partCells(top, delimiter, (cells, line) => {
      if (cells.every((cell) => cell === '')) return;
      found.push({
        delimiter,
        cells: [...cells],
        line,
        known: cells.filter((cell) => fields.has(nameOf(cell))).length,
      });
    });
    for (const fault of broken) faults.push({ delimiter, fault });
  }
  const none = { delimiter: ',', cells: [], line: 1, known: 0 };
  return { candidates: found.length > 0 ? found : [none], faults };
}

function nameColumns<C extends Columns>(
  { cells, line }: Candidate,
  fields: Map<string, string>,
  table: Table<C>,
  file: string,
  problems: Problem[],
): HeaderCell[] {
  const found: HeaderCell[] = [];
  const strange: string[] = [];
  const lacking = () => absent.filter((column) => column.required);
  const absent = Object.entries(table.columns)
    .filter(([, { header }]) => !cells.some((cell) => nameOf(cell) === nameOf(header)))
    .map(([, column]) => column);
  cells.forEach((cell, index) => {
    if (cell === '') return;
    const at = { file, line, column: index + 1 };
    const field = fields.get(nameOf(cell));
    const earlier = found.find((each) => each.field === field);
    if (field === undefined) {
      strange.push(cell);
      const near = nearest(
        cell,
        absent.map((column) => column.header),
      );
      problems.push(
        problem(
          'unknown-column',
          at,
          { header: cell, nearest: near, absent: absent.map((column) => column.header) },
          cell,
        ),
      );
    } else if (earlier) {
      problems.push(problem('repeated-column', at, { header: cell, first: earlier.index + 1 }, cell));
    } else found.push({ field, index });
  });
  const [only] = strange;
  const unknown = problems.find((each) => each.kind === 'unknown-column');
  const [lacked] = lacking();
  if (only !== undefined && unknown && strange.length === 1 && lacked && lacking().length === 1) {
    // One name that is not known and one column that is not there: most likely the one under another name.
    if (unknown.facts.nearest === undefined) {
      const facts = { header: lacked.header, nearest: only };
      problems.splice(problems.indexOf(unknown), 1, problem('missing-column', unknown.at, facts, only));
      return found;
    }
  }
  for (const { header } of lacking()) {
    // A column that is there under a name nearly right is told once, where it stands.
    const near = nearest(header, strange);
    if (
      near !== undefined &&
      nearest(
        near,
        absent.map((column) => column.header),
      ) === header
    )
      continue;
    problems.push(problem('missing-column', { file, line, column: 1 }, { header, nearest: near }));
  }
  return found;
}

/** A column with cells but no name: what stands in it would be lost. */
function tellNameless(text: string, head: Candidate, file: string, problems: Problem[]): void {
  const nameless = head.cells.flatMap((cell, i) => (cell === '' ? [i] : []));
  if (nameless.length === 0) return;
  const filled = new Set<number>();
  partCells(text, head.delimiter, (cells, line) => {
    if (line > head.line) for (const i of nameless) if ((cells[i] ?? '') !== '') filled.add(i);
  });
  for (const i of filled) {
    const at = { file, line: head.line, column: i + 1 };
    problems.push(problem('nameless-column', at, { letter: letterOf(i + 1) }));
  }
}

/**
 * A row above the header in which everything reads as the table asks is data: what stands above a header is passed over, and
 * a sheet that was sorted with its header would lose rows.
 */
function tellRowsAbove<C extends Columns>(
  text: string,
  head: Candidate,
  cells: HeaderCell[],
  table: Table<C>,
  file: string,
  problems: Problem[],
): boolean {
  const needed = cells.filter(({ field }) => table.columns[field]?.required);
  if (needed.length < 2) return false;
  let first: number | undefined;
  partCells(text.split('\n', head.line - 1).join('\n'), head.delimiter, (above, line) => {
    const isRow = needed.every(({ field, index }) => {
      const cell = above[index] ?? '';
      const reading = cell === '' ? undefined : table.columns[field]?.type.read(cell);
      return reading !== undefined && 'value' in reading;
    });
    if (isRow) first ??= line;
  });
  if (first === undefined) return false;
  problems.push(problem('rows-above-header', { file, line: first, column: 1 }, { header: head.line }));
  return true;
}

/** The letter that Excel and WPS give a column: 1 is A, 27 is AA. */
export function letterOf(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
