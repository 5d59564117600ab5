import { tableFiles } from '../../record/files.ts';
import type { PersonalKind } from './kinds.ts';

/**
 * What an office field may hold, by its key: a telephone in the field for telephones is the office's, whatever it looks
 * like; a name or an ID number is not.
 */
const kindsByKey: Record<string, readonly PersonalKind[]> = {
  phone: ['mobile', 'landline-of-person'],
  number: ['mobile', 'landline-of-person'],
  address: ['door-address'],
  box: ['door-address'],
  hours: [],
  mail: ['email-of-person'],
};

/** Files with fields for the contacts of offices (site, organizations, notices, hotlines), and the keys in each. */
const officeFiles: Array<[RegExp, readonly string[]]> = [
  [/^site\.yaml$/, ['phone', 'address', 'hours', 'mail']],
  [/^organizations(?:\.yaml|\/[^/]+\.yaml)$/, ['phone', 'address']],
  [/^notices\/[^/]+\.mdx$/, ['phone', 'address', 'box', 'hours', 'mail']],
  [/^rules\.yaml$/, ['number']],
];

/** Columns of tables that hold contacts of offices, by their headings. */
const officeHeaders = new Map(
  [
    ['phone', tableFiles.areas.table.columns.phone.header],
    ['address', tableFiles.areas.table.columns.address.header],
  ].map(([key, header]) => [header, key]),
);

/** The key of an office field that a key of a YAML file or a heading of a table is; undefined where it is none. */
export function officeKeyOf(file: string, field: string): string | undefined {
  if (file === tableFiles.areas.file) return officeHeaders.get(field);
  return officeFiles.some(([files, keys]) => files.test(file) && keys.includes(field)) ? field : undefined;
}

/** True where a kind may stand in an office field. */
export function isOfOffice(key: string | undefined, kind: PersonalKind): boolean {
  return key !== undefined && (kindsByKey[key] ?? []).includes(kind);
}
