import { entryFor } from './catalogue/catalogue.ts';
import type { Severity } from './catalogue/entry.ts';
import type { Finding } from './finding.ts';
import { hideFacts, hidePersonal } from './personal/hide.ts';

/**
 * A finding as the outside world gets it (contract of `npm run check -- --format json`). Line and column count from 1; in a
 * table the column is the cell's.
 */
export interface Diagnostic {
  code: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  value: string | null;
  message: string;
  fix: string;
}

/** What a check tells: errors and warnings, and notes on what was read otherwise than it is written. */
export interface Told {
  diagnostics: Diagnostic[];
  notes: Diagnostic[];
}

/**
 * Puts findings into words, in the order of files, lines and columns. `conceal` takes out of them what may not be told:
 * names of lists of persons that were typed where anybody reads them.
 */
export function explainFindings(
  findings: Finding[],
  conceal: (text: string) => string = (text) => text,
): Diagnostic[] {
  return findings
    .map(explain)
    .map((each) => ({
      ...each,
      value: each.value === null ? null : conceal(each.value),
      message: conceal(each.message),
      fix: conceal(each.fix),
    }))
    .sort(byPlace);
}

/** No word of a finding gives away what it is about: whatever reads as personal data is masked here, for all who print. */
function explain(finding: Finding): Diagnostic {
  const entry = entryFor(finding.kind);
  const facts = hideFacts(finding.facts) as never;
  const value = finding.value === undefined ? undefined : hidePersonal(finding.value);
  return {
    code: entry.code,
    severity: entry.severity,
    file: hidePersonal(finding.at.file),
    line: finding.at.line,
    column: finding.at.column,
    value: value ?? null,
    message: hidePersonal(entry.message(facts, value)),
    fix: hidePersonal(entry.fix(facts, value)),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
