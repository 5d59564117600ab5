import { pathTo } from '../../compute/areas.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { isInForce } from '../in-force.ts';

export interface Contact {
  name: string;
  phone: string | undefined;
  address: string | undefined;
  hours?: string | undefined;
}

/** The office of the site. */
export function contactOfSite({ site: { contact, publisher } }: Disclosure): Contact {
  return { name: publisher, phone: contact.phone, address: contact.address, hours: contact.hours };
}

/** Whom to ask about a place, nearest first: village, township, county, the site's office, the hotlines of the day. */
export function contactsAt(disclosure: Disclosure, code: string): Contact[] {
  const offices = pathTo(disclosure.tree, code)
    .reverse()
    .filter((area) => area.phone !== undefined || area.address !== undefined)
    .map((area) => ({ name: area.name, phone: area.phone, address: area.address }));
  const hotlines = disclosure.rules.hotlines
    .filter((hotline) => isInForce(hotline, disclosure.asOf))
    .map((hotline) => ({ name: hotline.label, phone: hotline.number, address: undefined }));
  return [...offices, contactOfSite(disclosure), ...hotlines];
}
