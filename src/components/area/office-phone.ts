import { areasBelow, countyOf } from '../../compute/areas.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { Area } from '../../record/area/table.ts';

/**
 * The public telephone of a unit: its own where the record of organizations has one, else that of the place whose office
 * it is (子虚镇人民政府, 某村村民委员会). Nothing where neither is known: no number is ever guessed.
 */
export function phoneOf(
  disclosure: Pick<Disclosure, 'tree' | 'organizationIndex'>,
  place: Area,
  unit: string,
): string | undefined {
  const county = countyOf(disclosure.tree, place.code);
  if (!county) return undefined;
  const own = disclosure.organizationIndex.find(county.code, unit)?.phone;
  if (own !== undefined) return own;
  const near = [
    ...officesAround(disclosure, place),
    ...areasBelow(disclosure.tree, county.code, '乡'),
    county,
  ];
  return near.find((area) => area.phone !== undefined && isOfficeOf(unit, area.name))?.phone;
}

/** 人民政府、村民委员会 and the like behind the name of a place; the name alone is its office, too. */
function isOfficeOf(unit: string, place: string): boolean {
  const at = unit.lastIndexOf(place);
  return (
    at >= 0 &&
    /^(|人民政府|政府|党委|党委政府|办事处|村民委员会|居民委员会|村委会|居委会|村委)$/.test(
      unit.slice(at + place.length),
    )
  );
}

/** The place itself and, of a village, its township: villages of the same name in other townships are not meant. */
function officesAround({ tree }: Pick<Disclosure, 'tree'>, place: Area): Area[] {
  const parent = place.parent === undefined ? undefined : tree.byCode.get(place.parent);
  return parent ? [place, parent] : [place];
}
