import type { Day } from '../record/value/date.ts';
import type { Period } from '../record/value/period.ts';
import type { Interval } from './audit/attack.ts';

/**
 * How an indicator's figures are kept from telling of a single household, the mildest first in the clerk's words: hide
 * single figures; print ranges; publish by the quarter only; publish the county's figure only.
 */
export type Policy = 'hide' | 'bands' | 'less-often' | 'coarser';

/** Why a figure is hidden by itself; `complementary` ones are hidden so that these cannot be worked out. */
export type Cause =
  /** Fewer than the threshold are counted. */
  | 'count'
  /** Fewer than the threshold are left over: 98 of 100. */
  | 'rest'
  /** There are fewer than the threshold in all. */
  | 'base'
  | 'zero'
  | 'all'
  /** One or two contributors make up most of an amount. */
  | 'dominance'
  /** Hidden in an earlier edition. */
  | 'earlier'
  | 'less-often'
  | 'coarser'
  | 'complementary';

/** A figure that the edition does not print, and what a reader can still say of it. For the office only. */
export interface HiddenFigure {
  id: string;
  /** Indicator id, or kind of monitored household. */
  what: string;
  area: string;
  period: Period;
  cause: Cause;
  /** Of each number in it: what it is, and the least and most that a reader can take it for. */
  remains: Array<{ part: string; interval: Interval }>;
}

/** Indicators that hang together (or one plan's monitored households), with how they are protected and at what cost. */
export interface FamilyAccount {
  plan: string;
  /** Ids of indicators; empty for monitored households. */
  indicators: string[];
  /** In words. */
  name: string;
  policy: Policy;
  /** Every policy that was allowed and tried: whether it holds, and what is lost (1 is one figure wholly lost). */
  tried: Array<{ policy: Policy; safe: boolean; loss: number }>;
  /** Figures with a number, those printed as ranges, and those hidden. */
  figures: number;
  banded: number;
  hidden: HiddenFigure[];
}

/** What protection did to one edition: for the office, never for the public. */
export interface ProtectionAccount {
  asOf: Day;
  threshold: number;
  families: FamilyAccount[];
  audit: { cells: number; solves: number; rationalCells: number };
}
