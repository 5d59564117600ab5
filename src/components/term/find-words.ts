import type { Block, Inline } from '../../document/block.ts';
import { plainText } from '../../document/text.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import type { Indicator } from '../../record/indicator/schema.ts';
import type { Term } from '../../record/term/schema.ts';

/** Words of the field that a text uses, in the order in which they first come up. */
export interface Words {
  terms: Term[];
  indicators: Indicator[];
}

/** A name that is looked for, and whose it is. */
interface Name {
  name: string;
  term?: Term;
  indicator?: Indicator;
}

/** Names by their first two characters, the longest first: of 两不愁三保障 and 三保障 the longer one is meant. */
type Finder = Map<string, Name[]>;

const finders = new WeakMap<Term[], Map<string, Finder>>();

/** The finder for the words of the glossary and for the indicators of these plans. */
function finderOf(terms: Term[], plans: readonly PublicPlan[]): Finder {
  const known = finders.get(terms) ?? new Map<string, Finder>();
  finders.set(terms, known);
  const key = plans.map(({ plan }) => plan.id).join(' ');
  const made = known.get(key) ?? buildFinder(terms, plans);
  known.set(key, made);
  return made;
}

function buildFinder(terms: Term[], plans: readonly PublicPlan[]): Finder {
  const names: Name[] = [
    ...terms
      .filter(({ everyday }) => !everyday)
      .flatMap((term) => [term.term, ...term.aliases].map((name) => ({ name, term }))),
    ...plans.flatMap((plan) =>
      [...plan.indicators.values()].map(({ indicator }) => ({ name: indicator.name, indicator })),
    ),
  ];
  const finder: Finder = new Map();
  for (const each of names.filter(({ name }) => name.length > 1)) {
    const start = each.name.slice(0, 2);
    finder.set(start, [...(finder.get(start) ?? []), each]);
  }
  for (const list of finder.values()) list.sort((a, b) => b.name.length - a.name.length);
  return finder;
}

/** Names in a text, from its start to its end, without those that lie in a longer one. */
function* findNames(text: string, finder: Finder): Generator<Name & { at: number }> {
  for (let at = 0; at < text.length - 1; at += 1) {
    const found = finder.get(text.slice(at, at + 2))?.find(({ name }) => text.startsWith(name, at));
    if (!found) continue;
    yield { ...found, at };
    at += found.name.length - 1;
  }
}

/**
 * What of the glossary and of the indicators of these plans a document uses. `blocks` comes back with the first use of each
 * term in running text as a link to `#word-<id>`, where the page explains it; headings and tables stay as they are.
 */
export function explainBlocks(
  blocks: readonly Block[],
  { terms }: Pick<Disclosure, 'terms'>,
  plans: readonly PublicPlan[],
): { blocks: Block[]; words: Words } {
  const finder = finderOf(terms, plans);
  const words = { terms: new Set<Term>(), indicators: new Set<Indicator>() };
  const linked = new Set<Term>();
  const note = (text: string) => {
    for (const { indicator, term } of findNames(text, finder)) {
      if (term) words.terms.add(term);
      if (indicator) words.indicators.add(indicator);
    }
  };
  const marked = blocks.map((block): Block => {
    for (const text of textsOf(block)) note(text);
    if (block.kind === 'paragraph')
      return { ...block, content: block.content.flatMap((part) => linkTerms(part, finder, linked)) };
    if (block.kind === 'list')
      return {
        ...block,
        items: block.items.map((item) => item.flatMap((part) => linkTerms(part, finder, linked))),
      };
    return block;
  });
  return { blocks: marked, words: { terms: [...words.terms], indicators: [...words.indicators] } };
}

/** A run of text with the first use of each term as a link. What is set strong stays whole. */
function linkTerms(part: Inline, finder: Finder, linked: Set<Term>): Inline[] {
  if (part.kind !== 'text' || part.strong) return [part];
  const pieces: Inline[] = [];
  let from = 0;
  for (const { at, name, term } of findNames(part.text, finder)) {
    if (!term || linked.has(term)) continue;
    linked.add(term);
    if (at > from) pieces.push({ kind: 'text', text: part.text.slice(from, at) });
    pieces.push({ kind: 'link', text: name, href: `#word-${term.id}` });
    from = at + name.length;
  }
  if (from < part.text.length) pieces.push({ kind: 'text', text: part.text.slice(from) });
  return pieces;
}

/** All that a block says in words of the document: running text, cells, captions, labels. */
function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.content)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap((row) => row.map(({ content }) => plainText(content))),
      ];
    case 'chart':
      return [block.title];
    case 'headline':
      return [block.label];
    default:
      return [];
  }
}

const ofTask = new WeakMap<PublicTask, Term[]>();

/** Terms in the titles and summaries of tasks, each once. What a task says is looked through once for all places. */
export function termsOfTasks(tasks: readonly PublicTask[], { terms }: Pick<Disclosure, 'terms'>): Term[] {
  const finder = finderOf(terms, []);
  const used = tasks.flatMap((task) => {
    const known = ofTask.get(task);
    if (known) return known;
    const found = [...findNames(`${task.task.title}\n${task.task.summary}`, finder)];
    const own = found.flatMap(({ term }) => term ?? []);
    ofTask.set(task, own);
    return own;
  });
  return [...new Set(used)];
}
