import type { BreadcrumbList, GovernmentOrganization, Organization, WebSite } from 'schema-dts';
import type { Site } from '../../record/site/schema.ts';
import { wholeAddress } from './address.ts';

type Publisher = GovernmentOrganization | Organization;

/**
 * Who publishes the site, for other things to point to. A government organization only where the record gives its
 * 网站标识码, which none but government sites have; of others nothing is claimed.
 */
export function namePublisher(site: Site): Publisher {
  return typePublisher(site, {});
}

/** The publisher with all that the record says of it. */
export function describePublisher(site: Site): Publisher {
  const { contact, identity } = site;
  return typePublisher(site, {
    url: wholeAddress(site, ''),
    telephone: contact.phone,
    address: contact.address,
    ...(contact.mail === undefined ? {} : { email: contact.mail }),
    ...(identity.siteCode === undefined ? {} : { identifier: identity.siteCode }),
  });
}

function typePublisher(site: Site, more: Record<string, string>): Publisher {
  const facts = { '@id': `${wholeAddress(site, '')}#publisher`, name: site.publisher, ...more };
  return site.identity.siteCode === undefined
    ? { '@type': 'Organization', ...facts }
    : { '@type': 'GovernmentOrganization', ...facts };
}

/** The site, and how it is searched. `searchPath`: the page for a search, below the base, with `{query}` in it. */
export function describeSite(site: Site, searchPath: string): WebSite {
  const search = {
    '@type': 'SearchAction' as const,
    target: {
      '@type': 'EntryPoint' as const,
      // The braces of the template stay as they are: they are no part of an address yet.
      urlTemplate: `${wholeAddress(site, '')}${searchPath}`,
    },
    'query-input': 'required name=query',
  };
  return {
    '@type': 'WebSite',
    '@id': `${wholeAddress(site, '')}#site`,
    name: site.name,
    description: site.description,
    url: wholeAddress(site, ''),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    publisher: namePublisher(site),
    potentialAction: search,
  };
}

/** The way to a page: 首页 › 方案 › …. `steps` end with the page itself; paths are below the base. */
export function describeTrail(
  site: Site,
  steps: ReadonlyArray<{ name: string; path: string }>,
): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      item: wholeAddress(site, path),
    })),
  };
}
