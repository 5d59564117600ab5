const digits = '[0-9０-９]';
/** Between the ends of a range: 10～12, 95.3%～96.4%, -3～-1. */
const toEnd = '[%‰％]?(?:[/~～–至-]|[~～至][-−])';
const number = `[≥≤＞＜><=＝±+-]?[￥¥]?${digits}+(?:(?:[.,:：]|${toEnd})${digits}+)*(?:\\.${digits}+)?`;

/** Units that follow a number on the same line; the longest first, so that 平方米 is not cut after 平. */
const units = (
  '个百分点|个工作日|平方公里|平方千米|平方米|立方米|工作日|个小时|个乡镇|个月|公里|千米|毫米|厘米|公斤|千克|小时|分钟|人次|' +
  '万元|亿元|万户|万人|万亩|万吨|万个|户次|周岁|季度|元|万|亿|个|户|人|名|项|次|天|日|年|月|周|亩|米|吨|斤|度|秒|' +
  '岁|期|号|条|款|批|件|份|家|所|处|座|只|头|台|套|倍|成|村|组|镇|乡|县|页|行|mm|cm|km|kg|m²|㎡|分|级|类|场|轮|届|章|节|版'
)
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');

/** 6月20日前, 9月底前: the little word that says whether the day is the last or the first belongs to the date. */
const monthAndDay = `${digits}{1,2}月(?:${digits}{1,2}[日号](?:前|起|止|至)?|[底末初]前?|[上中下]旬)?`;

/** What is read in one breath, so that a line does not end in it; a fact cut in two is misread. */
const whole = new RegExp(
  [
    `${digits}{2,4}年(?:${monthAndDay}|[前底末初])?`,
    monthAndDay,
    `〔${digits}{4}〕第?${digits}+号`,
    `第[0-9０-９一二三四五六七八九十百零〇]+[条款项章节期号页批次届轮个]?`,
    `${number}(?:%|‰|％|℃|${units})?(?:以上|以下|以内)?`,
  ].join('|'),
  'gu',
);

const address = /https?:\/\/[!-~]+|[0-9A-Za-z.-]+\.(?:cn|com|org|gov|net)[!-~]*/gu;

/**
 * For each character, whether it is glued to the one before it (index by code point, not by UTF-16 unit).
 * `loose` marks places inside web addresses where a line may end after all: an address is longer than any line.
 */
export function findUnbreakable(characters: readonly string[]): { glued: Uint8Array; loose: Uint8Array } {
  const text = characters.join('');
  const glued = new Uint8Array(characters.length + 1);
  const loose = new Uint8Array(characters.length + 1);
  const hasDigit = /[0-9０-９第]/u.test(text);
  const hasAddress = /[a-z]\./iu.test(text) || text.includes('://');
  if (!hasDigit && !hasAddress) return { glued, loose };
  const indexAt = new Uint32Array(text.length + 1);
  let unit = 0;
  characters.forEach((character, index) => {
    indexAt.fill(index, unit, unit + character.length);
    unit += character.length;
  });
  indexAt[unit] = characters.length;
  for (const match of text.matchAll(whole)) {
    const from = indexAt[match.index] ?? 0;
    const to = indexAt[match.index + match[0].length] ?? from;
    if (to > from + 1) glued.fill(1, from + 1, to);
  }
  for (const match of hasAddress ? text.matchAll(address) : []) {
    const from = indexAt[match.index] ?? 0;
    const to = indexAt[match.index + match[0].length] ?? from;
    for (let at = from + 1; at < to; at++) {
      const before = characters[at - 1] ?? '';
      glued[at] = 0;
      if ('/?&=_-.'.includes(before) && characters[at] !== '/') loose[at] = 1;
    }
  }
  return { glued, loose };
}
