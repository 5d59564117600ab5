import { cardPaths } from '../document/paths.ts';
import { isSynthetic } from '../document/task-table.ts';
import type { Disclosure, PublicNotice, PublicPlan, PublicSummary } from '../protect/disclosure.ts';
import type { Area } from '../record/area/table.ts';
import { reportKinds } from '../record/report/kinds.ts';
import { nameDay, nameShortDay } from '../record/value/calendar.ts';
import { factValue } from '../record/value/fact.ts';
import { namePeriod } from '../record/value/period.ts';
import type { Card } from './card.ts';
import { countBelow } from './count-below.ts';

/** Share cards of all pages that have one: the site, each plan, area, notice and report. */
export function composeCards(disclosure: Disclosure): Card[] {
  return [
    composeSiteCard(disclosure),
    ...disclosure.plans.map((plan) => composePlanCard(plan, disclosure)),
    ...composeAreaCards(disclosure),
    ...disclosure.notices.map((notice) => composeNoticeCard(notice, disclosure)),
    ...disclosure.reports.map((report) => composeReportCard(report, disclosure)),
  ];
}

function composeSiteCard(disclosure: Disclosure): Card {
  const { site, plans, projects, notices } = disclosure;
  const tasks = plans.reduce((sum, { summary }) => sum + summary.total, 0);
  const open = notices.filter(({ state }) => state === 'open').length;
  const counts = [
    `${plans.length}份方案`,
    `${tasks}项任务`,
    ...(projects.length > 0 ? [`${projects.length}个项目`] : []),
    ...(open > 0 ? [`${open}份正在公示`] : []),
  ];
  return {
    ...sharedBy(disclosure),
    path: cardPaths.site,
    kind: 'site',
    site: new URL(site.origin).host,
    label: '',
    title: site.name,
    facts: [counts.join('，'), site.description],
    synthetic: isSynthetic(disclosure, 'progress', 'projects', 'areas'),
  };
}

function composePlanCard({ plan, summary }: PublicPlan, disclosure: Disclosure): Card {
  return {
    ...sharedBy(disclosure),
    path: cardPaths.plan(plan.id),
    kind: 'plan',
    label: [plan.genre, factValue(plan.issuer)].filter(Boolean).join('　'),
    title: plan.short,
    facts: [describeSummary(summary), plan.title],
    synthetic: plan.synthetic || isSynthetic(disclosure, 'progress'),
  };
}

/** 27项任务：已办结5项，滞后2项，逾期1项. */
function describeSummary({ counts, total }: PublicSummary): string {
  const parts = [
    ...(counts.done > 0 ? [`已办结${counts.done}项`] : []),
    ...(counts.behind > 0 ? [`滞后${counts.behind}项`] : []),
    ...(counts.overdue > 0 ? [`逾期${counts.overdue}项`] : []),
  ];
  return `共${total}项任务${parts.length > 0 ? `：${parts.join('，')}` : ''}`;
}

function composeAreaCards(disclosure: Disclosure): Card[] {
  const { tree } = disclosure;
  const counts = countBelow(disclosure);
  const synthetic = isSynthetic(disclosure, 'progress', 'projects', 'areas');
  const shared = sharedBy(disclosure);
  return [...tree.byCode.values()].map((area) => {
    const { villages = 0, projects = 0, open = 0 } = counts.get(area.code) ?? {};
    const parts = [
      ...(area.level === '村' || villages === 0 ? [] : [`${villages}个村`]),
      ...(projects > 0 ? [`${projects}个项目`] : []),
      ...(open > 0 ? [`${open}份正在公示`] : []),
    ];
    return {
      ...shared,
      path: cardPaths.area(area.code),
      kind: 'area',
      label: nameAbove(area, disclosure),
      title: area.name,
      facts: [...(parts.length > 0 ? [parts.join('，')] : []), '任务、进展、项目和公示，一页查清'],
      synthetic,
    };
  });
}

/** 小县　东镇: where a village or township lies. */
function nameAbove(area: Area, { tree }: Disclosure): string {
  const names: string[] = [];
  for (let above = tree.byCode.get(area.parent ?? ''); above; above = tree.byCode.get(above.parent ?? '')) {
    names.unshift(above.name);
    if (names.length === 2) break;
  }
  return names.join('　');
}

function composeNoticeCard(notice: PublicNotice, disclosure: Disclosure): Card {
  const kind = disclosure.rules.noticeKinds.find(({ id }) => id === notice.kind);
  return {
    ...sharedBy(disclosure),
    path: cardPaths.notice(notice.id),
    kind: 'notice',
    label: kind?.name ?? '公开文书',
    title: notice.title,
    facts: [describeTime(notice), notice.issuer],
    synthetic: notice.synthetic,
  };
}

function composeReportCard(report: Disclosure['reports'][number], disclosure: Disclosure): Card {
  return {
    ...sharedBy(disclosure),
    path: cardPaths.report(report.id),
    kind: 'report',
    label: `${reportKinds[report.kind]}　${namePeriod(report.period)}`,
    title: report.title,
    facts: [`${report.issuer}，${nameDay(report.published)}公开`, report.summary],
    synthetic: report.synthetic,
  };
}

/** Days, never days left: a card is kept by messengers for weeks. */
function describeTime(notice: PublicNotice): string {
  if (notice.state === 'withdrawn' && notice.withdrawn) return `已于${nameDay(notice.withdrawn.on)}撤回`;
  if (!notice.consultation) return `${nameDay(notice.published)}公开`;
  const { start, end } = notice.consultation;
  const last = start.slice(0, 4) === end.slice(0, 4) ? nameShortDay(end) : nameDay(end);
  return `公示期：${nameDay(start)}至${last}`;
}

function sharedBy({ site, asOf }: Disclosure): Pick<Card, 'site' | 'publisher' | 'asOf'> {
  return { site: site.name, publisher: site.publisher, asOf };
}
