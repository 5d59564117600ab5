import { checkSignOf, isRegionAndDay } from './resident-ids.ts';
import { maskAll } from './runs.ts';
import type { Sighting } from './sighting.ts';

/** A row of a table with the line it stands on. */
export interface PlacedRow {
  cells: readonly string[];
  line: number;
}

const head = /^\d{4,17}$/;
const tail = /^\d{0,13}[\dXx]$/;

/** ID numbers that go on in the cell below: both parts stand in one column, and together they pass the check of an ID. */
export function scanDown(file: string, upper: PlacedRow, lower: PlacedRow): Sighting[] {
  return upper.cells.flatMap((cell, i) => {
    const [first, second] = [cell.trim(), lower.cells[i]?.trim() ?? ''];
    if (first.length + second.length !== 18 || !head.test(first) || !tail.test(second)) return [];
    const id = (first + second).toUpperCase();
    if (!isRegionAndDay(id) || checkSignOf(id.slice(0, 17)) !== id[17]) return [];
    return [
      { value: first, line: upper.line },
      { value: second, line: lower.line },
    ].map(({ value, line }) => ({
      kind: 'resident-id' as const,
      value,
      shown: maskAll(id, 2),
      at: { file, line, column: i + 1 },
      officeKey: undefined,
      aside: undefined,
    }));
  });
}
