import { supersededPdf } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { Correction } from '../../record/correction/schema.ts';
import type { DocumentVersion, EditionBook } from '../../record/edition/book.ts';
import type { RulesFile } from '../../record/rule/schema.ts';
import { nameDay } from '../../record/value/calendar.ts';

/** A version that a correction has replaced. */
export interface Superseded {
  correction: Correction;
  version: DocumentVersion;
  /** Where its marked copy stands, below the base; undefined where it is not to be had any more. */
  pdf: string | undefined;
  /** Why it is not. */
  withheld: string | undefined;
  /** What is printed on each page of the copy. */
  mark: string;
}

/** Every version that was replaced by a correction, in the order of the corrections. */
export function listSuperseded(disclosure: Disclosure): Superseded[] {
  const { corrections, versions } = disclosure.editions;
  return corrections.flatMap((correction) =>
    correction.documents.flatMap(({ id, replaces }): Superseded[] => {
      const version = (versions.get(id) ?? []).findLast(({ line }) => line.data === replaces);
      if (!version) return [];
      const withheld = correction.withheld ?? whyWithheld(version, disclosure);
      return [
        {
          correction,
          version,
          withheld,
          pdf: withheld === undefined ? supersededPdf(version.line.sha256) : undefined,
          mark: `旧版本，${nameDay(correction.date)}已更正，请以网上的新版本为准`,
        },
      ];
    }),
  );
}

/**
 * Why an old version may not be seen again, whatever the record says of it by now: a list of persons is public for a time, and
 * a copy would bring it back; what was withdrawn is withdrawn in all its versions.
 */
function whyWithheld(
  { line }: DocumentVersion,
  { editions, notices, rules }: Disclosure,
): string | undefined {
  if (hadPersons(line.id, { versions: editions.versions, notices, rules }))
    return '里面有公示过的名单，公示期满不再提供';
  if (line.kind !== 'notice') return undefined;
  const notice = notices.find(({ id }) => id === line.id);
  if (notice?.state === 'withdrawn') return '已经撤下';
  return notice ? undefined : '已经不在网上';
}

/** True of a document that showed a list of persons in some version of it, or is of a kind that may: no old one is kept. */
export function hadPersons(
  document: string,
  {
    versions,
    notices,
    rules,
  }: Pick<EditionBook, 'versions'> & {
    notices: ReadonlyArray<{ id: string; kind: string }>;
    rules: Pick<RulesFile, 'noticeKinds'>;
  },
): boolean {
  const hadList = (versions.get(document) ?? []).some(
    ({ line: { lapsed, list } }) => lapsed !== undefined || list !== undefined,
  );
  const kind = notices.find(({ id }) => id === document)?.kind;
  return hadList || rules.noticeKinds.some(({ id, persons }) => id === kind && persons !== undefined);
}
