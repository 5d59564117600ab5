import type { Correction } from '../../record/correction/schema.ts';
import { nearest } from '../../record/source/nearest.ts';
import type { Day } from '../../record/value/date.ts';
import type { Evidence, ReadRecord } from '../evidence.ts';
import { aboutLack, type Finding, found } from '../finding.ts';

/** Days on which the versions of a document came out, by its id and the hash of what it said. */
type Versions = Map<string, Map<string, string>>;

/**
 * Corrections put right what was published: each names versions that an edition has, after it came out, no version is
 * replaced twice, and no two bear the same id. What was published of them stays. Whether the record now says otherwise is
 * found when documents are composed.
 */
export function checkCorrections(evidence: Evidence): Finding[] {
  const { record, locate } = evidence;
  const versions = listVersions(record);
  const titles = new Map(record.editions.flatMap(({ documents }) => documents.map((d) => [d.id, d.title])));
  const seen = new Set<string>();
  const replacing = new Map<string, string>();
  const altered = checkPublished(evidence);
  const reused = new Set(
    altered.flatMap((each) => (each.kind === 'correction-reused' ? [each.facts.id] : [])),
  );
  const own = record.corrections.flatMap((correction) => {
    const { id, date, documents } = correction;
    const findings: Finding[] = [];
    if (seen.has(id)) findings.push(found('correction-repeated', locate(correction, 'id'), { id }, id));
    seen.add(id);
    documents.forEach((document, index) => {
      const at = locate(correction, 'documents', index, 'id');
      const published = versions.get(document.id)?.get(document.replaces);
      const version = `${document.id} ${document.replaces}`;
      const first = replacing.get(version);
      if (published === undefined) {
        const isKnown = versions.has(document.id);
        const near = isKnown ? undefined : nearest(document.id, [...versions.keys()]);
        findings.push(found('correction-of-nothing', at, { isKnown, near }, document.id));
      } else if (first !== undefined && first !== id) {
        const facts = { id: document.id, title: titles.get(document.id) ?? document.id, first };
        findings.push(found('correction-twice', at, facts, document.id));
      } else if (date < published && !reused.has(id)) {
        // A version that does not belong into the correction is told as that: another day would not put it right.
        const facts = { title: document.id, published };
        findings.push(found('correction-early', locate(correction, 'date'), facts, date));
      }
      replacing.set(version, first ?? id);
    });
    return findings;
  });
  return [...own, ...altered];
}

function listVersions({ editions }: ReadRecord): Versions {
  const versions: Versions = new Map();
  for (const { line, documents } of editions)
    for (const document of documents) {
      const own = versions.get(document.id) ?? new Map<string, string>();
      if ('data' in document) own.set(document.data, line.date);
      versions.set(document.id, own);
    }
  return versions;
}

/** A correction as an edition told of it. */
interface Told {
  edition: number;
  date: Day;
  documents: Array<{ id: string; title: string; replaced: string | undefined }>;
}

/** A document that an edition took out, and what it said until then. */
interface Gone {
  id: string;
  edition: number;
  data: string;
}

/**
 * What editions tell of corrections: pages, open data and old versions hang on it, and it cannot be taken back. Nor can it be
 * used again: a version that is put into a correction which is out would be replaced without a word of its own.
 */
function checkPublished({ record, locate }: Evidence): Finding[] {
  const { corrections } = record;
  const { told: all, gone } = listTold(record);
  return [...all].flatMap(([id, { edition, date, documents }]): Finding[] => {
    const there = corrections.find((each) => each.id === id);
    if (!there) {
      const renamed = corrections.find((each) => documents.some((document) => replaces(each, document)));
      if (renamed) return [found('correction-renamed', locate(renamed, 'id'), { id, edition }, renamed.id)];
    }
    if (there && there.date > date) {
      const facts = { id, edition, published: date };
      return [found('correction-late', locate(there, 'date'), facts, there.date)];
    }
    const missing = documents.filter((told) => !there || !replaces(there, told));
    const altered: Finding[] = [];
    if (there)
      for (const { index, name } of listAdded(there, { edition, documents }, gone)) {
        // The version that stood in this place, where it is another one now.
        const at = missing.findIndex((told) => told.id === name);
        const [was] = at < 0 ? [] : missing.splice(at, 1);
        const facts = { id, edition, title: was?.title, replaced: was?.replaced };
        const where = locate(there, 'documents', index, was ? 'replaces' : 'id');
        altered.push(found('correction-reused', where, facts, name));
      }
    if (missing.length === 0) return altered;
    const titles = missing.map(({ title }) => title);
    const lines = missing.flatMap((told) =>
      told.replaced === undefined ? [] : `- { id: ${told.id}, replaces: ${told.replaced} }`,
    );
    const facts = { id, edition, titles, lines, isThere: there !== undefined };
    const at = { file: 'corrections.yaml', line: 1, column: 1 };
    return [...altered, aboutLack(found('correction-lost', at, facts, id))];
  });
}

/**
 * Versions that a correction names now and no edition told with it. A document that was gone when the correction came out is
 * none: both were entered, and it was withdrawn before it was put right.
 */
function listAdded(
  { documents }: Correction,
  told: Pick<Told, 'edition' | 'documents'>,
  gone: readonly Gone[],
): Array<{ index: number; name: string }> {
  return documents.flatMap(({ id, replaces: data }, index) => {
    if (told.documents.some((each) => each.id === id && (each.replaced ?? data) === data)) return [];
    const wasGone = gone.some((each) => each.id === id && each.data === data && each.edition <= told.edition);
    return wasGone ? [] : [{ index, name: id }];
  });
}

function replaces({ documents }: Correction, { id, replaced }: Told['documents'][number]): boolean {
  return documents.some((each) => each.id === id && each.replaces === (replaced ?? each.replaces));
}

/** What the editions told of each correction, by its id, and what they took out. */
function listTold({ editions }: ReadRecord): { told: Map<string, Told>; gone: Gone[] } {
  const told = new Map<string, Told>();
  const gone: Gone[] = [];
  const last = new Map<string, string>();
  for (const { line, documents } of editions)
    for (const document of documents) {
      const before = last.get(document.id);
      if (!('data' in document)) {
        if (before !== undefined) gone.push({ id: document.id, edition: line.edition, data: before });
        continue;
      }
      const { id, title, correction, data } = document;
      if (correction !== undefined) {
        const own = told.get(correction) ?? { edition: line.edition, date: line.date, documents: [] };
        own.documents.push({ id, title, replaced: before });
        told.set(correction, own);
      }
      last.set(id, data);
    }
  return { told, gone };
}
