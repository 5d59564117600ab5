import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckResult } from '../../src/check/check.ts';
import { openFonts } from '../../src/press/fonts/fonts.ts';
import { discloseRecord, lookBack } from '../../src/protect/disclose.ts';
import { Protection } from '../../src/protect/edition/protection.ts';
import { composeDesk, type Desk } from '../../src/publish/desk/desk.ts';
import { compareEdition } from '../../src/publish/editions/compare-edition.ts';
import { readRecord } from '../../src/record/read.ts';
import type { PublicRecord } from '../../src/record/record.ts';
import { settleSite, todayInShanghai } from '../../src/record/site/settle.ts';
import type { RecordFolder } from '../../src/record/source/folder.ts';
import type { Day } from '../../src/record/value/date.ts';
import { UnfitRecord } from './accident.ts';
import { decideProtection } from './decide-protection.ts';
import { keptFolder, openKeptDecisions } from './kept.ts';
import { readLastRows, sayBlocked } from './publish-editions.ts';
import { listFontLines } from './tell-fonts.ts';

/** Lays the desk of a record that was checked, without building anything: errors in it leave out what rests on them. */
export async function layDesk(
  checked: CheckResult & { folder: RecordFolder },
  content: string,
  ahead: number,
): Promise<{ desk: Desk; record: PublicRecord | undefined }> {
  const { diagnostics, folder, ticks } = checked;
  const readable = checked.record ?? readUnsound(folder);
  const isSound = checked.record !== undefined;
  const today = todayInShanghai(new Date());
  const wishes = { asOf: process.env['AS_OF'], base: process.env['BASE'], release: asIfReleased };
  const { record, asOf } = readable
    ? settleSite(readable, wishes, today)
    : { record: undefined, asOf: today };
  const { protection, unprotected } = record && isSound ? await decide(record, asOf) : untold;
  const disclosure = record && discloseRecord(record, asOf, protection);
  const last = record?.editions.at(-1)?.line;
  // Without what is told of people every document would seem changed; before the last edition none can come; and before the
  // first everything is new, which takes no comparing.
  const isComparable = isSound && unprotected === undefined && last !== undefined && last.date <= asOf;
  const next =
    record && disclosure && isComparable
      ? compareEdition(disclosure, lookBack(record, asOf, protection), readLastRows(folder, record.editions))
      : undefined;
  const desk = composeDesk({
    site: record?.site.name ?? content,
    asOf,
    ahead,
    isSound,
    view: record && disclosure && { record, disclosure },
    diagnostics,
    ticks,
    unprotected,
    blocked: next && next.blocked.length > 0 ? sayLines(sayBlocked(next.blocked)) : [],
    last: last && { no: last.edition, date: last.date },
    fonts: record ? await tellFonts(record, content, folder) : [],
    next,
  });
  return { desk, record };
}

/** What can be read of a record with errors: an office sees what is due all the same. */
function readUnsound(folder: RecordFolder): PublicRecord | undefined {
  const { record } = readRecord(folder);
  const { site } = record;
  return site && { ...record, site };
}

const sayLines = (text: string): string[] => text.split('\n').map((line) => line.trim());

/** Only what is released is compared; nothing of this note is written anywhere. */
const asIfReleased = { note: '', isSigned: false, documents: [], changes: [] };

/** Where nothing was decided, nothing that counts people is told. */
const untold = { protection: new Protection(new Map()), unprotected: undefined };

/** What is decided, or why it cannot be: then nothing that counts people is told, and the desk says so. */
async function decide(
  record: PublicRecord,
  asOf: Day,
): Promise<{ protection: Protection; unprotected: string | undefined }> {
  try {
    const { protection } = await decideProtection(record, asOf, openKeptDecisions(keptFolder));
    return { protection, unprotected: undefined };
  } catch (error) {
    if (!(error instanceof UnfitRecord)) throw error;
    return { ...untold, unprotected: error.message };
  }
}

/** What is to be said of the fonts; nothing where each is the one that the standard asks for. */
async function tellFonts(record: PublicRecord, content: string, folder: RecordFolder): Promise<string[]> {
  const own = resolve(content, record.site.fonts.folder ?? 'fonts');
  const report = (await openFonts(existsSync(own) ? { folder: own } : {})).report([]);
  return report.every(({ fit }) => fit === 'named')
    ? []
    : listFontLines(report, folder).map((line) => line.trim());
}
