import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { gatherKnown, lookUp } from './known.ts';

/** What glossary and rules name, and spans of validity that end before they begin. */
export function checkRegisters({ record, locate }: Evidence): Finding[] {
  const { terms, plans, bases, noticeKinds } = gatherKnown(record);
  const { rules } = record;
  return [
    ...record.terms.flatMap((term) => [
      ...(term.replacedBy === undefined ? [] : lookUp(terms, term.replacedBy, locate(term, 'replacedBy'))),
      ...term.plans.flatMap((id, i) => lookUp(plans, id, locate(term, 'plans', i))),
    ]),
    ...[...rules.noticeKinds, ...rules.duties, ...rules.objections].flatMap((rule) =>
      rule.basis.flatMap((id, i) => lookUp(bases, id, locate(rule, 'basis', i))),
    ),
    ...rules.duties.flatMap(({ met }) =>
      (met?.notices ?? []).flatMap((id, i) =>
        met ? lookUp(noticeKinds, id, locate(met, 'notices', i)) : [],
      ),
    ),
    ...[
      ...record.terms.map((each) => ({ each, name: each.term })),
      ...rules.bases.map((each) => ({ each, name: each.name })),
      ...rules.noticeKinds.map((each) => ({ each, name: each.name })),
      ...rules.duties.map((each) => ({ each, name: each.item })),
      ...rules.hotlines.map((each) => ({ each, name: each.label })),
      ...rules.objections.map((each) => ({ each, name: '意见的答复时限' })),
      ...record.organizations.flatMap(({ aliases }) => aliases.map((each) => ({ each, name: each.name }))),
    ].flatMap(({ each, name }) => {
      const { from, to } = each;
      if (from === undefined || to === undefined || from <= to) return [];
      return [found('validity-reversed', locate(each, 'to'), { name, from, to }, to)];
    }),
  ];
}

/** Units that are members of themselves, or came after themselves, over however many others. */
export function checkUnitCircles({ record, locate, units }: Evidence): Finding[] {
  const membersOf = (id: string) => units.byId.get(id)?.members ?? [];
  const before = (id: string) => {
    const last = units.byId.get(id)?.succeeds;
    return last === undefined ? [] : [last];
  };
  return record.organizations.flatMap((unit) => [
    ...(reaches(unit.id, membersOf)
      ? [found('circular-units', locate(unit, 'members'), { name: unit.name, by: '成员' }, unit.name)]
      : []),
    ...(reaches(unit.id, before)
      ? [found('circular-units', locate(unit, 'succeeds'), { name: unit.name, by: '前身' }, unit.name)]
      : []),
  ]);
}

function reaches(start: string, next: (id: string) => string[]): boolean {
  const seen = new Set<string>();
  const open = [...next(start)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...next(id));
  }
  return false;
}
