import { sayOutcome } from '../../document/notice-words.ts';
import { nameDayOfWeek } from '../../document/posted.ts';
import type { PublicNotice } from '../../protect/disclosure.ts';
import { nameDay } from '../../record/value/calendar.ts';

/** What is to be known of a notice's state, to stand behind the word for it: 还剩5天，到11月25日（星期五）为止，当天也算。 */
export function sayNoticeState(notice: PublicNotice): string {
  const { consultation, daysLeft, outcome, published, state, withdrawn } = notice;
  switch (state) {
    case 'open':
      if (!consultation) return '';
      return `${sayDaysLeft(daysLeft ?? 0)}，到${nameDayOfWeek(consultation.end).replace(/^\d+年/, '')}为止，当天也算。`;
    case 'closed':
      return `${consultation ? `${nameDay(consultation.end)}已经截止。` : ''}现在有意见，仍可打监督电话。`;
    case 'settled':
      return `${consultation ? `${nameDay(consultation.end)}已经截止。` : ''}${outcome ? sayOutcome(outcome) : ''}`;
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
