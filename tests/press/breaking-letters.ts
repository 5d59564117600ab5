import { isLatin } from '../../src/press/breaking/character-classes.ts';
import type { Letter, Line } from '../../src/press/breaking/letter.ts';

/** As wide as in the bundled fonts: Han an em, digits and Latin letters a little more than half of one. */
const widthOf = (character: string): number => {
  const codePoint = character.codePointAt(0) ?? 0;
  if (codePoint === 0x0a || codePoint === 0x200b || codePoint === 0x2060 || codePoint === 0x301) return 0;
  if (character === ' ' || character === '\u00a0') return 0.256;
  if (character === '.' || character === ',' || character === ':') return 0.28;
  if (character === '%') return 0.92;
  return codePoint < 0x2000 ? 0.557 : 1;
};

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

/** Letters as layout measures them; `latinGap` is the thin space between Han and Latin, in ems. */
export function lettersOf(text: string, size = 10, latinGap = 0): Letter[] {
  const letters = [...text].map(
    (character): Letter => ({
      character,
      size,
      gap: 0,
      width: widthOf(character) * size,
    }),
  );
  if (latinGap === 0) return letters;
  letters.forEach((letter, index) => {
    const next = letters[index + 1]?.character ?? '';
    const meets = (isHan(letter.character) && isLatin(next)) || (isLatin(letter.character) && isHan(next));
    if (meets) letter.gap = latinGap * size;
  });
  return letters;
}

/** The words of a line. */
export const textOf = (letters: readonly Letter[], line: Line): string =>
  letters
    .slice(line.from, line.to)
    .map((letter) => letter.character)
    .join('');
