import { pathTo } from '../../compute/areas.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { placesOfDocument } from '../../publish/editions/places.ts';
import { type Contact, contactOfSite } from '../area/contacts.ts';
import { phoneOf } from '../area/office-phone.ts';

/** More offices than these are not all named: the office of the site is asked. */
const most = 6;

/**
 * Who answers for documents: the units that issued them, each with its own telephone. Where the record has none, the nearest
 * place above with one is named, too; of documents of very many units, and behind them all, the office of the site.
 */
export function answerFor(
  documents: ReadonlyArray<{ id: string; publisher: string }>,
  disclosure: Disclosure,
): Contact[] {
  const site = contactOfSite(disclosure);
  const units = [...new Map(documents.map((each) => [each.publisher, each] as const)).values()];
  if (units.length > most) return [site];
  const contacts = units.flatMap((each) => contactsOf(each, disclosure));
  const named = new Map([...contacts, site].map((each) => [each.name, each] as const));
  return [...named.values()];
}

function contactsOf({ id, publisher }: { id: string; publisher: string }, disclosure: Disclosure): Contact[] {
  const [code] = placesOfDocument(id, disclosure);
  const place = code === undefined ? undefined : disclosure.tree.byCode.get(code);
  const phone = place && phoneOf(disclosure, place, publisher);
  const own = { name: publisher, phone, address: undefined };
  if (phone !== undefined || !place) return [own];
  const above = pathTo(disclosure.tree, place.code).findLast((area) => area.phone !== undefined);
  return above ? [own, { name: above.name, phone: above.phone, address: above.address }] : [own];
}
