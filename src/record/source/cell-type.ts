import { z } from 'zod';
import { day as daySchema } from '../value/date.ts';
import { period as periodSchema } from '../value/period.ts';
import type { CellFault, CellNote, CellReading } from './cell-reading.ts';
import { choiceNear } from './choice-near.ts';
import { toHalfWidth, withoutHidden } from './signs.ts';
import { periodOfDay, periodOfWords, readDay } from './written-day.ts';
import { counters, inUnit, isSameCount, readNumber } from './written-number.ts';

export { periodOfWords } from './written-day.ts';

/** How a cell's text becomes a value. The text is trimmed and not empty. */
export interface CellType<T> {
  schema: z.ZodType<T>;
  read: (text: string) => CellReading<T>;
  /** The same for the plainest texts, fast: a million rows hold millions of small numbers. Undefined for all others. */
  quick?: (text: string) => T | undefined;
  /** What the cell should look like, for the message. */
  expected: string;
}

/** The value that the spreadsheet shows where a formula failed, in Excel, WPS and LibreOffice. */
const sheetError =
  /#(REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|^#(名称\?|值!|数值!|引用!)?$|^#{2,}$|^Err:\d{3}$/;

/** `=SUM(A1:A3)`, `=A1+1`, `+C2*2`, `@SUM(A1)`. */
const formula = /^[=＝][^=]|^[+@-]\$?[A-Za-z]{1,3}\$?\d+([-+*/:]|$)|^[+@][A-Za-z]+[(（]/;

/** Text in which nothing can be hidden and which no formula looks like: most cells. */
const plain = /^\w[\w.-]*$/;

/** A whole number of up to nine digits; undefined for any other text. */
function wholeOf(text: string): number | undefined {
  if (text.length > 9) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Prepares a cell for every type: hidden signs go, formulas and what failed formulas show are faults. */
function define<T>(
  schema: z.ZodType<T>,
  expected: string,
  read: (text: string, notes: CellNote[]) => T | CellFault,
): CellType<T> {
  return {
    schema,
    expected,
    read: (text) => {
      const notes: CellNote[] = [];
      if (plain.test(text)) {
        const value = read(text, notes);
        if (isFault(value)) return { fault: value };
        return notes.length > 0 ? { value, notes } : { value };
      }
      const clean = withoutHidden(text).trim();
      if (clean !== text) notes.push({ kind: 'hidden-sign' });
      if (clean === '') return { nothing: true, notes };
      const bare = unwrap(clean, notes);
      if (bare === '') return { nothing: true, notes };
      const fault = faultOfAny(bare);
      if (fault) return { fault };
      const value = read(bare, notes);
      if (isFault(value)) return { fault: value };
      return notes.length > 0 ? { value, notes } : { value };
    },
  };
}

/** Text without what makes a spreadsheet keep it as text: the apostrophe before it, or `="990100001001"`. */
function unwrap(text: string, notes: CellNote[]): string {
  const inner = /^="([^"]*)"$/.exec(text)?.[1] ?? /^['‘’`]([^'‘’`]*)$/.exec(text)?.[1];
  if (inner === undefined) return text;
  notes.push({ kind: 'apostrophe' });
  return inner.trim();
}

/** What is wrong in a cell of any type. */
function faultOfAny(text: string): CellFault | undefined {
  if (sheetError.test(text)) return { kind: 'sheet-error', facts: {} };
  if (formula.test(text)) return { kind: 'formula', facts: {} };
  // Excel saves what the code page of the machine lacks as question marks; of Chinese text nothing else is left then.
  if (/\?\?/.test(text) && !/[\u3400-\u9fff]/.test(text)) return { kind: 'lost-letters', facts: {} };
  return undefined;
}

/** Prepares a cell for numbers, of which the plainest are read fast. */
function counted(
  schema: z.ZodType<number>,
  expected: string,
  read: (text: string, notes: CellNote[]) => number | CellFault,
): CellType<number> {
  return { ...define(schema, expected, read), quick: wholeOf };
}

function isFault(value: unknown): value is CellFault {
  return typeof value === 'object' && value !== null && 'facts' in value;
}

const bad = (expected: string): CellFault => ({ kind: 'bad-cell', facts: { expected } });

/** Half-width text without spaces; what was full-width or had spaces in it is noted. */
function narrow(text: string, notes: CellNote[]): string {
  const half = toHalfWidth(text);
  if (half !== text) notes.push({ kind: 'wide' });
  const joined = half.replace(/\s/g, '');
  if (joined !== half.trim()) notes.push({ kind: 'spaces' });
  return joined;
}

export const words: CellType<string> = define(z.string(), '文字', (text) => text);

