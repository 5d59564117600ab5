import { checkRecord } from '../../src/check/check.ts';
import type { Desk, DeskFacts } from '../../src/publish/desk/desk.ts';
import { composeDesk } from '../../src/publish/desk/desk.ts';
import { holdFolder } from '../../src/record/source/folder.ts';
import { discloseEdition, filesWith } from '../small-record.ts';

/** The desk of the small record with changes, on a day; fails the test where the record is not sound. */
export function laySmallDesk(
  asOf: string,
  changes: Record<string, string | undefined> = {},
  given: Partial<DeskFacts> = {},
): Desk {
  const { diagnostics, record, ticks } = checkRecord(holdFolder(filesWith(changes)));
  if (!record) throw new Error(JSON.stringify(diagnostics, null, 2));
  const { disclosure } = discloseEdition(record, asOf);
  return composeDesk({
    site: record.site.name,
    asOf,
    ahead: 7,
    isSound: true,
    view: { record, disclosure },
    diagnostics,
    ticks,
    unprotected: undefined,
    last: undefined,
    blocked: [],
    fonts: [],
    next: undefined,
    ...given,
  });
}
