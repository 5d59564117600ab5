import { countyOf } from '../compute/areas.ts';
import type { DiscloseThen, Disclosure, PublicNotice } from '../protect/disclosure.ts';
import type { Channel } from '../record/notice/schema.ts';
import { nameDay } from '../record/value/calendar.ts';
import { composeAuthored } from './authored.ts';
import type { Block, PublishedDocument } from './block.ts';
import { paths, pdfPaths } from './paths.ts';
import { text } from './text.ts';
import { siteBase } from './village-sheet.ts';

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
  return {
    id: notice.id,
    kind: 'notice',
    title: notice.title,
    ...(notice.number === undefined ? {} : { subtitle: notice.number }),
    publisher: notice.issuer,
    date: notice.date,
    path: paths.notice(notice.id),
    pdf: pdfPaths.notice(notice.id),
    sheet: 'notice',
    synthetic: notice.synthetic,
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
      ...composeAuthored(notice, {
        disclosure: then,
        plan,
        period: notice.period,
        area: onlyAreaOf(notice),
        // The list follows the day of the build, never the day that the notice bears: when it is over, it is over.
        notice,
        persons: disclosure.personLists.find((each) => each.notice === notice.id),
      }),
      ...consultationNote(notice),
      ...channels(notice),
      {
        kind: 'code',
        url: `${site.origin}${siteBase(site.base)}${paths.notice(notice.id)}`,
        caption: '扫码看网页版，内容与本件相同',
      },
      { kind: 'signature', unit: notice.issuer, date: nameDay(notice.date), seal: true },
      ...(kind?.stage === 'supervision-letter'
        ? []
        : [{ kind: 'posting' as const, slots: ['张贴人', '张贴日期', '见证人', '撤下日期'] }]),
    ],
  };
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
  const days = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
  return [
    {
      kind: 'key-values',
      pairs: [
        {
          key: '公示时间',
          value: [text(`${nameDay(start)}至${nameDay(end)}`, true), text(`，共${days}天，首尾两天都算`)],
        },
      ],
    },
  ];
}

function channels(notice: PublicNotice): Block[] {
  const named: Array<[string, Channel | undefined]> = [
    ['对公示内容有异议，请找', notice.objection],
    ['监督和咨询', notice.supervision],
  ];
  return named.flatMap(([title, channel]): Block[] => {
    if (!channel) return [];
    const lines = [
      { key: '单位', value: channel.unit },
      { key: '电话', value: channel.phone },
      { key: '地址', value: channel.address },
      { key: '邮箱', value: channel.mail },
      { key: '时间', value: channel.hours },
    ].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
    return [{ kind: 'contact', title, lines }];
  });
}
