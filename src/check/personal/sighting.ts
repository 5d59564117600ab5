import type { Place } from '../../record/source/problem.ts';
import type { PersonalKind } from './kinds.ts';

/** Where in a file something stands that no reader of the site sees. */
type Aside = 'remark' | 'file-name';

/** Personal data in a file of the record. */
export interface Sighting {
  kind: PersonalKind;
  /** As it is written. Never printed. */
  value: string;
  shown: string;
  at: Place;
  /** Where it stands in an office field, the key of that field. */
  officeKey: string | undefined;
  aside: Aside | undefined;
}
