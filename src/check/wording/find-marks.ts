import { han, mark, type Rule, slipsOf } from './slip.ts';

/** Chinese marks by their half-width forms (GB/T 15834-2011, 5.1 sets punctuation in Chinese text full-width). */
const chinese: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
  '｡': '。',
  '､': '、',
};

/**
 * Half-width marks beside a Chinese character. A colon between digits is a time or a scale, a stop behind a digit a
 * decimal point or a number of a list, and brackets around Latin text with none but Latin text around them are its own.
 */
const narrow = new RegExp(
  [
    `(?<=[${han}”’》）】〕%])[,;:!?](?![,;:!?])`,
    `(?<=[^${han}\\s,;:!?]),(?=[${han}“‘《（])`,
    `(?<=[^${han}\\s,;:!?])[;!?](?=[${han}“‘《（])`,
    `(?<=[${han}”’》）】〕])\\.(?=[${han}“‘《（\\s]|$)(?!\\.)`,
    `(?<=[${han}${mark}])\\(|\\((?=[${han}“‘《])`,
    `(?<=[${han}”’》])\\)|\\)(?=[${han}${mark}])`,
    `[｡､]`,
  ].join('|'),
  'g',
);

/** The same within digits and letters would be right: 1,200 and (a); those are not met by the pattern. */
export const findNarrowMarks: Rule = (text) =>
  /[,;:!?.()｡､]/.test(text) ? slipsOf('narrow-mark', text, narrow, ([found]) => chinese[found]) : [];

/** Marks that come twice, or two that cannot stand together (GB/T 15834-2011, 4: one stop ends one clause). */
const repeated =
  /([，；：、])[，。；：、]+|。[，；：、]+|(?<!。)。。(?!。)|([！？])\2+|([,;:])\3+|%%|[（《“]{1}(?:《《)|》》》/g;

const strength = '，、：；。';

export const findRepeatedMarks: Rule = (text) =>
  slipsOf('repeated-mark', text, repeated, ([found]) => {
    if (/[！？,;:%]/.test(found)) return found[0];
    // Of several the one that ends most: “，。” was meant to be a full stop.
    return [...found].sort((a, b) => strength.indexOf(b) - strength.indexOf(a))[0];
  });

/** The ellipsis is six dots and the dash two ems long, both in the middle (GB/T 15834-2011, 4.11 and 4.10). */
const dots = /\.{3,}|。{3,}|·{3,}|、{3,}|(?<!…)…(?!…)/g;
const dash = new RegExp(`(?<=[${han}${mark}]) ?(?:-{2,}|－{2,}|─+|―+) ?(?=[${han}${mark}])`, 'g');

export const findWrongDashes: Rule = (text) => [
  ...slipsOf('wrong-dash', text, dots, () => '……'),
  ...slipsOf('wrong-dash', text, dash, () => '——'),
];

/** Straight quotes beside Chinese (GB/T 15834-2011, 4.8: quotation marks are “ ” and ‘ ’). */
const straight = new RegExp(
  `["＂〝〞](?=[${han}${mark}])|(?<=[${han}${mark}%\\d])["＂〝〞]|(?<=[${han}${mark}])'|'(?=[${han}${mark}])`,
  'g',
);

export const findStraightQuotes: Rule = (text) => {
  if (!/["＂〝〞']/.test(text)) return [];
  let open = false;
  return slipsOf('straight-quote', text, straight, ([found]) => {
    open = !open;
    if (found === "'") return open ? '‘' : '’';
    return open ? '“' : '”';
  });
};
