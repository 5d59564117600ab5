import type { Plan } from '../../record/record.ts';
import type { Task } from '../../record/task/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { type Owner, ownersOf, printedOf, readNumeral } from './plan-parts.ts';

/** Ordinals of headings and tasks, and the numbers of parts that headings and lists state. */
export function checkNumbering({ record, locate }: Evidence): Finding[] {
  return record.plans.flatMap((plan) => [
    ...familiesOf(plan).flatMap((family) => [
      ...findMixedStyles(family, locate),
      ...findGaps(plan, family, locate),
    ]),
    ...findMixedBrackets(plan, locate),
    ...findHeadingCounts(plan, locate),
    ...findListCounts(plan, locate),
    ...findTaskCounts(plan, locate),
  ]);
}

/** Styles of ordinals (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）), and 一是 as speeches have it. */
const styles: Array<[string, RegExp]> = [
  ['一、', /^([一二三四五六七八九十]+)[、.．]?$/],
  ['（一）', /^[（(]([一二三四五六七八九十]+)[）)]$/],
  ['1', /^(\d+)$/],
  ['1.', /^(\d+)[.．]$/],
  ['1、', /^(\d+)、$/],
  ['（1）', /^[（(](\d+)[）)]$/],
  ['一是', /^([一二三四五六七八九十]+)[是要]$/],
];

interface Ordinal {
  owner: Owner;
  style: string;
  number: number;
}

/** Headings and tasks directly below one heading, in the order of the document. */
function familiesOf(plan: Plan): Ordinal[][] {
  const families = new Map<string, Owner[]>();
  for (const owner of ownersOf(plan)) {
    const above = ('section' in owner ? owner.section : owner.parent) ?? '';
    families.set(above, [...(families.get(above) ?? []), owner]);
  }
  return [...families.values()].map((family) => inOrder(family).flatMap(readOrdinal));
}

function inOrder(family: Owner[]): Owner[] {
  if (family.some(({ line }) => line === undefined)) return family;
  return [...family].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function readOrdinal(owner: Owner): Ordinal[] {
  for (const [style, pattern] of styles) {
    const number = readNumeral(pattern.exec(owner.no)?.[1] ?? '');
    if (number !== undefined) return [{ owner, style, number }];
  }
  return [];
}

function findMixedStyles(family: Ordinal[], locate: Evidence['locate']): Finding[] {
  const first = family[0];
  const other = family.find(({ style }) => style !== first?.style);
  if (!first || !other) return [];
  const facts = { first: first.owner.no, title: first.owner.title, other: other.owner.title };
  return [found('numbering-mixed', locate(other.owner, 'no'), facts, other.owner.no)];
}

/** Numbers go on by one. Tasks may go on from one heading to the next, or begin anew. */
function findGaps(plan: Plan, family: Ordinal[], locate: Evidence['locate']): Finding[] {
  const findings: Finding[] = [];
  family.forEach(({ number, owner }, i) => {
    const before = family[i - 1];
    const fits = before
      ? number === before.number + 1
      : number === 1 || ('section' in owner && followsOn(plan, number, owner));
    if (fits) return;
    const facts = {
      before: before?.owner.no,
      title: owner.title,
      repeated: before !== undefined && number === before.number,
    };
    findings.push(found('numbering-gap', locate(owner, 'no'), facts, owner.no));
  });
  return findings;
}

function followsOn(plan: Plan, number: number, owner: Task): boolean {
  const at = plan.tasks.indexOf(owner);
  const before = plan.tasks[at - 1];
  return before !== undefined && readOrdinal(before)[0]?.number === number - 1;
}

/** （一） and (一) in one document. One finding a plan, at the first of those that are fewer. */
function findMixedBrackets(plan: Plan, locate: Evidence['locate']): Finding[] {
  const wide = ownersOf(plan).filter(({ no }) => /^（.+）$/.test(no));
  const narrow = ownersOf(plan).filter(({ no }) => /^\(.+\)$/.test(no));
  const fewer = narrow.length <= wide.length ? narrow : wide;
  const first = fewer[0];
  if (!first || wide.length === 0) return [];
  const facts = { wide: wide.length, narrow: narrow.length, title: first.title };
  return [found('brackets-mixed', locate(first, 'no'), facts, first.no)];
}

const ten = '[一二三四五六七八九十]';
const counted = new RegExp(
  `“(${ten}+)个[^”]{1,6}”|(${ten}+|\\d+)(?:项|件|条|个方面|大)[^，、]{0,4}(?:任务|工作|措施|行动|内容|工程|事)`,
);

/** A heading that says how many parts it has, over another number of them. */
function findHeadingCounts(plan: Plan, locate: Evidence['locate']): Finding[] {
  return plan.sections.flatMap((section) => {
    const parts = counted.exec(section.title);
    const stated = readNumeral(parts?.[1] ?? parts?.[2] ?? '');
    const below = ownersOf(plan).filter(
      (owner) => ('section' in owner ? owner.section : owner.parent) === section.id,
    );
    if (!parts || stated === undefined || below.length < 2 || below.length === stated) return [];
    const facts = { words: parts[0], stated, listed: below.length, what: '下面列了' };
    return [found('count-differs', locate(section, 'title'), facts, section.title)];
  });
}

const list = new RegExp(`“(${ten})([^”一二三四五六七八九十]{1,3})”[：:（(]([^。；）)]+)`);

/** “六治”：… with another number of items behind it. */
function findListCounts(plan: Plan, locate: Evidence['locate']): Finding[] {
  return printedOf(plan).flatMap(({ of, path, text }) => {
    const [, numeral = '', word, items = ''] = list.exec(text) ?? [];
    const stated = readNumeral(numeral);
    const listed = items.split(/[，、,]/).filter((item) => item.trim() !== '').length;
    if (stated === undefined || listed < 2 || listed === stated) return [];
    const facts = { words: `“${numeral}${word}”`, stated, listed, what: '后面列了' };
    return [found('count-differs', locate(of, ...path), facts, text)];
  });
}

/** A document that counts its own tasks (16项内容). Without tasks named, all of the plan are meant. */
function findTaskCounts(plan: Plan, locate: Evidence['locate']): Finding[] {
  return plan.background.flatMap((each) => {
    if (!/项(重点)?(任务|内容|工作|措施)/.test(each.text)) return [];
    const at = each.values.findIndex(({ unit }) => unit === '项');
    const stated = each.values[at]?.value;
    const listed = each.tasks.length > 0 ? each.tasks.length : plan.tasks.length;
    if (stated === undefined || stated === listed) return [];
    const facts = { words: each.text, stated, listed, what: '登记的任务有' };
    return [found('count-differs', locate(each, 'values', at, 'value'), facts, String(stated))];
  });
}
