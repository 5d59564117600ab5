import type { Plan } from '../../record/record.ts';
import { tasksFileSchema } from '../../record/task/schema.ts';
import { factValue } from '../../record/value/fact.ts';
import type { Evidence } from '../evidence.ts';
import type { Authorship, Passage } from './passage.ts';

/** Keys whose values are no text: ids, words of a fixed list, and what the reader adds. */
const skipped = new Set(['id', 'file', 'body', 'bodyStart', 'kind', 'state', 'basis', 'plan', 'label']);

/** Keys of a plan whose values are the document's own words. */
const printedKeys = new Set([
  'text',
  'title',
  'name',
  'number',
  'issuer',
  'signature',
  'recipients',
  'lead',
  'responsible',
  'units',
  'exception',
]);

/** What of a plan stands in its `tasks.yaml`. */
const listed: ReadonlySet<string> = new Set(Object.keys(tasksFileSchema.shape));

/** Parts of a plan that are in our own words throughout. */
const ownParts = new Set(['contradictions', 'procedures']);

/** Who wrote the value at a path. */
type Author = (path: readonly PropertyKey[]) => Authorship;

const always = (): Authorship => 'own';

const inPlan: Author = (path) => {
  if (path[0] === 'contradictions' && path[2] === 'points') return 'printed';
  if (path.at(-1) === 'no') return 'name';
  if (ownParts.has(String(path[0]))) return 'own';
  return path.some((key) => printedKeys.has(String(key))) && path[0] !== 'short' ? 'printed' : 'own';
};

const nameKeys = new Set(['name', 'aliases', 'term', 'number']);
const inRegister: Author = (path) => (path.some((key) => nameKeys.has(String(key))) ? 'name' : 'own');

/** All texts that stand in YAML files and in the front matter of authored texts. */
export function readObjects({ record, locate }: Evidence): Passage[] {
  const passages: Passage[] = [];
  const read = (
    owner: object | undefined,
    author: Author,
    about: Pick<Passage, 'day' | 'plan' | 'quotes'> = {},
    above: readonly PropertyKey[] = [],
    except: ReadonlySet<string> = skipped,
  ): void => {
    if (owner === undefined) return;
    visitTexts(owner, [], (text, path) => {
      if (except.has(String(path[0]))) return;
      const by = author([...above, ...path]);
      const at = (offset: number) => locate(owner, ...placeOf(owner, path), offset);
      passages.push({ text, by, at, ...about });
    });
  };
  const readPlan = (plan: Plan): void => {
    const about = { day: dayOf(plan), plan: plan.id, quotes: true } as const;
    // Front matter and task list are two files: each part of the list knows its own place.
    for (const [key, part] of Object.entries(plan)) {
      if (listed.has(key)) read(part as object, inPlan, about, [key]);
    }
    read(plan, inPlan, about, [], listed);
  };
  read(record.site, always);
  for (const each of record.datasets) read(each, always);
  for (const each of record.organizations) read(each, inRegister);
  for (const each of record.indicators) read(each, always);
  for (const each of record.terms) read(each, inRegister);
  for (const part of [record.rules.bases, record.rules.noticeKinds])
    for (const each of part) read(each, inRegister);
  for (const part of [record.rules.duties, record.rules.hotlines])
    for (const each of part) read(each, inRegister);
  for (const form of record.forms) read(form, always);
  for (const plan of record.plans) readPlan(plan);
  for (const notice of record.notices) read(notice, always, { day: notice.date, plan: notice.plan });
  for (const report of record.reports) read(report, always, { day: report.date, plan: report.plan });
  for (const page of record.pages) read(page, always);
  return passages;
}

/** The day of a plan: that of issue, else the first of its period. */
export function dayOf(plan: Plan): string | undefined {
  return factValue(plan.date) ?? factValue(plan.period)?.start;
}

const chineseOrWide = /[^\x20-\x7e\n]/;

/**
 * Tells every text in a value that could be prose: what has only Latin signs is an id, a day or an address.
 * Telephone numbers are held against the hotlines that are in force.
 */
function visitTexts(
  value: unknown,
  path: PropertyKey[],
  take: (text: string, path: PropertyKey[]) => void,
): void {
  if (typeof value === 'string') {
    if (chineseOrWide.test(value) || path.at(-1) === 'phone') take(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [i, part] of value.entries()) visitTexts(part, [...path, i], take);
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    if (!skipped.has(key)) visitTexts(part, [...path, key], take);
  }
}

/** The path in the file: a fact that is known stands there without `value`, one that is missing under `missing`. */
function placeOf(owner: object, path: readonly PropertyKey[]): PropertyKey[] {
  const written: PropertyKey[] = [];
  let value: unknown = owner;
  for (const key of path) {
    const state = typeof value === 'object' && value !== null && 'state' in value ? value.state : undefined;
    if (state === 'inferred' && key === 'value') written.push('inferred');
    else if (state === 'missing' && key === 'reason') written.push('missing');
    else if (state !== 'known') written.push(key);
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return written;
}
