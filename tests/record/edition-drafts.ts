/** Editions by chance, frozen one after the other as `npm run release` does it. */
import fc from 'fast-check';
import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import { codeOf } from '../../src/record/edition/code.ts';
import { sha256 } from '../../src/record/edition/hash.ts';
import type { FrozenEdition } from '../../src/record/edition/read-chain.ts';
import type { ChangeLine, DocumentLine, RowLine } from '../../src/record/edition/schema.ts';
import { makeKeys } from '../../src/record/edition/sign.ts';

/** What an edition by chance is made of. */
export interface Draft {
  later: number;
  note: string;
  documents: DocumentLine[];
  files: Array<{ path: string; content: string }>;
  rows: RowLine[];
  changes: ChangeLine[];
  told: Record<string, Record<string, Array<[number, number]> | null>>;
  ticks: string | undefined;
  isSigned: boolean;
}

export const office = makeKeys();
const ids = ['n1', 'n2', 'r1', 'sheet-2022-06-990009001001', 'tasks'] as const;

/** Words with quotes, line breaks, Chinese of two code units and a lone surrogate: all that JSON must hold. */
export const words = fc.oneof(
  fc.constantFrom('甲镇', '“三户”\n换行', '𬬮岭村', '"\\', '{}', '\u2028'),
  fc.string({ minLength: 1, unit: 'grapheme' }),
);

const document = fc
  .record({
    id: fc.constantFrom(...ids),
    title: words,
    content: fc.string(),
    act: fc.constantFrom('new', 'renewed', 'corrected', 'reprinted', 'lapsed', 'withdrawn', 'removed'),
  })
  .map(({ id, title, content, act }): DocumentLine => {
    const named = {
      id,
      kind: 'notice',
      title,
      publisher: '甲镇政府',
      date: '2022-07-15',
      page: `notices/${id}/`,
      pdf: `pdf/notices/${id}.pdf`,
    };
    if (act === 'withdrawn' || act === 'removed') return { ...named, act };
    const data = sha256(content);
    const correction = act === 'corrected' ? { correction: '2022-1' } : {};
    return {
      ...named,
      act,
      ...correction,
      code: codeOf(id, data),
      data,
      numbers: sha256(''),
      sha256: sha256(`${content}%PDF`),
      bytes: content.length + 1,
    };
  });

const row = fc.dictionary(fc.constantFrom('标题', '状态', '值'), words, { noNullPrototype: true });
const rowLine: fc.Arbitrary<RowLine> = fc.record({
  table: fc.constantFrom('tasks', 'notices'),
  key: words,
  row: fc.option(row),
});
const change: fc.Arbitrary<ChangeLine> = fc.oneof(
  fc.record({
    what: fc.constant('cell' as const),
    table: words,
    key: words,
    title: words,
    column: words,
    before: fc.string(),
    after: fc.string(),
  }),
  fc.record({
    what: fc.constantFrom('added' as const, 'removed' as const),
    table: words,
    count: fc.integer({ min: 1, max: 9999 }),
    titles: fc.array(words),
  }),
);
const range = fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]): [number, number] => [a, a + b]);

export const draft: fc.Arbitrary<Draft> = fc.record({
  later: fc.nat(40),
  note: words,
  documents: fc.uniqueArray(document, { selector: ({ id }) => id, maxLength: 5 }),
  files: fc.uniqueArray(
    fc.record({ path: fc.stringMatching(/^data\/[a-z]{1,8}\.csv$/), content: fc.string() }),
    {
      selector: ({ path }) => path,
      maxLength: 6,
    },
  ),
  rows: fc.array(rowLine, { maxLength: 5 }),
  changes: fc.array(change, { maxLength: 5 }),
  told: fc.dictionary(
    fc.constantFrom('small', 'other'),
    fc.dictionary(words, fc.option(fc.array(range, { maxLength: 3 })), { noNullPrototype: true }),
    { noNullPrototype: true },
  ),
  ticks: fc.option(fc.constant('{"code":"MB426","reason":"等县里批复"}\n'), { nil: undefined }),
  isSigned: fc.boolean(),
});

export const drafts = fc.array(draft, { minLength: 1, maxLength: 4 });

/** Files below `editions/` after all editions, and what each gave. */
export function freezeAll(given: readonly Draft[]): {
  files: Map<string, string>;
  editions: FrozenEdition[];
} {
  const files = new Map<string, string>();
  const editions: FrozenEdition[] = [];
  let days = 0;
  for (const each of given) {
    days += each.later;
    const date = new Date(Date.UTC(2022, 6, 20 + days)).toISOString().slice(0, 10);
    const frozen = freezeEdition({
      before: editions,
      date,
      note: each.note,
      publisher: '小样县政府',
      site: 'https://small.example/',
      documents: each.documents.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      files: each.files
        .toSorted((a, b) => (a.path < b.path ? -1 : 1))
        .map(({ path, content }) => `${sha256(content)}  ${path}`),
      rows: each.rows,
      changes: each.changes,
      told: { asOf: date, plans: each.told },
      ticks: each.ticks,
      privateKey: each.isSigned ? office.privateKey : undefined,
    });
    for (const { path, text } of frozen.files) files.set(path, text);
    editions.push(frozen.edition);
  }
  return { files, editions };
}
