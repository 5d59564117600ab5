import type { PublicNotice } from '../../protect/disclosure.ts';
import type { EditionBook, PublishedEdition } from '../../record/edition/book.ts';

/** Notices that were withdrawn, by their own word for it, the newest first. */
export function listWithdrawn(notices: readonly PublicNotice[]): PublicNotice[] {
  return notices
    .filter(({ state, withdrawn }) => state === 'withdrawn' && withdrawn !== undefined)
    .sort((a, b) => (b.withdrawn?.on ?? '').localeCompare(a.withdrawn?.on ?? '') || (a.id < b.id ? -1 : 1));
}

/**
 * Notices that were withdrawn after the edition before this one, and no later than it; of the first edition those that it took
 * out itself, which are none. A notice that came and went between two editions is in neither, and is told here, too.
 */
export function withdrawnWith(
  edition: PublishedEdition,
  { editions }: Pick<EditionBook, 'editions'>,
  notices: readonly PublicNotice[],
): PublicNotice[] {
  const before = editions.find(({ no }) => no === edition.no - 1);
  const taken = new Set(edition.documents.filter(({ act }) => act === 'withdrawn').map(({ id }) => id));
  return listWithdrawn(notices).filter(({ id, withdrawn }) => {
    const on = withdrawn?.on ?? '';
    return taken.has(id) || (before !== undefined && before.date < on && on <= edition.date);
  });
}
