import type { PersonList } from '../../record/record.ts';
import { placeIn } from '../evidence.ts';
import { findPersonal } from './find-personal.ts';
import type { Sighting } from './sighting.ts';

const heading = '事由';

/**
 * Personal data in what lists of persons tell in free words: the reader masks the names of the list there, but anything else
 * may have been typed. Names, phones and addresses of the other columns are masked already.
 */
export function scanLists(lists: readonly PersonList[]): Sighting[] {
  return lists.flatMap((list) =>
    list.rows.flatMap(({ line, name, reason }) => {
      if (reason === undefined) return [];
      const about = { field: heading, row: [{ field: '姓名', text: name }] };
      return findPersonal(reason, about).map(({ kind, start, end, shown }) => ({
        kind,
        value: reason.slice(start, end),
        shown,
        at: placeIn(list, line, 'reason'),
        officeKey: undefined,
        aside: undefined,
      }));
    }),
  );
}
