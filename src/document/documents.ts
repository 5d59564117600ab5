import type { DiscloseThen, Disclosure } from '../protect/disclosure.ts';
import type { PublishedDocument } from './block.ts';
import { composeNotice } from './notice.ts';
import { composeReport } from './report.ts';
import { composeTaskTable } from './task-table.ts';
import { composeVillageSheet, sheetsDue } from './village-sheet.ts';

/** The documents that stand alone: task tables, reports and notices. What was withdrawn is not printed any more. */
export function composeDocuments(disclosure: Disclosure, discloseThen: DiscloseThen): PublishedDocument[] {
  const reports = [...disclosure.reports].sort(byPlanAndDay);
  const notices = disclosure.notices.filter((notice) => notice.state !== 'withdrawn').sort(byPlanAndDay);
  return [
    ...disclosure.plans.map((plan) => composeTaskTable(disclosure, plan)),
    ...reports.map((report) => composeReport(report, discloseThen)),
    ...notices.map((notice) => composeNotice(disclosure, notice, discloseThen)),
  ];
}

/** The village sheets, one after the other: there can be tens of thousands, so they are not held all at once. */
export function* composeSheets(
  disclosure: Disclosure,
  discloseThen: DiscloseThen,
): Generator<PublishedDocument> {
  let held: { plans: string; date: string; thens: Disclosure[] } | undefined;
  for (const { village, plans, period, date } of sheetsDue(disclosure)) {
    const ids = plans.map((each) => each.plan.id);
    // A look back is one plan's: those of a sheet of several are held together, from village to village.
    if (held?.plans !== ids.join(' ') || held.date !== date)
      held = { plans: ids.join(' '), date, thens: ids.map((id) => discloseThen(id, date)) };
    const plansThen = held.thens.flatMap((then) => then.plans);
    const [then] = held.thens;
    if (then) yield composeVillageSheet(then, village, plansThen, period);
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
