import type { Term } from '../../record/term/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';

/** When a term was in use, and how sure its meaning is. */
export function describeTerm({ certainty, from, to }: Term): string[] {
  const sureness = {
    established: '',
    'as-used': '这里只按方案里的用法解释。',
    unknown: '方案没有交代是什么意思。',
  }[certainty];
  const since = from ? `${nameDay(from)}起用` : '';
  const until = to ? `用到${nameDay(to)}` : '';
  const use = [since, until].filter(Boolean).join('，');
  return [use && `${use}。`, sureness].filter((line) => line !== '');
}
