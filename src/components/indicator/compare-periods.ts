import { type ShownFigure, writeNumber, writtenEnds } from '../../document/text.ts';
import type { Figure } from '../../protect/figure.ts';
import { addDays } from '../../record/value/calendar.ts';
import { daysOfPeriod, namePeriod, type Period } from '../../record/value/period.ts';

/** 上月、上季度, where the one is next to the other; else the period by its name. */
export function nameEarlier(earlier: Period, period: Period): string {
  const isNext = addDays(daysOfPeriod(earlier).end, 1) === daysOfPeriod(period).start;
  const sameKind = earlier.replace(/\d+$/, '').length === period.replace(/\d+$/, '').length;
  if (!isNext || !sameKind) return namePeriod(earlier);
  if (period.includes('Q')) return '上季度';
  if (period.includes('H')) return '上个半年';
  return period.length === 4 ? '上年' : '上月';
}

/** How many of those that were to report did not, and are missing from a figure; a range does not tell. */
function countUnreported(figure: ShownFigure): number {
  if (figure.kind === 'band') return 0;
  const { expected, reported } = figure.basis;
  return expected === undefined || reported === undefined ? 0 : Math.max(0, expected - reported);
}

/**
 * How a figure stands against the one before, as a villager would say it: 比上月多3户. Where either is not shown,
 * or more were silent in the one than in the other, nothing is said of the difference, only why. Ranges are compared as
 * ranges: 多于上月 only where they lie apart.
 */
export function compareFigures(
  now: Figure,
  before: Figure | undefined,
  earlier: Period,
  period: Period,
): string {
  const name = nameEarlier(earlier, period);
  if (now.kind === 'hidden' || before === undefined) return '';
  if (before.kind === 'hidden')
    return before.reason === 'not-reported' ? `${name}没有报，不作比较` : `${name}的数不公开，不作比较`;
  const [silentNow, silentBefore] = [countUnreported(now), countUnreported(before)];
  if (silentNow !== silentBefore)
    return silentNow > silentBefore
      ? `有${silentNow}个地方没有报，不和${name}比`
      : `${name}有${silentBefore}个地方没有报，不作比较`;
  const isShare = now.unit === '%' || now.unit === '‰';
  if (now.kind === 'band' || before.kind === 'band') return compareRanges(now, before, name, isShare);
  const difference =
    Number(writeNumber(now.value, now.unit)) - Number(writeNumber(before.value, before.unit));
  const amount = writeNumber(Math.abs(difference), now.unit);
  if (Number(amount) === 0) return `和${name}一样`;
  const unit = now.unit === '%' ? '个百分点' : now.unit === '‰' ? '个千分点' : now.unit;
  const word = difference > 0 ? (isShare ? '高' : '多') : isShare ? '低' : '少';
  return `比${name}${word}${amount}${unit}`;
}

/** What two figures tell of each other where one at least is a range: no difference, for that would narrow it. */
function compareRanges(now: ShownFigure, before: ShownFigure, name: string, isShare: boolean): string {
  const [least, most] = writtenEnds(now);
  const [leastBefore, mostBefore] = writtenEnds(before);
  if (least > mostBefore) return `${isShare ? '高' : '多'}于${name}`;
  if (most < leastBefore) return `${isShare ? '低' : '少'}于${name}`;
  if (least === leastBefore && most === mostBefore) return `和${name}在同一区间`;
  return `只公开区间，和${name}比不出${isShare ? '高低' : '多少'}`;
}
