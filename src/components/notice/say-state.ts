import { nameDay, nameShortDay } from '../../compute/calendar.ts';
import type { PublicNotice } from '../../protect/disclosure.ts';

/** The state of a notice in one sentence: 正在公示，11月25日为止（当天也算），还剩5天。 */
export function sayNoticeState(notice: PublicNotice): string {
  switch (notice.state) {
    case 'open':
      return sayOpen(notice);
    case 'closed':
      return `公示已经结束${notice.consultation ? `（到${nameDay(notice.consultation.end)}为止）` : ''}。事后有意见，仍可打监督电话。`;
    case 'withdrawn':
      return `${notice.withdrawn ? nameDay(notice.withdrawn.on) : ''}已经撤下：${notice.withdrawn?.reason ?? ''}`;
    case 'issued':
      return `${nameDay(notice.published)}发布。`;
  }
}

function sayOpen({ consultation, daysLeft }: PublicNotice): string {
  if (!consultation) return '';
  const end = `${nameShortDay(consultation.end)}为止，当天也算`;
  return `正在公示，${end}，${sayDaysLeft(daysLeft ?? 0)}。`;
}

/** 今天是最后一天, 还剩1天. */
export function sayDaysLeft(days: number): string {
  return days === 0 ? '今天是最后一天' : `还剩${days}天`;
}
