import fc from 'fast-check';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number of seventeen digits with its check sign (GB 11643, worked out here anew). */
export function idOf(first17: string): string {
  const sum = [...first17].reduce((all, digit, i) => all + Number(digit) * (weights[i] ?? 0), 0);
  return first17 + ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'][sum % 11];
}

/** A card number with its Luhn digit. */
export function cardOf(digits: string): string {
  for (const last of '0123456789') {
    const all = [...(digits + last)].reverse().map(Number);
    const sum = all.reduce((a, d, i) => a + (i % 2 === 0 ? d : d > 4 ? 2 * d - 9 : 2 * d), 0);
    if (sum % 10 === 0) return digits + last;
  }
  throw new Error('no digit fits');
}

const two = (n: number) => String(n).padStart(2, '0');

/** Any sound ID number. */
export const anyId = fc
  .tuple(
    fc.constantFrom('11', '13', '21', '34', '37', '41', '43', '51', '52', '61', '65'),
    fc.integer({ min: 1, max: 29 }),
    fc.integer({ min: 1, max: 99 }),
    fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 1, max: 999 }),
  )
  .map(([province, city, county, born, serial]) => {
    const day = `${born.getUTCFullYear()}${two(born.getUTCMonth() + 1)}${two(born.getUTCDate())}`;
    return idOf(`${province}${two(city)}${two(county)}${day}${String(serial).padStart(3, '0')}`);
  });

/** Ways in which a number of 18 signs is written, to be read and to be hidden. */
export const spellings: Record<string, (id: string) => string> = {
  plain: (id) => id,
  lower: (id) => id.toLowerCase(),
  spaced: (id) => `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
  hyphened: (id) => `${id.slice(0, 6)}-${id.slice(6, 14)}-${id.slice(14)}`,
  dashed: (id) => `${id.slice(0, 6)}—${id.slice(6, 14)}—${id.slice(14)}`,
  inFours: (id) => id.replace(/(.{4})/g, '$1 ').trim(),
  oneByOne: (id) => [...id].join(' '),
  wide: (id) => id.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  chinese: (id) => id.replace(/\d/g, (c) => '〇一二三四五六七八九'[Number(c)] ?? c),
  hidden: (id) => [...id].join('\u200b'),
  joined: (id) => `${id.slice(0, 9)}\u2060${id.slice(9)}`,
  bold: (id) => id.replace(/\d/g, (c) => String.fromCodePoint(0x1d7ce + Number(c))),
  broken: (id) => `${id.slice(0, 11)}\n${id.slice(11)}`,
};
