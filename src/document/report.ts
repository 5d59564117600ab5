import type { DiscloseThen, Disclosure } from '../protect/disclosure.ts';
import { nameDay } from '../record/value/calendar.ts';
import { daysOfPeriod, namePeriod } from '../record/value/period.ts';
import { composeAuthored } from './authored.ts';
import type { Block, PublishedDocument } from './block.ts';
import { addContents } from './contents.ts';
import { composeOfficial } from './official.ts';
import { paths, pdfPaths } from './paths.ts';
import { text } from './text.ts';
import { turnWide } from './turn-wide.ts';

/** A periodic report of a plan (月报, 通报, 总结报告), with the figures as they were known on the report's own day. */
export function composeReport(
  report: Disclosure['reports'][number],
  discloseThen: DiscloseThen,
): PublishedDocument {
  const then = discloseThen(report.plan, report.date);
  const plan = then.plans.find((each) => each.plan.id === report.plan);
  const setting = { disclosure: then, plan, period: report.period };
  const document = {
    id: report.id,
    kind: 'report' as const,
    title: report.title,
    publisher: report.issuer,
    date: report.date,
    path: paths.report(report.id),
    pdf: pdfPaths.report(report.id),
    synthetic: report.synthetic,
    source: sourceOf(report),
  };
  const { official } = report;
  if (official)
    return { ...document, ...composeOfficial({ ...report, official }, composeAuthored(report, setting)) };
  return {
    ...document,
    subtitle: [report.number, namePeriod(report.period), plan?.plan.short].filter(Boolean).join('　'),
    sheet: 'report',
    blocks: turnWide(
      addContents([
        { kind: 'paragraph', content: [text(report.summary)], role: 'lead' },
        nameSources(report, then),
        ...composeAuthored(report, setting, true),
        { kind: 'signature', unit: report.issuer, date: nameDay(report.date), seal: false },
      ]),
    ),
  };
}

/** What the office wrote. */
function sourceOf({ body, issuer, number, official, summary, title }: Disclosure['reports'][number]): string {
  return JSON.stringify({ body, issuer, number, official, summary, title });
}

/** Where the figures come from, and up to when they were counted and gathered. */
function nameSources({ date, period, plan }: Disclosure['reports'][number], then: Disclosure): Block {
  const sets = then.datasets.filter(({ path }) => path.startsWith(`progress/${plan}`));
  const sources = [...new Set(sets.map(({ source }) => source))].join('、');
  const until = `数字截至${nameDay(daysOfPeriod(period).end)}，按${nameDay(date)}以前收到的报送计算。`;
  return {
    kind: 'paragraph',
    role: 'note',
    content: [text(`${sources === '' ? '' : `资料来源：${sources}。`}${until}`)],
  };
}
