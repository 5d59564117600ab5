import type { ProgressRows } from '../record/record.ts';
import type { Period } from '../record/value/period.ts';

/** A row with the period it is about and the file it stands in. */
export interface FiledRow<T> {
  row: T;
  period: Period;
  file: string;
}

/** Files rows by what they are about, in one pass: a plan has hundreds of thousands of rows and dozens of tasks. */
export function fileRows<T>(
  reports: Array<ProgressRows<T>>,
  keyOf: (row: T) => string,
): Map<string, Array<FiledRow<T>>> {
  const filed = new Map<string, Array<FiledRow<T>>>();
  for (const { rows, period, file } of reports) {
    for (const row of rows) {
      const key = keyOf(row);
      const known = filed.get(key);
      if (known) known.push({ row, period, file });
      else filed.set(key, [{ row, period, file }]);
    }
  }
  return filed;
}
