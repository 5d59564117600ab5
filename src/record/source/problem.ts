import type { Respelling } from '../edition/line-ends.ts';

/** Where something stands: file below the content folder, line and column counted from 1 (in a table the column is the cell's). */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/**
 * What the reader met, as facts. The words for it are in the catalogue of diagnostics (`src/check/catalogue/`). Those of the
 * last group are no faults: they tell what was read otherwise than it is written, so that nothing is changed in silence.
 */
export interface ReadingFacts {
  'missing-file': { what: string };
  'unreadable-text': { encoding: string };
  'garbled-text': { sample: string };
  'mixed-encodings': { sample: string };
  'unknown-file': { nearest: string | undefined; isCopy: boolean };
  'misplaced-file': { folder: string };
  'office-file': Record<never, never>;
  'empty-table': Record<never, never>;
  'empty-file': Record<never, never>;

  'yaml-syntax': { reason: string };
  'yaml-tab': Record<never, never>;
  'yaml-repeated-key': { key: string };
  'yaml-wide-colon': { key: string };
  'yaml-no-space': { key: string; sign: string };
  'yaml-hash': { rest: string };
  'yaml-loose-colon': { key: string };
  'yaml-star': { sign: string };
  'yaml-quote': { mark: string };
  'yaml-inner-quote': { key: string };
  'yaml-bracket': { bracket: string };
  'yaml-indent': { key: string; given: number; wanted: number[] };
  'yaml-no-dash': { key: string };
  'mdx-syntax': { reason: string };
  'mdx-expression': { code: string };
  /** `right`: the tag with English quotes. */
  'curly-attribute': { tag: string; right: string };
  'open-tag': { tag: string };
  'no-front-matter': { first: string };
  'unknown-key': { key: string; nearest: string | undefined };
  'missing-key': { key: string };
  /** `inList`: it is one item of the list under the key. */
  'wrong-type': { key: string; expected: string; given: string; inList: boolean };
  'not-allowed': { key: string; allowed: string[]; nearest: string | undefined };
  'wrong-form': { key: string; expected: string };
  'out-of-range': { key: string; least?: number; most?: number; isList: boolean };
  'span-reversed': { key: string; start: string; end: string };
  'not-a-day': { key: string; hint: string | undefined; why: string | undefined };
  'not-a-period': { key: string; hint: string | undefined };

  'csv-syntax': { reason: string };
  'open-quote': Record<never, never>;
  'no-header': { headers: string[] };
  'unknown-column': { header: string; nearest: string | undefined; absent: string[] };
  'missing-column': { header: string; nearest: string | undefined };
  'repeated-column': { header: string; first: number };
  'nameless-column': { letter: string };
  'short-row': { cells: number; columns: number };
  'extra-cell': { columns: number };
  'no-rows': Record<never, never>;
  'total-row': { word: string };
  'lone-cell': Record<never, never>;
  'rows-above-header': { header: number };
  'other-header': Record<never, never>;
  'empty-cell': { header: string; above: string | undefined };
  'bad-cell': { header: string; expected: string };
  'not-a-choice': { header: string; allowed: string[]; nearest: string | undefined };
  'not-a-number': { header: string; hint: string | undefined };
  'ambiguous-number': { header: string; readings: string[] };
  'not-whole': { header: string };
  'negative-count': { header: string };
  'wrong-unit': { header: string; unit: string; given: string; hint: string | undefined };
  'impossible-day': { header: string; why: string };
  'ambiguous-day': { header: string; why: string };
  'bad-period': { header: string; hint: string | undefined };
  'bad-code': { header: string; digits: number };
  'rounded-code': { header: string };
  formula: { header: string };
  'sheet-error': { header: string };
  'lost-letters': { header: string };
  'placeholder-cell': { header: string; holds: 'number' | 'words' | 'other' };

  'forbidden-column': { what: string; header: string };
  'nameless-person': { isEmpty: boolean };
  'name-in-text': { shown: string };

  'chain-file-missing': Record<never, never>;
  'chain-unreadable': Record<never, never>;
  'chain-number': { expected: number };
  'chain-broken': { edition: number };
  'chain-back': { before: string };
  'chain-head': Record<never, never>;
  'edition-file-missing': { edition: number };
  'edition-file-changed': { edition: number };
  'edition-root': { edition: number };
  'edition-line-ends': { files: number; how: Respelling };
  'signature-unasked': { edition: number };
  'signature-wrong': { edition: number };
  'key-missing': { edition: number };
  'key-changed': { edition: number };

  'read-as-gb18030': Record<never, never>;
  'read-as-utf16': Record<never, never>;
  'read-delimiter': { delimiter: string };
  'read-below-notes': { header: number };
  'read-repeated-header': { count: number };
  'read-wide': { count: number; header: string };
  'read-thousands': { count: number; header: string };
  'read-unit': { count: number; header: string; unit: string };
  'read-day': { count: number; header: string; value: string };
  'read-serial-day': { count: number; header: string; value: string };
  'read-period': { count: number; header: string; value: string };
  'read-hidden-sign': { count: number; header: string };
  /** `lines`: the first ten. */
  'read-filled-down': { count: number; header: string; lines: number[] };
  'read-placeholder': { count: number; header: string };
  'read-spaces': { count: number; header: string };
  'read-apostrophe': { count: number; header: string };
  'read-word': { count: number; header: string; value: string };
  'read-awaited': { count: number };
}

type ReadingKind = keyof ReadingFacts;

/** One thing that the reader met, at its place. */
export type Problem = {
  [Kind in ReadingKind]: { kind: Kind; at: Place; value: string | undefined; facts: ReadingFacts[Kind] };
}[ReadingKind];

/** Makes a problem. */
export function problem<Kind extends ReadingKind>(
  kind: Kind,
  at: Place,
  facts: ReadingFacts[Kind],
  value?: string,
): Problem {
  return { kind, at, value, facts } as Problem;
}