/** True for an id that can be part of an address: it has no sign that means something else there. */
export function isFitForAddress(id: string): boolean {
  return /^[^./\\#?%&+:*"'<>|\s][^/\\#?%&+:*"'<>|\s]*$/.test(id);
}

const keyForm = '编号，可用汉字、字母、数字和“-”，不用 / # ? % & 等符号';

/** A long number that the spreadsheet shows in short. */
const rounded = /^\d(\.\d+)?E\+?\d+$/i;

/** An identifier: width and spaces do not matter. Many are part of the address of a page. */
export const key: CellType<string> = define(z.string(), keyForm, (text, notes) => {
  const value = narrow(text, notes);
  if (/^\d\.\d+E\+?\d+$/i.test(value) || /^\dE\+\d+$/i.test(value))
    return { kind: 'rounded-code', facts: {} };
  return isFitForAddress(value) ? value : bad(keyForm);
});

/** A number of an indicator. A unit behind it is kept for the check: only the indicator knows which belongs there. */
export const number: CellType<number> = counted(z.number(), '数字，例如 12 或 12.5', (text, notes) => {
  const found = readNumber(text, notes);
  if ('kind' in found) return found;
  if (found.unit !== '') notes.push({ kind: 'open-unit', unit: found.unit });
  return found.value;
});

/** An amount of money in 万元. */
export const amount: CellType<number> = counted(z.number(), '数字，单位万元，例如 12.5', (text, notes) => {
  const found = readNumber(text, notes);
  return 'kind' in found ? found : inUnit(found, '万元', notes);
});

/** A whole number that is not negative, of what `fits` names: a word behind it may not say that something else was counted. */
function countOf(unit: string, fits: (counter: string) => boolean): CellType<number> {
  return counted(z.int().nonnegative(), '不小于0的整数，例如 12', (text, notes) => {
    const found = readNumber(text, notes);
    if ('kind' in found) return found;
    if (found.unit !== '' && !fits(found.unit))
      return { kind: 'wrong-unit', facts: { unit, given: found.unit, hint: undefined } };
    if (found.unit !== '') notes.push({ kind: 'unit', unit: found.unit });
    if (found.value < 0) return { kind: 'negative-count', facts: {} };
    return Number.isInteger(found.value) ? found.value : { kind: 'not-whole', facts: {} };
  });
}

/** How many, of whatever the row is about. */
export const count = countOf('个数', (counter) => counters.test(counter));

/** How many households. */
export const households = countOf('户', (counter) => isSameCount(counter, '户'));

/** How many persons. */
export const people = countOf('人', (counter) => isSameCount(counter, '人'));

/** A day; 2022/6/20, 2022年6月20日, 20220620 and Excel's serial number are read as 2022-06-20. */
export const date: CellType<string> = define(daySchema, '真实存在的日期，例如 2022-06-20', readDay);

export const reportingPeriod: CellType<string> = define(
  periodSchema,
  '报告期，例如 2022-06、2022-Q2、2022-H1 或 2022',
  (text, notes) => {
    if (periodSchema.safeParse(text).success) return text;
    const value = periodOfWords(text);
    if (value === undefined) return { kind: 'bad-period', facts: { hint: periodOfDay(text) } };
    notes.push({ kind: 'period', value });
    return value;
  },
);

/** A 12-digit area code. */
export const areaCode: CellType<string> = define(
  z.string().regex(/^\d{12}$/),
  '12位地区代码',
  (text, notes) => {
    const value = narrow(text, notes);
    if (/^\d{12}$/.test(value)) return value;
    // A number of a spreadsheet that shows decimals.
    const whole = /^(\d{12})\.0+$/.exec(value)?.[1];
    if (whole !== undefined) {
      notes.push({ kind: 'word', value: whole });
      return whole;
    }
    if (rounded.test(value)) return { kind: 'rounded-code', facts: {} };
    return /^\d+$/.test(value) ? { kind: 'bad-code', facts: { digits: value.length } } : bad('12位地区代码');
  },
);

/** One of the given words. */
export function choice<const T extends string>(...allowed: T[]): CellType<T> {
  return define<T>(z.enum(allowed) as unknown as z.ZodType<T>, allowed.join('、'), (text) => {
    const found = allowed.find((word) => word === text);
    if (found !== undefined) return found;
    return { kind: 'not-a-choice', facts: { allowed, nearest: choiceNear(text, allowed) } };
  });
}

export const yesOrNo: CellType<boolean> = define<boolean>(z.boolean(), '是 或 否', (text, notes) => {
  if (text === '是' || text === '否') return text === '是';
  const isYes = /^(√|✓|✔|☑|对|有|yes|y|true)$/i.test(text);
  if (!isYes && !/^(×|✗|✘|不是|无|没有|no|n|false)$/i.test(text))
    return { kind: 'not-a-choice', facts: { allowed: ['是', '否'], nearest: undefined } };
  notes.push({ kind: 'word', value: isYes ? '是' : '否' });
  return isYes;
});
