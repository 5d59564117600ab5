import { countyOf } from '../../compute/areas.ts';
import type { Disclosure, PublicPlan, PublicProject } from '../../protect/disclosure.ts';

/** The projects of a plan: those that name it, and those in its county that name none. */
export function projectsOfPlan(disclosure: Disclosure, { plan }: PublicPlan): PublicProject[] {
  const { projects, tree } = disclosure;
  return projects.filter(({ project }) =>
    project.plan === undefined ? countyOf(tree, project.area)?.code === plan.area : project.plan === plan.id,
  );
}

/** Late ones first, then those under way, then what is done; newest plan of finishing last. */
export function byNeed(a: PublicProject, b: PublicProject): number {
  const order = ['未开工', '建设中', '已完工', '已验收'];
  return (
    Number(b.late) - Number(a.late) ||
    order.indexOf(a.stage) - order.indexOf(b.stage) ||
    a.project.planFinish.localeCompare(b.project.planFinish) ||
    a.project.id.localeCompare(b.project.id)
  );
}
