import type { DiscloseThen, Disclosure } from '../protect/disclosure.ts';
import type { PublishedDocument } from './block.ts';
import { boardsDue, composeBoard } from './board.ts';
import { composeForm } from './form.ts';
import { composeNotice } from './notice.ts';
import { composeReport } from './report.ts';
import { composeSlip, slipsDue } from './slip.ts';
import { stampDocument } from './stamp.ts';
import { composeTaskTable } from './task-table.ts';
import { composeVillageSheet, type SheetDue, sheetsDue } from './village-sheet.ts';

/**
 * The documents that stand alone: task tables, reports, notices, project boards, blank forms and slips for objections. What was withdrawn is not
 * printed any more.
 */
export function composeDocuments(disclosure: Disclosure, discloseThen: DiscloseThen): PublishedDocument[] {
  const reports = [...disclosure.reports].sort(byPlanAndDay);
  const notices = disclosure.notices.filter((notice) => notice.state !== 'withdrawn').sort(byPlanAndDay);
  const documents = [
    ...disclosure.plans.map((plan) => composeTaskTable(disclosure, plan)),
    ...reports.map((report) => composeReport(report, discloseThen)),
    ...notices.map((notice) => composeNotice(disclosure, notice, discloseThen)),
    ...boardsDue(disclosure).map((area) => composeBoard(disclosure, area)),
    ...disclosure.forms.map((form) => composeForm(disclosure, form)),
    ...slipsDue(disclosure).map((notice) => composeSlip(disclosure, notice)),
  ];
  return documents.map((document) => stampDocument(document, disclosure.editions, disclosure.site));
}

/**
 * The village sheets that are due, or those named, one after the other: there can be tens of thousands, so they are not held
 * all at once.
 */
export function* composeSheets(
  disclosure: Disclosure,
  discloseThen: DiscloseThen,
  due: Iterable<SheetDue> = sheetsDue(disclosure),
): Generator<PublishedDocument> {
  let held: { date: string; thens: Map<string, Disclosure[]> } | undefined;
  for (const { village, plans, period, date } of due) {
    const ids = plans.map((each) => each.plan.id);
    // A look back is one plan's: those of a sheet of several are held together, from village to village; and those of the
    // month beside those of the quarter, where a village gets both.
    if (held?.date !== date) held = { date, thens: new Map() };
    const thens = held.thens.get(ids.join(' ')) ?? ids.map((id) => discloseThen(id, date));
    held.thens.set(ids.join(' '), thens);
    const plansThen = thens.flatMap((then) => then.plans);
    const [then] = thens;
    if (!then) continue;
    const sheet = composeVillageSheet(then, village, plansThen, period);
    yield stampDocument(sheet, disclosure.editions, disclosure.site);
  }
}

/** Looking back costs most: documents of one plan and day come together. */
function byPlanAndDay(a: Dated, b: Dated): number {
  return `${a.plan ?? ''} ${a.date} ${a.id}` < `${b.plan ?? ''} ${b.date} ${b.id}` ? -1 : 1;
}

interface Dated {
  id: string;
  plan?: string | undefined;
  date: string;
}
