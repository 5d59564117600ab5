import type { Diagnostic } from '../diagnostic.ts';
import { blotAll } from './hide.ts';
import { isOfOffice } from './office-fields.ts';
import type { Sighting } from './sighting.ts';

/**
 * Masks in the words of findings what was found in their files: a part of a number that is broken over two cells is nothing
 * by itself, and a name is one only under its heading. Contacts in office fields stay.
 */
export function hideSighted(told: Diagnostic[], sightings: readonly Sighting[]): void {
  const values = new Map<string, string[]>();
  for (const { at, kind, value, officeKey } of sightings) {
    if (isOfOffice(officeKey, kind)) continue;
    const ofFile = values.get(at.file);
    if (ofFile) ofFile.push(value);
    else values.set(at.file, [value]);
  }
  for (const each of told) {
    const ofFile = values.get(each.file);
    if (!ofFile) continue;
    each.value = each.value === null ? null : blotAll(each.value, ofFile);
    each.message = blotAll(each.message, ofFile);
    each.fix = blotAll(each.fix, ofFile);
  }
}
