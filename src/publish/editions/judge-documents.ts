import type { PublishedDocument } from '../../document/block.ts';
import type { Bundle } from '../../document/bundle.ts';
import { nameSlip } from '../../document/slip.ts';
import { isFrozen } from '../../document/stamp.ts';
import type { Stamp, Standing } from '../../document/stamped.ts';
import { partsOfSheet } from '../../document/village-sheet.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { DocumentLine } from '../../record/edition/schema.ts';
import { byTime, type Period } from '../../record/value/period.ts';
import { listRewritten } from './rewritten.ts';
import { listRows, type Rows } from './rows.ts';

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
  /** With which edition it was published, or withdrawn. */
  edition: number;
  /**
   * It reads otherwise; it has a correction and reads the same; it is not there any more; it was withdrawn and the record does
   * not say so any more; the program puts it otherwise, and words of the record were changed at the same time.
   */
  why: 'changed' | 'idle' | 'gone' | 'unwithdrawn' | 'entangled';
  /** Of what is entangled: which words of the record were changed. */
  rewritten?: readonly string[];
}

/** What of a document or bundle an edition lists; undefined where nothing is published in editions. */
export function listDocument(job: PublishedDocument | Bundle): Listed | undefined {
  const { id, title, publisher, date, path, pdf, stamp } = job;
  const kind = 'parts' in job ? 'register' : job.kind;
  return stamp && { id, kind, title, publisher, date, page: path, pdf, stamp };
}

/**
 * Frozen documents that were published and are not what they were, without a reason in the record. A withdrawn notice may go,
 * and then stays withdrawn; so may the sheets of old periods where `site.yaml` keeps only so many. `before`: the tables as the
 * last edition left them, asked for only where another version of the program puts documents otherwise.
 */
export function findBlocked(
  disclosure: Disclosure,
  listed: ReadonlyMap<string, Listed>,
  before: () => Rows,
): Blocked[] {
  const { current } = disclosure.editions;
  const differing = [...listed.values()].flatMap(({ id, title, stamp }): Blocked[] => {
    const { standing } = stamp;
    const edition = current.get(id)?.edition ?? 0;
    return standing === 'changed' || standing === 'idle' ? [{ id, title, edition, why: standing }] : [];
  });
  const withdrawn = withdrawnNotices(disclosure);
  const outdated = outdatedSheets(disclosure, listed);
  const gone = [...current.values()].flatMap(({ line, edition }): Blocked[] => {
    const mayGo =
      listed.has(line.id) ||
      !isFrozen(line.kind as PublishedDocument['kind']) ||
      withdrawn.has(line.id) ||
      outdated.has(line.id);
    return mayGo ? [] : [{ id: line.id, title: line.title, edition, why: 'gone' }];
  });
  const unwithdrawn = [...disclosure.editions.withdrawn].flatMap(([id, { title, edition }]): Blocked[] =>
    withdrawn.has(id) ? [] : [{ id, title, edition, why: 'unwithdrawn' }],
  );
  return [...differing, ...findEntangled(disclosure, listed, before), ...gone, ...unwithdrawn];
}

/**
 * A new version of the program may put a published document otherwise, but only the program's words, and only digits are
 * compared in what it takes from the record. So it may do so only while the record's own words are those of the last edition.
 */
function findEntangled(
  disclosure: Disclosure,
  listed: ReadonlyMap<string, Listed>,
  before: () => Rows,
): Blocked[] {
  const reworded = [...listed.values()].filter(({ stamp }) => stamp.standing === 'reworded');
  if (reworded.length === 0) return [];
  const rewritten = listRewritten(before(), listRows(disclosure));
  if (rewritten.length === 0) return [];
  return reworded.map(({ id, title }) => {
    const edition = disclosure.editions.current.get(id)?.edition ?? 0;
    return { id, title, edition, why: 'entangled', rewritten };
  });
}

/**
 * Published sheets of villages that `site.yaml` keeps no longer: those of periods older than the newest so many for which the
 * village has sheets, now or by an earlier edition. The newest are never among them, whatever was taken out of the record.
 */
function outdatedSheets(
  { editions, site }: Disclosure,
  listed: ReadonlyMap<string, Listed>,
): ReadonlySet<string> {
  const { keep } = site.sheets;
  const outdated = new Set<string>();
  if (keep === undefined) return outdated;
  const byVillage = new Map<string, Map<Period, string>>();
  for (const id of [...editions.current.keys(), ...listed.keys()]) {
    const parts = partsOfSheet(id);
    if (!parts) continue;
    const own = byVillage.get(parts.village) ?? new Map<Period, string>();
    byVillage.set(parts.village, own.set(parts.period, id));
  }
  for (const own of byVillage.values())
    for (const [, id] of [...own].sort(([a], [b]) => byTime(a, b)).slice(0, -keep)) outdated.add(id);
  return outdated;
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

/**
 * Lines for documents that an earlier edition has and this one has not. What is withdrawn bears the name that is left of it:
 * another one that it had is not told again for ever.
 */
export function listGone(disclosure: Disclosure, listed: ReadonlyMap<string, Listed>): DocumentLine[] {
  const withdrawn = withdrawnNotices(disclosure);
  const left = disclosure.notices.filter(({ id }) => withdrawn.has(id));
  const names = new Map([...left, ...left.map(nameSlip)].map(({ id, title }) => [id, title]));
  return [...disclosure.editions.current.values()]
    .filter(({ line }) => !listed.has(line.id))
    .map(({ line: { id, kind, title, publisher, date, page, pdf } }) => ({
      id,
      kind,
      title: names.get(id) ?? title,
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
