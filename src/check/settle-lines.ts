import type { RecordFolder } from '../record/source/folder.ts';
import type { Diagnostic } from './diagnostic.ts';
import { Sources } from './print/sources.ts';

/**
 * Puts the line of a finding in a table to that of its cell. The reader knows only on which line the row begins; below a
 * cell of several lines that is another one.
 */
export function settleLines(diagnostics: Diagnostic[], folder: RecordFolder): void {
  const sources = new Sources(folder);
  for (const each of diagnostics) {
    if (!each.file.endsWith('.csv')) continue;
    const source = sources.open(each.file);
    if (!source?.hasQuotes) continue;
    each.line = source.sheet?.find(each.line, each.column, each.value)?.line ?? each.line;
  }
}
