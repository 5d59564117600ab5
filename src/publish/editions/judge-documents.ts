import type { PublishedDocument } from '../../document/block.ts';
import type { Bundle } from '../../document/bundle.ts';
import { isFrozen } from '../../document/stamp.ts';
import type { Stamp, Standing } from '../../document/stamped.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { DocumentLine } from '../../record/edition/schema.ts';

/** A document as an edition lists it, before it is printed. */
export interface Listed {
  id: string;
  kind: PublishedDocument['kind'];
  title: string;
  publisher: string;
  date: string;
  page: string;
  pdf: string;
  stamp: Stamp;
}

/** A document that may not be published as it is. */
export interface Blocked {
  id: string;
  title: string;
  /** With which edition it was published. */
  edition: number;
  /** It reads otherwise; it has a correction and reads the same; it is not there any more. */
  why: 'changed' | 'idle' | 'gone';
}

/** What of a document or bundle an edition lists; undefined where nothing is published in editions. */
export function listDocument(job: PublishedDocument | Bundle): Listed | undefined {
  const { id, title, publisher, date, path, pdf, stamp } = job;
  const kind = 'parts' in job ? 'register' : job.kind;
  return stamp && { id, kind, title, publisher, date, page: path, pdf, stamp };
}

/**
 * Frozen documents that were published and are not what they were, without a reason in the record. A withdrawn notice may go;
 * so may the sheets of old periods where `site.yaml` keeps only so many.
 */
export function findBlocked(disclosure: Disclosure, listed: ReadonlyMap<string, Listed>): Blocked[] {
  const { current } = disclosure.editions;
  const differing = [...listed.values()].flatMap(({ id, title, stamp }): Blocked[] => {
    const { standing } = stamp;
    const edition = current.get(id)?.edition ?? 0;
    return standing === 'changed' || standing === 'idle' ? [{ id, title, edition, why: standing }] : [];
  });
  const withdrawn = withdrawnNotices(disclosure);
  const gone = [...current.values()].flatMap(({ line, edition }): Blocked[] => {
    const mayGo =
      listed.has(line.id) ||
      !isFrozen(line.kind as PublishedDocument['kind']) ||
      withdrawn.has(line.id) ||
      (line.kind === 'village-sheet' && disclosure.site.sheets.keep !== undefined);
    return mayGo ? [] : [{ id: line.id, title: line.title, edition, why: 'gone' }];
  });
  return [...differing, ...gone];
}

/** What becomes of a document with the next edition; undefined where it stays what it is. */
export function actOf({ standing }: Stamp): 'new' | 'renewed' | 'corrected' | 'reprinted' | undefined {
  const acts: Record<Standing, ReturnType<typeof actOf>> = {
    new: 'new',
    renewed: 'renewed',
    corrected: 'corrected',
    reworded: 'reprinted',
    same: undefined,
    changed: undefined,
    idle: undefined,
  };
  return acts[standing];
}

/** Lines for documents that an earlier edition has and this one has not. */
export function listGone(disclosure: Disclosure, listed: ReadonlyMap<string, Listed>): DocumentLine[] {
  const withdrawn = withdrawnNotices(disclosure);
  return [...disclosure.editions.current.values()]
    .filter(({ line }) => !listed.has(line.id))
    .map(({ line: { id, kind, title, publisher, date, page, pdf } }) => ({
      id,
      kind,
      title,
      publisher,
      date,
      page,
      pdf,
      act: withdrawn.has(id) ? ('withdrawn' as const) : ('removed' as const),
    }));
}

function withdrawnNotices({ notices }: Disclosure): Set<string> {
  return new Set(notices.filter(({ state }) => state === 'withdrawn').map(({ id }) => id));
}
