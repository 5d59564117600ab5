/** Editions whose line ends were written anew: told as what it is, and nothing else is hidden behind it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChain } from '../../src/record/edition/read-chain.ts';
import { drafts, freezeAll } from './edition-drafts.ts';

type Spell = (text: string) => string;
const asWindows: Spell = (text) => text.replaceAll('\n', '\r\n');
const marked: Spell = (text) => `\uFEFF${text}`;
const spellings: Array<[string, Spell]> = [
  ['line-ends', asWindows],
  ['mark', marked],
  ['both', (text) => marked(asWindows(text))],
];

const tell = (files: ReadonlyMap<string, string>, where: 'record' | 'published' = 'record') =>
  readChain((path) => {
    const text = files.get(path);
    return text === undefined ? undefined : new Uint8Array(Buffer.from(text));
  }, where);

describe.each(spellings)('editions of which files have other %s', (how, spell) => {
  test('tell it once, of how many, and are read as they were', () => {
    fc.assert(
      fc.property(drafts, fc.infiniteStream(fc.boolean()), (given, chosen) => {
        const { files, editions } = freezeAll(given);
        const spoilt = [...files].flatMap(([path, text]) =>
          text.includes('\n') && chosen.next().value ? [path] : [],
        );
        const changed = new Map(
          [...files].map(([path, text]) => [path, spoilt.includes(path) ? spell(text) : text]),
        );
        const chain = tell(changed);
        expect(chain.problems.map(({ kind, facts }) => [kind, facts])).toEqual(
          spoilt.length === 0 ? [] : [['edition-line-ends', { files: spoilt.length, how }]],
        );
        expect(chain.editions).toEqual(editions);
      }),
      { numRuns: 50 },
    );
  });

  test('tell beside it what was changed in words', () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom('head.txt', '0001/told.json', 'chain.jsonl'), (given, path) => {
        const files = new Map([...freezeAll(given).files].map(([each, text]) => [each, spell(text)]));
        const text = files.get(path) ?? '';
        files.set(
          path,
          text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        );
        const kinds = tell(files).problems.map(({ kind }) => kind);
        expect(kinds).toContain('edition-line-ends');
        expect(kinds.length).toBeGreaterThan(1);
      }),
      { numRuns: 50 },
    );
  });
});
