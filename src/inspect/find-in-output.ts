import type { PersonalKind } from '../check/personal/find-personal.ts';
import type { Unreadable } from './passage.ts';

/** Something in the output that may not be published. */
export type OutputFind =
  | {
      what: 'personal';
      file: string;
      where: string;
      kind: PersonalKind;
      /** The value with all that identifies replaced. */
      shown: string;
      /** Equal for finds of the same value, and no way back to it. */
      print: string;
    }
  | {
      what: 'hidden';
      file: string;
      where: string;
      /** The indicator or kind, the place and the period, as the protection names them. */
      name: string;
      area: string;
      period: string;
    }
  | { what: 'unreadable'; file: string; where: string; why: Unreadable };
