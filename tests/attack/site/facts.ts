/** A number stands in the open, or a sign in its place. */
export type Shown =
  | { state: 'value'; value: number; decimals: number }
  /** Only between which numbers it lies, both included. */
  | { state: 'band'; low: number; high: number }
  | { state: 'hidden' | 'unreported' | 'not-applicable' };

/** Which of a ratio's three numbers; a plain count has only a value. */
export type Part = 'value' | 'numerator' | 'denominator';

/** A figure's place: what is counted (an indicator's id, or a kind of monitored household), where and when. */
export interface Place {
  measure: string;
  area: string;
  /** `2022-06`. */
  period: string;
  part: Part;
}

/** One figure as one file shows it. */
export interface Fact extends Place {
  shown: Shown;
  file: string;
}

/** Two figures of neighbouring periods, of which a file tells the difference. */
export interface Difference extends Place {
  /** This period's figure less the last period's. */
  by: number;
  decimals: number;
  file: string;
}

/** A page says only which of two neighbouring periods has the greater figure. */
export interface Order extends Place {
  /** 1: greater than the last period's; −1: less; 0: in the same range. */
  than: 1 | 0 | -1;
  file: string;
}

export interface Area {
  name: string;
  level: string;
  parent: string;
}

export interface Indicator {
  id: string;
  name: string;
  unit: string;
  adds: 'sum' | 'ratio' | 'none';
  numerator: string;
  denominator: string;
  people: boolean;
  /** How the value is arrived at: it grows from the start, happens within the period, or stands at its end. */
  time: 'cumulative' | 'flow' | 'point';
}

/** Everything of one site that an attacker has gathered. */
export interface Site {
  areas: ReadonlyMap<string, Area>;
  indicators: ReadonlyMap<string, Indicator>;
  /** Per measure its plan, as the data tell it. */
  plans: ReadonlyMap<string, string>;
  facts: Fact[];
  differences: Difference[];
  orders: Order[];
  /** What the reader itself finds odd: a figure in a PDF that its page does not have, and the like. */
  oddities: string[];
}

export const keyOf = ({ measure, area, period, part }: Place): string =>
  `${measure} ${area} ${period} ${part}`;

/** Reads a figure as printed: a number, or the word that stands in its place; undefined where there is neither. */
export function readShown(words: string): Shown | undefined {
  const band = readBand(words);
  if (band) return band;
  if (/[＊*]|数字过小|为保护个人/u.test(words)) return { state: 'hidden' };
  if (words.includes('未报')) return { state: 'unreported' };
  if (words.includes('不适用')) return { state: 'not-applicable' };
  const [, below] = /^(?:[<＜]|不到|少于)(\d+)\D*$/u.exec(words) ?? [];
  if (below) return { state: 'band', low: 0, high: Number(below) - 1 };
  const [, least] = /^(\d+)\D{0,2}(?:以上|及以上)$/u.exec(words) ?? [];
  if (least) return { state: 'band', low: Number(least), high: Number.POSITIVE_INFINITY };
  const [number] = /-?\d[\d,]*(?:\.\d+)?/u.exec(words) ?? [];
  if (number === undefined) return undefined;
  const plain = number.replaceAll(',', '');
  return { state: 'value', value: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** A range, for eyes (`810～814户`, `78.9%～84.3%`) or for ears (`在810到814户之间`); units may stand at each end. */
function readBand(words: string): Shown | undefined {
  const number = '(\\d[\\d,]*(?:\\.\\d+)?)';
  const range = new RegExp(`^(?:在)?${number}[^\\d.,年月日～到至—–~]{0,4}[—–~～至到]${number}`, 'u');
  const [, low, high] = range.exec(words) ?? [];
  if (!low || !high) return undefined;
  return { state: 'band', low: Number(low.replaceAll(',', '')), high: Number(high.replaceAll(',', '')) };
}

/** `2022年6月` → `2022-06`; undefined where no month is named. */
export function readPeriod(words: string): string | undefined {
  const [, year, month] = /(\d{4})年(\d{1,2})月/u.exec(words) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : undefined;
}

export function monthBefore(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month > 1 ? `${year}-${String(month - 1).padStart(2, '0')}` : `${year - 1}-12`;
}
