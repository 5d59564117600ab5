import type { PublicNotice } from '../../protect/disclosure.ts';
import { nameDay, nameShortDay } from '../../record/value/calendar.ts';

/** What is to be known of a notice's state, to stand behind the word for it: 到11月25日为止，当天也算，还剩5天。 */
export function sayNoticeState(notice: PublicNotice): string {
  const { consultation, daysLeft, published, state, withdrawn } = notice;
  switch (state) {
    case 'open':
      if (!consultation) return '';
      return `到${nameShortDay(consultation.end)}为止，当天也算，${sayDaysLeft(daysLeft ?? 0)}。`;
    case 'closed':
      return `${consultation ? `${nameDay(consultation.end)}已经截止。` : ''}现在有意见，仍可打监督电话。`;
    case 'withdrawn':
      return withdrawn ? `${nameDay(withdrawn.on)}撤的，原因：${withdrawn.reason}` : '';
    case 'issued':
      return `${nameDay(published)}发布。`;
  }
}

/** 今天是最后一天, 还剩1天. */
export function sayDaysLeft(days: number): string {
  return days === 0 ? '今天是最后一天' : `还剩${days}天`;
}
