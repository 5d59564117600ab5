import type { PublicRecord } from '../record/record.ts';
import type { Day } from '../record/value/date.ts';
import type { PublicPersonList } from './disclosure.ts';

/**
 * The lists of persons that may be seen on a day: of consultations that run on it (first and last day counted), are not
 * withdrawn, and whose kind allows a masked list in `rules.yaml`. Before and after there is nothing of them.
 */
export function discloseLists(
  { persons: lists, notices, rules }: PublicRecord,
  asOf: Day,
): PublicPersonList[] {
  return lists.flatMap(({ notice: id, rows }) => {
    const notice = notices.find((each) => each.id === id);
    const kind = rules.noticeKinds.find((each) => each.id === notice?.kind);
    if (!notice?.consultation || notice.draft || kind?.stage !== 'consultation' || kind.persons !== 'masked')
      return [];
    const { start, end } = notice.consultation;
    const isOpen = start <= asOf && asOf <= end && notice.published <= asOf;
    if (!isOpen || (notice.withdrawn && notice.withdrawn.on <= asOf)) return [];
    return [{ notice: id, persons: rows.map(({ line: _, ...person }) => person) }];
  });
}
