import type { Indicator } from '../../record/indicator/schema.ts';
import type { IndicatorReport } from '../../record/progress/table.ts';

/** The cells of a row that hold numbers. */
export type Field = 'value' | 'numerator' | 'denominator';

/** What the columns are called. */
export const headers: Record<Field, string> = { value: '数值', numerator: '分子', denominator: '分母' };

/** Units of which the part never exceeds the whole, and what the whole is in them. */
export const wholes: Partial<Record<string, number>> = { '%': 100, '‰': 1000 };

/** Units that are counted one by one: there is no half of them. */
const counted = /^(户|人|个|件|项|处|次|家|名|例|条|座|种|所|户次|人次|村|份|期|批|辆|台|眼|套|间)$/;

/** True for a unit that is counted in wholes. */
export function isCounted(unit: string): boolean {
  return counted.test(unit);
}

/** What is above or below the line, in words that end in what is counted: 已完工的项目数, 行政村人口. */
const countedWords = /(数|户|人|人口|件|个|村|对象|问题|项目)$/;

/** Money and other measures have decimals; people and things that are counted have none, above and below the line too. */
export function isCountedIn(indicator: Indicator, field: Field): boolean {
  if (field === 'value') return isCounted(indicator.unit);
  return indicator.sensitivity === 'people' || countedWords.test(indicator[field] ?? '');
}

/** The cells in which an indicator's size shows: of a ratio what is counted, of others the value. */
export function fieldsOf(indicator: Indicator): readonly Field[] {
  return indicator.adds === 'ratio' ? ratioFields : valueFields;
}
const ratioFields = ['numerator', 'denominator'] as const;
const valueFields = ['value'] as const;

/** True where a value can still move: what is at nought or at everything stands still with good reason. */
export function hasRoom(row: IndicatorReport, indicator: Indicator): boolean {
  if (row.numerator !== undefined && row.denominator !== undefined)
    return row.numerator !== 0 && row.numerator !== row.denominator;
  return row.value !== undefined && row.value !== 0 && row.value !== wholes[indicator.unit];
}

/** True where two rows report the same numbers. */
export function isSame(a: IndicatorReport, b: IndicatorReport): boolean {
  return a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
}

/** How many decimals a number was given with. A nought at the end was lost in reading. */
export function decimalsOf(value: number): number {
  const text = `${value}`;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The power of ten by which two sizes differ, where they differ by about that: 10, 100, 1000, 1万; else 0. */
export function slipOf(value: number, usual: number): number {
  const log = Math.log10(value / usual);
  const power = Math.round(log);
  if (power === 0 || Math.abs(power) > 4) return 0;
  return Math.abs(log - power) <= 0.2 ? power : 0;
}

/**
 * Small counts leap by ten with good reason (2 households, then 21): of things counted the larger must be at least a
 * hundred before a leap means anything, of measures at least ten.
 */
export function isSizeable(larger: number, isCount: boolean): boolean {
  return larger >= (isCount ? 100 : 10);
}

export function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
