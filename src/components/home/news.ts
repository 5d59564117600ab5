import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { reportKinds } from '../../record/report/kinds.ts';
import type { Day } from '../../record/value/date.ts';

/** Something that was published on a day. */
export interface News {
  date: Day;
  kind: string;
  title: string;
  path: string;
}

/** The newest notices and reports, newest first. */
export function listNews({ notices, reports, rules }: Disclosure, most: number): News[] {
  const all = [
    ...notices.map((notice) => ({
      date: notice.published,
      kind: rules.noticeKinds.find((kind) => kind.id === notice.kind)?.name ?? '公告',
      title: notice.title,
      path: paths.notice(notice.id),
    })),
    ...reports.map((report) => ({
      date: report.published,
      kind: reportKinds[report.kind],
      title: report.title,
      path: paths.report(report.id),
    })),
  ];
  return all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, most);
}
