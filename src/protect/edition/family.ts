import type { Period } from '../../record/value/period.ts';
import type { Cause, Policy } from '../account.ts';
import type { Equation, Range } from '../system/system.ts';

/** A number in an entry. */
export interface Part {
  /** `value`, `numerator`, `rest`, `denominator`, `households`, `people` …: part of the id of its cell. */
  name: string;
  value: number;
  /**
   * A `base` (how many there are in all) is taken as known to everybody, unless it is small itself. Of an `amount` no
   * value is small by itself; it must not be told where one contributor makes up most of it.
   */
  role: 'count' | 'base' | 'amount';
  /** What an earlier edition told of it. */
  known?: Range;
  /** Other numbers that earlier editions told in its place. */
  corrected?: Array<{ asOf: string; told: number }>;
}

/**
 * One figure of the edition, or a quantity that is not printed but follows from others. The same quantity has the same id
 * wherever it appears: on a page, in a report of last month, or as the number that stands in for a report that did not
 * come.
 */
export interface Entry {
  id: string;
  /** Indicator id, or kind of monitored household. */
  what: string;
  area: string;
  level: '县' | '乡' | '村';
  period: Period;
  /** True where any page, sheet, PDF or data file prints it. */
  isPrinted: boolean;
  /** True where only a document of an earlier day can have printed it: what came later made another number of it. */
  isSuperseded: boolean;
  /** True where an earlier edition hid it. */
  wasHidden?: boolean;
  parts: Part[];
  /** True for an amount of which one or two contributors make up most. */
  isDominated?: boolean;
  threshold: number;
  tells: { zero: boolean; all: boolean; change: boolean };
  /** Where each part of it that adds up is the sum of parts of others. */
  madeOf: Array<{ part: string; of: string[] }>;
}

/**
 * Two entries of which a reader can take the difference: a stock and the one before it, the stocks at the ends of two
 * quarters (where those between are not printed), a total and a later version.
 */
export interface Pair {
  before: string;
  after: string;
  kind: 'change' | 'quarter' | 'late';
  /** True where it can only grow. */
  grows: boolean;
  /**
   * Least width of the difference that a reader must be left with; threshold − 1 where nothing is said. 0 where it may be
   * told: then only that it can but grow is taken into account.
   */
  need?: number;
}

/** Entries that hang together, and what holds between them besides their sums. */
export interface Family {
  id: string;
  plan: string;
  indicators: string[];
  name: string;
  entries: Map<string, Entry>;
  pairs: Pair[];
  /** What holds between cells (`entry/part`) besides `madeOf`. */
  equations: Equation[];
  policies: Policy[];
  /** Of cells that earlier editions have given away: the width that is left of them. No more is asked. */
  lost?: Map<string, number>;
}

/** The id of the cell of a part. */
export function cellOf(entry: string, part: string): string {
  return `${entry}/${part}`;
}

/** Why an entry is hidden whatever else is, if it is. */
export function causeOf(entry: Entry): Cause | undefined {
  if (entry.isDominated) return 'dominance';
  const base = entry.parts.find((part) => part.role === 'base')?.value;
  const counts = entry.parts.filter((part) => part.role === 'count');
  const isSmall = (value: number) => value > 0 && value < entry.threshold;
  // Of six, one more must be left over on either side, or there is no room for doubt.
  if (base !== undefined && base > 0 && base <= entry.threshold && counts.every(({ value }) => value < base))
    return 'base';
  if (base !== undefined && isSmall(base)) return 'base';
  const [count, rest] = [counts[0]?.value, counts.find(({ name }) => name === 'rest')?.value];
  if (counts.some(({ name, value }) => name !== 'rest' && isSmall(value))) return 'count';
  if (rest !== undefined && isSmall(rest)) return 'rest';
  if (entry.tells.zero && count === 0 && base !== 0) return 'zero';
  if (entry.tells.all && rest === 0 && base !== 0) return 'all';
  return entry.wasHidden ? 'earlier' : undefined;
}

/** Marks what no longer stands in what is told on the last day: only documents of earlier days can have printed it. */
export function markSuperseded(family: Family, latest: Map<Period, Map<string, Entry>>): void {
  const current = new Set(
    [...latest.values()].flatMap((entries) => [...entries.values()].map(({ id }) => id)),
  );
  for (const entry of family.entries.values()) entry.isSuperseded = !current.has(entry.id);
}
