import { sayOutcome } from '../../document/notice-words.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicNotice } from '../../protect/disclosure.ts';
import { reportKinds } from '../../record/report/kinds.ts';
import { nameDay } from '../../record/value/calendar.ts';
import { markInvented } from '../parts/invented.ts';
import type { FeedEvent } from './event.ts';

/**
 * Notices that were published by the day of the disclosure, and withdrawn ones as such. What became of a consultation, and
 * the answer to a letter, change its entry.
 */
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
        ...changedOn(notice),
        title: `${isWithdrawn ? '已撤下：' : ''}${kind}：${notice.title}`,
        summary: isWithdrawn
          ? `${nameDay(withdrawn.on)}撤下，原因：${withdrawn.reason}`
          : `${sayLater(notice)}${sayTime(notice)}${notice.summary}`,
        path: paths.notice(notice.id),
        author: notice.issuer,
        synthetic: notice.synthetic,
        areas: notice.areas,
        reach: 'around',
      };
    });
}

/** The last day on which something changed about a notice. */
function changedOn({ answered, outcome, withdrawn }: PublicNotice): Pick<FeedEvent, 'changed'> {
  const changed = [answered?.on, outcome?.on, withdrawn?.on]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  return changed === undefined ? {} : { changed };
}

/** What became of it since it went up. */
function sayLater({ answered, outcome }: PublicNotice): string {
  if (outcome) return `结果：${sayOutcome(outcome)}`;
  return answered ? `${nameDay(answered.on)}已经答复：${answered.summary}。` : '';
}

/** Answers to objections: what was asked, what was answered. */
export function gatherAnswers({ datasets, notices, objections }: Disclosure): FeedEvent[] {
  return objections.flatMap(({ file, row }): FeedEvent[] => {
    const notice = notices.find(({ id }) => id === row.notice);
    if (!notice || row.answered === undefined) return [];
    const result = row.result === undefined ? '' : `${row.result}。`;
    return [
      {
        key: `objections/${row.id}`,
        kind: 'notices',
        date: row.answered,
        title: `意见的答复：${row.matter}`,
        summary: `对“${notice.title}”的意见，${nameDay(row.answered)}答复。${result}${row.answer ?? ''}。`,
        path: `${paths.objections}#o-${row.id}`,
        author: notice.objection?.unit ?? notice.issuer,
        synthetic: markInvented(datasets, file).synthetic === true,
        areas: notice.areas,
        reach: 'around',
      },
    ];
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
