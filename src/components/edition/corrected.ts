import { onceFor } from '../../compute/lazily.ts';
import type { Correction } from '../../record/correction/schema.ts';
import type { EditionBook } from '../../record/edition/book.ts';

/** The last correction of each document, by its id. */
export const lastCorrections: (book: EditionBook) => ReadonlyMap<string, Correction> = onceFor(
  ({ corrections }) =>
    new Map(
      corrections.flatMap((correction) => correction.documents.map(({ id }) => [id, correction] as const)),
    ),
);
