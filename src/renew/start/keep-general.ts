import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Forgetting } from './forget.ts';

/** The basis that every disclosure has (政府信息公开条例): it stands in where all others were another county's. */
const general = 'disclosure-regulation-2019';

/**
 * `rules.yaml` without what is another county's: bases that are its plans, and sentences of notes that tell of it. Rules whose
 * only bases were such rest on the general regulation.
 */
export function keepRules(text: string, forgetting: Forgetting): string {
  const document = open(text, forgetting);
  const gone = new Set<unknown>();
  const bases = document.get('bases');
  if (isSeq(bases))
    bases.items = bases.items.filter((basis) => {
      if (
        !isMap(basis) ||
        !forgetting.isAbout(`${basis.get('id')} ${basis.get('name')} ${basis.get('number') ?? ''}`)
      )
        return true;
      gone.add(basis.get('id'));
      return false;
    });
  const hasGeneral = isSeq(bases) && bases.items.some((basis) => isMap(basis) && basis.get('id') === general);
  for (const list of document.contents && isMap(document.contents) ? document.contents.items : []) {
    if (!isSeq(list.value)) continue;
    for (const item of list.value.items) {
      if (!isMap(item)) continue;
      const own = item.get('basis');
      if (isSeq(own)) forgetBases(document, own, gone, hasGeneral);
      stripKey(item, 'note', forgetting);
      stripKey(item, 'content', forgetting);
    }
  }
  return write(document);
}

/** `terms.yaml` without the plans that use a word, and without words that only another county's plans use. */
export function keepTerms(text: string, forgetting: Forgetting): string {
  const document = open(text, forgetting);
  const { contents } = document;
  if (!isSeq(contents)) return write(document);
  const kept = contents.items.filter((item) => {
    if (!isMap(item)) return false;
    item.delete('plans');
    const isTheirs = item.get('certainty') !== undefined && item.get('certainty') !== 'established';
    return (
      !(isTheirs && forgetting.isAbout(String(item.get('plain')))) && stripKey(item, 'plain', forgetting)
    );
  });
  contents.items = kept;
  const ids = new Set(kept.map((item) => isMap(item) && item.get('id')));
  for (const item of kept)
    if (isMap(item) && !ids.has(item.get('replacedBy') as string)) item.delete('replacedBy');
  return write(document);
}

/** `wording.yaml` without the words that look wrong and are right: each office knows its own. */
export function keepWording(text: string, forgetting: Forgetting): string {
  const document = open(text, forgetting);
  document.delete('right');
  return write(document);
}

/** What stands on top of a file that was taken over. */
const warning = '# 请核对：这个文件是抄来的，各地、各年的规定和叫法不同，正式使用前要对照现行有效的原文。';

function open(text: string, forgetting: Forgetting): Document {
  // Remarks that tell of the record left behind go with it.
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line) || !(forgetting.isAbout(line) || line.includes('示范')));
  return parseDocument(lines.join('\n'));
}

function write(document: Document): string {
  return `${warning}\n${document.toString({ lineWidth: 0 })}`;
}

function forgetBases(document: Document, list: YAMLSeq, gone: Set<unknown>, hasGeneral: boolean): void {
  list.items = list.items.filter((item) => !(isScalar(item) && gone.has(item.value)));
  if (list.items.length === 0 && hasGeneral) list.items.push(document.createNode(general));
}

/** Takes out of a value the sentences that name what is left behind; false where nothing was left of it. */
function stripKey(item: YAMLMap, key: string, forgetting: Forgetting): boolean {
  const value = item.get(key);
  if (typeof value !== 'string' || isCollection(value)) return true;
  const left = forgetting.strip(value);
  if (left === undefined) item.delete(key);
  else if (left !== value) item.set(key, left);
  return left !== undefined;
}
