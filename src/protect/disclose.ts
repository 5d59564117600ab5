import { type AreaTree, liesIn } from '../compute/areas.ts';
import { assessRecord } from '../compute/assess.ts';
import { sumMoney } from '../compute/funds.ts';
import type { NoticeFrontMatter } from '../record/notice/schema.ts';
import type { Project } from '../record/project/table.ts';
import type { Plan, PublicRecord, Text } from '../record/record.ts';
import { daysBetween } from '../record/value/calendar.ts';
import type { Day } from '../record/value/date.ts';
import { discloseAsset, discloseMoney, discloseProject } from './disclose-money.ts';
import { disclosePlan } from './disclose-plan.ts';
import type { DiscloseThen, Disclosure, PublicNotice } from './disclosure.ts';
import type { Protection } from './edition/protection.ts';
import { discloseLists } from './persons.ts';

/**
 * Looks back from the day of the build, never ahead of it: a report that bears a later day shows what is known today.
 * Only the last look is kept: of thousands of villages each is large, and documents come in the order of plan and day.
 */
export function lookBack(record: PublicRecord, asOf: Day, protection: Protection): DiscloseThen {
  let last: { plan: string; day: Day; disclosure: Disclosure } | undefined;
  return (plan, wanted) => {
    const day = wanted < asOf ? wanted : asOf;
    if (last?.plan === plan && last.day === day) return last.disclosure;
    const plans = record.plans.filter((each) => each.id === plan);
    // Figures are those of the day that is looked back to. A list of persons that was open then may be over by now: it is
    // never brought back.
    const disclosure = discloseRecord({ ...record, plans, persons: [] }, day, protection);
    last = { plan, day, disclosure };
    return disclosure;
  };
}

/** Assesses the record at a day and passes every number through what was decided for the edition. */
export function discloseRecord(record: PublicRecord, asOf: Day, protection: Protection): Disclosure {
  const assessment = assessRecord(record, asOf);
  const { tree } = assessment;
  const threshold = record.site.privacy.threshold;
  const plans = assessment.plans.map((assessed) => {
    const own = assessment.projects.filter(({ project }) => belongsTo(project, assessed.plan, tree));
    return disclosePlan(assessed, record, tree, threshold, asOf, discloseMoney(sumMoney(own)), protection);
  });
  return {
    asOf,
    site: record.site,
    datasets: record.datasets,
    tree,
    organizations: record.organizations,
    organizationIndex: assessment.organizations,
    indicators: record.indicators,
    terms: record.terms,
    rules: record.rules,
    forms: record.forms,
    plans,
    projects: assessment.projects.map(discloseProject),
    assets: assessment.assets.map(discloseAsset),
    rectification: assessment.rectification,
    notices: record.notices
      .filter((notice) => notice.published <= asOf)
      .map((notice) => dateNotice(notice, asOf)),
    personLists: discloseLists(record, asOf),
    reports: record.reports.filter((report) => report.published <= asOf),
    pages: [...record.pages].sort((a, b) => a.order - b.order),
  };
}

/** True for a project of a plan: the table names the plan, or the project lies in the plan's county. */
export function belongsTo(project: Project, plan: Plan, tree: AreaTree): boolean {
  return project.plan === undefined ? liesIn(tree, project.area, plan.area) : project.plan === plan.id;
}

function dateNotice(notice: Text<NoticeFrontMatter>, asOf: Day): PublicNotice {
  if (notice.withdrawn && notice.withdrawn.on <= asOf)
    return { ...notice, state: 'withdrawn', daysLeft: undefined };
  // A withdrawal that is still to come is not told.
  const standing = { ...notice, withdrawn: undefined };
  if (!notice.consultation || asOf < notice.consultation.start)
    return { ...standing, state: 'issued', daysLeft: undefined };
  const { end } = notice.consultation;
  if (asOf > end) return { ...standing, state: 'closed', daysLeft: undefined };
  return { ...standing, state: 'open', daysLeft: daysBetween(asOf, end) };
}
