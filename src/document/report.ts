import type { DiscloseThen, Disclosure } from '../protect/disclosure.ts';
import { nameDay } from '../record/value/calendar.ts';
import { namePeriod } from '../record/value/period.ts';
import { composeAuthored } from './authored.ts';
import type { PublishedDocument } from './block.ts';
import { paths, pdfPaths } from './paths.ts';
import { text } from './text.ts';

/** A periodic report of a plan (月报, 通报, 总结报告), with the figures as they were known on the report's own day. */
export function composeReport(
  report: Disclosure['reports'][number],
  discloseThen: DiscloseThen,
): PublishedDocument {
  const then = discloseThen(report.plan, report.date);
  const plan = then.plans.find((each) => each.plan.id === report.plan);
  const setting = { disclosure: then, plan, period: report.period };
  return {
    id: report.id,
    kind: 'report',
    title: report.title,
    subtitle: [report.number, namePeriod(report.period), plan?.plan.short].filter(Boolean).join('　'),
    publisher: report.issuer,
    date: report.date,
    path: paths.report(report.id),
    pdf: pdfPaths.report(report.id),
    sheet: 'report',
    synthetic: report.synthetic,
    blocks: [
      { kind: 'paragraph', content: [text(report.summary)], role: 'lead' },
      ...composeAuthored(report, setting),
      { kind: 'signature', unit: report.issuer, date: nameDay(report.date), seal: false },
    ],
  };
}
