import type { Indicator, Site } from './facts.ts';

/** The county whose name a heading begins with. */
export function findCounty({ areas }: Site, heading: string): string | undefined {
  return [...areas].find(([, { name, level }]) => level === '县' && heading.startsWith(name))?.[0];
}

/** The county in which something is counted. */
export function findCountyOf({ facts }: Site, measure: string): string | undefined {
  const area = facts.find((fact) => fact.measure === measure)?.area;
  return area && `${area.slice(0, 6)}000000`;
}

/** A place of a county by its name; names come again in other counties. */
export function findArea({ areas }: Site, name: string, county: string): string | undefined {
  const prefix = county.slice(0, 6);
  return [...areas].find(([code, area]) => code.startsWith(prefix) && area.name === name)?.[0];
}

/** An indicator by its name, in a county that reports it. */
export function findIndicator(site: Site, name: string, county: string): Indicator | undefined {
  return [...site.indicators.values()].find(
    (indicator) => indicator.name.replace(/\s/gu, '') === name && findCountyOf(site, indicator.id) === county,
  );
}

/** The period of a measure that ends with a month, such as `6月`. */
export function findPeriod({ facts }: Site, measure: string, month: string): string | undefined {
  const ending = `-${month.replace('月', '').padStart(2, '0')}`;
  return facts.find((fact) => fact.measure === measure && fact.period.endsWith(ending))?.period;
}
