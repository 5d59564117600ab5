import { editionPaths } from '../../record/edition/read-chain.ts';
import type { Evidence, ReadRecord } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/**
 * What a correction says is not offered any more is not kept either (docs/publish.md): a copy that lies in the record goes
 * wherever the record goes. `npm run correct` takes it away; who wrote `withheld` by hand is told.
 */
export function checkKept({ folder, locate, record }: Evidence): Finding[] {
  const withholding = record.corrections.filter(({ withheld }) => withheld !== undefined);
  if (withholding.length === 0) return [];
  const there = new Set(folder.list());
  return withholding.flatMap((correction) =>
    correction.documents.flatMap(({ id, replaces }): Finding[] => {
      const prints = listPrints(record, id, replaces);
      const files = [...new Set(prints.map(({ sha256 }) => `editions/${editionPaths.version(sha256)}`))];
      const kept = files.filter((file) => there.has(file));
      if (kept.length === 0) return [];
      const facts = { id: correction.id, title: prints.at(-1)?.title ?? id, files: kept };
      return [found('kept-withheld', locate(correction, 'withheld'), facts, correction.withheld)];
    }),
  );
}

/** Every print of a version: an edition may have printed it anew. */
function listPrints({ editions }: ReadRecord, id: string, data: string) {
  return editions.flatMap(({ documents }) =>
    documents.flatMap((each) => ('data' in each && each.id === id && each.data === data ? [each] : [])),
  );
}
