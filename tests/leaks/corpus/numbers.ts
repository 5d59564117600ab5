import type { Chance } from './leak.ts';

const regions =
  '110101 130425 210204 320582 330106 341225 350583 360121 370481 371725 410184 410327 411523 412829 420281 430624 440982 450126 469023 500235 510525 513437 520328 532128 540121 610429 620523 632122 640424 650121 653121'.split(
    ' ',
  );
const mobilePrefixes =
  '130 131 132 133 134 135 136 137 138 139 147 150 151 152 153 155 156 157 158 159 166 167 172 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 193 195 198 199'.split(
    ' ',
  );
const cardPrefixes = '622848 621700 622202 621661 621799 622991 623059 621226 622700 623052'.split(' ');
const shortCardPrefixes = '622575 622609 436742 622752 625912 628288'.split(' ');

const two = (value: number) => String(value).padStart(2, '0');

/** Digits by chance; the first is not a zero. */
export function digits(dice: Chance, length: number): string {
  let made = String(dice.whole(1, 9));
  while (made.length < length) made += String(dice.whole(0, 9));
  return made;
}

/** A day of birth, `19530412`; of those who are children in 2022 where asked. */
export function birthDay(dice: Chance, child = false): string {
  const year = child ? dice.whole(2009, 2018) : dice.whole(1931, 1999);
  return `${year}${two(dice.whole(1, 12))}${two(dice.whole(1, 28))}`;
}

/** The check digit of GB 11643 (ISO 7064, MOD 11-2) for 17 digits. */
export function checkDigit(body: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** A resident ID number of 18 digits that stands every test; `end` draws until it ends so. */
export function residentId(dice: Chance, end?: 'digit' | 'X', child = false): string {
  for (;;) {
    const body = `${dice.pick(regions)}${birthDay(dice, child)}${two(dice.whole(0, 99))}${dice.whole(0, 9)}`;
    const check = checkDigit(body);
    if (end === undefined || (check === 'X') === (end === 'X')) return body + check;
  }
}

/** One whose last digit is wrong, as after a slip in typing. */
export function mistypedId(dice: Chance): string {
  const id = residentId(dice, 'digit');
  return id.slice(0, 17) + ((Number(id[17]) + dice.whole(1, 8)) % 10);
}

/** A number of the first generation: 15 digits, the year in two. */
export const oldResidentId = (dice: Chance) =>
  `${dice.pick(regions)}${birthDay(dice).slice(2)}${two(dice.whole(1, 99))}${dice.whole(0, 9)}`;

/** A mobile number of a prefix that is given out. */
export const mobile = (dice: Chance) =>
  `${dice.pick(mobilePrefixes)}${two(dice.whole(0, 99))}${two(dice.whole(0, 99))}${two(dice.whole(0, 99))}${two(dice.whole(0, 99))}`;

/** A card number that passes Luhn: 19 digits, or 16. */
export function bankCard(dice: Chance, length: 16 | 19 = dice.next() < 0.7 ? 19 : 16): string {
  let card = dice.pick(length === 19 ? cardPrefixes : shortCardPrefixes);
  while (card.length < length - 1) card += String(dice.whole(0, 9));
  return card + luhnDigit(card);
}

/** The last digit that makes a number pass Luhn. */
export function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const provinces = [...'京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'];
const plateLetters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

/** A plate of five signs behind the place, at least three of them digits. */
export function plate(dice: Chance): string {
  const tail = dice.pick([
    digits(dice, 5),
    `${dice.pick(plateLetters)}${digits(dice, 4)}`,
    `${digits(dice, 3)}${dice.pick(plateLetters)}${dice.pick(plateLetters)}`,
    `${dice.whole(0, 9)}${dice.pick(plateLetters)}${digits(dice, 3)}`,
  ]);
  return `${dice.pick(provinces)}${dice.pick(plateLetters.slice(0, 12))}${dice.pick(['', '', '·', ' '])}${tail}`;
}

/** A green plate: six signs, D or F first for small cars and last for large ones. */
export function greenPlate(dice: Chance): string {
  const mark = dice.pick(['D', 'F']);
  const tail = dice.next() < 0.7 ? `${mark}${digits(dice, 5)}` : `${digits(dice, 5)}${mark}`;
  return `${dice.pick(provinces)}${dice.pick(plateLetters.slice(0, 12))}${dice.pick(['', '·', ' '])}${tail}`;
}
