import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/** Notices and reports that are there twice under two names, as a copied file is. */
export function checkSameDocuments({ record }: Evidence): Finding[] {
  const firsts = new Map<string, string>();
  return [...record.notices, ...record.reports].flatMap((text) => {
    const areas = 'areas' in text ? text.areas : [text.plan, text.period];
    const key = [text.kind, text.title, text.date, ...areas, text.body.trim()].join('\n');
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, text.file);
      return [];
    }
    return [found('same-document', { file: text.file, line: 1, column: 1 }, { title: text.title, first })];
  });
}
