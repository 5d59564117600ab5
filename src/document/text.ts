import type { Figure, HiddenReason } from '../protect/figure.ts';
import type { Inline, Mark } from './block.ts';

/** How each state is shown: a shape that survives a black-and-white copier, and a word. */
export const marks: Record<Mark, { sign: string; word: string }> = {
  done: { sign: '●', word: '已完成' },
  ongoing: { sign: '◐', word: '进行中' },
  behind: { sign: '▲', word: '滞后' },
  overdue: { sign: '✕', word: '逾期' },
  unreported: { sign: '○', word: '未报' },
  'not-applicable': { sign: '–', word: '不适用' },
  withheld: { sign: '＊', word: '不公开' },
};

/** What stands in the place of a hidden figure. */
export const hiddenSigns: Record<HiddenReason, { sign: string; word: string }> = {
  protected: { sign: '＊', word: '为保护个人不公开' },
  'not-published': { sign: '＊', word: '不公开' },
  'not-reported': { sign: '未报', word: '未报' },
  'not-applicable': { sign: '–', word: '不适用' },
};

/** What is said below a table that may have such signs in it. */
export const protectedNote = '＊表示为保护个人不公开：这个数太小，或者用它能算出别处太小的数。';

/** Between the ends of a range of numbers (GB/T 15835-2011, 5.1.4: 浪纹线); days are joined by 至. */
const rangeSign = '～';

/** Why a figure is a range. */
export const bandReason = '为保护个人，只公开所在的区间';

/** A figure of which there is a number or a range to see. */
export type ShownFigure = Exclude<Figure, { kind: 'hidden' }>;

/** What is said below a table of these figures about its ranges; nothing where it shows none. */
export function noteBands(figures: readonly Figure[]): string[] {
  if (!figures.some(({ kind }) => kind === 'band')) return [];
  return [`用${rangeSign}连着的两个数是一个区间：${bandReason}，两头的数也算在内。`];
}

/**
 * A figure as text: thousands are not grouped (Chinese documents do not), at most two decimals, unit attached.
 * Percentages keep one decimal unless whole. A range is 810～819户 or 95.3%～96.4%.
 */
export function writeFigure(figure: Figure, withUnit = true): string {
  return splitFigure(figure)
    .map(({ isUnit, words }) => (isUnit && !withUnit ? '' : words))
    .join('');
}

/** What a figure is written with: numbers and signs, and units, which may be set smaller or left out. */
export function splitFigure(figure: Figure): Array<{ words: string; isUnit: boolean }> {
  if (figure.kind === 'hidden') return [{ words: hiddenSigns[figure.reason].sign, isUnit: false }];
  const [least, most] = writtenEnds(figure).map(String);
  const unit = { words: figure.unit, isUnit: true };
  const numbers = (words: string) => ({ words, isUnit: false });
  if (least === most) return [numbers(`${least}`), unit];
  // 95.3～96.4% might be read as 95.3 of something else (GB/T 15835-2011, 5.1.4).
  if (isShare(figure.unit)) return [numbers(`${least}`), unit, numbers(`${rangeSign}${most}`), unit];
  return [numbers(`${least}${rangeSign}${most}`), unit];
}

/**
 * The least and the most that a figure can be, in its unit; a number twice where it is no range. The ends of a range are
 * rounded as they are printed, in charts and data too: the digits behind would tell what a percentage was divided by.
 */
export function endsOf(figure: ShownFigure): [least: number, most: number] {
  if (figure.kind === 'value') return [figure.value, figure.value];
  const { least, most, unit } = figure;
  return [roundOutward(least, unit, 'floor'), roundOutward(most, unit, 'ceil')];
}

/** The same with the number rounded, too, so that what is said of two figures agrees with what is read of them. */
export function writtenEnds(figure: ShownFigure): [least: number, most: number] {
  if (figure.kind === 'band') return endsOf(figure);
  const number = Number(writeNumber(figure.value, figure.unit));
  return [number, number];
}

/** A figure in a sentence or a list that is heard: 12户, 在810到819户之间, or why there is none. */
export function sayFigure(figure: Figure, withUnit = true): string {
  if (figure.kind === 'hidden') return hiddenSigns[figure.reason].word;
  const [least, most] = writtenEnds(figure);
  const unit = withUnit ? figure.unit : '';
  if (least === most) return `${least}${unit}`;
  return `在${least}${isShare(unit) ? unit : ''}到${most}${unit}之间`;
}

/** Is a unit a sign that is written at each number, 95%, rather than said once in a head? */
export function isShare(unit: string): boolean {
  return unit === '%' || unit === '‰';
}

function digitsOf(unit: string): number {
  return isShare(unit) ? 1 : 2;
}

/** An end of a range, rounded away from the range: the number must not lie outside what is printed. */
function roundOutward(end: number, unit: string, way: 'floor' | 'ceil'): number {
  const scale = 10 ** digitsOf(unit);
  // 0.29 × 100 is a hair less than 29: that is noise, not another number.
  return Math[way](Number((end * scale).toFixed(4))) / scale;
}

/** A number as Chinese official documents print it. */
export function writeNumber(value: number, unit: string): string {
  const digits = digitsOf(unit);
  // 99.96% is not all: it is never written as 100%.
  if (unit === '%' && value < 100 && value > 99.9) return '99.9';
  return String(Number(value.toFixed(digits)));
}

/** 一, 十二, 三十: numbers of headings, up to 99. */
export function countInChinese(count: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}

/** Plain text of inlines, as a screen reader would say it and as the PDF's text is checked against. */
export function plainText(content: Inline[]): string {
  return content
    .map((part) => (part.kind === 'figure' ? writeFigure(part.figure, part.bare !== true) : part.text))
    .join('');
}

/** A text run. */
export function text(value: string, strong = false): Inline {
  return strong ? { kind: 'text', text: value, strong } : { kind: 'text', text: value };
}
