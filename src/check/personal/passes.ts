import type { Evidence } from '../evidence.ts';
import { findPersonal, type PersonalKind } from './find-personal.ts';
import { type Judged, judgeSightings } from './judge.ts';
import { isOfOffice } from './office-fields.ts';
import { foldDigits, toPlain } from './plain.ts';
import { scanRecord } from './scan.ts';
import { scanLists } from './scan-lists.ts';
import type { Sighting } from './sighting.ts';

/** What reads as personal data and may stand in the output all the same. Values are as `normalizeValue` gives them. */
export interface Passes {
  /** Telephones, addresses and mail of offices, as they stand in the fields for them. */
  contacts: ReadonlySet<string>;
  /** Values that `allowances.yaml` allows. */
  allowed: Array<{ kind: PersonalKind; value: string }>;
}

/** A value in one form, however it is spelt: numbers by their digits alone, mobiles without the number of the country. */
export function normalizeValue(value: string): string {
  const plain = foldDigits(toPlain(value).text).replace(/\s/g, '');
  const isNumber = /^[+(]?[\dA-Za-z][\dA-Za-z() .\-–—/]*$/.test(plain);
  if (!isNumber) return plain.toLowerCase();
  return plain
    .replace(/[^\dA-Za-z]/g, '')
    .replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '')
    .toUpperCase();
}

/** The contacts of offices: what stands in office fields and is of a kind that belongs there. */
function contactsIn(sightings: readonly Sighting[]): Set<string> {
  const contacts = new Set<string>();
  for (const { kind, value, officeKey } of sightings)
    if (isOfOffice(officeKey, kind)) contacts.add(normalizeValue(value));
  return contacts;
}

/** The gate's view of a record: what was found in it, without the contacts of offices, held against the allowances. */
export function judgeRecord({ record, folder, memory }: Evidence): Judged & { contacts: Set<string> } {
  const sightings = [...scanRecord(folder, memory), ...scanLists(record.persons)];
  const contacts = contactsIn(sightings);
  const personal = sightings.filter(
    ({ kind, value, officeKey }) => !isOfOffice(officeKey, kind) && !isContact(kind, value, contacts),
  );
  return { ...judgeSightings(personal, record.allowances), contacts };
}

const contactKinds: ReadonlySet<PersonalKind> = new Set<PersonalKind>([
  'mobile',
  'landline-of-person',
  'door-address',
  'email-of-person',
]);

/** The very value that an office gives as its contact may be told in a text as well. */
function isContact(kind: PersonalKind, value: string, contacts: ReadonlySet<string>): boolean {
  return contactKinds.has(kind) && contacts.has(normalizeValue(value));
}

/** What passes in the output of a record: the exact contacts of its offices, and the exact values that were allowed. */
export function gatherAllowed(evidence: Evidence): Passes {
  const { allowed, contacts } = judgeRecord(evidence);
  for (const value of officeContacts(evidence)) contacts.add(normalizeValue(value));
  return {
    contacts,
    allowed: allowed.map(({ sighting: { kind, value } }) => ({ kind, value: normalizeValue(value) })),
  };
}

/** Landlines of offices are personal only beside a name; on a page they may stand beside one. */
function officeContacts({ record }: Evidence): string[] {
  const { site, organizations, areas, notices, rules } = record;
  const named = notices.flatMap((each) => [each.objection, each.supervision]);
  const channels = [site?.contact, ...named];
  const holders = [...channels, ...organizations, ...areas];
  return [
    ...holders.flatMap((each) => (each?.phone === undefined ? [] : partsOf(each.phone))),
    ...holders.flatMap((each) => (each?.address === undefined ? [] : doorsIn(each.address))),
    ...named.flatMap((each) => (each?.box === undefined ? [] : doorsIn(each.box))),
    ...channels.flatMap((each) => (each?.mail === undefined ? [] : [each.mail])),
    ...rules.hotlines.map((each) => each.number),
  ];
}

/** 0374-1234567、13812345678: several in one field. */
function partsOf(phones: string): string[] {
  return [phones, ...phones.split(/[、，,；;/或\s]+/).filter((part) => /\d{5}/.test(part))];
}

function doorsIn(address: string): string[] {
  const doors = findPersonal(`住${address}`, { field: '住址' }).filter(({ kind }) => kind === 'door-address');
  return doors.map(({ start, end }) => `住${address}`.slice(start, end));
}
