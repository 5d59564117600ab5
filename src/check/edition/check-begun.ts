import type { Evidence } from '../evidence.ts';
import { type Finding, found, restingOn } from '../finding.ts';

/**
 * A consultation that no edition has yet cannot have been on the site before the last one came out: days that it claims from
 * before then want a reason. Records that publish in no editions are passed over, and what was withdrawn before it was ever
 * public: no edition will list it.
 */
export function checkBegun({ record, locate }: Evidence): Finding[] {
  const last = record.editions.at(-1)?.line;
  if (!last) return [];
  const listed = new Set(record.editions.flatMap(({ documents }) => documents.map(({ id }) => id)));
  return record.notices.flatMap((notice): Finding[] => {
    const { consultation, draft, id, published, withdrawn } = notice;
    if (!consultation || draft || withdrawn || listed.has(id) || consultation.start >= last.date) return [];
    // Begun before its own day of publication: told as that.
    if (consultation.start < published) return [];
    const at = locate(notice, 'consultation', 'start');
    const facts = { edition: last.edition, date: last.date };
    return [restingOn(/^editions\//, found('begun-before-edition', at, facts, consultation.start))];
  });
}
