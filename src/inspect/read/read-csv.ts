import { partCells } from '../../record/source/cells.ts';
import type { Passage } from '../passage.ts';
import { readRow } from './read-row.ts';
import { readLines } from './read-text.ts';

/** A table of text, comma or tab between its cells: each cell with the heading of its column and its row. */
export function readCsv(text: string, separator: ',' | '\t' = ','): Passage[] {
  const passages: Passage[] = [];
  let headings: string[] | undefined;
  const bare = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const faults = partCells(bare, separator, (cells, line) => {
    const row = cells.map((cell, at) => {
      const field = headings?.[at];
      // A leading apostrophe keeps spreadsheets from running a cell; it is not part of the text.
      const words = cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
      return field ? { field, text: words } : { text: words };
    });
    headings ??= row.map((each) => each.text);
    passages.push(...readRow({ name: '', heads: [] }, line, row));
  });
  // A row whose quotes are broken was passed over as a row; its words are there all the same.
  return faults.length > 0 ? [...passages, ...readLines(bare)] : passages;
}
