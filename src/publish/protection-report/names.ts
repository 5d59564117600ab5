import { pathTo } from '../../compute/areas.ts';
import type { Disclosure } from '../../protect/disclosure.ts';

/** What a report says of an indicator besides its numbers. */
export interface NamedIndicator {
  name: string;
  /** Of a ratio: what is counted above and below the line. */
  numerator: string | undefined;
  denominator: string | undefined;
  /** Counts below this are hidden. */
  threshold: number;
  /** True where a zero is hidden too, so that the report may not tell it from a one. */
  hidesZero: boolean;
}

/** What the ids of an account are called. An id that is not here stands for itself. */
export interface ProtectionNames {
  site: string;
  /** Short titles by plan id, in the order of the site. */
  plans: ReadonlyMap<string, string>;
  /** By area code: township and village in one, 东镇长岭村; the county by its own name. */
  areas: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, NamedIndicator>;
}

/** The names that a protection report needs, of everything in a disclosure. */
export function nameProtected({ site, plans, tree, indicators }: Disclosure): ProtectionNames {
  const nameArea = (code: string) => {
    const below = pathTo(tree, code).filter(({ level }) => level !== '县');
    return below.map(({ name }) => name).join('') || (tree.byCode.get(code)?.name ?? code);
  };
  return {
    site: site.name,
    plans: new Map(plans.map(({ plan }) => [plan.id, plan.short])),
    areas: new Map([...tree.byCode.keys()].map((code) => [code, nameArea(code)])),
    indicators: new Map(
      indicators.map(({ id, name, numerator, denominator, threshold, tells }) => [
        id,
        {
          name,
          numerator,
          denominator,
          threshold: threshold ?? site.privacy.threshold,
          hidesZero: tells.includes('zero'),
        },
      ]),
    ),
  };
}
