import { entryFor } from './catalogue/catalogue.ts';
import type { Severity } from './catalogue/entry.ts';
import type { Finding } from './finding.ts';

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

/** Puts findings into words, in the order of files, lines and columns. */
export function explainFindings(findings: Finding[]): Diagnostic[] {
  return findings.map(explain).sort(byPlace);
}

function explain(finding: Finding): Diagnostic {
  const entry = entryFor(finding.kind);
  const facts = finding.facts as never;
  return {
    code: entry.code,
    severity: entry.severity,
    file: finding.at.file,
    line: finding.at.line,
    column: finding.at.column,
    value: finding.value ?? null,
    message: entry.message(facts, finding.value),
    fix: entry.fix(facts, finding.value),
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
