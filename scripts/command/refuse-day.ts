import type { Day } from '../../src/record/value/date.ts';
import { UnfitRecord } from './accident.ts';

/**
 * Refuses to publish or correct on a day that cannot be the one: before the last edition, or after today. An edition of a day
 * to come would lock the office out until then. `what` begins the sentence: 这一期, 更正.
 *
 * @throws UnfitRecord
 */
export function refuseDay(
  what: string,
  { asOf, last, today }: Record<'asOf' | 'today', Day> & { last: Day | undefined },
): void {
  const where = '请看看 site.yaml 的 asOf、环境变量 AS_OF 和电脑的日期对不对';
  if (last !== undefined && asOf < last) {
    const wrong =
      last > today
        ? `日期没有错的（今天是 ${today}），就是上一期公开的时候日期写错了：请从公开那一期以前的备份里，把资料的 editions 文件夹和网站的输出文件夹一起恢复，再公开；已经放到网上的也要换下。`
        : '';
    throw new UnfitRecord(`${what}的日期是 ${asOf}，比上一期（${last}）还早。${where}。${wrong}`);
  }
  if (asOf > today) throw new UnfitRecord(`${what}的日期是 ${asOf}，今天才 ${today}，还没有到。${where}。`);
}
