import type { Evidence } from '../evidence.ts';
import type { Finding } from '../finding.ts';
import { type Known, lookUp } from '../references/known.ts';

/** Headings that contradictions name. */
export function checkRegister({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => {
    const sections: Known = { what: '章节', ids: new Set(plan.sections.map(({ id }) => id)) };
    return plan.contradictions.flatMap((each) =>
      each.sections.flatMap((id, i) => lookUp(sections, id, locate(each, 'sections', i))),
    );
  });
}
