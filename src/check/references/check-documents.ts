import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** A document that plans cite has one number, the one under which the rules have it. */
export function checkDocuments({ record, locate }: Evidence): Finding[] {
  const { bases } = record.rules;
  const numbers = new Map(bases.map(({ name, number }) => [bare(name), number]));
  return record.plans.flatMap((plan) =>
    plan.cites.flatMap((cite, i) => {
      const registered = numbers.get(bare(cite.title));
      if (cite.number === undefined || registered === undefined) return [];
      if (same(cite.number) === same(registered)) return [];
      const facts = { title: cite.title, registered };
      return [found('citation-differs', locate(plan, 'cites', i, 'number'), facts, cite.number)];
    }),
  );
}

const bare = (title: string) => title.replace(/[《》\s]/g, '');
const same = (number: string) => number.replace(/[^\p{L}\p{N}]/gu, '');
