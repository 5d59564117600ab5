import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNotedHead } from '../../../src/inspect/proof/noted-head.ts';
import { groupHash } from '../../../src/record/edition/code-digits.ts';

const arbitraryHash = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 64,
  maxLength: 64,
});

test('a head is read as head.txt has it, as it is printed, in groups, and cut short', () => {
  fc.assert(
    fc.property(arbitraryHash, fc.integer({ min: 1, max: 9999 }), (hash, edition) => {
      for (const typed of [
        hash,
        `${edition} ${hash}\r\n`,
        `链头：${edition} ${hash}`,
        `链头　第${edition}期（2022-11-20）　${groupHash(hash)}`,
        ` ${groupHash(hash).toUpperCase()} `,
      ])
        expect(readNotedHead(typed), typed).toEqual([hash]);
      const start = hash.slice(0, 20);
      expect(readNotedHead(start)).toEqual([start]);
      // It might be the beginning of a hash, too: both are tried.
      expect(readNotedHead(`${edition} ${start}`)).toEqual([`${edition}${start}`, start]);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['blanks', '        '],
  ['the number of an edition', '1'],
  ['eight digits, which anybody can find by trying', '8895c881'],
  ['eight digits and blanks', '8895 c881        '],
  ['the edition and fifteen digits', `12 ${'a'.repeat(13)}x`],
  ['more than a hash has', 'a'.repeat(65)],
  ['words', '链头'],
])('%s proves nothing, and is refused', (_, typed) => {
  expect(readNotedHead(typed)).toBeUndefined();
});
