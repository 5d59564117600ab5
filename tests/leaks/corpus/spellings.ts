import type { Chance } from './leak.ts';

const hidden = ['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD'];
const spaces = [' ', ' ', ' ', '\u00A0', '\u2009', '\u3000'];
const dashes = ['-', '-', '—', '–', '\u2011', '－', '_', '.'];

/** Parts of a number, of the lengths given; the last takes what is left. */
export function cut(number: string, ...lengths: number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const length of lengths) {
    parts.push(number.slice(from, from + length));
    from += length;
  }
  if (from < number.length) parts.push(number.slice(from));
  return parts;
}

const groupings = [
  [6, 8, 4],
  [3, 3, 4, 4, 4],
  [4, 4, 4, 4, 2],
  [6, 4, 4, 4],
  [6, 4, 2, 2, 4],
  [10, 8],
];

/** A resident ID in groups with spaces of one sort, or a space behind each sign. */
export function spaced(number: string, dice: Chance): string {
  const space = dice.pick(spaces);
  if (dice.next() < 0.15) return [...number].join(space);
  return cut(number, ...dice.pick(groupings)).join(space);
}

/** A resident ID in groups with dashes, dots or underscores. */
export function dashed(number: string, dice: Chance): string {
  return cut(number, ...dice.pick(groupings)).join(dice.pick(dashes));
}

/** Full-width digits and letters. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** One to four characters that nobody sees, between the digits. */
export function withHidden(number: string, dice: Chance): string {
  let text = number;
  for (let left = dice.whole(1, 4); left > 0; left--) {
    const at = dice.whole(2, text.length - 2);
    text = text.slice(0, at) + dice.pick(hidden) + text.slice(at);
  }
  return text;
}

/** Digits in characters: 四一〇一…, the zero as 〇 or 零. */
export function inCharacters(number: string, dice: Chance): string {
  const zero = dice.pick(['〇', '零', '○']);
  return number.replace(/\d/g, (digit) => [zero, ...'一二三四五六七八九'][Number(digit)] ?? digit);
}
