import { groupBy } from '../../compute/group-by.ts';
import { type SheetDue, sheetsDue } from '../../document/village-sheet.ts';
import type { Disclosure } from '../../protect/disclosure.ts';

const made = new WeakMap<Disclosure, Map<string, SheetDue[]>>();

/** The monthly sheets of one village, newest first. */
export function sheetsOf(disclosure: Disclosure, code: string): SheetDue[] {
  const known =
    made.get(disclosure) ?? groupBy(sheetsDue(disclosure).reverse(), ({ village }) => village.code);
  made.set(disclosure, known);
  return known.get(code) ?? [];
}
