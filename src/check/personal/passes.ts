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

/** Words that lead to an address and are no part of it: 或者到人民路1号, 意见箱人民路1号. */
const leading = /[到去往来在至向从于交送寄投给址箱为是或和及与找请]$|地点$/;
/** What is left of an address when its name was taken for such words. Of a road without a name nothing can be told. */
const nameless = /^(?:路|大?街|大道|巷|弄|胡同|里弄|坊|园|苑|小区|新村|新居)/;
/** So much of the text before a find is looked at: the rest of an address of which it is the end. */
const reach = 24;

/**
 * True where a value is a contact of an office. Where the name of an address begins cannot be told from a sentence, so that
 * words that lead to it may have been taken for a part of it (或者到人民路1号), or its beginning left out (王庄村12号 is found
 * as 村12号): it passes where the very address of an office stands there whole, and nothing but such words before it. `before`
 * is the text up to the value.
 */
export function isContactValue(
  { kind, value, before = '' }: { kind: PersonalKind; value: string; before?: string },
  contacts: ReadonlySet<string>,
): boolean {
  const bare = normalizeValue(value);
  if (contacts.has(bare)) return true;
  if (kind !== 'door-address') return false;
  const run = /[\u4e00-\u9fff\d]*$/.exec(normalizeValue(before.slice(-reach)))?.[0] ?? '';
  const whole = run + bare;
  return Array.from(whole, (_, at) => at).some((at) => {
    const [lead, rest] = [whole.slice(0, at), whole.slice(at)];
    return (lead === '' || leading.test(lead)) && !nameless.test(rest) && contacts.has(rest);
  });
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
  const sightings = [...scanRecord(folder, memory), ...scanLists(record.persons, folder)];
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
  return contactKinds.has(kind) && isContactValue({ kind, value }, contacts);
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

/** As it is found beside an office, and as where somebody lives: of an office's address in a clause that names it nothing is told. */
function doorsIn(address: string): string[] {
  return ['住', '住在'].flatMap((lead) => {
    const text = `${lead}${address}`;
    return findPersonal(text, { field: '住址' })
      .filter(({ kind }) => kind === 'door-address')
      .map(({ start, end }) => text.slice(start, end));
  });
}
