/** Where something stands: file below the content folder, line and column counted from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** What the reader met, as facts. The words for it are in the catalogue of diagnostics (`src/check/catalogue.ts`). */
export interface ProblemFacts {
  'missing-file': { why: string };
  'unreadable-text': { encoding: string };
  'yaml-syntax': { reason: string };
  'mdx-syntax': { reason: string };
  'mdx-expression': { code: string };
  'no-front-matter': Record<never, never>;
  'csv-syntax': { reason: string };
  'unknown-key': { key: string; nearest: string | undefined };
  'missing-key': { key: string };
  'wrong-type': { key: string; expected: string; given: string };
  'not-allowed': { key: string; allowed: string[]; nearest: string | undefined };
  'wrong-form': { key: string; expected: string };
  'not-a-day': { key: string };
  'not-a-period': { key: string };
  'no-variant': { key: string; reason: string };
  'unknown-column': { header: string; nearest: string | undefined };
  'missing-column': { header: string; nearest: string | undefined };
  'repeated-column': { header: string; first: number };
  'extra-cell': { columns: number };
  'empty-cell': { header: string };
  'bad-cell': { header: string; expected: string };
  'unknown-file': { nearest: string | undefined };
  'office-file': Record<never, never>;
  'empty-table': Record<never, never>;
  'open-quote': Record<never, never>;
  'short-row': { cells: number; columns: number };
  'repeated-row': { what: string; first: Place };
  'more-than-whole': { part: string; whole: string; limit: number };
  'state-contradicts': { state: string; because: string };
  'day-after': { earlier: string; later: string; limit: string };
  'reported-early': { period: string; end: string };
  negative: { header: string };
  'repeated-id': { what: string; id: string; first: Place };
  'no-such': { what: string; id: string; nearest: string | undefined };
  'area-outside': { code: string; parent: string };
  circular: { what: string; id: string };
  'not-public': { title: string };
  'too-short': { kind: string; days: number; least: number; count: 'calendar' | 'working' };
  'no-area-or-unit': Record<never, never>;
  'no-value': Record<never, never>;
  'no-dataset': Record<never, never>;
  'notice-lacks': { kind: string; key: string };
  'unknown-component': { name: string; nearest: string | undefined };
  'unknown-attribute': { component: string; name: string; nearest: string | undefined };
  'missing-attribute': { component: string; name: string };
  'no-glyph': { character: string; codePoint: string; document: string };
}

export type ProblemKind = keyof ProblemFacts;

/** One thing that is wrong with the record, at its place. */
export type Problem = {
  [Kind in ProblemKind]: { kind: Kind; at: Place; value: string | undefined; facts: ProblemFacts[Kind] };
}[ProblemKind];

/** Makes a problem. */
export function problem<Kind extends ProblemKind>(
  kind: Kind,
  at: Place,
  facts: ProblemFacts[Kind],
  value?: string,
): Problem {
  return { kind, at, value, facts } as Problem;
}
