import { supersededPdf } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import type { Correction } from '../../record/correction/schema.ts';
import type { DocumentVersion } from '../../record/edition/book.ts';
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
export function listSuperseded({ editions, notices, rules }: Disclosure): Superseded[] {
  const { corrections, versions } = editions;
  return corrections.flatMap((correction) =>
    correction.documents.flatMap(({ id, replaces }): Superseded[] => {
      const version = (versions.get(id) ?? []).findLast(({ line }) => line.data === replaces);
      if (!version) return [];
      const kind = notices.find((notice) => notice.id === id)?.kind;
      const hadPersons = rules.noticeKinds.some((each) => each.id === kind && each.persons !== undefined);
      // A list of persons is public for a time, and a copy would bring it back.
      const withheld =
        correction.withheld ?? (hadPersons ? '里面有公示过的名单，公示期满不再提供' : undefined);
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
