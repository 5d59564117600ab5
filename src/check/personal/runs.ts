import { joint } from './plain.ts';

/** Digits that stand together or are parted by blanks and short marks: one written number, or several. */
interface Run {
  groups: Array<{ start: number; digits: string }>;
  /** What stands between group i and i + 1. */
  gaps: string[];
}

/** Some groups of a run, taken as one number. */
export interface Stretch {
  digits: string;
  start: number;
  end: number;
  /** Lengths of its groups. */
  sizes: number[];
  /** What parts them. */
  gaps: string[];
  /** True where it reaches over the edge of a text. */
  isJoined: boolean;
}

/** What people put into a number to read it better, and what breaks it over lines and cells. */
const between = `[ \\t\\r\\n\\u00a0\\u2002-\\u200a\\u3000${joint}.,，、/|·•_\\u2010-\\u2015\\u2212-]{1,3}`;
const runs = new RegExp(`\\d+(?:${between}\\d+)*`, 'g');
const groups = /\d+/g;

/** The shortest number that is looked for: a mobile. */
const least = 11;
/** The longest: an ID and a mobile grown together. */
const most = 29;

const memory = new WeakMap<object, Stretch[]>();

/**
 * All stretches of eleven digits and more, from group edge to group edge, so that nothing is found inside of a longer
 * number. Left out are those that cannot be one number: decimals, and groups as nobody parts a number.
 */
export function stretchesOf(view: { digits: string }): Stretch[] {
  let held = memory.get(view);
  if (!held) {
    held = findStretches(view.digits);
    memory.set(view, held);
  }
  return held;
}

function findStretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(runs)) {
    if (match[0].length < least) continue;
    const run = partRun(match[0], match.index);
    for (let first = 0; first < run.groups.length; first++) takeFrom(run, first, text, found);
  }
  return found;
}

function partRun(text: string, offset: number): Run {
  const parts = [...text.matchAll(groups)].map((each) => ({
    start: offset + each.index,
    digits: each[0],
  }));
  const gaps = parts.slice(1).map((part, i) => {
    const before = parts[i];
    const end = before ? before.start + before.digits.length : part.start;
    return text.slice(end - offset, part.start - offset);
  });
  return { groups: parts, gaps };
}

function takeFrom({ groups: parts, gaps }: Run, first: number, text: string, found: Stretch[]): void {
  const start = parts[first]?.start ?? 0;
  // Behind the point of a decimal nothing begins; 1.4101… with more digits than any program prints is an item of a list.
  const isDecimalPart = text[start - 1] === '.' && /\d/.test(text[start - 2] ?? '');
  const isNumbered =
    (parts[first]?.digits.length ?? 0) >= 17 &&
    /(?:^|[^\d.])[1-9]\d?\.$/.test(text.slice(Math.max(0, start - 4), start));
  if (isDecimalPart && !isNumbered) return;
  let digits = '';
  const sizes: number[] = [];
  let mark: string | undefined;
  let isListed = false;
  for (let i = first; i < parts.length; i++) {
    const group = parts[i];
    if (!group || digits.length + group.digits.length > most) return;
    if (i > first) {
      const next = (gaps[i - 1] ?? '').replace(blanks, '');
      isListed ||= listSign.test(next);
      // Points and commas part one number only where they do so throughout.
      if (mark !== undefined && mark !== next && isListed) return;
      mark = next;
    }
    digits += group.digits;
    sizes.push(group.digits.length);
    if (digits.length < least) continue;
    const end = group.start + group.digits.length;
    const isDecimal = text[end] === '.' && /\d/.test(text[end + 1] ?? '');
    if ((isDecimal && mark !== '.') || !isOneNumber(sizes, mark)) continue;
    const used = gaps.slice(first, i);
    found.push({ digits, start, end, sizes: [...sizes], gaps: used, isJoined: used.some(isJoint) });
  }
}

const blanks = /[\s\u3000]/g;
const listSign = /[.,，、/|_]/;

const isJoint = (gap: string): boolean => gap.includes(joint);

/**
 * True for groups as people part one number: at most three of any length, or all of one length but the last, or the parts of
 * an ID (region, year, month, day, end). Two groups with one point are a decimal.
 */
function isOneNumber(sizes: readonly number[], mark: string | undefined): boolean {
  if (sizes.length === 1) return true;
  // No program prints a decimal of seventeen digits and more.
  if (sizes.length === 2) return mark !== '.' || sizes.reduce((sum, size) => sum + size, 0) >= 17;
  if (sizes.length === 3) return true;
  const [size = 0] = sizes;
  const last = sizes.at(-1) ?? 0;
  if (last <= size + 1 && sizes.every((each, i) => each === size || i === sizes.length - 1)) return true;
  return parted.has(sizes.join('-'));
}

const parted = new Set(
  '6-4-2-2-3 6-4-2-2-4 6-4-4-3 6-4-4-4 2-2-2-4-2-2-3 2-2-2-4-2-2-4 2-2-2-8-4 6-2-2-2-3 3-3-4-4-3 3-3-4-4-4 6-8-3-1 6-8-4-2 6-4-4-4-2 3-3-8-4 6-3-8-4 3-4-2-2 3-2-2-2-2 1-3-3-4 1-2-4-4 2-3-3-3'.split(
    ' ',
  ),
);

/** A text with all digits masked but the first few and the last few. Length stays; other signs go as well. */
export function maskAll(value: string, first = 0, last = 0): string {
  const signs = [...value.replace(/[^0-9A-Za-z]/g, '')];
  return signs.map((sign, i) => (i < first || i >= signs.length - last ? sign : '＊')).join('');
}

/** Luhn's check digit (ISO/IEC 7812-1, annex B), which bank cards bear. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const twice = digit * 2;
    sum += i % 2 === 0 ? digit : twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
