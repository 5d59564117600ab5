import { countyOf } from '../compute/areas.ts';
import type { DiscloseThen, Disclosure, PublicNotice } from '../protect/disclosure.ts';
import type { Channel } from '../record/notice/schema.ts';
import { nameDay } from '../record/value/calendar.ts';
import { composeAuthored } from './authored.ts';
import type { Block, PublishedDocument } from './block.ts';
import { composeOfficial } from './official.ts';
import { paths, pdfPaths } from './paths.ts';
import { choosePaper, composeCode, composePosting, nameDayOfWeek, sayUntil } from './posted.ts';
import { text } from './text.ts';

/** A notice to post: 公示, 公告, 通报, 督办通知书. Its figures are those of the day it bears. */
export function composeNotice(
  disclosure: Disclosure,
  notice: PublicNotice,
  discloseThen: DiscloseThen,
): PublishedDocument {
  const planId = notice.plan ?? planOf(disclosure, notice);
  const then = planId === undefined ? disclosure : discloseThen(planId, notice.date);
  const plan = then.plans.find((each) => each.plan.id === planId);
  const kind = disclosure.rules.noticeKinds.find((each) => each.id === notice.kind);
  const { site } = disclosure;
  const body = composeAuthored(notice, {
    disclosure: then,
    plan,
    period: notice.period,
    area: onlyAreaOf(notice),
    // The list follows the day of the build, never the day that the notice bears: when it is over, it is over.
    notice,
    persons: disclosure.personLists.find((each) => each.notice === notice.id),
  });
  const document = {
    id: notice.id,
    kind: 'notice' as const,
    title: notice.title,
    publisher: notice.issuer,
    date: notice.date,
    path: paths.notice(notice.id),
    pdf: pdfPaths.notice(notice.id),
    synthetic: notice.synthetic,
    source: sourceOf(notice),
  };
  const { official } = notice;
  if (official)
    return { ...document, ...composeOfficial({ ...notice, official }, body, sayChannels(notice)) };
  return {
    ...document,
    ...(notice.number === undefined ? {} : { subtitle: notice.number }),
    sheet: 'notice',
    paper: choosePaper(site, notice),
    blocks: [
      ...(notice.addressee === undefined
        ? []
        : [
            {
              kind: 'paragraph' as const,
              content: [text(`${notice.addressee}：`)],
              role: 'addressee' as const,
            },
          ]),
      ...consultationNote(notice),
      ...body,
      ...composeHands(notice),
      ...channels(notice),
      composeCode(site, paths.notice(notice.id), notice.date),
      { kind: 'signature', unit: notice.issuer, date: nameDay(notice.date), seal: true },
      ...(kind?.stage === 'supervision-letter'
        ? []
        : [composePosting(keeperOf(notice), sayUntil(notice, disclosure.rules))]),
    ],
  };
}

/** What the office wrote: neither what became of it later nor what the program says beside it. */
function sourceOf(notice: PublicNotice): string {
  const { addressee, body, consultation, issuer, number, objection, official, supervision, title } = notice;
  const written = { addressee, body, consultation, issuer, number, objection, official, supervision, title };
  return JSON.stringify(written);
}

/** The place whose figures a notice tells where it does not name another. */
function onlyAreaOf({ areas }: PublicNotice): string | undefined {
  return areas.length === 1 ? areas[0] : undefined;
}

function planOf(disclosure: Disclosure, notice: PublicNotice): string | undefined {
  const county = countyOf(disclosure.tree, notice.areas[0] ?? '')?.code;
  return disclosure.plans.find((plan) => plan.plan.area === county)?.plan.id;
}

function consultationNote(notice: PublicNotice): Block[] {
  if (!notice.consultation) return [];
  const { start, end } = notice.consultation;
  const phone = notice.objection?.phone;
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  return [
    {
      kind: 'key-values',
      glance: true,
      pairs: [
        // Both ends are counted, so that the number of days says whether the last one is among them.
        { key: `公示${days}天，从`, value: [text(nameDayOfWeek(start))] },
        { key: '到', value: [text(nameDayOfWeek(end))] },
        ...(phone === undefined ? [] : [{ key: '有异议请打', value: [text(phone)] }]),
      ],
    },
  ];
}

/** Who drew up, reviewed and approved it, and when it was made public (各地村务公开办法). */
function composeHands({ approved, prepared, published, reviewed }: PublicNotice): Block[] {
  const named = [
    { key: '编制', value: prepared },
    { key: '审核', value: reviewed },
    { key: '批准', value: approved },
  ].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value: [text(value)] }]));
  if (named.length === 0) return [];
  const day = { key: '公布日期', value: [text(nameDay(published))] };
  return [{ kind: 'key-values', title: '谁编的、谁审的', pairs: [...named, day] }];
}

/** Whoever answers on behalf of the issuer is told when the sheet is torn. */
function keeperOf(notice: PublicNotice): { unit: string; phone: string | undefined } {
  const channel = [notice.objection, notice.supervision].find((each) => each?.phone !== undefined);
  return { unit: channel?.unit ?? notice.issuer, phone: channel?.phone };
}

/** What is known of a channel, each with what it is. */
function linesOf(channel: Channel): Array<{ key: string; value: string }> {
  return [
    { key: '单位', value: channel.unit },
    { key: '电话', value: channel.phone },
    { key: '地址', value: channel.address },
    { key: '意见箱', value: channel.box },
    { key: '邮箱', value: channel.mail },
    { key: '时间', value: channel.hours },
  ].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}

function channels(notice: PublicNotice): Block[] {
  const named: Array<[string, Channel | undefined]> = [
    ['对公示内容有异议，请找', notice.objection],
    ['监督和咨询', notice.supervision],
  ];
  return named.flatMap(([title, channel]): Block[] =>
    channel ? [{ kind: 'contact', title, lines: linesOf(channel) }] : [],
  );
}

/** Whom to ask, in a sentence: an issued official document has no panels. */
function sayChannels({ supervision }: PublicNotice): Block[] {
  if (!supervision) return [];
  const [unit, ...rest] = linesOf(supervision);
  const said = [unit?.value ?? '', ...rest.map(({ key, value }) => `${key}${value}`)].join('，');
  return [{ kind: 'paragraph', content: [text(`联系单位：${said}。`)] }];
}
