import { type AreaTree, liesIn } from '../compute/areas.ts';
import { type AssessedPlan, assessRecord } from '../compute/assess.ts';
import { followDuties } from '../compute/duties/follow.ts';
import { sumMoney } from '../compute/funds.ts';
import { groupBy } from '../compute/group-by.ts';
import { lazily, once } from '../compute/lazily.ts';
import { standNotice } from '../compute/notice-standing.ts';
import { type ObjectionStanding, standObjections } from '../compute/objection-standing.ts';
import { openBook } from '../record/edition/book.ts';
import type { Project } from '../record/project/table.ts';
import type { Plan, PublicRecord } from '../record/record.ts';
import type { Day } from '../record/value/date.ts';
import { discloseAsset, discloseMoney, discloseMoneyCourse, discloseProject } from './disclose-money.ts';
import { disclosePlan } from './disclose-plan.ts';
import type { DiscloseThen, Disclosure, PublicNotice, PublicPlan } from './disclosure.ts';
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
    const disclosure = discloseRecord({ ...record, plans, persons: [] }, day, protection, false);
    last = { plan, day, disclosure };
    return disclosure;
  };
}

/**
 * Assesses the record at a day and passes every number through what was decided for the edition. Each part is made when it
 * is first asked for: a look back is asked for one or two.
 */
export function discloseRecord(
  record: PublicRecord,
  asOf: Day,
  protection: Protection,
  traced = true,
): Disclosure {
  const assessment = assessRecord(record, asOf, traced);
  const { tree } = assessment;
  const threshold = record.site.privacy.threshold;
  const disclose = (assessed: AssessedPlan) => {
    const own = once(() =>
      assessment.projects.filter(({ project }) => belongsTo(project, assessed.plan, tree)),
    );
    const money = lazily<Pick<PublicPlan, 'money' | 'moneyCourse'>>({
      money: () => discloseMoney(sumMoney(own())),
      moneyCourse: () => discloseMoneyCourse(own()),
    });
    return disclosePlan(assessed, record, tree, threshold, asOf, money, protection);
  };
  const notices = once(() => discloseNotices(record, asOf));
  return lazily<Disclosure>({
    asOf: () => asOf,
    site: () => record.site,
    datasets: () => record.datasets,
    tree: () => tree,
    organizations: () => record.organizations,
    organizationIndex: () => assessment.organizations,
    indicators: () => record.indicators,
    terms: () => record.terms,
    rules: () => record.rules,
    duties: () => followDuties(record, tree, asOf),
    forms: () => record.forms,
    plans: () => assessment.plans.map(disclose),
    projects: () => assessment.projects.map(discloseProject),
    assets: () => assessment.assets.map(discloseAsset),
    rectification: () => assessment.rectification,
    notices,
    objections: () => discloseObjections(record, notices(), asOf),
    personLists: () => discloseLists(record, asOf),
    reports: () => record.reports.filter(({ draft, published }) => !draft && published <= asOf),
    editions: () => openBook(record.editions, record.corrections, asOf, record.release),
    pages: () => [...record.pages].sort((a, b) => a.order - b.order),
  });
}

/** True for a project of a plan: the table names the plan, or the project lies in the plan's county. */
export function belongsTo(project: Project, plan: Plan, tree: AreaTree): boolean {
  return project.plan === undefined ? liesIn(tree, project.area, plan.area) : project.plan === plan.id;
}

/** Notices that are out by a day, as they stand on it. Drafts never are. */
function discloseNotices({ notices }: PublicRecord, asOf: Day): PublicNotice[] {
  const out = notices
    .filter(({ draft, published }) => !draft && published <= asOf)
    .map((notice) => ({ ...notice, ...standNotice(notice, asOf) }));
  const followers = groupBy(
    out.filter(({ state }) => state !== 'withdrawn'),
    ({ follows }) => follows ?? '',
  );
  return out.map((notice) => ({
    ...notice,
    followedBy: (followers.get(notice.id) ?? []).map(({ id }) => id),
  }));
}

/** The register of objections to what is out. */
function discloseObjections(
  { objections, rules }: PublicRecord,
  notices: PublicNotice[],
  asOf: Day,
): ObjectionStanding[] {
  const ids = new Set(notices.map(({ id }) => id));
  return standObjections(objections, rules, asOf).filter(({ row }) => ids.has(row.notice));
}
