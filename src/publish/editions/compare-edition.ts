import { composeBundles } from '../../document/bundles.ts';
import { composeDocuments, composeSheets } from '../../document/documents.ts';
import type { DiscloseThen, Disclosure } from '../../protect/disclosure.ts';
import type { EditionDocument } from '../../record/edition/book.ts';
import type { ChangeLine } from '../../record/edition/schema.ts';
import { isStatusChange, listWithheld, tellChanges } from './changes.ts';
import { actOf, type Blocked, findBlocked, type Listed, listDocument, listGone } from './judge-documents.ts';
import { compareRows, listRows, type Rows } from './rows.ts';

type CellChange = Extract<ChangeLine, { what: 'cell' }>;
type CountedChange = Exclude<ChangeLine, CellChange>;

/** What the next edition would hold that the last one does not. */
export interface EditionChanges {
  /** Number of the next edition. */
  next: number;
  documents: EditionDocument[];
  /** All that changed in the public tables. */
  changes: ChangeLine[];
  /** Documents for which a release would stop. */
  blocked: Blocked[];
  /** Values, before and after. */
  figures: CellChange[];
  /** States that turned. */
  statuses: CellChange[];
  added: CountedChange[];
  removed: CountedChange[];
}

/** Compares what would be published now with the last edition. `before`: the tables as it left them (`replayRows`). */
export function compareEdition(disclosure: Disclosure, then: DiscloseThen, before: Rows): EditionChanges {
  const listed = listAll(disclosure, then);
  const standing = [...listed.values()].flatMap((each): EditionDocument[] => {
    const { id, kind, title, date, page, stamp } = each;
    const act = actOf(stamp);
    if (act === undefined) return [];
    return [
      {
        id,
        kind,
        title,
        date,
        page,
        act,
        ...(act === 'corrected' ? { correction: stamp.correction?.id } : {}),
      },
    ];
  });
  const gone = listGone(disclosure, listed).map(({ id, kind, title, date, page, act }) => ({
    id,
    kind,
    title,
    date,
    page,
    act,
  }));
  const { editions, release } = disclosure.editions;
  const changes =
    before.size === 0
      ? []
      : tellChanges(before, compareRows(before, listRows(disclosure)), listWithheld(disclosure));
  return {
    next: release ?? editions.length + 1,
    documents: [...standing, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1)),
    blocked: findBlocked(disclosure, listed, () => before),
    changes,
    ...sortChanges(changes),
  };
}

/** Changes by what they are. */
export function sortChanges(
  changes: readonly ChangeLine[],
): Pick<EditionChanges, 'figures' | 'statuses' | 'added' | 'removed'> {
  const cells = changes.flatMap((line) => (line.what === 'cell' ? [line] : []));
  const counted = changes.flatMap((line) => (line.what === 'cell' ? [] : [line]));
  return {
    statuses: cells.filter(isStatusChange),
    figures: cells.filter((line) => !isStatusChange(line)),
    added: counted.filter(({ what }) => what === 'added'),
    removed: counted.filter(({ what }) => what === 'removed'),
  };
}

/**
 * Published documents that are not what they were, and of which no correction tells. Nothing is printed. `before`: the tables
 * as the last edition left them.
 */
export function findUnexplained(disclosure: Disclosure, then: DiscloseThen, before: () => Rows): Blocked[] {
  return findBlocked(disclosure, listAll(disclosure, then), before);
}

/** Every document as the next edition would list it. Nothing is printed; of a record without editions there are none. */
function listAll(disclosure: Disclosure, then: DiscloseThen): Map<string, Listed> {
  const standing = composeDocuments(disclosure, then);
  const listed = new Map<string, Listed>();
  const jobs = [standing, composeBundles(disclosure, then, standing), composeSheets(disclosure, then)];
  for (const some of jobs) {
    for (const job of some) {
      const line = listDocument(job);
      if (line) listed.set(line.id, line);
    }
  }
  return listed;
}
