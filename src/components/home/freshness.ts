import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';

/** How new a part of the site is. */
export interface Freshness {
  name: string;
  path: string;
  /** The last day that it tells of, and how that is said; undefined where it holds nothing. */
  last: Day | undefined;
  /** 2022年10月: of parts that are reported by period. */
  period: string | undefined;
  /** True of a plan whose time is over: nothing new is to come. */
  isOver: boolean;
}

/** The last period or day of each part, plan by plan where reports come by plan. */
export function tellFreshness({
  asOf,
  notices,
  plans,
  projects,
  rectification,
  reports,
  tree,
}: Disclosure): Freshness[] {
  const upToNow = (days: Array<Day | undefined>) =>
    days
      .filter((day) => day !== undefined && day <= asOf)
      .sort()
      .at(-1);
  return [
    ...plans.map(({ period, plan, stage }) => ({
      name: `${tree.byCode.get(plan.area)?.name ?? plan.short}任务进展`,
      path: paths.tasksOfPlan(plan.id),
      last: period && daysOfPeriod(period).end,
      period: period && namePeriod(period),
      isOver: stage === 'ended',
    })),
    part('公示公告', paths.notices, upToNow(notices.map(({ published }) => published))),
    part('报告', paths.reports, upToNow(reports.map(({ published }) => published))),
    part(
      '项目资金',
      paths.projects,
      upToNow(
        projects.flatMap(({ payments, sources }) => [
          ...payments.map((p) => p.date),
          ...sources.map((s) => s.allocated),
        ]),
      ),
    ),
    part(
      '问题整改',
      paths.rectification,
      upToNow(rectification.flatMap(({ row }) => [row.found, row.closed])),
    ),
  ];
}

function part(name: string, path: string, last: Day | undefined): Freshness {
  return { name, path, last, period: undefined, isOver: false };
}
