import { han, mark, type Rule, type Slip, slipsOf } from './slip.ts';

/** Full-width digits, letters and per cent signs: GB/T 15835-2011, 5.1 sets Arabic numerals half-width. */
const wide = /[０-９Ａ-Ｚａ-ｚ％．＋－]*[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ％．＋－]*/g;

const toNarrow = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

export const findWideLetters: Rule = (text) =>
  slipsOf('wide-letter', text, wide, ([found]) => toNarrow(found));

/**
 * Spaces typed within Chinese text, two spaces in a row, and full-width spaces that indent a paragraph: the layout sets
 * indentation and distances itself (GB/T 9704-2012, 7.3.3). Line breaks are none of them.
 */
const betweenChinese = new RegExp(`(?<=[${han}${mark}])[ \\t\\u3000\\u00a0]+(?=[${han}${mark}])`, 'g');
const atStart = /(?<=^|\n)[\u3000\u00a0]+/g;
const several = new RegExp(
  `(?<=[^\\s\\u3000])(?<![${han}${mark}](?=[ \\t\\u3000\\u00a0]+[${han}${mark}]))(?:[ \\t\\u00a0]{2,}|[ \\t]*\\u3000[ \\t\\u3000]*)(?=[^\\s\\u3000])`,
  'g',
);

export const findLooseSpaces: Rule = (text) => {
  if (!/[\t\u3000\u00a0]| {2}|[^\n -~] [^\n -~]/.test(text)) return [];
  return [
    ...slipsOf('loose-space', text, atStart, () => ''),
    ...slipsOf('loose-space', text, betweenChinese, () => ''),
    ...slipsOf('loose-space', text, several, () => ' '),
  ];
};

/**
 * Signs that look like a Chinese character and are another: radicals (U+2E80–2FDF) and compatibility ideographs
 * (U+F900–FAFF), as text copied from a PDF has them, and a circle or a letter for 〇. They look right and are not found by
 * a search. The character meant is that of Unicode's compatibility decomposition (NFKC).
 */
const copied = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
const zero = /(?<=[一二三四五六七八九〇○])[○◯ＯOoОо](?=[一二三四五六七八九〇○年])/g;

export const findLookalikes: Rule = (text) => {
  const meant = ([found]: RegExpExecArray): string | undefined => {
    const normal = found.normalize('NFKC');
    return normal === found ? undefined : normal;
  };
  const slips: Slip[] = slipsOf('lookalike', text, copied, meant);
  return [...slips, ...slipsOf('lookalike', text, zero, () => '〇')];
};

/**
 * Signs that show nothing: zero-width spaces and joiners, marks of direction, soft hyphens. They come with text copied from
 * web pages and chats; a word with one in it is not found by a search.
 */
const hidden = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

export const findHiddenSigns: Rule = (text) => slipsOf('hidden-sign', text, hidden, () => '');
