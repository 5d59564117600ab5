import { type DatedCadence, nameCadence } from '../compute/cadence.ts';
import type { DatedDeadline } from '../compute/deadline.ts';
import { nameDay, nameShortDay, sayDay } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import type { Hardness } from '../record/value/hardness.ts';

export { sayDay };

/** From one day to another; neither year nor month is said twice. */
export function saySpan(start: Day, end: Day, asOf: Day): string {
  if (start === end) return sayDay(start, asOf);
  const last =
    start.slice(0, 7) === end.slice(0, 7)
      ? `${Number(end.slice(8))}日`
      : start.slice(0, 4) === end.slice(0, 4)
        ? nameShortDay(end)
        : nameDay(end);
  return `${sayDay(start, asOf)}至${last}`;
}

/** 每月、每周二: how often. Of what comes back at no stated interval, that it was not stated. */
export function sayInterval(cadence: DatedCadence): string {
  return cadence.every === 'unspecified' ? '没有写明多久一次' : nameCadence(cadence);
}

/** 全县、全区: a county as a whole, as its people say it. */
export function sayWhole(county: string): string {
  return county.endsWith('县') ? '全县' : county.endsWith('市') ? '全市' : '全区';
}

/** A sentence with its full stop, once. */
export function close(sentence: string): string {
  return /[。！？]$/.test(sentence) ? sentence : `${sentence}。`;
}

const firmness: Record<Hardness, string> = { must: '要', should: '原则上要', aim: '力争', may: '可以' };
const intervals: Record<string, string> = {
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

/**
 * When it is due, as a villager would say it: 6月20日前要办完，还剩3天. Of what is settled the days left or over no
 * longer matter.
 */
export function sayDeadline(deadline: DatedDeadline, asOf: Day, settled = false): string {
  const { date, daysLeft, end, start, state } = deadline;
  const firm = firmness[deadline.hardness];
  switch (deadline.kind) {
    case 'by':
      if (date === undefined) return '没有写明哪一天前办完';
      return `${sayDay(date, asOf)}前${firm}办完${settled ? '' : `，${sayLeft(daysLeft)}`}`;
    case 'from':
      if (start === undefined) return '没有写明从哪一天起';
      return `从${sayDay(start, asOf)}起，${state === 'ahead' ? '还没到时间' : '已经开始'}`;
    case 'window':
      if (start === undefined || end === undefined) return '没有写明从哪天到哪天';
      return `${saySpan(start, end, asOf)}办${settled ? '' : `，${state === 'ahead' ? '还没到时间' : sayLeft(daysLeft)}`}`;
    case 'relative':
      return `${deadline.event ?? ''}后${deadline.interval === undefined ? '马上办，没有写明几天' : `${deadline.interval}内${firm}办完`}`;
    case 'recurring': {
      const days = deadline.days ? `${deadline.days.from}日至${deadline.days.to}日` : '';
      return `${intervals[deadline.every ?? ''] ?? ''}${days}办`;
    }
  }
}

/** 还剩3天、今天到期、期限已过12天. */
export function sayLeft(daysLeft: number | undefined): string {
  if (daysLeft === undefined) return '没有写明期限';
  if (daysLeft === 0) return '今天到期';
  return daysLeft > 0 ? `还剩${daysLeft}天` : `期限已过${-daysLeft}天`;
}

/** When it is next to be done: 每月5日至15日一次，这一次在6月5日至15日. */
export function sayCadence(cadence: DatedCadence, asOf: Day): string {
  const every = nameCadence(cadence);
  if (cadence.every === 'unspecified') return '方案没有写明多久一次，不算逾期';
  if (!cadence.next) return `${every}，规定的时间已经过了`;
  if (cadence.every === 'day') return every;
  const { start, end } = cadence.next;
  const which = start <= asOf ? '这一次' : '下一次';
  return `${every}，${which}在${saySpan(start, end, asOf)}`;
}
