import type { Place } from '../../record/source/problem.ts';
import type { Day } from '../../record/value/date.ts';

/**
 * Whose words they are: our own may be mended; those printed in a plan may not, for the record shows them as they are; of
 * names (a register's entries) others depend on the very letters.
 */
export type Authorship = 'own' | 'printed' | 'name';

/** A stretch of text of the record, and where its characters stand. */
export interface Passage {
  text: string;
  by: Authorship;
  /** The place of a character. In a table: the cell's. */
  at: (offset: number) => Place;
  /** The day of the text: words and telephone numbers are held against it. */
  day?: Day | undefined;
  /** The plan whose words they are or which they tell of. */
  plan?: string | undefined;
  /** True where it may quote what others wrote, faults and all. */
  quotes?: true;
}
