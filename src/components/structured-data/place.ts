import type { AdministrativeArea } from 'schema-dts';
import { pathTo } from '../../compute/areas.ts';
import { paths } from '../../document/paths.ts';
import { isSynthetic } from '../../document/task-table.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { Area } from '../../record/area/table.ts';
import { noteInvented, wholeAddress } from './address.ts';

/** A county, township or village, with those that it lies in. */
export function describePlace(disclosure: Disclosure, area: Area): AdministrativeArea {
  const { site, tree } = disclosure;
  const above = pathTo(tree, area.code).slice(0, -1).reverse();
  const around = above.reduceRight<AdministrativeArea | undefined>(
    (outer, { code, name }) => ({
      '@type': 'AdministrativeArea',
      name,
      url: wholeAddress(site, paths.area(code)),
      ...(outer === undefined ? {} : { containedInPlace: outer }),
    }),
    undefined,
  );
  return {
    '@type': 'AdministrativeArea',
    name: area.name,
    identifier: { '@type': 'PropertyValue', name: '统计用区划代码', value: area.code },
    url: wholeAddress(site, paths.area(area.code)),
    ...(area.phone === undefined ? {} : { telephone: area.phone }),
    ...(area.address === undefined ? {} : { address: area.address }),
    ...(around === undefined ? {} : { containedInPlace: around }),
    ...noteInvented(isSynthetic(disclosure, 'areas.csv')),
  };
}
