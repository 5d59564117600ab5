/**
 * The line breaking classes of UAX #14 (LineBreak.txt 15.1), for what our fonts can have: Latin, Greek and Cyrillic,
 * punctuation and symbols, Han, Kana, Hangul, emoji. Other scripts count as letters (AL), which is the cautious side.
 * Ranges are hexadecimal. `tests/press/breaking-classes.test.ts` compares them with the Unicode data.
 */
const ranges = {
  CM: '0-8 e-1f 7f-84 86-9f 300-34e 350-35b 363-36f 483-489 200c 200e-200f 202a-202e 2066-206f 20d0-20f0 2cef-2cf1 2d7f 2de0-2dff 302a-302f 3035 3099-309a fe00-fe0f fe20-fe2f fff9-fffb',
  BA: '9 7c ad 2000-2006 2008-200a 2010 2012-2013 2027 2056 2058-205b 205d-205f 2cfa-2cfc 2cff 2d70 2e0e-2e15 2e17 2e19 2e2a-2e2d 2e30-2e31 2e33-2e34 2e3c-2e3e 2e40-2e41 2e43-2e4a 2e4c 2e4e-2e4f 2e5d 3000',
  BK: 'a-d 85 2028-2029',
  SP: '20',
  EX: '21 3f 2762-2763 2cf9 2cfe 2e2e 2e53-2e54 fe15-fe16 fe56-fe57 ff01 ff1f',
  QU: '22 27 ab bb 2018-2019 201b-201d 201f 2039-203a 275b-2760 2e00-2e0d 2e1c-2e1d 2e20-2e21 1f676-1f678',
  PR: '24 2b 5c a3-a5 b1 20a0-20a6 20a8-20b5 20b7-20ba 20bc-20bd 20bf 20c1-20cf 2116 2212-2213 fe69 ff04 ffe1 ffe5-ffe6',
  PO: '25 a2 b0 2030-2037 2057 20a7 20b6 20bb 20be 20c0 2103 2109 fe6a ff05 ffe0',
  OP: '28 5b 7b a1 bf 201a 201e 2045 207d 208d 2308 230a 2329 2768 276a 276c 276e 2770 2772 2774 27c5 27e6 27e8 27ea 27ec 27ee 2983 2985 2987 2989 298b 298d 298f 2991 2993 2995 2997 29d8 29da 29fc 2e18 2e22 2e24 2e26 2e28 2e42 2e55 2e57 2e59 2e5b 3008 300a 300c 300e 3010 3014 3016 3018 301a 301d fe17 fe35 fe37 fe39 fe3b fe3d fe3f fe41 fe43 fe47 fe59 fe5b fe5d ff08 ff3b ff5b ff5f ff62',
  CP: '29 5d',
  IS: '2c 2e 3a-3b 37e 2044 fe10 fe13-fe14',
  HY: '2d',
  SY: '2f',
  NU: '30-39',
  CL: '7d 2046 207e 208e 2309 230b 232a 2769 276b 276d 276f 2771 2773 2775 27c6 27e7 27e9 27eb 27ed 27ef 2984 2986 2988 298a 298c 298e 2990 2992 2994 2996 2998 29d9 29db 29fd 2e23 2e25 2e27 2e29 2e56 2e58 2e5a 2e5c 3001-3002 3009 300b 300d 300f 3011 3015 3017 3019 301b 301e-301f fe11-fe12 fe18 fe36 fe38 fe3a fe3c fe3e fe40 fe42 fe44 fe48 fe50 fe52 fe5a fe5c fe5e ff09 ff0c ff0e ff3d ff5d ff60-ff61 ff63-ff64',
  GL: 'a0 34f 35c-362 2007 2011 202f',
  BB: 'b4 2c8 2cc 2df 1ffd',
  JL: '1100-115f a960-a97c',
  JV: '1160-11a7 d7b0-d7c6',
  JT: '11a8-11ff d7cb-d7fb',
  ZW: '200b',
  ZWJ: '200d',
  B2: '2014 2e3a-2e3b',
  IN: '2024-2026 22ef fe19',
  // Small kana (CJ) are non-starters here, as `line-break: strict` has it.
  NS: 'a015 203c-203d 2047-2049 3005 301c 303b-303c 309b-309e 30a0 30fb 30fd-30fe fe54-fe55 ff1a-ff1b ff65 ff9e-ff9f 1f679-1f67b 3041 3043 3045 3047 3049 3063 3083 3085 3087 308e 3095-3096 30a1 30a3 30a5 30a7 30a9 30c3 30e3 30e5 30e7 30ee 30f5-30f6 30fc 31f0-31ff ff67-ff70',
  WJ: '2060 feff',
  EB: '261d 26f9 270a-270d 1f385 1f3c2-1f3c4 1f3c7 1f3ca-1f3cc 1f442-1f443 1f446-1f450 1f466-1f478 1f47c 1f481-1f483 1f485-1f487 1f48f 1f491 1f4aa 1f574-1f575 1f57a 1f590 1f595-1f596 1f645-1f647 1f64b-1f64f 1f6a3 1f6b4-1f6b6 1f6c0 1f6cc 1f90c 1f90f 1f918-1f91f 1f926 1f930-1f939 1f93c-1f93e 1f977 1f9b5-1f9b6 1f9b8-1f9b9 1f9bb 1f9cd-1f9cf 1f9d1-1f9dd 1fac3-1fac5 1faf0-1faf8',
  CB: 'fffc',
  RI: '1f1e6-1f1ff',
  EM: '1f3fb-1f3ff',
};

