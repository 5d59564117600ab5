import { type Rule, type Slip, slipsOf } from './slip.ts';

/** Marks that come in pairs (GB/T 15834-2011, 4.8, 4.9 and 4.15). */
const pairs: Record<string, string> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '[': ']',
  '［': '］',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
};
const openers = new Map(Object.entries(pairs).map(([open, close]) => [close, open]));
/** Brackets of one sort: one that is opened full-width and closed half-width is one pair, mixed. */
const sortOf = (sign: string): string => sign.replace(/[(（]/, '（').replace(/[[［]/, '［');

/** Numbers of a list close a bracket that was never opened: 1）, a), 一). */
const listed = /(?:^|[^0-9A-Za-z一二三四五六七八九十])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,3})$/;

/** Brackets and quotation marks that lack their partner, and pairs of which one half is full-width and the other not. */
export const findUnpairedMarks: Rule = (text) => {
  const slips: Slip[] = [];
  const open: Array<{ sign: string; offset: number }> = [];
  const tell = (offset: number, why: string, right?: string) =>
    slips.push({ kind: 'unpaired-mark', offset, length: 1, why, ...(right === undefined ? {} : { right }) });
  for (let offset = 0; offset < text.length; offset++) {
    const sign = text[offset] ?? '';
    if (pairs[sign] !== undefined) {
      open.push({ sign, offset });
      continue;
    }
    const wanted = openers.get(sign);
    if (wanted === undefined) continue;
    // An apostrophe, and the foot of a number of minutes, close nothing.
    if (sign === '’' && /[A-Za-z0-9]/.test(text[offset - 1] ?? '') && !open.some((each) => each.sign === '‘'))
      continue;
    const at = open.findLastIndex((each) => sortOf(each.sign) === sortOf(wanted));
    const partner = open[at];
    if (!partner) {
      if ((sign === '）' || sign === ')') && listed.test(text.slice(0, offset))) continue;
      tell(offset, `前面没有“${wanted}”和它配对`);
      continue;
    }
    for (const each of open.splice(at).slice(1)) {
      tell(each.offset, `后面没有“${pairs[each.sign] ?? ''}”和它配对`);
    }
    if (partner.sign !== wanted) {
      tell(offset, `前一半是“${partner.sign}”，后一半是“${sign}”，不是一对`, pairs[partner.sign]);
    }
  }
  for (const each of open) tell(each.offset, `后面没有“${pairs[each.sign] ?? ''}”和它配对`);
  return slips.sort((a, b) => a.offset - b.offset);
};

/** Within “ ” quotation marks are ‘ ’, within 《 》 title marks are 〈 〉 (GB/T 15834-2011, 4.8.3.3 and 4.15.3.6). */
const nested = [
  { pattern: /(?<=“[^“”]*)“([^“”]*)”(?=[^“”]*”)/g, inner: '‘’', why: '引号里面又有引号，里面的要用单引号' },
  {
    pattern: /(?<=《[^《》]*)《([^《》]*)》(?=[^《》]*》)/g,
    inner: '〈〉',
    why: '书名号里面又有书名号，里面的要用单书名号',
  },
];

export const findNestedQuotes: Rule = (text) =>
  nested.flatMap(({ pattern, inner, why }) =>
    slipsOf(
      'nested-quote',
      text,
      pattern,
      ([, words]) => `${inner[0]}${words}${inner[1]}`,
      () => why,
    ),
  );
