import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '../../src/record/edition/code.ts';
import { checkDigit, groupCode } from '../../src/record/edition/code-digits.ts';
import { sha256 } from '../../src/record/edition/hash.ts';

const isSound = (code: string) => checkDigit(code.slice(0, 11)) === Number(code[11]);
const anyCode = fc.tuple(fc.string(), fc.string()).map(([id, content]) => codeOf(id, sha256(content)));

describe('the code on a document', () => {
  test('has the check digits of published examples of ISO/IEC 7064, MOD 11,10', () => {
    expect(['79462', '00200667308'].map(checkDigit)).toEqual([3, 5]);
  });

  test('has twelve digits, and never begins with 0', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[1-9]\d{11}$/);
        expect(isSound(code)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('tells every single wrong digit', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let at = 0; at < code.length; at++)
          for (let digit = 0; digit < 10; digit++) {
            const typed = `${code.slice(0, at)}${digit}${code.slice(at + 1)}`;
            expect(isSound(typed), `${code} typed as ${typed}`).toBe(typed === code);
          }
      }),
      { numRuns: 300 },
    );
  });

  test('tells nearly all neighbours that changed places: of each pair of digits one order at the most is missed', () => {
    let [pairs, missed] = [0, 0];
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let at = 0; at < code.length - 1; at++) {
          const [a, b] = [code[at], code[at + 1]];
          if (a === b) continue;
          pairs += 1;
          if (isSound(`${code.slice(0, at)}${b}${a}${code.slice(at + 2)}`)) missed += 1;
        }
      }),
      { numRuns: 1000, seed: 7064 },
    );
    expect(missed / pairs).toBeLessThan(0.03);
  });

  test('is another for another document with the same content, and for other content of the same document', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (id, one, other) => {
        fc.pre(one !== other);
        expect(codeOf(id, sha256(one))).not.toBe(codeOf(id, sha256(other)));
        expect(codeOf(`${id}1`, sha256(one))).not.toBe(codeOf(id, sha256(one)));
      }),
    );
  });

  test('is printed in groups of four, from which it can be read back', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(groupCode(code)).toMatch(/^\d{4} \d{4} \d{4}$/);
        expect(groupCode(code).replaceAll(' ', '')).toBe(code);
      }),
    );
  });
});
