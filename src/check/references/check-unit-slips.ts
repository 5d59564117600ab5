import { type Evidence, placeIn } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { namesBelow, nearOffice } from '../notice/check-names.ts';
import { isSlipOf } from '../notice/slip.ts';

/** Units in tables where any name is allowed, that are one slip away from a registered one. */
export function checkUnitSlips(evidence: Evidence): Finding[] {
  const { record, plans } = evidence;
  const { projects } = record;
  const look = lookForSlips(evidence);
  return [
    ...projects.rows.flatMap((row) => {
      const county = plans.get(row.plan ?? '')?.area;
      return [
        ...look('实施单位', row.builder, county, () => placeIn(projects, row.line, 'builder')),
        ...look('责任单位', row.responsible, county, () => placeIn(projects, row.line, 'responsible')),
      ];
    }),
    ...record.rectification.flatMap((table) =>
      table.rows.flatMap((row) =>
        look('责任单位', row.unit, plans.get(row.plan)?.area, () => placeIn(table, row.line, 'unit')),
      ),
    ),
  ];
}

/** Looks at each name of a county once: tables name few units many times. */
function lookForSlips(evidence: Evidence) {
  const met = new Map<string, string | undefined>();
  const told = new Set<string>();
  const places = new Map<string, Set<string>>();
  return (what: string, name: string, county: string | undefined, place: () => Finding['at']): Finding[] => {
    if (county === undefined) return [];
    const key = `${county} ${name}`;
    if (!met.has(key)) {
      const registered = evidence.units.namesIn(county);
      const below = places.get(county) ?? namesBelow(county, evidence);
      places.set(county, below);
      const near = registered.includes(name)
        ? undefined
        : (registered.find((each) => isSlipOf(name, each)) ?? nearOffice(name, below));
      met.set(key, near);
    }
    const near = met.get(key);
    if (near === undefined) return [];
    const at = place();
    if (told.has(`${at.file} ${key}`)) return [];
    told.add(`${at.file} ${key}`);
    return [found('nearly-a-unit', at, { what, nearest: near }, name)];
  };
}
