import { z } from 'zod';

/** What an indicator is and how it may be used. */
const indicator = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: '只用小写字母、数字和短横线，例如 xin-cun-1' }),
  name: z.string().min(1),
  /** One sentence that a villager understands. */
  plain: z.string().min(1),
  unit: z.string().min(1),
  /** Which way is better. */
  direction: z.enum(['up', 'down', 'none']),
  /**
   * How values of parts become the value of the whole: `sum` adds, `ratio` adds numerators and denominators,
   * `none` cannot be put together (each level reports its own).
   */
  adds: z.enum(['sum', 'ratio', 'none']),
  /** Of a ratio: what is counted above and below the line. */
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  /** `people`: counts of households or persons, protected when small. */
  sensitivity: z.enum(['none', 'people']).default('none'),
  /** Of `people`: counts below this are not shown, where it is not what the site says (`privacy.threshold`). */
  threshold: z.int().min(3).max(10).optional(),
  /**
   * What of it tells of single persons besides a small count: that nobody is counted (`zero`), that everybody is (`all`),
   * or that a few came or went since the last period (`change`, below the county).
   */
  tells: z.array(z.enum(['zero', 'all', 'change'])).default(['change']),
  /**
   * How it may be kept from telling: single figures hidden, ranges, by the quarter only, the county's only. Of those that
   * are safe the one that loses least is taken.
   */
  policies: z
    .array(z.enum(['hide', 'bands', 'less-often', 'coarser']))
    .min(1)
    .default(['hide', 'bands', 'less-often', 'coarser']),
  /** Lowest level at which it may be published. */
  lowestLevel: z.enum(['village', 'township', 'county']).default('village'),
  /** Of an indicator that villages report: which of them. It does not arise for the others, so they are not missing. */
  reportedBy: z.enum(['all', 'central-villages']).default('all'),
  /** How the value is arrived at over time: it grows within the year, or stands at the end of the period. */
  time: z.enum(['cumulative', 'point', 'flow']).default('point'),
  /** Indicators whose values add up to this one's, in every area and period: 男、女 of 总人数. */
  sumOf: z.array(z.string().min(1)).min(2).optional(),
  /**
   * Least and most that a value can be, where that is not the usual: a share lies in 0 to 100, and a count or an amount is
   * not negative, unless this says so (净增户数 may be: `{ least: -1000 }`).
   */
  range: z.strictObject({ least: z.number().optional(), most: z.number().optional() }).optional(),
  note: z.string().optional(),
});

/** `indicators.yaml` or `indicators/*.yaml`. */
export const indicatorsFileSchema = z.array(indicator);
export type Indicator = z.output<typeof indicator>;
