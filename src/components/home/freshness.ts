import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan } from '../../protect/disclosure.ts';
import { addDays } from '../../record/value/calendar.ts';
import type { Day } from '../../record/value/date.ts';
import { daysOfPeriod, namePeriod, nextPeriod, type Period } from '../../record/value/period.ts';

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
  /** What comes next, and the day by which reports of it are due (`reporting.days` of the site); past due is stale. */
  next: { period: string; due: Day; isPast: boolean } | undefined;
}

/** The last period or day of each part, plan by plan where reports come by plan. */
export function tellFreshness(disclosure: Disclosure): Freshness[] {
  const { asOf, notices, plans, projects, rectification, reports, tree } = disclosure;
  const upToNow = (days: Array<Day | undefined>) =>
    days
      .filter((day) => day !== undefined && day <= asOf)
      .sort()
      .at(-1);
  return [
    ...plans.map((each): Freshness => {
      const { period, plan, stage } = each;
      return {
        name: `${tree.byCode.get(plan.area)?.name ?? plan.short}任务进展`,
        path: paths.tasksOfPlan(plan.id),
        last: period && daysOfPeriod(period).end,
        period: period && namePeriod(period),
        isOver: stage === 'ended',
        next: period && stage === 'running' ? tellNext(each, period, disclosure) : undefined,
      };
    }),
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

/** The period after the last one that was reported on; none is left where the plan ends with that one. */
function tellNext({ plan }: PublicPlan, last: Period, { asOf, site }: Disclosure): Freshness['next'] {
  const period = nextPeriod(last);
  const end = plan.period.state === 'missing' ? undefined : plan.period.value.end;
  if (end !== undefined && daysOfPeriod(period).start > end) return undefined;
  const due = addDays(daysOfPeriod(period).end, site.reporting.days);
  return { period: namePeriod(period), due, isPast: due < asOf };
}

function part(name: string, path: string, last: Day | undefined): Freshness {
  return { name, path, last, period: undefined, isOver: false, next: undefined };
}
