import type { Disclosure } from '../../protect/disclosure.ts';
import type { ChangeLine } from '../../record/edition/schema.ts';

/** What of a disclosure tells where a thing is. */
type Places = Pick<
  Disclosure,
  'notices' | 'objections' | 'organizations' | 'plans' | 'projects' | 'rectification' | 'reports' | 'tree'
>;

/**
 * Codes of the places that a published document concerns, by its id: a notice's own and those of its slip, a sheet's village,
 * the place of a board or bundle, the county of a plan, report or office. Empty for what is of no place, such as a blank form,
 * and for what the record does not know any more.
 */
export function placesOfDocument(id: string, places: Places): string[] {
  const { notices, organizations, plans, reports, tree } = places;
  const coded = /(?:^|-)(\d{12})(?:-|$)/.exec(id)?.[1];
  if (coded !== undefined && tree.byCode.has(coded)) return [coded];
  const notice = notices.find((each) => each.id === id || `slip-${each.id}` === id);
  if (notice) return notice.areas;
  const report = reports.find((each) => each.id === id);
  if (report) return placesOfPlan(report.plan, places);
  const tabled = plans.find(({ plan }) => `${plan.id}-tasks` === id);
  if (tabled) return [tabled.plan.area];
  // bundle-reports-<office>-<year>
  const office = /^bundle-reports-(.+)-\d{4}$/.exec(id)?.[1];
  return organizations.flatMap((each) => (each.id === office ? [each.area] : []));
}

/** Codes of the places that a changed record of the public tables is of; empty for what holds everywhere. */
export function placesOfChange(
  { table, key }: Extract<ChangeLine, { what: 'cell' }>,
  places: Places,
): string[] {
  const { objections, organizations, projects, rectification, tree } = places;
  switch (table) {
    case 'notices':
    case 'reports':
      return placesOfDocument(key, places);
    case 'plans':
    case 'tasks':
    case 'targets': {
      const plan = planOfChange(table, key, places);
      return plan === undefined ? [] : placesOfPlan(plan, places);
    }
    case 'projects':
      return projects.flatMap(({ project }) => (project.id === key ? [project.area] : []));
    case 'rectification':
      return rectification.flatMap(({ row }) => (row.id === key ? [row.area] : []));
    case 'objections':
      return objections.flatMap(({ row }) => (row.id === key ? placesOfDocument(row.notice, places) : []));
    case 'organizations':
      return organizations.flatMap((each) => (each.id === key ? [each.area] : []));
    case 'areas':
      return tree.byCode.has(key) ? [key] : [];
    default:
      // progress: 种类 方案编号 编号 报告期 地区代码 单位名称, as far as the table has them.
      return key.split(' ').flatMap((part) => (tree.byCode.has(part) ? [part] : placesOfPlan(part, places)));
  }
}

/** Id of the plan that a changed plan, task or target is of: `jianan-2022` of `jianan-2022-t18-4`. */
export function planOfChange(
  table: string,
  key: string,
  { plans }: Pick<Places, 'plans'>,
): string | undefined {
  if (table === 'plans') return key;
  if (table !== 'tasks' && table !== 'targets') return undefined;
  const ids = plans.map(({ plan }) => plan.id).filter((id) => key.startsWith(`${id}-`));
  return ids.sort((a, b) => b.length - a.length)[0];
}

function placesOfPlan(id: string, { plans }: Places): string[] {
  return plans.flatMap(({ plan }) => (plan.id === id ? [plan.area] : []));
}
