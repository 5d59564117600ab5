import type { Plan } from '../../record/record.ts';
import type { Target } from '../../record/task/schema.ts';
import { factValue } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { nameOwner, type Owner, ownersOf } from './plan-parts.ts';

/** Targets that cannot be measured as they stand, and targets that disagree with each other. */
export function checkTargets(evidence: Evidence): Finding[] {
  const { record, locate } = evidence;
  return record.plans.flatMap((plan) => [
    ...ownersOf(plan).flatMap((owner) => [
      ...owner.targets.flatMap((target) => [
        ...findUnmeasured(owner, target, locate),
        ...findOtherMeasure(target, evidence),
      ]),
      ...findUneven(owner, locate),
      ...findOtherUnit(ratesOf(owner), locate),
    ]),
    ...plan.background.flatMap(({ text, values }) =>
      findOtherUnit(
        values.map((of) => ({ text, unit: of.unit, of })),
        locate,
      ),
    ),
    ...findTwice(plan, locate),
  ]);
}

function findUnmeasured(owner: Owner, target: Target, locate: Evidence['locate']): Finding[] {
  const { exception, reference, text, value } = target;
  if (value === undefined && (reference === undefined || reference.kind === 'unstated'))
    return [found('threshold-unknown', locate(target, 'text'), { owner: nameOwner(owner) }, text)];
  if (value === 0 && exception !== undefined)
    return [found('zero-with-exception', locate(target, 'exception'), { text }, exception)];
  return [];
}

const incomes = ['可支配收入', '纯收入'];

/** 纯收入 and 可支配收入 are counted differently (国家统计局, 住户收支与生活状况调查, since 2013), and so are other units. */
function findOtherMeasure(target: Target, { indicators, locate }: Evidence): Finding[] {
  const { reference } = target;
  const own = indicators.get(target.indicator);
  if (!reference || !own || reference.kind === 'qualitative') return [];
  const other = indicators.get(reference.indicator ?? '');
  const kindOf = (name: string) => incomes.find((income) => name.includes(income));
  const [ours, theirs] = [kindOf(own.name), kindOf(reference.name)];
  const facts = { own: own.name, other: reference.name };
  if (ours !== undefined && theirs !== undefined && ours !== theirs)
    return [found('measures-differ', locate(target, 'reference'), { ...facts, a: ours, b: theirs })];
  if (other && other.unit !== own.unit)
    return [found('measures-differ', locate(target, 'reference'), { ...facts, a: own.unit, b: other.unit })];
  return [];
}

const comparing = /不低于|不少于|不小于|至少|以上|以下|以内|不高于|不超过|不大于|超过|高于|低于|达到?/;

/** Of one figure at several times: once at least so much, once only so much. One finding for a heading or a task. */
function findUneven(owner: Owner, locate: Evidence['locate']): Finding[] {
  const groups = new Map<string, Target[]>();
  for (const target of owner.targets) {
    if (target.value === undefined) continue;
    const key = `${target.indicator} ${target.scope ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  for (const group of groups.values()) {
    const bare = group.find(({ text }) => !comparing.test(text));
    const full = group.find(({ text }) => comparing.test(text));
    if (bare && full)
      return [found('comparator-uneven', locate(bare, 'text'), { full: full.text }, bare.text)];
  }
  return [];
}

interface Rate {
  text: string;
  unit: string;
  of: object;
}

/** 元/生/月 among 元/生/年: one of at least three departs in the last part of its unit. */
function findOtherUnit(rates: Rate[], locate: Evidence['locate']): Finding[] {
  const groups = new Map<string, Rate[]>();
  for (const rate of rates) {
    const parts = rate.unit.split('/');
    const stem = parts.slice(0, -1).join('/');
    if (parts.length > 1) groups.set(stem, [...(groups.get(stem) ?? []), rate]);
  }
  return [...groups.values()].flatMap((group) => {
    const units = new Map<string, Rate[]>();
    for (const rate of group) units.set(rate.unit, [...(units.get(rate.unit) ?? []), rate]);
    const [most, ...others] = [...units.values()].sort((a, b) => b.length - a.length);
    const odd = others.length === 1 && others[0]?.length === 1 ? others[0][0] : undefined;
    if (!most?.[0] || !odd || most.length < 2) return [];
    const facts = { text: odd.text, usual: most[0].unit, number: most.length };
    return [found('unit-differs', locate(odd.of, 'unit'), facts, odd.unit)];
  });
}

function ratesOf({ targets }: Pick<Owner, 'targets'>): Rate[] {
  return targets.map((of) => ({ text: of.text, unit: of.unit, of }));
}

/** The same duty written under two tasks: it would be counted twice. */
function findTwice(plan: Plan, locate: Evidence['locate']): Finding[] {
  const findings: Finding[] = [];
  const titles = new Map<string, Owner>();
  for (const task of plan.tasks) {
    const first = titles.get(task.title);
    if (first)
      findings.push(
        found('duty-twice', locate(task, 'title'), { what: task.title, first: nameOwner(first) }),
      );
    titles.set(task.title, task);
  }
  const targets = new Map<string, Owner>();
  for (const owner of ownersOf(plan))
    for (const target of owner.targets) {
      if (target.value === undefined) continue;
      const by = target.by ? factValue(target.by) : undefined;
      const key = [target.indicator, target.comparator, target.value, target.scope, by].join(' ');
      const first = targets.get(key);
      if (first && first !== owner) {
        const facts = { what: target.text, first: nameOwner(first) };
        findings.push(found('duty-twice', locate(target, 'text'), facts, target.text));
      }
      targets.set(key, owner);
    }
  return findings;
}
