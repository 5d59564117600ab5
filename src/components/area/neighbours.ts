import { type AreaTree, areasBelow, countyOf } from '../../compute/areas.ts';
import type { Area } from '../../record/area/table.ts';

/** The places before and after one of the same level in its county, in the order of the file. */
export function neighboursOf(
  tree: AreaTree,
  area: Area,
): { before: Area | undefined; after: Area | undefined } {
  const county = countyOf(tree, area.code);
  const row =
    area.level === '县' ? countiesOf(tree) : county ? areasBelow(tree, county.code, area.level) : [];
  const at = row.findIndex((each) => each.code === area.code);
  return { before: row[at - 1], after: at < 0 ? undefined : row[at + 1] };
}

/** Counties, in the order of the file. */
export function countiesOf(tree: AreaTree): Area[] {
  return [...tree.byCode.values()].filter((area) => area.level === '县');
}

/** With more townships than this, pages of the whole site list the counties only: their pages have the townships. */
export const mostTownships = 400;
