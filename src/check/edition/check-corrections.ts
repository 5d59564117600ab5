import { nearest } from '../../record/source/nearest.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/**
 * Corrections put right what was published: each names versions that an edition has, after it came out, and no two bear the
 * same id. Whether the record now says otherwise is found when documents are composed.
 */
export function checkCorrections({ record, locate }: Evidence): Finding[] {
  const versions = new Map<string, Map<string, string>>();
  for (const { line, documents } of record.editions)
    for (const document of documents) {
      const own = versions.get(document.id) ?? new Map<string, string>();
      if ('data' in document) own.set(document.data, line.date);
      versions.set(document.id, own);
    }
  const seen = new Set<string>();
  return record.corrections.flatMap((correction) => {
    const { id, date, documents } = correction;
    const findings: Finding[] = [];
    if (seen.has(id)) findings.push(found('correction-repeated', locate(correction, 'id'), { id }, id));
    seen.add(id);
    documents.forEach((document, index) => {
      const at = locate(correction, 'documents', index, 'id');
      const published = versions.get(document.id)?.get(document.replaces);
      if (published === undefined) {
        const isKnown = versions.has(document.id);
        const near = isKnown ? undefined : nearest(document.id, [...versions.keys()]);
        findings.push(found('correction-of-nothing', at, { isKnown, near }, document.id));
      } else if (date < published) {
        const facts = { title: document.id, published };
        findings.push(found('correction-early', locate(correction, 'date'), facts, date));
      }
    });
    return findings;
  });
}
