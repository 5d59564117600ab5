import { z } from 'zod';
import { intervalNames } from '../../compute/cadence.ts';
import type { DutyBook } from '../../compute/duties/types.ts';
import type { RulesFile } from '../../record/rule/schema.ts';
import { choice, count, day, text, texts } from '../parts/fields.ts';
import { levels, trusts } from '../parts/words.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const basis = z.strictObject({
  id: text('编号'),
  name: text('名称', '不知道是哪份文件时照抄编号'),
  number: text('文号').optional(),
});

const timeLimit = z.strictObject({
  text: text('时限'),
  within: count('几天内').optional(),
  count: choice('怎样数天', { calendar: '自然日', working: '工作日' }).optional(),
  every: z.enum(['month', 'quarter', 'half-year', 'year']).optional().meta({ title: '间隔' }),
});

const standing = z.strictObject({
  area: text('地区代码', '县级'),
  onTime: count('按时公开几次'),
  late: count('晚了公开几次'),
  missing: count('到期没公开几次'),
  ahead: count('未到期几次'),
  public: count('已公开但分不出早晚几次'),
  elsewhere: count('网上看不出几次'),
});

const row = z.strictObject({
  id: text('编号'),
  group: text('一级事项').optional(),
  item: text('公开事项'),
  content: text('公开内容'),
  basis: z.array(basis).meta({ title: '公开依据' }),
  timeLimit: timeLimit.meta({ title: '公开时限' }),
  body: text('公开主体'),
  channels: texts('公开渠道和载体'),
  level: z.array(choice('级别', levels)).meta({ title: '公开层级' }),
  audience: text('公开对象'),
  mode: choice('公开方式', { 主动: '主动公开', 依申请: '依申请公开' }),
  from: day('从哪天起有效').optional(),
  to: day('有效到哪天').optional(),
  trust: choice('可信程度', trusts),
  standing: z
    .array(standing)
    .meta({ title: '各县到数据截止日期的公开情况', description: '资料里没有写明看什么的事项是空的' }),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (duty) => duty.id },
  { header: '一级事项', cell: (duty) => duty.group },
  { header: '公开事项', cell: (duty) => duty.item },
  { header: '公开内容', cell: (duty) => duty.content },
  {
    header: '公开依据',
    type: 'list',
    cell: (duty) => duty.basis.map(({ name, number }) => `${name}${number ? `（${number}）` : ''}`),
  },
  { header: '公开时限', cell: (duty) => duty.timeLimit.text },
  { header: '间隔', cell: (duty) => duty.timeLimit.every && intervalNames[duty.timeLimit.every] },
  { header: '公开主体', cell: (duty) => duty.body },
  { header: '公开渠道和载体', type: 'list', cell: (duty) => duty.channels },
  { header: '公开层级', type: 'list', cell: (duty) => duty.level.map((level) => levels[level]) },
  { header: '公开对象', cell: (duty) => duty.audience },
  { header: '公开方式', cell: (duty) => duty.mode },
  { header: '从哪天起有效', type: 'date', cell: (duty) => duty.from },
  { header: '有效到哪天', type: 'date', cell: (duty) => duty.to },
  { header: '可信程度', cell: (duty) => trusts[duty.trust] },
  { header: '按时公开次数', type: 'integer', cell: (duty) => sum(duty, 'onTime') },
  { header: '晚了公开次数', type: 'integer', cell: (duty) => sum(duty, 'late') },
  { header: '到期没公开次数', type: 'integer', cell: (duty) => sum(duty, 'missing') },
  { header: '未到期次数', type: 'integer', cell: (duty) => sum(duty, 'ahead') },
];

/** `duties`: a record an item of the disclosure catalogue (公开目录). */
export const dutiesTable = declareTable({
  id: 'duties',
  row,
  columns,
  rows: ({ duties, rules }) =>
    rules.duties.map((duty) => ({
      id: duty.id,
      group: duty.group,
      item: duty.item,
      content: duty.content,
      basis: duty.basis.map((id) => openBasis(id, rules)),
      timeLimit: duty.timeLimit,
      body: duty.body,
      channels: duty.channels,
      level: duty.level,
      audience: duty.audience,
      mode: duty.mode,
      from: duty.from,
      to: duty.to,
      trust: duty.trust,
      standing: duties.flatMap((book) => tellStanding(book, duty.id)),
    })),
});

/** What a county did for a duty; nothing where the duty is not followed, or nothing was owed. */
function tellStanding({ county, standings }: DutyBook, id: string): Array<z.output<typeof standing>> {
  const own = standings.find(({ duty }) => duty.id === id);
  if (!own || own.cells.length === 0) return [];
  const { 'on-time': onTime, ahead, elsewhere, late, missing, public: undated } = own.tally;
  return [{ area: county, onTime, late, missing, ahead, public: undated, elsewhere }];
}

function sum(duty: Row, part: 'onTime' | 'late' | 'missing' | 'ahead'): number | undefined {
  if (duty.standing.length === 0) return undefined;
  return duty.standing.reduce((all, each) => all + each[part], 0);
}

function openBasis(id: string, { bases }: RulesFile): z.output<typeof basis> {
  const found = bases.find((each) => each.id === id);
  return { id, name: found?.name ?? id, number: found?.number };
}
