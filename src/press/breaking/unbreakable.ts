import { flag } from './character-classes.ts';

const digit = '[0-9０-９]';
/** Between the ends of a range: 10～12, 95.3%～96.4%, -3～-1, 8:00—12:00, 2021—2025. */
const toEnd = '[%‰％℃]?(?:[/~～–—－至-]|[~～至][-−])';
const number = `[≥≤＞＜><=＝±+-]?[￥¥]?${digit}+(?:(?:[.,:：]|${toEnd})${digit}+)*`;

/** Units that follow a number on the same line; the longest first, so that 平方米 is not cut after 平. */
const units = (
  '个百分点|个工作日|平方公里|平方千米|平方米|立方米|工作日|个小时|个乡镇|个月|公里|千米|毫米|厘米|公斤|千克|小时|分钟|人次|' +
  '万元|亿元|万户|万人|万亩|万吨|万个|户次|周岁|季度|元|万|亿|个|户|人|名|项|次|天|日|年|月|周|亩|米|吨|斤|度|秒|时|' +
  '岁|期|号|条|款|批|件|份|家|所|处|座|只|头|台|套|倍|成|村|组|镇|乡|县|页|行|㎡|分|级|类|场|轮|届|章|节|版|折|升|克|瓦|伏'
)
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');

/** 元/人·月, 公斤/亩, 156 mm, 35°C: what follows a number as its unit, whether a blank stands between or not. */
const unit = `[ \u00a0]?(?:%|‰|％|℃|°[CF]?|(?:${units})(?:[/·](?:${units}))*|(?:mm|cm|km|kg|m²|m³|kW|kV|MB|GB|mg|mL|hm²|[mgtLhsV])(?![A-Za-z]))`;

/** 6月20日前, 9月底前: the little word that says whether the day is the last or the first belongs to the date. */
const monthAndDay = `${digit}{1,2} ?月(?: ?${digit}{1,2} ?[日号](?:前|起|止|至)?|[底末初]前?|[上中下]旬)?`;

/**
 * What is read in one breath, so that a line does not end in it; a fact cut in two is misread. Each alternative begins
 * with a sign that `flag.number` marks.
 */
const whole = new RegExp(
  [
    `${digit}{2,4} ?年(?: ?${monthAndDay}|[前底末初度])?`,
    monthAndDay,
    `〔${digit}{4}〕第?${digit}+号`,
    `第[0-9０-９一二三四五六七八九十百零〇]+[条款项章节期号页批次届轮个]?`,
    `${number}(?:${unit})?(?:(?:以上|以下|以内)前?)?`,
  ].join('|'),
  'uy',
);

/** An address of the web or of mail; Chinese text goes on right after it, so it ends with its last ASCII sign. */
const address =
  /https?:\/\/[!-~]+|[0-9A-Za-z][0-9A-Za-z._@-]{0,80}\.(?:cn|com|org|gov|net|edu)(?![0-9A-Za-z])[!-~]*/gu;

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

const isLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');

/** Is there a dot or slash before a letter, or a double slash? Nothing else can be an address. */
function mayHoldAddress(characters: readonly string[]): boolean {
  for (let at = 0; at < characters.length - 1; at++) {
    const [sign, next] = [characters[at], characters[at + 1] ?? ''];
    if ((sign === '.' && isLetter(next)) || (sign === '/' && next === '/')) return true;
  }
  return false;
}

/** Where each character begins in the text, in UTF-16 units: they differ from its place where rare Han come before. */
function listOffsets(characters: readonly string[]): Uint32Array {
  const offsets = new Uint32Array(characters.length + 1);
  let unit16 = 0;
  for (let at = 0; at < characters.length; at++) {
    offsets[at] = unit16;
    unit16 += characters[at]?.length ?? 0;
  }
  offsets[characters.length] = unit16;
  return offsets;
}

/** After these signs a web address goes on in the next line, without a hyphen that would be read as part of it. */
const joints = '/.-?&=_#';
/** An address of no more characters is cut at its dots only where it is wider than its column. */
const shortAddress = 24;

/** Frees the joints of an address, but leaves together: the scheme, a run of signs, and fewer than three at its end. */
function freeJoints(characters: readonly string[], from: number, to: number, marks: Unbreakable): void {
  const slashes = characters
    .slice(from, Math.min(to, from + 8))
    .join('')
    .indexOf('://');
  const first = from + Math.max(2, slashes + 4);
  for (let at = from + 1; at < to; at++) {
    const before = characters[at - 1] ?? '';
    const after = characters[at] ?? '';
    const goesOn = isLetter(after) || isDigit(after) || after === '_';
    const free = joints.includes(before) && goesOn && at >= first && at <= to - 3;
    marks.glued[at] = free ? 0 : 1;
    marks.loose[at] = free ? 1 : 0;
    if (free && before === '.' && to - from <= shortAddress) marks.loose[at] = 2;
  }
}

interface Unbreakable {
  glued: Uint8Array;
  loose: Uint8Array;
}

/**
 * For each character, whether it is glued to the one before it (index by code point, not by UTF-16 unit).
 * `loose` marks places inside web addresses where a line may end after all (1), or at least where it must (2).
 * Undefined where there is neither a number nor an address. `flags` are those of the characters.
 */
export function findUnbreakable(characters: readonly string[], flags: Uint16Array): Unbreakable | undefined {
  const count = characters.length;
  const hasAddress = mayHoldAddress(characters);
  const first = flags.findIndex((own) => (own & flag.number) !== 0);
  if (first < 0 && !hasAddress) return undefined;
  const marks = { glued: new Uint8Array(count), loose: new Uint8Array(count) };
  const text = characters.join('');
  const offsets = text.length === count ? undefined : listOffsets(characters);
  const placeOf = (unit16: number): number => (offsets ? offsets.indexOf(unit16) : unit16);
  for (let start = Math.max(0, first); start < count; start++) {
    if (((flags[start] ?? 0) & flag.number) === 0) continue;
    whole.lastIndex = offsets?.[start] ?? start;
    if (!whole.test(text)) continue;
    const done = placeOf(whole.lastIndex);
    marks.glued.fill(1, start + 1, done);
    start = done - 1;
  }
  for (const match of hasAddress ? text.matchAll(address) : []) {
    freeJoints(characters, placeOf(match.index), placeOf(match.index + match[0].length), marks);
  }
  return marks;
}
