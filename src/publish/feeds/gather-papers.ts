import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicNotice } from '../../protect/disclosure.ts';
import { reportKinds } from '../../record/report/kinds.ts';
import { nameDay } from '../../record/value/calendar.ts';
import type { FeedEvent } from './event.ts';

/** Notices that were published by the day of the disclosure, and withdrawn ones as such. */
export function gatherNotices({ asOf, notices, rules }: Disclosure): FeedEvent[] {
  return notices
    .filter(({ published }) => published <= asOf)
    .map((notice) => {
      const kind = rules.noticeKinds.find(({ id }) => id === notice.kind)?.name ?? '公告';
      const { withdrawn } = notice;
      const isWithdrawn = notice.state === 'withdrawn' && withdrawn !== undefined;
      return {
        key: `notices/${notice.id}`,
        kind: 'notices',
        date: notice.published,
        ...(isWithdrawn ? { changed: withdrawn.on } : {}),
        title: `${isWithdrawn ? '已撤下：' : ''}${kind}：${notice.title}`,
        summary: isWithdrawn
          ? `${nameDay(withdrawn.on)}撤下，原因：${withdrawn.reason}`
          : `${sayTime(notice)}${notice.summary}`,
        path: paths.notice(notice.id),
        author: notice.issuer,
        synthetic: notice.synthetic,
        areas: notice.areas,
        reach: 'around',
      };
    });
}

/** Until when one may object: days, never days left, for feeds are read when they come. */
function sayTime({ consultation, objection }: PublicNotice): string {
  if (!consultation) return '';
  const to = objection?.phone === undefined ? '' : `，有意见打${objection.phone}`;
  return `公示到${nameDay(consultation.end)}（当天也算）${to}。`;
}

/** Reports that were published by the day of the disclosure. */
export function gatherReports({ asOf, plans, reports }: Disclosure): FeedEvent[] {
  return reports
    .filter(({ published }) => published <= asOf)
    .map((report) => ({
      key: `reports/${report.id}`,
      kind: 'reports',
      date: report.published,
      title: `${reportKinds[report.kind]}：${report.title}`,
      summary: report.summary,
      path: paths.report(report.id),
      author: report.issuer,
      synthetic: report.synthetic,
      areas: plans.flatMap(({ plan }) => (plan.id === report.plan ? plan.area : [])),
      reach: 'around',
    }));
}
