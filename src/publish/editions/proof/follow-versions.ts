import type { PublishedDocument } from '../../../document/block.ts';
import { isFrozen } from '../../../document/stamp.ts';
import { isPresent } from '../../../record/edition/book.ts';
import type { FrozenEdition } from '../../../record/edition/read-chain.ts';
import type { DocumentLine, PresentLine } from '../../../record/edition/schema.ts';
import type { ProofVersion, VersionState } from './proof-parts.ts';

/** A version of a document with the file that it was printed to. */
export interface FollowedVersion {
  pdf: string;
  sha256: string;
  version: ProofVersion;
}

/** How the act that follows leaves the version before it. */
const ends: Record<DocumentLine['act'], VersionState> = {
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
  const byId = new Map<string, FollowedVersion[]>();
  for (const { line, documents } of editions) {
    for (const document of documents) {
      const before = byId.get(document.id) ?? [];
      const correction = 'correction' in document ? document.correction : undefined;
      for (const { version } of before)
        if (isEndedBy(document.act, version.state))
          Object.assign(version, {
            state: ends[document.act],
            by: line.edition,
            ...(correction === undefined ? {} : { correction }),
          });
      if (!isPresent(document)) continue;
      const followed = followOne(document, line.edition, line.date);
      all.push(...followed);
      byId.set(document.id, [...before, ...followed]);
    }
  }
  return all;
}

/**
 * Prints without the list of persons that stand in an output and that no edition lists: the list is over since the last one.
 * They are of the line of their edition, which gave their hash in advance; the print with the list is told as over.
 *
 * @param present lines of the output's `data/SHA256SUMS`
 */
export function findLapsed(
  versions: readonly FollowedVersion[],
  present: readonly string[],
  last: FrozenEdition,
): FollowedVersion[] {
  const [there, listed] = [new Set(present), new Set(last.files)];
  const lapsed = versions.filter(({ pdf, sha256, version: { act, state } }) => {
    const line = `${sha256}  ${pdf}`;
    return act === 'lapsed' && state === 'current' && there.has(line) && !listed.has(line);
  });
  for (const { version: over } of lapsed)
    for (const { version } of versions)
      if (version.id === over.id && version.edition === over.edition && version !== over)
        version.state = 'lapsed';
  return lapsed;
}

/** True where an act changes what is to be said of a version that stands so. */
function isEndedBy(act: DocumentLine['act'], state: VersionState): boolean {
  // What an old version would lead to is gone with the document, or is there again with it.
  if (act === 'withdrawn' || act === 'removed') return true;
  if (act === 'new') return state === 'withdrawn' || state === 'removed';
  // What was only printed anew shares what becomes of its content.
  return state === 'current' || (state === 'reprinted' && act !== 'reprinted');
}

/** A version as it was printed, and as it is printed when the list of persons in it is over. */
function followOne(document: PresentLine, edition: number, date: string): FollowedVersion[] {
  const { id, kind, title, page, pdf, sha256, act, code, correction, lapsed } = document;
  const isLiving = !isFrozen(kind as PublishedDocument['kind']);
  const printed: Array<[string, string]> = [[sha256, act]];
  if (lapsed !== undefined) printed.push([lapsed, 'lapsed']);
  return printed.map(([hash, how]) => ({
    pdf,
    sha256: hash,
    version: {
      id,
      kind,
      title,
      page,
      code,
      edition,
      date,
      act: how,
      ...(isLiving ? { living: true } : {}),
      state: 'current',
      ...(correction === undefined ? {} : { correction }),
    },
  }));
}
