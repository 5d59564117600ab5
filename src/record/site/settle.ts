import type { PublicRecord } from '../record.ts';
import { type Day, isDay } from '../value/date.ts';

/** What the environment may say over `site.yaml`: the day of the build and the path of the site. */
export interface Wishes {
  asOf: string | undefined;
  base: string | undefined;
  /** The edition that is being released with this build. */
  release?: PublicRecord['release'];
}

/** A wish that cannot be granted, in words for the person who made it. */
export class UnfitWish extends Error {}

/**
 * The record with its path settled, and the day of the build: the wish, else `site.yaml`, else today.
 * Throws UnfitWish for a day that does not exist or a path without slashes at both ends.
 */
export function settleSite(
  record: PublicRecord,
  wishes: Wishes,
  today: Day,
): { record: PublicRecord; asOf: Day } {
  const asOf = wishes.asOf || record.site.asOf || today;
  if (!isDay(asOf)) throw new UnfitWish(`AS_OF=${asOf} 不是真实存在的日期。请写成 2022-06-20 这样。`);
  const base = wishes.base || record.site.base;
  if (!/^\/([^/].*\/)?$/.test(base)) throw new UnfitWish(`BASE=${base} 前后都要有“/”。请写成 /xxgk/ 这样。`);
  // What was told after the day is not known on it.
  const told = record.told.filter((edition) => edition.asOf <= asOf);
  const { release } = wishes;
  const settled = { ...record, site: { ...record.site, base }, told, ...(release ? { release } : {}) };
  return { record: settled, asOf };
}

/** Today in Shanghai, wherever the machine stands. */
export function todayInShanghai(now: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}
