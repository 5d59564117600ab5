import type { RulesFile } from '../../record/rule/schema.ts';
import type { Term } from '../../record/term/schema.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';
import { coversAt } from './find-words.ts';
import { factsOf } from './gathering.ts';
import type { Passage } from './passage.ts';

type Hotline = RulesFile['hotlines'][number];

/**
 * Words that were no longer in official use, and hotlines that were not in force, on the day of the text. Undated texts
 * (pages, registers) tell of all times and are left out.
 */
export function checkTerms(evidence: Evidence, passages: readonly Passage[]): Finding[] {
  const findTerms = termFinder(evidence);
  const findHotlines = hotlineFinder(evidence.record.rules.hotlines);
  const first = new Map<string, Finding>();
  for (const passage of passages) {
    if (passage.by === 'name' || passage.day === undefined) continue;
    for (const finding of [...findTerms(passage, passage.day), ...findHotlines(passage, passage.day)]) {
      const name = `${finding.kind} ${finding.at.file} ${finding.value} ${passage.by}`;
      const before = first.get(name);
      if (!before) first.set(name, finding);
      else if ('others' in before.facts) before.facts.others.push(finding.at.line);
    }
  }
  return [...first.values()];
}

/** What is said of times past: 原…, 过去的…, …时期, …结束以后. */
const past = /(?:原|原来的?|原先的?|过去的?|以前的?|曾经?的?|当时的?|所谓的?|叫|称|改为|变为)[“‘]?$/;
const passed = /^(?:[”’]?(?:（已|时期|期间|以来|以后|之后|结束|期满|阶段|改称|改为))/;

type Find = (passage: Passage, day: string) => Finding[];

function termFinder({ record }: Evidence): Find {
  const ended = record.terms.filter((term) => term.to !== undefined);
  const spellings = ended.flatMap((term) => [term.term, ...term.aliases].map((word) => ({ word, term })));
  if (spellings.length === 0) return () => [];
  const longer = namesWith(record, new Set(spellings.map(({ word }) => word)));
  return (passage, day) =>
    spellings.flatMap(({ word, term }) => {
      if (term.to === undefined || day <= term.to) return [];
      const offset = findOpenly(passage.text, word, longer);
      if (offset < 0) return [];
      const successor = nameOf(term.replacedBy, record.terms);
      const right = successor === undefined ? {} : { right: successor };
      const facts = {
        ...factsOf(passage, { offset, length: word.length, ...right }),
        term: word,
        to: term.to,
        day,
        successor,
      };
      return [found('expired-term', passage.at(offset), facts, word)];
    });
}

function nameOf(id: string | undefined, terms: readonly Term[]): string | undefined {
  return terms.find((each) => each.id === id)?.term;
}

/** Names of documents and bodies, and other terms, in which an ended term is part of a name. */
function namesWith(record: Evidence['record'], words: ReadonlySet<string>): string[] {
  const names = [
    ...record.organizations.flatMap((each) => [each.name, ...each.aliases.map((alias) => alias.name)]),
    ...record.rules.bases.map((each) => each.name),
    ...record.rules.hotlines.map((each) => each.label),
    ...record.plans.flatMap((plan) => [plan.title, ...plan.cites.map((each) => each.title)]),
    ...record.terms.flatMap((each) => [each.term, ...each.aliases]),
  ];
  return names.filter((name) => [...words].some((word) => name !== word && name.includes(word)));
}

/** Where a word stands on its own: not in a title or quotation, not as part of a name, not said of times past. */
function findOpenly(text: string, word: string, longer: readonly string[]): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(0, at);
    const isQuoted = lastOf(before, '《') > lastOf(before, '》') || lastOf(before, '“') > lastOf(before, '”');
    const isPast = past.test(before) || passed.test(text.slice(at + word.length));
    const isPart = longer.some((name) => name !== word && coversAt(text, name, at, word.length));
    if (!isQuoted && !isPast && !isPart) return at;
  }
  return -1;
}

const lastOf = (text: string, sign: string): number => text.lastIndexOf(sign);

function hotlineFinder(hotlines: readonly Hotline[]): Find {
  const byNumber = Map.groupBy(hotlines, (each) => each.number);
  return (passage, day) =>
    [...byNumber].flatMap(([number, held]) => {
      const offset = findNumber(passage.text, number);
      if (offset < 0) return [];
      const inForce = held.find((each) => isInForce(each, day));
      // A number that lives on under another name: what counts is the name that stands beside it.
      const named = held.find((each) => !isInForce(each, day) && passage.text.includes(each.label));
      const expired = inForce ? named : (named ?? held[0]);
      if (!expired || (inForce && inForce.label === expired.label)) return [];
      const facts = {
        ...factsOf(passage, { offset, length: number.length }),
        label: expired.label,
        span: spanOf(expired),
        day,
        successor: inForce?.label,
      };
      return [found('expired-hotline', passage.at(offset), facts, number)];
    });
}

function findNumber(text: string, number: string): number {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    if (!/\d/.test(text[at - 1] ?? '') && !/\d/.test(text[at + number.length] ?? '')) return at;
  }
  return -1;
}

function isInForce({ from, to }: Hotline, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

function spanOf({ from, to }: Hotline): string {
  if (from !== undefined && to !== undefined) return `只从${from}用到${to}`;
  return to === undefined ? `从${from ?? ''}起才有` : `只用到${to}`;
}
