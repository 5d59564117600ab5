import type { Disclosure, PublicPlan } from '../../protect/disclosure.ts';
import { factValue } from '../../record/value/fact.ts';
import { namePeriod, type Period } from '../../record/value/period.ts';
import { paths } from '../paths.ts';
import { isSynthetic } from '../task-table.ts';
import type { Explainer } from './explainer.ts';
import {
  tellIndicators,
  tellLate,
  tellMoney,
  tellSections,
  tellStates,
  tellTargets,
  tellTownships,
  tellUnits,
} from './parts.ts';

/** One explainer for each plan, and one for the last period of each plan that has one. */
export function composeExplainers(disclosure: Disclosure): Explainer[] {
  return disclosure.plans.flatMap((plan) => [
    explainPlan(plan, disclosure),
    ...(plan.period === undefined ? [] : [explainPeriod(plan, plan.period, disclosure)]),
  ]);
}

/** What was promised, how far it is, who does it. */
function explainPlan(plan: PublicPlan, disclosure: Disclosure): Explainer {
  const { genre, id, issuer, short, summary, synthetic } = plan.plan;
  const hasTargets = [...plan.sections, ...plan.tasks].some(({ targets }) => targets.length > 0);
  return {
    ...shared(`plan-${id}`, plan, disclosure),
    kicker: ['一图读懂', factValue(issuer) ?? genre].join('　'),
    title: short,
    lead: summary,
    parts: [
      tellSections(plan),
      ...(plan.stage === 'ahead' ? [] : [tellStates(plan)]),
      ...(hasTargets ? [tellTargets(plan)] : []),
      ...tellMoney(plan),
      ...tellLate(plan),
      ...tellUnits(plan),
    ],
    synthetic: synthetic || isSynthetic(disclosure, 'progress', 'projects'),
  };
}

/** How far a county is at the end of a period. */
function explainPeriod(plan: PublicPlan, period: Period, disclosure: Disclosure): Explainer {
  const { area, id, short } = plan.plan;
  const { counts, total } = plan.summary;
  const late = counts.overdue + counts.behind;
  const county = disclosure.tree.byCode.get(area)?.name ?? short;
  return {
    ...shared(`progress-${id}`, plan, disclosure),
    kicker: `一图读懂　${short}`,
    title: `${county}${namePeriod(period)}进展`,
    lead: `${total}项任务，办完了${counts.done}项，${late > 0 ? `${late}项滞后或逾期` : '没有滞后或逾期的'}。`,
    parts: [
      tellStates(plan),
      ...tellLate(plan),
      ...tellIndicators(plan, period),
      ...tellTownships(plan, disclosure),
      ...tellMoney(plan),
    ],
    synthetic: isSynthetic(disclosure, 'progress', 'projects'),
  };
}

function shared(
  id: string,
  { plan }: PublicPlan,
  { asOf, site }: Disclosure,
): Pick<Explainer, 'id' | 'publisher' | 'site' | 'asOf' | 'address' | 'plan'> {
  return {
    id,
    publisher: site.publisher,
    site: site.name,
    asOf,
    address: `${site.origin}${site.base}${paths.explainer(id)}`,
    plan: paths.plan(plan.id),
  };
}
