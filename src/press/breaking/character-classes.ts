/**
 * What may not begin or end a line (CLREQ 行首行尾禁则), which marks carry a blank half, and what is set an em wide.
 * Sets are written out, so that a reader can check them against the standard; they are looked up in one table.
 */

/** How strictly marks are kept from the edges of a line (CLREQ 基本处理, GB法, 严格处理). */
export type Prohibition = 'basic' | 'gb' | 'strict';

/** 点号, closing quotes, brackets and 书名号, and the like that other fonts and forms have. */
const closing =
  '、，。：；！？”’）］｝〕】〗》〉」』〙〛〞﹚﹜﹞︶︺︾﹀﹄' + '!),.:;?]}>»' + '．＂＇＞｀｜～￠¨ˇˉ∶〃';
/** 连接号, 间隔号, 分隔号; a single 一字线 too, but that a dash stands alone only its neighbours tell. */
const connecting = '~–‐·・‧/／';
/** Signs that belong to what stands before them: units of a number, repetition and length. */
const postfixed = '%‰％℃°′″¢々ー';
/** Opening quotes, brackets and 书名号, and what stands before a number. */
const opening = '“‘（［｛〔【〖《〈「『〘〚〝﹙﹛﹝︵︹︽︿﹃' + '([{<«＜' + '$£¥￥￡＄';
/** 破折号 and 省略号, which 严格处理 keeps from a line's start; written double, they are one sign. */
const dashes = '—…⸺‥';
const solidi = '/／';

/** Full-width marks whose right half is blank, and whose left half is (read off the outlines of the bundled fonts). */
const brackets = { left: '“‘（［｛〔【〖《〈「『', right: '”’）］｝〕】〗》〉」』' };
const pauses = '、，：；';
const stops = '。！？';
/** 间隔号: half an em wide in the mainland's style, a quarter taken off each side where the font has it wider. */
const interpuncts = '·・‧';

/** What is asked of a character, as bits: one look-up tells all. */
export const flag = {
  noStart: 1 << 0,
  noEnd: 1 << 1,
  dash: 1 << 2,
  solidus: 1 << 3,
  wide: 1 << 4,
  latin: 1 << 5,
  space: 1 << 6,
  blankLeft: 1 << 7,
  blankRight: 1 << 8,
  blankBoth: 1 << 9,
  pause: 1 << 10,
  stop: 1 << 11,
  /** No gap grows beside it (CLREQ: 连接号、分隔号与其前后的字符), or before it. */
  close: 1 << 12,
  closeBefore: 1 << 13,
  mark: 1 << 14,
  /** A number, date or document number may begin here (see `findUnbreakable`). */
  number: 1 << 15,
} as const;

function buildFlags(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const add = (characters: string, value: number): void => {
    for (const character of characters) {
      const at = character.codePointAt(0) ?? 0;
      table[at] = (table[at] ?? 0) | value;
    }
  };
  const addRange = (from: number, to: number, value: number): void => {
    for (let at = from; at <= to; at++) table[at] = (table[at] ?? 0) | value;
  };
  add(closing + connecting + postfixed, flag.noStart);
  add(opening, flag.noEnd);
  add(dashes, flag.dash);
  add(solidi, flag.solidus);
  // Blanks that do not hang over an edge, and signs of no width, are not read either.
  add(
    `${closing}${connecting}${opening}${dashes}\u00a0\u2002\u2003\u2009\u200b\u200d\u2060\ufeff`,
    flag.mark,
  );
  // Han and what is set on its grid: kana, full-width forms, arrows, circled numbers, boxes, geometric shapes.
  for (const [from, to] of [
    [0x2190, 0x21ff],
    [0x2460, 0x27bf],
    [0x2e80, 0x9fff],
    [0xac00, 0xd7a3],
    [0xf900, 0xfaff],
    [0xfe30, 0xfe6f],
    [0xff01, 0xff60],
  ] as const) {
    addRange(from, to, flag.wide);
  }
  add('“”‘’…—⸺※‰', flag.wide);
  addRange(0x30, 0x39, flag.latin);
  addRange(0x41, 0x5a, flag.latin);
  addRange(0x61, 0x7a, flag.latin);
  addRange(0xc0, 0x24f, flag.latin);
  addRange(0x370, 0x3ff, flag.latin);
  add('%', flag.latin);
  add(' \u3000', flag.space);
  add(brackets.left, flag.blankLeft);
  add(brackets.right + pauses + stops, flag.blankRight);
  add(interpuncts, flag.blankBoth);
  add(pauses, flag.pause);
  add(stops, flag.stop);
  add(`${connecting}～-−`.replace(/[·・‧]/gu, ''), flag.close);
  add('%‰％℃°′″', flag.closeBefore);
  add('0123456789０１２３４５６７８９〔第≥≤＞＜><=＝±+-￥¥', flag.number);
  return table;
}

const table = buildFlags();

/** The flags of a character; what lies beyond the BMP is Han or a pictograph, and wide. */
export const flagsOf = (character: string): number => {
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint < 0x10000 ? (table[codePoint] ?? 0) : codePoint >= 0x1f000 ? flag.wide : 0;
};

/** The bits that keep a character from a line's start. Of dashes only 严格处理 says so. */
export const startBan = (level: Prohibition): number =>
  level === 'strict' ? flag.noStart | flag.dash : flag.noStart;

/** The bits that keep it from a line's end. 分隔号 is kept by GB法 and 严格处理, but for those in web addresses. */
export const endBan = (level: Prohibition): number =>
  level === 'basic' ? flag.noEnd : flag.noEnd | flag.solidus;

export const isSpace = (character: string): boolean => (flagsOf(character) & flag.space) !== 0;

/** Han and what is set on the Han grid: each stands alone in a line. Everything else clings to its neighbours. */
export const isWide = (character: string): boolean => (flagsOf(character) & flag.wide) !== 0;

/** Letters and digits that are read as part of a word or number; between them and Han stands a thin space. */
export const isLatin = (character: string): boolean => (flagsOf(character) & flag.latin) !== 0;
