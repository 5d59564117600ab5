import { isPresent } from '../../../record/edition/book.ts';
import type { FrozenEdition } from '../../../record/edition/read-chain.ts';
import type { PresentLine } from '../../../record/edition/schema.ts';
import type { ProofVersion, VersionState } from './proof-parts.ts';

/** A version of a document with the file that it was printed to. */
export interface FollowedVersion {
  pdf: string;
  sha256: string;
  version: ProofVersion;
}

/** How the act that follows leaves the version before it. */
const ends: Record<string, VersionState> = {
  corrected: 'corrected',
  renewed: 'renewed',
  reprinted: 'reprinted',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
  removed: 'removed',
  // A document that was taken out and came back.
  new: 'renewed',
};

/** Every version of every document, oldest edition first, and what became of it. */
export function followVersions(editions: readonly FrozenEdition[]): FollowedVersion[] {
  const all: FollowedVersion[] = [];
  const current = new Map<string, FollowedVersion[]>();
  for (const { line, documents } of editions) {
    for (const document of documents) {
      const before = current.get(document.id);
      const correction = 'correction' in document ? document.correction : undefined;
      for (const each of before ?? [])
        Object.assign(each.version, {
          state: ends[document.act] ?? 'renewed',
          by: line.edition,
          ...(correction === undefined ? {} : { correction }),
        });
      current.delete(document.id);
      if (!isPresent(document)) continue;
      const followed = followOne(document, line.edition, line.date);
      all.push(...followed);
      current.set(document.id, followed);
    }
  }
  return all;
}

/** A version as it was printed, and as it is printed when the list of persons in it is over. */
function followOne(document: PresentLine, edition: number, date: string): FollowedVersion[] {
  const { id, title, page, pdf, sha256, act, code, correction, lapsed } = document;
  const printed: Array<[string, string]> = [[sha256, act]];
  if (lapsed !== undefined) printed.push([lapsed, 'lapsed']);
  return printed.map(([hash, how]) => ({
    pdf,
    sha256: hash,
    version: {
      id,
      title,
      page,
      code,
      edition,
      date,
      act: how,
      state: 'current',
      ...(correction === undefined ? {} : { correction }),
    },
  }));
}
