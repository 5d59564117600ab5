import { z } from 'zod';
import { outcomeWords, replyWords } from '../../document/notice-words.ts';
import { paths, pdfPaths } from '../../document/paths.ts';
import type { Disclosure, PublicNotice } from '../../protect/disclosure.ts';
import type { Channel } from '../../record/notice/schema.ts';
import { areaCode, choice, count, day, invented, page, period, text, texts } from '../parts/fields.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const states = {
  issued: '已公布',
  open: '正在公示',
  closed: '公示期满',
  settled: '已有结果',
  withdrawn: '已撤下',
} as const;

const channel = z
  .strictObject({
    unit: text('单位'),
    phone: text('电话').optional(),
    address: text('地址').optional(),
    box: text('意见箱').optional(),
    mail: text('邮箱').optional(),
    hours: text('时间').optional(),
  })
  .meta({ id: 'channel', title: '渠道' });

const row = z.strictObject({
  id: text('编号'),
  title: text('标题'),
  kind: text('种类编号'),
  kindName: text('种类'),
  areas: z.array(areaCode('地区代码')).meta({ title: '涉及的地区' }),
  plan: text('方案编号').optional(),
  tasks: texts('任务编号', '方案里的编号'),
  projects: texts('项目编号'),
  period: period('报告期').optional(),
  issuer: text('发文单位'),
  number: text('发文字号').optional(),
  addressee: text('主送').optional(),
  date: day('成文日期'),
  published: day('公开日期'),
  consultation: z
    .strictObject({ start: day('第一天'), end: day('最后一天') })
    .optional()
    .meta({ title: '公示期', description: '头尾都算' }),
  objection: channel.optional(),
  supervision: channel.optional(),
  due: day('答复期限').optional(),
  answered: z
    .strictObject({ on: day('答复日期'), summary: text('答复') })
    .optional()
    .meta({ title: '答复' }),
  reply: choice('答复情况', replyWords).optional(),
  prepared: text('编制').optional(),
  reviewed: text('审核').optional(),
  approved: text('批准').optional(),
  result: text('结果').optional(),
  outcome: z
    .strictObject({
      on: day('写明结果的日期'),
      kind: choice('公示结果', outcomeWords),
      text: text('说明').optional(),
    })
    .optional()
    .meta({ title: '公示结果' }),
  follows: text('对应的公示编号').optional(),
  followedBy: texts('接着它的公告编号'),
  basis: texts('依据'),
  state: choice('状态', states),
  daysLeft: count('公示期还剩几天', '最后一天是 0').optional(),
  withdrawn: z
    .strictObject({ on: day('撤回日期'), reason: text('理由') })
    .optional()
    .meta({ title: '撤回' }),
  summary: text('摘要', '撤下的没有').optional(),
  synthetic: invented(),
  page: page(),
  pdf: text('PDF', 'PDF 的地址，在站点路径之下；撤下的没有').optional(),
});

type Row = z.output<typeof row>;

const columns = ({ tree }: Disclosure): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (notice) => notice.id },
  { header: '标题', cell: (notice) => notice.title },
  { header: '种类', cell: (notice) => notice.kindName },
  {
    header: '地区',
    type: 'list',
    cell: (notice) => notice.areas.map((code) => tree.byCode.get(code)?.name ?? code),
  },
  { header: '地区代码', type: 'list', cell: (notice) => notice.areas },
  { header: '方案编号', refers: 'plans', cell: (notice) => notice.plan },
  { header: '项目编号', type: 'list', cell: (notice) => notice.projects },
  { header: '发文单位', cell: (notice) => notice.issuer },
  { header: '发文字号', cell: (notice) => notice.number },
  { header: '成文日期', type: 'date', cell: (notice) => notice.date },
  { header: '公开日期', type: 'date', cell: (notice) => notice.published },
  { header: '公示期第一天', type: 'date', cell: (notice) => notice.consultation?.start },
  { header: '公示期最后一天', type: 'date', cell: (notice) => notice.consultation?.end },
  { header: '提意见的渠道', cell: (notice) => writeChannel(notice.objection) },
  { header: '监督渠道', cell: (notice) => writeChannel(notice.supervision) },
  { header: '答复期限', type: 'date', cell: (notice) => notice.due },
  { header: '答复日期', type: 'date', cell: (notice) => notice.answered?.on },
  { header: '答复', cell: (notice) => notice.answered?.summary },
  { header: '答复情况', cell: (notice) => notice.reply && replyWords[notice.reply] },
  { header: '编制', cell: (notice) => notice.prepared },
  { header: '审核', cell: (notice) => notice.reviewed },
  { header: '批准', cell: (notice) => notice.approved },
  { header: '结果', cell: (notice) => notice.result },
  { header: '公示结果', cell: (notice) => notice.outcome && outcomeWords[notice.outcome.kind] },
  { header: '公示结果日期', type: 'date', cell: (notice) => notice.outcome?.on },
  { header: '公示结果说明', cell: (notice) => notice.outcome?.text },
  { header: '对应的公示编号', refers: 'notices', cell: (notice) => notice.follows },
  { header: '接着它的公告编号', type: 'list', cell: (notice) => notice.followedBy },
  { header: '状态', cell: (notice) => states[notice.state] },
  { header: '撤回理由', cell: (notice) => notice.withdrawn?.reason },
  { header: '摘要', cell: (notice) => notice.summary },
  { header: '示例数据', type: 'boolean', cell: (notice) => notice.synthetic === true },
  { header: '网页', cell: (notice) => notice.page },
  { header: 'PDF', cell: (notice) => notice.pdf },
];

/** `notices`: a record a consultation, announcement or other notice. */
export const noticesTable = declareTable({
  id: 'notices',
  row,
  columns,
  rows: (disclosure) => disclosure.notices.map((notice) => openNotice(notice, disclosure)),
});

function openNotice(notice: PublicNotice, { rules }: Disclosure): Row {
  // What a notice says, and what came of it: of one that was withdrawn only that it was there is told, as its page does.
  const said = notice.state === 'withdrawn' ? undefined : notice;
  return {
    id: notice.id,
    title: notice.title,
    kind: notice.kind,
    kindName: rules.noticeKinds.find(({ id }) => id === notice.kind)?.name ?? notice.kind,
    areas: notice.areas,
    plan: notice.plan,
    tasks: notice.tasks,
    projects: notice.projects,
    period: notice.period,
    issuer: notice.issuer,
    number: notice.number,
    addressee: notice.addressee,
    date: notice.date,
    published: notice.published,
    consultation: notice.consultation,
    objection: said?.objection,
    supervision: said?.supervision,
    due: notice.due,
    answered: said?.answered,
    reply: said?.reply,
    prepared: notice.prepared,
    reviewed: notice.reviewed,
    approved: notice.approved,
    result: said?.result,
    outcome: said?.outcome,
    follows: notice.follows,
    followedBy: notice.followedBy,
    basis: notice.basis,
    state: notice.state,
    daysLeft: said?.daysLeft,
    withdrawn: notice.withdrawn,
    summary: said?.summary,
    ...(notice.synthetic ? { synthetic: true as const } : {}),
    page: paths.notice(notice.id),
    pdf: said && pdfPaths.notice(said.id),
  };
}

function writeChannel(given: Channel | Row['objection']): string | undefined {
  return (
    given &&
    [given.unit, given.phone, given.address, sayBox(given.box), given.mail, given.hours]
      .filter(Boolean)
      .join('，')
  );
}

function sayBox(place: string | undefined): string | undefined {
  return place && `意见箱：${place}`;
}
