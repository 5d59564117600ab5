import { listPrints, openBook } from '../../record/edition/book.ts';
import { editionPaths } from '../../record/edition/read-chain.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, found } from '../finding.ts';

/**
 * What a correction says is not offered any more is not kept either (docs/publish.md): a copy that lies in the record goes
 * wherever the record goes. `npm run correct` takes it away; who wrote `withheld` by hand is told.
 */
export function checkKept({ folder, locate, record }: Evidence): Finding[] {
  const withholding = record.corrections.filter(({ withheld }) => withheld !== undefined);
  const last = record.editions.at(-1)?.line.date;
  if (withholding.length === 0 || last === undefined) return [];
  const { versions } = openBook(record.editions, record.corrections, last);
  const there = new Set(folder.list());
  return withholding.flatMap((correction) =>
    correction.documents.flatMap(({ id, replaces }): Finding[] => {
      const prints = listPrints({ id, data: replaces }, versions).toReversed();
      const files = [...new Set(prints.map(({ line }) => `editions/${editionPaths.version(line.sha256)}`))];
      const kept = files.filter((file) => there.has(file));
      if (kept.length === 0) return [];
      const facts = { id: correction.id, title: prints.at(-1)?.line.title ?? id, files: kept };
      return [found('kept-withheld', locate(correction, 'withheld'), facts, correction.withheld)];
    }),
  );
}
