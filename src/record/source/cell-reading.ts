import type { ReadingFacts } from './problem.ts';

/** What was read otherwise than it is written. */
export type CellNote =
  | { kind: 'wide' | 'thousands' | 'hidden-sign' | 'spaces' | 'apostrophe' | 'placeholder' }
  /** `open-unit`: nobody has looked yet whether it is the right one. */
  | { kind: 'unit' | 'open-unit'; unit: string }
  | { kind: 'day' | 'serial-day' | 'period' | 'word'; value: string };

/** What is wrong with a cell, as facts; which column it is in is added by who reads the table. */
export type CellFault = {
  [Kind in CellFaultKind]: { kind: Kind; facts: Omit<ReadingFacts[Kind], 'header'> };
}[CellFaultKind];

type CellFaultKind =
  | 'bad-cell'
  | 'not-a-choice'
  | 'not-a-number'
  | 'ambiguous-number'
  | 'not-whole'
  | 'negative-count'
  | 'wrong-unit'
  | 'impossible-day'
  | 'ambiguous-day'
  | 'bad-period'
  | 'bad-code'
  | 'rounded-code'
  | 'formula'
  | 'sheet-error'
  | 'lost-letters'
  | 'placeholder-cell';

/** A cell that was read: its value and what was smoothed on the way, or what is wrong with it; or nothing was in it. */
export type CellReading<T> =
  | { value: T; notes?: CellNote[] }
  | { fault: CellFault }
  | { nothing: true; notes: CellNote[] };
