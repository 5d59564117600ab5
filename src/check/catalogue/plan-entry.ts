import type { Contradiction } from '../../record/plan/schema.ts';
import { type Entry, entry } from './entry.ts';

/** A doubt about a plan, and as which kind of contradiction it goes on the register. */
type Doubt<Facts> = Omit<Entry<Facts>, 'severity'> & { as: Contradiction['kind'] };

/**
 * Declares a doubt about a plan: a warning that an office silences by putting the place on the plan's register of
 * contradictions, for the document may really say so. Every fix ends with how that is done.
 */
export function doubt<Facts>({ as, ...given }: Doubt<Facts>): Entry<Facts> {
  return entry<Facts>({
    ...given,
    severity: 'warning',
    fix: (facts, value) =>
      `${given.fix(facts, value)}原文就是这样的，在 tasks.yaml 末尾的 contradictions: 下照上面各条的缩进登记一行，网站会注明，不再提醒：- { id: X新编号, title: 一句话, kind: ${as}, explanation: 哪里不对, handling: 照原文登, codes: [${given.code}] }`,
  });
}

/** The first few of a list and how many there are. */
export function some(items: string[], counter: string, most = 3): string {
  if (items.length <= most) return items.join('、');
  return `${items.slice(0, most).join('、')}等${items.length}${counter}`;
}
