import type { CellFault, CellReading } from './cell-reading.ts';
import type { HeaderCell } from './header.ts';
import { isPlaceholder } from './signs.ts';
import type { Column } from './table.ts';

/** A column as it is read. */
export interface Lane extends HeaderCell {
  title: string;
  required: boolean;
  fillsDown: boolean;
  /** Fills down only where the next filled cell below holds the same. */
  between: boolean;
  read: (text: string) => CellReading<unknown>;
  quick: ((text: string) => unknown) | undefined;
  met: Map<string, CellReading<unknown>>;
  above: string | undefined;
}

/**
 * Texts met before in a column, in whichever file, are not read again, and share one value: columns hold few different ones.
 * Long ones are prose, which does not come twice.
 */
const met = new WeakMap<Column<unknown, boolean>, Map<string, CellReading<unknown>>>();
const memoryLimit = 32_768;
const longest = 12;

/** A copy of a text: V8 keeps what is cut out of another, from 13 characters on, as a view that holds the whole file alive. */
function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** What a cell holds. */
export function readCell(lane: Lane, text: string): CellReading<unknown> {
  if (text.length > longest) return readIn(lane, detach(text));
  const known = lane.met.get(text);
  if (known) return known;
  const reading = readIn(lane, text);
  if (lane.met.size < memoryLimit) lane.met.set(text, reading);
  return reading;
}

/** A column of the file, to be read as the table declares. */
export function laneOf({ field, index }: HeaderCell, column: Column<unknown, boolean>): Lane {
  const held = met.get(column) ?? new Map<string, CellReading<unknown>>();
  met.set(column, held);
  return {
    field,
    index,
    title: column.header,
    required: column.required,
    fillsDown: column.fillsDown === true,
    between: column.fillsDown === 'between',
    read: column.type.read,
    quick: column.type.quick,
    met: held,
    above: undefined,
  };
}

/** What a cell holds, with regard to what clerks type for “nothing”: 无 can be a value, a dash never is one. */
function readIn(lane: Lane, text: string): CellReading<unknown> {
  const reading = lane.read(text);
  if (!isPlaceholder(text) || 'nothing' in reading) return reading;
  const isWords = 'value' in reading && typeof reading.value === 'string';
  if ('value' in reading && !isWords) return reading;
  if (!lane.required) return { nothing: true, notes: [{ kind: 'placeholder' }] };
  if (isWords && /^[\u4e00-\u9fff]+$/.test(text)) return reading;
  if ('fault' in reading && reading.fault.kind === 'not-a-choice') return reading;
  const isNumber = 'fault' in reading && reading.fault.kind === 'not-a-number';
  const fault: CellFault = {
    kind: 'placeholder-cell',
    facts: { holds: isNumber ? 'number' : isWords ? 'words' : 'other' },
  };
  return { fault };
}
