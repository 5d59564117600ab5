import { lastDayOfMonth } from '../../record/value/date.ts';
import { han, type Rule, type Slip, slipsOf } from './slip.ts';

/** `10月20前`: 日 is lost. A list or a stretch of days has it at its end (6月5、6日; 6月5至10日). */
const cutShort =
  /(?<!\d)(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])(?=前|之前|以前|后|之后|以后|起|止|[，。；）])/g;

export const findDaysCutShort: Rule = (text) =>
  slipsOf('day-cut-short', text, cutShort, ([found]) => `${found}日`);

const fullDay =
  /(?:(\d{4})年)?(?<!\d)(\d{1,2})月(\d{1,2})[日号](?:[（(](?:星期|周)([一二三四五六日天])[）)])?/g;

/** Days in prose that the calendar does not have, and days of the week that are another. */
export const findWrongDays: Rule = (text) => {
  const slips: Slip[] = [];
  for (const found of text.matchAll(fullDay)) {
    const [whole, year, month, day, weekday] = found;
    const [y, m, d] = [year === undefined ? 2024 : Number(year), Number(month), Number(day)];
    const at = { offset: found.index, length: whole.length };
    const last = m >= 1 && m <= 12 ? lastDayOfMonth(y, m) : 0;
    if (last === 0) {
      slips.push({ kind: 'impossible-day-in-text', ...at, why: `一年只有12个月，没有${m}月` });
    } else if (d < 1 || d > last) {
      const when = year === undefined ? `${m}月最多` : `${y}年${m}月只有`;
      slips.push({ kind: 'impossible-day-in-text', ...at, why: `${when}${last}天` });
    } else if (year !== undefined && weekday !== undefined) {
      const right = '日一二三四五六'[new Date(Date.UTC(y, m - 1, d)).getUTCDay()] ?? '';
      if (right !== weekday.replace('天', '日')) {
        const better = whole.replace(/[一二三四五六日天](?=[）)]$)/, right);
        slips.push({ kind: 'wrong-weekday', ...at, right: better, why: `那一天是星期${right}` });
      }
    }
  }
  return slips;
};

/**
 * Numbers of documents: year in four digits in 〔 〕, number without 第 and without zeros before it (GB/T 9704-2012, 7.2.5).
 */
const building = '(?!楼|院|线|机|井|泵|门|路|公路|地块|仓|棚|库)';
const documentNumber = new RegExp(
  `(?<=[${han}])(?:[(（{﹝〔［\\[【<〈]\\s?((?:19|20)\\d{2})\\s?[)）}﹞〕］\\]】>〉]|[〔［\\[]\\s?(\\d{2})\\s?[〕］\\]])\\s?第?0*(\\d+)(?=号${building})`,
  'g',
);

export const findDocumentNumbers: Rule = (text) =>
  slipsOf(
    'document-number',
    text,
    documentNumber,
    ([, year, short, number = '']) => `〔${year ?? `20${short}`}〕${number}`,
  ).filter((slip) => text.slice(slip.offset, slip.offset + slip.length) !== slip.right);
