import type { Problem, ProblemKind } from '../record/source/problem.ts';
import { catalogue, type Entry, type Severity } from './catalogue.ts';

/** A finding as the outside world gets it (design contract of `npm run check -- --format json`). */
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

/** Puts problems into words, in the order of files, lines and columns. */
export function explainProblems(problems: Problem[]): Diagnostic[] {
  return problems.map(explain).sort(byPlace);
}

function explain(problem: Problem): Diagnostic {
  const entry: Entry<never> = entryFor(problem.kind);
  const facts = problem.facts as never;
  return {
    code: entry.code,
    severity: entry.severity,
    file: problem.at.file,
    line: problem.at.line,
    column: problem.at.column,
    value: problem.value ?? null,
    message: entry.message(facts, problem.value),
    fix: entry.fix(facts, problem.value),
  };
}

function entryFor(kind: ProblemKind): Entry<never> {
  return catalogue[kind] as Entry<never>;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
