import type { Plan } from '../../record/record.ts';
import type { Fact } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { printedOf } from './plan-parts.ts';

/** What everybody asks of a document first: who issued it, under which number, when, for which time. */
export function checkFacts({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => [
    ...findUnknown(plan, locate),
    ...findCarrier(plan, locate),
    ...(plan.period.state === 'missing' ? [found('no-period', locate(plan, 'period'), {})] : []),
    ...findOtherName(plan, locate),
    ...findGenre(plan, locate),
  ]);
}

/** Elements of a document by GB/T 9704-2012, 7: issuer (7.3.5.1), number (7.2.5), day (7.3.5.4), signature. */
function findUnknown(plan: Plan, locate: Evidence['locate']): Finding[] {
  const facts: Array<[string, keyof Plan, Fact<unknown>]> = [
    ['发文机关', 'issuer', plan.issuer],
    ['发文字号', 'number', plan.number],
    ['成文日期', 'date', plan.date],
    ['署名', 'signature', plan.signature],
  ];
  const unknown = facts.filter(([, , fact]) => fact.state !== 'known');
  const first = unknown[0];
  if (!first) return [];
  const named = (state: string) => unknown.filter(([, , fact]) => fact.state === state).map(([name]) => name);
  const noYear =
    plan.date.state !== 'known' && plan.period.state !== 'known' && plan.number.state !== 'known';
  return [
    found('issue-unknown', locate(plan, first[1]), {
      missing: named('missing'),
      inferred: [...named('inferred'), ...(noYear ? ['年份'] : [])],
    }),
  ];
}

function findCarrier(plan: Plan, locate: Evidence['locate']): Finding[] {
  const { carrier } = plan;
  if (carrier === undefined) return [];
  const at = locate(plan, 'carrier', 'title');
  if (carrier.title.state === 'missing') return [found('carrier-unknown', at, { genre: carrier.genre })];
  const quoted = /印发《(.+)》/.exec(carrier.title.value)?.[1];
  if (quoted === undefined || quoted === plan.title) return [];
  const offset = carrier.title.value.indexOf(quoted);
  const inTitle = locate(plan, 'carrier', 'title', ...(carrier.title.state === 'known' ? [offset] : []));
  return [found('other-title', inTitle, { where: `印发它的${carrier.genre}`, title: plan.title }, quoted)];
}

const ownName = /本次([^，。；、]{2,30}?行动)/;

/** 本次大排查专项行动 in a plan for another 专项行动. */
function findOtherName(plan: Plan, locate: Evidence['locate']): Finding[] {
  for (const { of, path, text } of printedOf(plan)) {
    const name = ownName.exec(text)?.[1];
    if (name === undefined || /^(专项)?行动$/.test(name) || plan.title.includes(name)) continue;
    const facts = { where: '正文', title: plan.title };
    return [found('other-title', locate(of, ...path, text.indexOf(name)), facts, name)];
  }
  return [];
}

const genres = '通知|通告|意见|方案|要点|办法|规划|计划';
const ownGenre = new RegExp(`本(${genres})|(?<!工作)(${genres})如下`);

/** A 方案 that calls itself 本通知, and has no 通知 before it. */
function findGenre(plan: Plan, locate: Evidence['locate']): Finding[] {
  for (const { of, path, text } of printedOf(plan)) {
    const parts = ownGenre.exec(text);
    const said = parts?.[1] ?? parts?.[2];
    if (parts === null || said === undefined) continue;
    if (plan.genre.includes(said) || plan.carrier?.genre.includes(said)) continue;
    const at = locate(of, ...path, parts.index);
    return [found('genre-differs', at, { genre: plan.genre }, parts[0])];
  }
  return [];
}
