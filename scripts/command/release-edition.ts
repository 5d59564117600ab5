import { join } from 'node:path';
import { discloseRecord, lookBack } from '../../src/protect/disclose.ts';
import { listWithheld, tellChanges } from '../../src/publish/editions/changes.ts';
import { freezeEdition } from '../../src/publish/editions/freeze.ts';
import { actOf, listGone } from '../../src/publish/editions/judge-documents.ts';
import { compareRows, listRows } from '../../src/publish/editions/rows.ts';
import type { DocumentLine } from '../../src/record/edition/schema.ts';
import { isListOver, listTagsIn } from '../../src/record/person/list-in-notice.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import { addDays } from '../../src/record/value/calendar.ts';
import type { FrozenOutput, Made } from './build-output.ts';
import { layAside } from './editions-folder.ts';
import { makePdfs } from './make.ts';
import { readLastRows, writeProof } from './publish-editions.ts';

/** What a release is made with. */
export interface ReleaseJob {
  content: string;
  folder: RecordFolder;
  note: string;
  /** PEM, where the office signs. */
  privateKey: string | undefined;
  /** Text of the warnings that were ticked with a reason. */
  ticks: string | undefined;
}

/**
 * Freezes what was made as the next edition, and puts what is public of it into the output.
 */
export async function releaseEdition(
  made: Made,
  { content, folder, note, privateKey, ticks }: ReleaseJob,
): Promise<FrozenOutput> {
  const { record, asOf, disclosure, decided, sums, workshop } = made;
  const { site } = disclosure;
  const before = record.editions;
  const lastRows = readLastRows(folder, before);
  const rows = compareRows(lastRows, listRows(disclosure));
  const { edition, files } = freezeEdition({
    before,
    date: asOf,
    note,
    publisher: site.publisher,
    site: `${site.origin}${site.base}`,
    documents: listDocuments(made, await printLapses(made, content)),
    files: sums,
    rows,
    changes: before.length === 0 ? [] : tellChanges(lastRows, rows, listWithheld(disclosure)),
    told: decided.told,
    ticks,
    privateKey,
  });
  const own = new Map(files.map(({ path, text }) => [path, text]));
  const read = (path: string) => own.get(path) ?? folder.read(`editions/${path}`);
  writeProof(workshop, { editions: [...before, edition], read, sums });
  return { hash: edition.hash, layAside: () => layAside(content, edition.line.edition, files) };
}

/**
 * Prints what consultations with a list of persons will look like on the day after their last one, so that the edition knows
 * those PDFs, too: a later build takes the list away without a release. Gives their SHA-256 by id.
 */
async function printLapses(
  { record, decided, disclosure, workshop }: Made,
  content: string,
): Promise<Map<string, string>> {
  const shown = new Set(disclosure.personLists.map(({ notice }) => notice));
  const open = disclosure.notices.filter(
    ({ id, consultation }) => shown.has(id) && consultation !== undefined,
  );
  const days = Map.groupBy(open, ({ consultation }) => addDays(consultation?.end ?? '', 1));
  const lapses = new Map<string, string>();
  for (const [day, notices] of days) {
    const later = discloseRecord(record, day, decided.protection);
    const printed = await makePdfs(later, lookBack(record, day, decided.protection), {
      out: join(workshop.root, 'lapsed'),
      content,
      wanted: new Set(notices.map(({ id }) => id)),
    });
    const hashes = new Map(printed.files.map(({ path, sha256 }) => [path, sha256]));
    for (const { id, pdf } of printed.listed.values()) {
      const hash = hashes.get(pdf);
      if (hash !== undefined) lapses.set(id, hash);
    }
  }
  return lapses;
}

/** What changed of documents against the edition before, by id. */
function listDocuments(
  { asOf, disclosure, printed, record }: Made,
  lapses: ReadonlyMap<string, string>,
): DocumentLine[] {
  const { current } = disclosure.editions;
  const files = new Map(printed.files.map((file) => [file.path, file]));
  // Notices whose list is over. It need not be in the record any more: the text tells that there was one.
  const over = record.notices.filter((notice) => isListOver(notice, asOf) && listTagsIn(notice).length > 0);
  const listless = new Set(over.map(({ id }) => id));
  const present = [...printed.listed.values()].flatMap(({ stamp, ...document }): DocumentLine[] => {
    const file = files.get(document.pdf);
    if (!file) return [];
    const { id } = document;
    const before = current.get(id);
    const isReprinted = before !== undefined && before.line.sha256 !== file.sha256;
    const act = actOf(stamp) ?? (isReprinted ? (listless.has(id) ? 'lapsed' : 'reprinted') : undefined);
    if (act === undefined) return [];
    const { correction, code, data, numbers, source, list } = stamp;
    const { sha256, bytes } = file;
    const corrected = act === 'corrected' && correction ? { correction: correction.id } : {};
    const lapsed = lapses.get(id);
    const later = lapsed === undefined ? {} : { lapsed };
    const told = { data, numbers, ...(source ? { source } : {}), ...(list ? { list } : {}) };
    return [{ ...document, act, ...corrected, code, ...told, sha256, bytes, ...later }];
  });
  return [...present, ...listGone(disclosure, printed.listed)].sort((a, b) => (a.id < b.id ? -1 : 1));
}
