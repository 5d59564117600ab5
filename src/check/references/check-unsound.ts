import type { UnsoundText } from '../../record/record.ts';
import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { gatherKnown, type Known, lookUp, tasksOf } from './known.ts';

/**
 * What notices and reports name whose front matter cannot be used (a day that does not exist, no title): the clerk who mends
 * that is told in the same run what else is wrong.
 */
export function checkUnsound({ record }: Evidence): Finding[] {
  const known = gatherKnown(record);
  const tasks = tasksOf(record);
  return record.unsound
    .filter(({ part }) => part === 'notices' || part === 'reports')
    .flatMap((text) => [
      ...look(text, 'kind', text.part === 'notices' ? known.noticeKinds : undefined),
      ...look(text, 'plan', known.plans),
      ...look(text, 'areas', known.areas),
      ...look(text, 'tasks', tasks.get(String(text.raw['plan']))),
      ...look(text, 'projects', known.projects),
      ...look(text, 'follows', known.notices),
      ...look(text, 'basis', known.bases),
    ]);
}

function look(text: UnsoundText, key: string, family: Known | undefined): Finding[] {
  const value = text.raw[key];
  if (!family) return [];
  if (typeof value === 'string') return lookUp(family, value, text.at(key));
  if (!Array.isArray(value)) return [];
  return value.flatMap((id, i) => (typeof id === 'string' ? lookUp(family, id, text.at(key, i)) : []));
}