/**
 * Blocks whose signs are ideographs (ID) unless the ranges above say otherwise. Arrows, circled numbers, boxes, geometric
 * shapes and dingbats are among them, though UAX #14 leaves them open (AI) or calls them letters: in Chinese text they are
 * set an em wide and stand by themselves (LB1 leaves that to the language).
 */
const ideographs =
  '203b 2190-21ff 231a-231b 23f0-23f3 2460-27bf 2e80-33ff 3400-9fff a000-a48c a490-a4c6 f900-faff fe30-fe6f ff02-ffbe ffc2-ffc7 ffca-ffcf ffd2-ffd7 ffda-ffdc ffe2-ffe4';

/** The classes as numbers; AL is what the ranges do not name. */
export const AL = 0;
export const ID = 1;
export const CM = 2;
export const BA = 3;
export const BK = 4;
export const SP = 5;
export const EX = 6;
export const QU = 7;
export const PR = 8;
export const PO = 9;
export const OP = 10;
export const CP = 11;
export const IS = 12;
export const HY = 13;
export const SY = 14;
export const NU = 15;
export const CL = 16;
export const GL = 17;
export const BB = 18;
export const JL = 19;
export const JV = 20;
export const JT = 21;
export const ZW = 22;
export const ZWJ = 23;
export const B2 = 24;
export const IN = 25;
export const NS = 26;
export const WJ = 27;
export const EB = 28;
export const CB = 29;
export const RI = 30;
export const EM = 31;
export const H2 = 32;
export const H3 = 33;

const numbers: Record<keyof typeof ranges, number> = {
  ...{ CM, BA, BK, SP, EX, QU, PR, PO, OP, CP, IS, HY, SY, NU, CL, GL, BB },
  ...{ JL, JV, JT, ZW, ZWJ, B2, IN, NS, WJ, EB, CB, RI, EM },
};

/** Everything from here up to the ideographic planes is looked up otherwise; below it lie the BMP and the emoji. */
const tableEnd = 0x1fb00;

function fillRanges(table: Uint8Array, list: string, value: number): void {
  for (const range of list.split(' ')) {
    const [from = '', to = from] = range.split('-');
    table.fill(value, Number.parseInt(from, 16), Number.parseInt(to, 16) + 1);
  }
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(tableEnd);
  fillRanges(table, ideographs, ID);
  // Emoji, cards and tiles: a block that Unicode keeps for pictographs, whether assigned already or not.
  table.fill(ID, 0x1f000, tableEnd);
  for (let syllable = 0xac00; syllable <= 0xd7a3; syllable++) {
    table[syllable] = (syllable - 0xac00) % 28 === 0 ? H2 : H3;
  }
  for (const [name, list] of Object.entries(ranges))
    fillRanges(table, list, numbers[name as keyof typeof ranges]);
  return table;
}

const table = buildTable();

/** The line breaking class (one of the constants above) of a code point. */
export function classOf(codePoint: number): number {
  if (codePoint < tableEnd) return table[codePoint] ?? AL;
  if (codePoint >= 0x20000 && codePoint <= 0x3fffd) return ID;
  return codePoint >= 0xe0000 && codePoint <= 0xe01ef ? CM : AL;
}
