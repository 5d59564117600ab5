import { isRegionAndDay } from './resident-ids.ts';
import { maskAll, passesLuhn, stretchesOf } from './runs.ts';
import type { Detect, Hit, View } from './view.ts';

/** Issuers' numbers of cards used here: 62 UnionPay, 60/64/65/68/69 and 9 of older Chinese cards. */
const ours = /^(?:62|60[13]|68|69|9[0-9]{2}|95[58])/;
/** Visa, Mastercard, American Express, JCB: common numbers otherwise, so these need a word that says card. */
const foreign = /^(?:4|5[1-5]|2[2-7]|3[457])/;
const cardLabel =
  /银行|卡号|账号|帐号|账户|帐户|开户|存折|储蓄卡|借记卡|信用社|农信|邮储|农行|工行|建行|[发打汇转存](?:到|入|至|进|给)[^\d]{0,2}$|card/i;
const notCard = /索引号|项目代码|编号|订单|流水|单号|文号|备案|发票|统计代码|合同|凭证/;
/** The word may stand some way before the number (补贴已打入一卡通，账号为…), but no other number between. */
const socialLabel = /(?:社保|社会保障|医保|医疗证|合作医疗|新农合|养老保险|参保)[^\d。；;\n]{0,12}$/;
const subsidyLabel =
  /(?:一卡通|一本通|一折通|惠农卡|惠民卡|补贴卡|存折|折子|粮补|直补|低保卡|(?:补贴|补助|发放|领款|收款|惠农|惠民|养老金|低保金|救助金|个人)[^\d。；;\n]{0,4}(?:账|帐|卡)[号户]?)[^\d。；;\n]{0,12}$/;
/** A day or a code of a place is no account. */
const noAccount =
  /(?:代码|编码|文号|日期|金额|时间|电话|手机|热线|传真|拨打|咨询|截至|截止|[自从到至])[:：为是\s]*$/;

/** Bank cards, and the accounts of social security and subsidies. */
export const findAccounts: Detect = (view) => {
  const hits: Hit[] = [];
  for (const found of view.digits.matchAll(
    /(?<![\d.])[A-Za-z]?\d(?:[ \-\n\uE000]{0,2}\d){5,24}(?:[xX](?![A-Za-z]))?(?![\d])/g,
  )) {
    const text = found[0];
    const [start, end] = [found.index, found.index + text.length];
    // A letter before or behind counts as a sign of the number: A0123456X.
    const digits = text.replace(/[^\dA-Za-z]/g, '');
    const before = view.labelBefore(start, 24);
    const kind =
      !noAccount.test(before) && socialLabel.test(before) && digits.length >= 8 && !isDay(digits)
        ? 'social-security-card'
        : !noAccount.test(before) && subsidyLabel.test(before) && digits.length >= 9
          ? 'subsidy-account'
          : undefined;
    if (kind) hits.push({ kind, start, end, shown: maskAll(text, 2) });
  }
  for (const { digits, start, end, sizes, gaps, isJoined } of stretchesOf(view)) {
    if (digits.length < 16 || digits.length > 19 || hits.some((hit) => start < hit.end && hit.start < end))
      continue;
    const before = view.labelBefore(start, 20);
    const isLabelled = cardLabel.test(before);
    const isWhole =
      sizes.length === 1 || (!gaps.some((gap) => /[.,，、/|]/.test(gap)) && isCardShape(sizes, isJoined));
    if (!isWhole || (isJoined && !isLabelled && !view.isNamed(start, end))) continue;
    if (isLetter(view.plain[start - 1]) || isLetter(view.plain[end])) continue;
    if (isLabelled ? isPersonalAccount(view, digits, start, end) : isCard(view, digits, before))
      hits.push({ kind: 'bank-card', start, end, shown: maskAll(digits, 2) });
  }
  return hits;
};

const isDay = (digits: string): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])[0-3]\d$/.test(digits);

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z_]/.test(sign);

function isCardShape(sizes: readonly number[], isJoined: boolean): boolean {
  return (
    /^(?:4-4-4-4(?:-[123])?|6-10|6-13|4-6-5|6-4-4-[2-5]|4-4-4-[4-7]|4-4-8|8-8|8-4-4|4-12|4-15|6-6-[4-7]|3-4-4-4-4|[15]-.*)$/.test(
      sizes.join('-'),
    ) ||
    (isJoined && sizes.length === 2)
  );
}

function isCard(view: View, digits: string, before: string): boolean {
  if (!passesLuhn(digits) || notCard.test(before)) return false;
  // 62 is Gansu as well: a region with a day of birth is no card.
  if (digits.length === 18 && isRegionAndDay(digits)) return false;
  return ours.test(digits) || (foreign.test(digits) && digits.length === 16 && view.isRowNamed());
}

/** With the word beside it a card need not be sound; an account that is no card may be an office's own. */
function isPersonalAccount(view: View, digits: string, start: number, end: number): boolean {
  if ((ours.test(digits) || foreign.test(digits)) && passesLuhn(digits)) return true;
  if (/^62/.test(digits)) return true;
  return view.isNamed(start, end, 20);
}
