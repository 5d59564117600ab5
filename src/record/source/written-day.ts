import { weekdayOf } from '../value/calendar.ts';
import { type Day, isDay, lastDayOfMonth } from '../value/date.ts';
import { period as periodSchema } from '../value/period.ts';
import type { CellFault, CellNote } from './cell-reading.ts';
import { toHalfWidth } from './signs.ts';

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const two = (part: string | undefined) => (part ?? '').padStart(2, '0');
const ambiguous = (why: string): CellFault => ({ kind: 'ambiguous-day', facts: { why } });

/**
 * The day of a serial number of Excel and WPS (days since 1899-12-30, in the 1900 system that both use by default), for
 * 2000 to 2049; undefined for any other number. A fraction is the time of day.
 */
export function dayOfSerial(text: string): Day | undefined {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return undefined;
  const serial = Math.floor(Number(text));
  if (serial < 36_526 || serial > 54_788) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** Day, time of day and day of the week, as people and programs write them in one cell. */
const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?\s*(?:[(]?(?:星期|周)([一二三四五六日天])[)]?)?\s*(?:T?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;

/** A day as clerks write it; 2022/6/20, 2022年6月20日, 2022年6月20号, 20220620 and Excel's serial number are 2022-06-20. */
export function readDay(text: string, notes: CellNote[]): Day | CellFault {
  const plain = toHalfWidth(text).trim();
  const serial = dayOfSerial(plain);
  if (serial !== undefined) {
    notes.push({ kind: 'serial-day', value: serial });
    return serial;
  }
  const parts = written.exec(plain) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (!parts) return faultOfDay(plain);
  const value = `${parts[1]}-${two(parts[2])}-${two(parts[3])}`;
  if (!isDay(value)) return { kind: 'impossible-day', facts: { why: whyNoDay(value) } };
  const weekday = parts[4]?.replace('天', '日');
  const real = '一二三四五六日'[weekdayOf(value) - 1];
  if (weekday !== undefined && weekday !== real) return ambiguous(`和星期对不上，这一天是星期${real}`);
  if (value !== text) notes.push({ kind: 'day', value });
  return value;
}

/** Why a day of the right shape does not exist. */
export function whyNoDay(value: string): string {
  const [year = 0, month = 0] = value.split('-').map(Number);
  if (month < 1 || month > 12) return `一年只有12个月，没有${month}月`;
  return `${year}年${month}月只有${lastDayOfMonth(year, month)}天`;
}

function faultOfDay(given: string): CellFault {
  const plain = given.replace(/\s/g, '');
  if (/^\d{1,2}[-/.月]\d{1,2}[日号]?$/.test(plain)) return ambiguous('没有写年份');
  if (/^\d{4}[-/.年]\d{1,2}月?(份|底|末|初|中旬|上旬|下旬)?$/.test(plain)) return ambiguous('没有写是哪一日');
  if (/^\d{4}年?$/.test(plain)) return ambiguous('只有年份');
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(plain) || /^\d{2}年/.test(plain))
    return ambiguous('分不清年、月、日的先后');
  if (new RegExp(`^(\\d{1,2}-)?(${months})-\\d{2}$`, 'i').test(plain))
    return ambiguous('是 Excel 改过的英文写法，分不清年、月、日');
  if (/\d:\d{2}.*(z|[+-]\d{2}:?\d{2})$/i.test(plain)) return ambiguous('带着时区，分不清是哪一天');
  return { kind: 'bad-cell', facts: { expected: '真实存在的日期，例如 2022-06-20' } };
}

/** A period as people write it, in the record's form; undefined where it cannot be told. */
export function periodOfWords(text: string): string | undefined {
  const plain = toHalfWidth(text).replace(/\s/g, '').toUpperCase();
  // Of 2022.1 nobody knows whether Excel took the last digit of 2022.10 away.
  if (/^\d{4}\.1$/.test(plain)) return undefined;
  const month =
    /^(\d{4})[-年/._](\d{1,2})月?(?:份)?$/.exec(plain) ??
    /^((?:19|20)\d{2})(\d{2})(?:月(?:份)?)?$/.exec(plain);
  const quarter =
    /^(\d{4})(?:年|-|_)?第?([一二三四1-4])季度?$/.exec(plain) ?? /^(\d{4})[-_]?Q([1-4])$/.exec(plain);
  const half = /^(\d{4})年?([上下])半年$/.exec(plain) ?? /^(\d{4})[-_]?H([12])$/.exec(plain);
  const year = /^(\d{4})年?(?:度|全年)?$/.exec(plain);
  const value = year
    ? year[1]
    : quarter
      ? `${quarter[1]}-Q${'一二三四'.indexOf(quarter[2] ?? '') + 1 || quarter[2]}`
      : half
        ? `${half[1]}-H${half[2] === '上' ? 1 : half[2] === '下' ? 2 : half[2]}`
        : month
          ? `${month[1]}-${two(month[2])}`
          : undefined;
  return value !== undefined && periodSchema.safeParse(value).success ? value : undefined;
}

/** The period that a cell most likely meant which the spreadsheet turned into a day; to be told, never to be taken. */
export function periodOfDay(text: string): string | undefined {
  const english = new RegExp(`^(${months})-(\\d{2})$`, 'i').exec(text.trim());
  if (english) {
    const month = months.split('|').indexOf((english[1] ?? '').toLowerCase()) + 1;
    return `20${english[2]}-${two(String(month))}`;
  }
  const notes: CellNote[] = [];
  const day = readDay(text, notes);
  return typeof day === 'string' && day.endsWith('-01') ? day.slice(0, 7) : undefined;
}
