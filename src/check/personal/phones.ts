import { officeWords } from './offices.ts';
import { maskAll, type Stretch, stretchesOf } from './runs.ts';
import type { Detect, Hit, View } from './view.ts';

/** Groups in which people write a mobile number, with its prefixes. */
const mobileGroups =
  /^(?:3-4-4|4-4-3|3-8|7-4|3-3-5|3-5-3|5-6|6-5|4-7|8-3|1(?:-1){10}|3-4-2-2|3-2-2-2-2|2(?:-2){4}-1|1-3-3-4|1-2-4-4|4-3-4|2-3-3-3|2-9|1-10)$/;
const mobile = /^(?:(?:00)?86|0|17951|12593|17911)?(1[3-9]\d{9})$/;
/** What is counted is no telephone. */
const counted =
  /^\s{0,1}(?:元|万|亿|角|吨|公斤|千克|斤|亩|平方|立方|户|人|次|个|株|只|头|度|千瓦|%|％|℃|kg|KB|MB|px)/;
const moneyBefore = /[¥￥$]\s?$/;
const notPhone = /(?:索引号|项目代码|编号|订单号?|流水号|单号|文号|批复号|备案号|代码)[:：\s]*$/;
const phoneLabel = /电话|手机|联系|tel|phone|mobile|微信|号码/i;

/** Mobile numbers in all spellings. */
export const findMobiles: Detect = (view) => {
  const hits: Hit[] = [];
  for (const stretch of stretchesOf(view)) {
    const number = mobile.exec(stretch.digits)?.[1];
    if (number === undefined || !isWrittenAsMobile(view, stretch)) continue;
    const start = view.plain[stretch.start - 1] === '+' ? stretch.start - 1 : stretch.start;
    if (hits.some((hit) => start < hit.end && hit.start < stretch.end)) continue;
    hits.push({ kind: 'mobile', start, end: stretch.end, shown: maskAll(number, 3, 4) });
  }
  return hits;
};

function isWrittenAsMobile(view: View, stretch: Stretch): boolean {
  const { start, end, sizes, gaps, digits } = stretch;
  const before = view.labelBefore(start);
  const behind = view.plain.slice(end, end + 4);
  const isLabelled = phoneLabel.test(before);
  if (!isLabelled && (counted.test(behind) || moneyBefore.test(before) || notPhone.test(before)))
    return false;
  if (
    /^[A-Za-z]/.test(behind) ||
    /[A-Za-z_]$/.test(before.replace(/(?:tel|phone|mobile|mob|wx|vx|sj)$/i, ''))
  )
    return false;
  if (sizes.length === 1) return true;
  const shape = sizes.join('-');
  // 138/1234/5678: with signs that part lists only in the groups that everybody writes.
  if (gaps.some((gap) => /[,，、/|]/.test(gap)) && !stretch.isJoined) return shape === '3-4-4';
  // Two cells side by side may hold a count and a day: 138,20220401.
  if (stretch.isJoined) return isBrokenMobile(view, stretch, digits);
  if (sizes.length === 2 && gaps.some((gap) => gap.includes('\n'))) return true;
  return mobileGroups.test(shape);
}

function isBrokenMobile(view: View, { sizes, start, end }: Stretch, digits: string): boolean {
  const second = digits.slice(sizes[0] ?? 0);
  const isDay = /^(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d$/.test(second);
  const isPlainShape = /^(?:3-8|7-4|3-4-4|4-7|5-6|6-5)$/.test(sizes.join('-')) && !isDay;
  return isPlainShape && (phoneLabel.test(view.labelBefore(start, 24)) || view.isNamed(start, end));
}

/** Area code and number (numbering plan: two or three digits behind the 0, then seven or eight). */
const landline =
  /(?<![\d.-])(?:\(0\d{2,3}\)[ -]?|0\d{2,3}[ \u2010-\u2015\u2212-]?)[1-9]\d{2,3}[ -]?\d{4}(?!\d|\.\d|-\d{3})/g;
const local =
  /(?:家庭电话|住宅电话|家里电话|宅电|座机|固话|家中电话|电话|联系方式)[:：为是\s]{0,3}([1-9]\d{2,3}[ -]?\d{4})(?![\d.年])/g;

/** What only an office has. */
const officePhone =
  /(?:监督|公开|办公|咨询|举报|服务|值班|投诉|受理|联系|热线|来访|信访|窗口)(?:联系)?(?:电话|热线|号码)[^\d]{0,4}$/;

/** Landlines beside the name of a person. One beside an office, or somebody named in a role of office, is public. */
export const findLandlines: Detect = (view) => {
  const hits: Hit[] = [];
  const take = (text: string, start: number) => {
    const end = start + text.length;
    const around = view.plain.slice(Math.max(0, start - 16), start);
    if (officePhone.test(view.labelBefore(start))) return;
    const isHome = /家庭|住宅|家里|宅电|家中|本人|户主/.test(around);
    const isOffice = officeWords.test(around.replace(/.*[。；;\n\uE000]/s, ''));
    if (isHome || (!isOffice && view.isNamed(start, end, 20)))
      hits.push({
        kind: 'landline-of-person',
        start,
        end,
        shown: maskAll(text, text.startsWith('0') ? 4 : 0),
      });
  };
  if (!/\d{3}/.test(view.digits)) return hits;
  for (const found of view.plain.matchAll(landline)) take(found[0], found.index);
  for (const found of view.plain.matchAll(local)) {
    const number = found[1] ?? '';
    take(number, found.index + found[0].length - number.length);
  }
  return hits;
};
