/** A place in a table's text where the cells cannot be told apart. */
export interface CellFault {
  kind: 'open-quote' | 'csv-syntax';
  line: number;
  /** The cell, counted from 1. */
  column: number;
}

/** What is done with each row: its cells (the array is used again for the next row) and the line on which it begins. */
export type TakeRow = (cells: string[], line: number, starts: number[]) => void;

const quote = 0x22;
const newline = 0x0a;
const equals = 0x3d;

/**
 * Parts CSV text (RFC 4180, LF line ends) into rows of trimmed cells and gives each to `take`; blank lines are rows of one
 * empty cell. A fault ends its row only: reading goes on with the next line, so that one run tells them all. `starts`
 * holds the offset of each cell.
 *
 * `="990100001001"`, with which programs keep a spreadsheet from making a number of a code, is one cell, as it stands.
 *
 * Our own, not a library's: those stop at the first fault, know no place of a cell, and take ten times as long
 * (`npm run bench`). A property test holds it against csv-parse.
 */
export function partCells(text: string, delimiter: string, take: TakeRow): CellFault[] {
  const separator = delimiter.charCodeAt(0);
  const faults: CellFault[] = [];
  const cells: string[] = [];
  const starts: number[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    let faultStart = at;
    const rowLine = line;
    let fault: CellFault | undefined;
    cells.length = 0;
    starts.length = 0;
    for (let open = true; open; ) {
      let begin = at;
      while (isBlank(text.charCodeAt(begin)) && text.charCodeAt(begin) !== separator) begin += 1;
      faultStart = begin;
      const isKept = text.charCodeAt(begin) === equals && text.charCodeAt(begin + 1) === quote;
      if (isKept || text.charCodeAt(begin) === quote) {
        const opening = isKept ? begin + 1 : begin;
        const closing = closeQuote(text, opening);
        let after = closing + 1;
        while (isBlank(text.charCodeAt(after)) && text.charCodeAt(after) !== separator) after += 1;
        const sign = text.charCodeAt(after);
        const isClosed = closing >= 0 && (after >= text.length || sign === separator || sign === newline);
        if (!isClosed) {
          const swallows = closing < 0 || text.slice(begin, closing).includes('\n');
          fault = { kind: swallows ? 'open-quote' : 'csv-syntax', line, column: cells.length + 1 };
          break;
        }
        const inner = text.slice(opening + 1, closing);
        const cell = (inner.includes('""') ? inner.replaceAll('""', '"') : inner).trim();
        cells.push(isKept ? `="${cell}"` : cell);
        starts.push(begin);
        line += countNewlines(inner);
        at = after;
      } else {
        let end = begin;
        let hasQuote = false;
        for (; end < text.length; end++) {
          const sign = text.charCodeAt(end);
          if (sign === separator || sign === newline) break;
          if (sign === quote) hasQuote = true;
        }
        if (hasQuote) {
          fault = { kind: 'csv-syntax', line, column: cells.length + 1 };
          break;
        }
        let last = end;
        while (last > begin && isBlank(text.charCodeAt(last - 1))) last -= 1;
        cells.push(text.slice(begin, last));
        starts.push(begin);
        at = end;
      }
      open = at < text.length && text.charCodeAt(at) === separator;
      if (open) {
        at += 1;
        if (at === text.length) {
          cells.push('');
          starts.push(at);
          open = false;
        }
      }
    }
    if (fault) {
      // Behind an open quote nobody knows where the row ends: reading goes on below the line on which its cell began.
      faults.push(fault);
      const next = text.indexOf('\n', faultStart);
      at = next < 0 ? text.length : next + 1;
      line = fault.line + 1;
    } else {
      take(cells, rowLine, starts);
      at += 1;
      line += 1;
    }
  }
  return faults;
}

/** Offset of the quote that closes the one at `open`; doubled quotes stand for themselves. -1 where there is none. */
function closeQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at;
  }
  return -1;
}

/** White space within a line: what Excel, WPS and web pages put around a cell. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x3000 || code === 0xa0;
}

function countNewlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
