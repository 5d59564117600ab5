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

/** What stands in the place of a hidden figure. Small counts and what is hidden to protect them look alike, on purpose. */
export const hiddenSigns: Record<HiddenReason, { sign: string; word: string }> = {
  'small-count': { sign: '＊', word: '数字过小，为保护个人不公开' },
  complementary: { sign: '＊', word: '数字过小，为保护个人不公开' },
  'not-published': { sign: '＊', word: '不公开' },
  'not-reported': { sign: '未报', word: '未报' },
  'not-applicable': { sign: '–', word: '不适用' },
};

/**
 * A figure as text: thousands are not grouped (Chinese documents do not), at most two decimals, unit attached.
 * Percentages keep one decimal unless whole.
 */
export function writeFigure(figure: Figure, withUnit = true): string {
  if (figure.kind === 'hidden') return hiddenSigns[figure.reason].sign;
  const unit = withUnit ? figure.unit : '';
  return `${writeNumber(figure.value, figure.unit)}${unit}`;
}

/** A number as Chinese official documents print it. */
export function writeNumber(value: number, unit: string): string {
  const digits = unit === '%' || unit === '‰' ? 1 : 2;
  // 99.96% is not all: it is never written as 100%.
  if (unit === '%' && value < 100 && value > 99.9) return '99.9';
  return String(Number(value.toFixed(digits)));
}

/** Plain text of inlines, as a screen reader would say it and as the PDF's text is checked against. */
export function plainText(content: Inline[]): string {
  return content.map((part) => (part.kind === 'figure' ? writeFigure(part.figure) : part.text)).join('');
}

/** A text run. */
export function text(value: string, strong = false): Inline {
  return strong ? { kind: 'text', text: value, strong } : { kind: 'text', text: value };
}
