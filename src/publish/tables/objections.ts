import { z } from 'zod';
import type { ObjectionStanding } from '../../compute/objection-standing.ts';
import { replyWords } from '../../document/notice-words.ts';
import { paths } from '../../document/paths.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { choice, count, day, invented, page, text } from '../parts/fields.ts';
import { markInvented } from '../parts/invented.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const channels = {
  电话: '电话',
  来信: '来信',
  当面: '当面',
  意见箱: '意见箱',
  电子邮件: '电子邮件',
  网上信箱: '网上信箱',
  其他: '其他',
} as const;
const results = { 采纳: '采纳', 部分采纳: '部分采纳', 不采纳: '不采纳', 另行处理: '另行处理' } as const;

const row = z.strictObject({
  id: text('意见编号'),
  notice: text('公示编号'),
  received: day('收到日期'),
  channel: choice('渠道', channels),
  matter: text('事项'),
  due: day('答复期限', '没有规定期限的没有这一项').optional(),
  answered: day('答复日期').optional(),
  answer: text('答复').optional(),
  result: choice('处理结果', results).optional(),
  state: choice('状态', replyWords),
  days: count('天数', '从收到到答复；还没有答复的，到数据截止日期'),
  note: text('说明').optional(),
  synthetic: invented(),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = ({ notices }: Disclosure): Array<CsvColumn<Row>> => [
  { header: '意见编号', key: true, cell: (each) => each.id },
  { header: '公示编号', refers: 'notices', cell: (each) => each.notice },
  { header: '公示', cell: (each) => notices.find(({ id }) => id === each.notice)?.title },
  { header: '收到日期', type: 'date', cell: (each) => each.received },
  { header: '渠道', cell: (each) => each.channel },
  { header: '事项', cell: (each) => each.matter },
  { header: '答复期限', type: 'date', cell: (each) => each.due },
  { header: '答复日期', type: 'date', cell: (each) => each.answered },
  { header: '答复', cell: (each) => each.answer },
  { header: '处理结果', cell: (each) => each.result },
  { header: '状态', cell: (each) => replyWords[each.state] },
  { header: '天数', type: 'integer', cell: (each) => each.days },
  { header: '说明', cell: (each) => each.note },
  { header: '示例数据', type: 'boolean', cell: (each) => each.synthetic === true },
  { header: '网页', cell: (each) => each.page },
];

/** `objections`: a record an objection, with its answer. No persons. */
export const objectionsTable = declareTable({
  id: 'objections',
  row,
  columns,
  rows: ({ objections, datasets }) =>
    objections.map((standing) => ({ ...openObjection(standing), ...markInvented(datasets, standing.file) })),
});

function openObjection({ days, due, row: objection, state }: ObjectionStanding): Row {
  return {
    id: objection.id,
    notice: objection.notice,
    received: objection.received,
    channel: objection.channel,
    matter: objection.matter,
    due,
    answered: objection.answered,
    answer: objection.answer,
    result: objection.result,
    state,
    days,
    note: objection.note,
    page: `${paths.objections}#o-${objection.id}`,
  };
}
