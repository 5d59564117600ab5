/** Stands where two texts were put together: part of a number may lie on either side, but nothing else reaches over it. */
export const joint = '\uE000';

/** A text without what hides things in it, and the way back to its places. */
export interface Plain {
  text: string;
  /** Offset in the text given of a character of `text`. */
  at: (index: number) => number;
  /** How many UTF-16 units that character has in the text given. */
  widthAt: (index: number) => number;
}

/** Full-width forms (U+FF01–FF5E) of digits, letters and the signs that numbers are written with. */
const wide = /[０-９Ａ-Ｚａ-ｚ＊（）：－＋．＃＠／，]/g;
const hasWide = /[０-９Ａ-Ｚａ-ｚ＊（）：－＋．＃＠／，]/;

/**
 * Signs that cannot be seen: format and control signs, marks that stand above others, variation selectors and fillers. Put
 * between digits they hide a number from a search, and leave it readable.
 */
const hidden = /(?![\t\n\r])(?:\p{Cc}|\p{Cf}|\p{Mn}|\u115f|\u1160|\u3164|\uffa0)/u;
/** Digits that are no ASCII ones and no full-width ones: 𝟏, ١, ①. */
const strange = /[\p{Nd}\p{No}]/u;
/** What nearly all texts are made of: one look tells that there is nothing to fold. */
const ordinary = /^[\t\n\r -~\u00b7\u2013-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]*$/;

/**
 * Signs that are written by others: escapes of YAML and JSON (\\u0034, \\n), of Markdown (\\*), and references of HTML
 * (&#52;). Whoever reads the page sees the sign itself.
 */
const escaped =
  /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|U([0-9a-f]{8})|([nrt])|([!-/:-@[-`{-~ ]))|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(nbsp|ensp|emsp|middot|bull));/gi;
const hasEscape = /\\[uxnrt!-/:-@[-`{-~ ]|&(?:#|nbsp|ensp|emsp|middot|bull)/i;

const named: Record<string, string> = { n: '\n', r: '\n', t: '\t', middot: '·', bull: '•' };

/** Narrow letters and digits for wide ones, escapes resolved, hidden signs left out. Places can be found again. */
export function toPlain(text: string): Plain {
  const escapes = hasEscape.test(text) ? [...text.matchAll(escaped)] : [];
  if (escapes.length === 0 && ordinary.test(text)) {
    const narrow = hasWide.test(text) ? text.replace(wide, toNarrow) : text;
    return { text: narrow, at: (index) => index, widthAt: () => 1 };
  }
  let plain = '';
  const places: number[] = [];
  const widths: number[] = [];
  let offset = 0;
  const take = (sign: string, written: number) => {
    const folded = foldSign(sign);
    const isWhole = folded.length === written;
    for (let i = 0; i < folded.length; i++) {
      places.push(isWhole ? offset + i : offset);
      widths.push(isWhole ? 1 : written);
    }
    plain += folded;
    offset += written;
  };
  for (const found of escapes) {
    for (const sign of text.slice(offset, found.index)) take(sign, sign.length);
    take(signOf(found), found[0].length);
  }
  for (const sign of text.slice(offset)) take(sign, sign.length);
  return { text: plain, at: (index) => places[index] ?? offset, widthAt: (index) => widths[index] ?? 0 };
}

/** The sign that an escape stands for. */
function signOf([, braced, four, two, eight, letter, mark, hex, decimal, name]: RegExpExecArray): string {
  if (mark !== undefined) return mark;
  const code = braced ?? four ?? two ?? eight ?? hex;
  const unit = code === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(code, 16);
  if (Number.isNaN(unit)) return named[(letter ?? name ?? '').toLowerCase()] ?? ' ';
  return unit <= 0x10ffff ? String.fromCodePoint(unit) : '';
}

function foldSign(sign: string): string {
  if (hasWide.test(sign)) return toNarrow(sign);
  if (hidden.test(sign)) return '';
  if (sign > '~' && strange.test(sign)) {
    // ① numbers a list and ² is a power: only digits of other scripts and styles are meant.
    const normal = /\p{Nd}/u.test(sign) ? sign.normalize('NFKC') : sign;
    return /^\d$/.test(normal) ? normal : sign;
  }
  return sign;
}

function toNarrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

const chinese = '〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';
const values = '0001234567891123456789';

/** Eleven digits and more in a row, some of them Chinese: shorter ones are years and amounts. */
const long = new RegExp(`(?:[0-9${chinese}][ \\t\\n\\u3000·.—${joint}-]{0,2}){10,}[0-9${chinese}]`, 'g');
const some = new RegExp(`[${chinese}]{3}`);

/** The text with the Chinese digits of long numbers as Arabic ones; places stay the same. */
export function foldDigits(text: string): string {
  if (!some.test(text)) return text;
  return text.replace(long, (run) =>
    run.replace(/[^0-9 \t\n\u3000·.—\uE000-]/g, (c) => values[chinese.indexOf(c)] ?? c),
  );
}
