import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/press/breaking/break-lines.ts';
import { isForbiddenAtEnd, isForbiddenAtStart } from '../../src/press/breaking/character-classes.ts';
import type { Letter, Line } from '../../src/press/breaking/letter.ts';
import { findUnbreakable } from '../../src/press/breaking/unbreakable.ts';

/** Letters of 10 points: Han and full-width signs an em wide, ASCII half of it. */
const lettersOf = (text: string): Letter[] =>
  [...text].map((character) => ({
    character,
    size: 10,
    gap: 0,
    width: (character.codePointAt(0) ?? 0) < 0x2000 ? 5 : 10,
  }));

const linesOf = (text: string, width: number, justify = true): string[] => {
  const letters = lettersOf(text);
  return breakLines(letters, { first: width, rest: width, justify }).map((line) => textOf(letters, line));
};

const textOf = (letters: readonly Letter[], line: Line): string =>
  letters
    .slice(line.from, line.to)
    .map((letter) => letter.character)
    .join('');

const prose = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...'县乡镇村任务完成情况资金项目𬬮㙍') },
      { weight: 3, arbitrary: fc.constantFrom(...'、，。：；！？”’）】》〉」') },
      { weight: 1, arbitrary: fc.constantFrom(...'“‘（【《〈「') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('2022年6月20日', '〔2022〕1号', '62.5%', '1200万元', 'PDF', '——', '……'),
      },
    ),
    { minLength: 1, maxLength: 120 },
  )
  .map((parts) => parts.join(''))
  // Ten closing marks in a row fit nowhere; no text has them.
  .filter((text) => !/[、，。：；！？”’）】》〉」]{3}/u.test(text) && !/[“‘（【《〈「]{3}/u.test(text));

describe('breaking lines', () => {
  test('no letter is lost, doubled or moved', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 100, max: 400 }), (text, width) => {
        expect(linesOf(text, width).join('')).toBe(text);
      }),
    );
  });

  test('no line begins with a closing mark or ends with an opening one', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 160, max: 400 }), (text, width) => {
        const lines = linesOf(text, width);
        for (const line of lines.slice(1)) expect(isForbiddenAtStart([...line][0] ?? '')).toBe(false);
        for (const line of lines.slice(0, -1)) expect(isForbiddenAtEnd([...line].at(-1) ?? '')).toBe(false);
      }),
    );
  });

  test('no line is wider than its room', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 160, max: 400 }), (text, width) => {
        const letters = lettersOf(text);
        for (const line of breakLines(letters, { first: width, rest: width, justify: true })) {
          expect(line.width).toBeLessThanOrEqual(width + 0.02);
        }
      }),
    );
  });

  test.each([
    '2022年6月20日',
    '6月20日前',
    '〔2022〕1号',
    '62.5%',
    '2154万元',
    '0.5‰',
    '8.2个百分点',
    '第十二条',
    '0000-1234567',
    '810～819户',
    '95.3%～96.4%',
    '-3～-1.5万元',
    'PDF/UA',
    '——',
    '……',
  ])('%s is never cut in two, wherever it falls', (whole) => {
    for (let before = 0; before < 14; before++) {
      const lines = linesOf(`${'村'.repeat(before)}${whole}${'镇'.repeat(20)}`, 130);
      expect(lines.some((line) => line.includes(whole))).toBe(true);
    }
  });

  test('a closing mark that just does not fit is squeezed in rather than pushed out with its character', () => {
    expect(linesOf('（一）村，镇，县乡村镇县乡。村镇', 130)[0]).toBe('（一）村，镇，县乡村镇县乡。');
  });

  test('a closing mark at the end of a justified line takes half its width, so that the edge is straight', () => {
    const letters = lettersOf(`${'村'.repeat(9)}。${'镇'.repeat(9)}`);
    const [line] = breakLines(letters, { first: 95, rest: 95, justify: true });
    expect(line?.to).toBe(10);
    expect(line?.width).toBeCloseTo(95, 2);
  });

  test('two marks that meet give up one blank half', () => {
    const letters = lettersOf('（村）（镇）');
    expect(breakLines(letters, { first: 200, rest: 200, justify: false })[0]?.width).toBe(50);
  });

  test('lines between the first and the last reach both edges', () => {
    const letters = lettersOf('村'.repeat(47));
    const lines = breakLines(letters, { first: 95, rest: 95, justify: true });
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(95, 2);
  });

  test('a paragraph does not leave a single character in its last line', () => {
    expect([...(linesOf('村'.repeat(31), 300).at(-1) ?? '')]).toHaveLength(2);
  });

  test('a piece wider than its column is broken rather than drawn over its edge', () => {
    expect(linesOf('https://example.gov.cn/gk/notices/2022/', 60).every((line) => line.length <= 12)).toBe(
      true,
    );
  });

  test('a line feed ends a line, and two leave an empty one', () => {
    expect(linesOf('村\n\n镇', 100)).toEqual(['村', '', '镇']);
  });

  test('glue is counted in characters, so that a rare character before a number does not shift it', () => {
    const characters = [...'𬬮岭村12户'];
    expect([...findUnbreakable(characters).glued]).toEqual([0, 0, 0, 0, 1, 1, 0]);
  });
});
