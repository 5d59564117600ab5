import { maskAll, type Stretch, stretchesOf } from './runs.ts';
import type { Detect, Hit, View } from './view.ts';

/** Provinces by the first two digits (GB/T 2260; 83 is used for residence permits of Taiwan residents). */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** What an ID number is called, right before it. */
const label =
  /(?:身份证件?|身份号|公民身份|证件|居民证|居民身份|sfz|id\s?card|id\s?no)(?:号码?|编号)?(?:号|为|是|：|:|码|no\.?)?[:：\s(（“"'=]*$/i;
/** Numbers that may look the same and are none: they say what they are. */
const otherLabel =
  /(?:索引号|项目代码|项目编[号码]|资产编[号码]|问题编号|订单号?|流水号|受理编?号|单号|文号|批复号|备案号|注册号|登记证号|统计代码)[:：\s]*$/;
const creditLabel = /信用代码|机构代码|税号|纳税人识别号/;

/** The check sign of an ID (GB 11643-1999, 6.2; ISO 7064 MOD 11-2). */
export function checkSignOf(first17: string): string {
  const sum = weights.reduce((all, weight, i) => all + weight * Number(first17[i]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

/** True for the first digits of an ID: a region, then a day of birth that there was. */
export function isRegionAndDay(digits: string, yearDigits: 2 | 4 = 4): boolean {
  if (!provinces.has(digits.slice(0, 2)) || digits.slice(2, 4) > '90') return false;
  const year = yearDigits === 4 ? Number(digits.slice(6, 10)) : 1900 + Number(digits.slice(6, 8));
  const rest = digits.slice(6 + yearDigits);
  return year >= 1900 && year <= 2035 && isDay(year, Number(rest.slice(0, 2)), Number(rest.slice(2, 4)));
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ID numbers of 18 and 15 digits, and what is built on them: disability cards and student numbers. */
export const findResidentIds: Detect = (view) => {
  const hits: Hit[] = [];
  let done = 0;
  for (const stretch of [...stretchesOf(view), ...brokenOverCells(view)]) {
    if (stretch.start < done) continue;
    const hit = lookAt(view, stretch);
    if (!hit) continue;
    // A longer reading from the same group on goes before: the card of a disabled person begins with the ID.
    const last = hits.at(-1);
    if (last && last.start === hit.start) hits.pop();
    hits.push(hit);
    if (hit.end > stretch.end || stretch.digits.length >= 18) done = hit.end;
  }
  return hits;
};

function lookAt(view: View, stretch: Stretch): Hit | undefined {
  const { digits } = stretch;
  if (digits.length === 17) return asId(view, stretch, `${digits}${signBehind(view, stretch.end) ?? '?'}`);
  if (digits.length === 18) return asId(view, stretch, digits);
  if (digits.length === 20) return asDisabilityCard(view, stretch);
  if (digits.length === 15) return asOldId(view, stretch);
  if (digits.length === 29 && stretch.gaps.length === 0) return asGrownTogether(stretch);
  return asLabelled(view, stretch);
}

/** True where signs part the groups that part lists and cells: by themselves they are several numbers. */
function isListed({ gaps }: Stretch): boolean {
  return gaps.some((gap) => /[.,，、/|]/.test(gap));
}

/** The X of an ID, perhaps behind a blank. */
function signBehind(view: View, end: number): string | undefined {
  return /^[ \t\n\uE000-]{0,2}([xX])(?![A-Za-z]|\d(?![1-4](?![0-9A-Za-z])))/
    .exec(view.digits.slice(end, end + 6))?.[1]
    ?.toUpperCase();
}

function asId(view: View, stretch: Stretch, number: string): Hit | undefined {
  const { start } = stretch;
  const hasX = number.length === 18 && stretch.digits.length === 17;
  const endX = hasX && number.endsWith('X') ? endOfX(view, stretch.end) : stretch.end;
  const card = hasX ? /^[1-7][1-4](?![0-9A-Za-z])/.exec(view.digits.slice(endX)) : null;
  const end = endX + (card?.[0].length ?? 0);
  const isDated = isRegionAndDay(number);
  if (!isDated && isListed(stretch)) return undefined;
  const before = view.labelBefore(start);
  if (isCreditCode(number, before)) return undefined;
  const isLabelled = label.test(before);
  const isSound = isDated && checkSignOf(number.slice(0, 17)) === number[17];
  // An index number may be made of region, day and serial number; it says so, and its day is one of our times.
  if (isSound && !isLabelled && otherLabel.test(before) && number.slice(6, 10) >= '2008') return undefined;
  const isPersonal = isSound || isLabelled || (isDated && !stretch.isJoined && view.isNamed(start, end, 16));
  if (!isPersonal || (number.endsWith('?') && !isLabelled)) return undefined;
  const shown = maskAll(number.replace('?', ''), 2);
  const letter = view.plain[start - 1] ?? '';
  if (/[GJLgjl]/.test(letter) && !/[A-Za-z]/.test(view.plain[start - 2] ?? '') && isSound)
    return { kind: 'student-number', start: start - 1, end, shown: `${letter}${shown}` };
  if (card) return { kind: 'disability-card', start, end, shown: `${shown}＊＊` };
  return { kind: 'resident-id', start, end, shown };
}

function endOfX(view: View, end: number): number {
  const at = view.digits.slice(end, end + 4).search(/[xX]/);
  return end + at + 1;
}

/**
 * 统一社会信用代码 has 18 signs too, and one made of digits only may pass the check of an ID by chance. It must say what it is
 * and pass its own check (GB 32100-2015, 5.4): an ID in that column is still an ID.
 */
function isCreditCode(number: string, before: string): boolean {
  if (!creditLabel.test(before)) return false;
  const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  let weight = 1;
  let sum = 0;
  for (const sign of number.slice(0, 17)) {
    sum += signs.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return signs[(31 - (sum % 31)) % 31] === number[17];
}

/** The card bears the ID, the kind (1–7) and the grade (1–4) of disability, and B with a digit when it was issued anew. */
function asDisabilityCard(view: View, { digits, start, end }: Stretch): Hit | undefined {
  const isSound = checkSignOf(digits.slice(0, 17)) === digits[17];
  const isLabelled = /残疾|残联|证/.test(view.labelBefore(start));
  if (!isRegionAndDay(digits) || !/[1-7][1-4]$/.test(digits) || !(isSound || isLabelled)) return undefined;
  const anew = /^[bB]\d/.test(view.digits.slice(end)) ? 2 : 0;
  return { kind: 'disability-card', start, end: end + anew, shown: maskAll(digits, 2) };
}

/** There is no check digit: it must be written as one number, or as region, birth, serial number. */
function asOldId(view: View, stretch: Stretch): Hit | undefined {
  const { digits, start, end, sizes, gaps } = stretch;
  if (isListed(stretch)) return undefined;
  const before = view.labelBefore(start);
  const isLabelled = label.test(before);
  const hit: Hit = { kind: 'resident-id-15', start, end, shown: maskAll(digits, 2) };
  if (isLabelled) return hit;
  if (!isRegionAndDay(digits, 2) || otherLabel.test(before) || creditLabel.test(before)) return undefined;
  if (/[A-Za-z]/.test(view.plain[start - 1] ?? '') || /^[A-Za-z%元万亿]/.test(view.plain.slice(end)))
    return undefined;
  const isPlain = sizes.length === 1 || /^(6-6-3|6-2-2-2-3|3-3-6-3|5-5-5|3-3-3-3-3)$/.test(sizes.join('-'));
  const isBroken =
    sizes.length === 2 && gaps.some((gap) => /[\n\uE000]/.test(gap)) && view.isNamed(start, end);
  return (isPlain && !stretch.isJoined) || isBroken ? hit : undefined;
}

/** An ID and a mobile without anything between: where a line break was lost. */
function asGrownTogether({ digits, start, end }: Stretch): Hit | undefined {
  for (const [id, mobile] of [
    [digits.slice(0, 18), digits.slice(18)],
    [digits.slice(11), digits.slice(0, 11)],
  ] as const) {
    const isSound = isRegionAndDay(id) && checkSignOf(id.slice(0, 17)) === id[17];
    if (isSound && /^1[3-9]/.test(mobile))
      return { kind: 'resident-id', start, end, shown: maskAll(digits, 2) };
  }
  return undefined;
}

/** What is called an ID number and has a digit too few or too many: most of it is right. */
function asLabelled(view: View, stretch: Stretch): Hit | undefined {
  const { digits, start, end } = stretch;
  if (isListed(stretch) || digits.length < 14 || digits.length > 21 || !label.test(view.labelBefore(start)))
    return undefined;
  return { kind: 'resident-id', start, end, shown: maskAll(digits, 2) };
}

/** A cell that holds one end of an ID, the other end of which stands in another cell of its row. */
function brokenOverCells(view: View): Stretch[] {
  const own = view.digits.slice(view.from, view.to).trim();
  if (!/^\d{2,17}[xX]?$/.test(own)) return [];
  const start = view.digits.indexOf(own, view.from);
  return view.row.flatMap(({ text }) => {
    const other = text.trim();
    if (!/^\d{1,17}[xX]?$/.test(other) || other.length + own.length !== 18) return [];
    return [own + other, other + own].flatMap((digits): Stretch[] => {
      const isSound =
        isRegionAndDay(digits) && checkSignOf(digits.slice(0, 17)) === digits[17]?.toUpperCase();
      if (!isSound) return [];
      return [{ digits, start, end: start + own.length, sizes: [18], gaps: [], isJoined: false }];
    });
  });
}
