import { z } from 'zod';
import { intervalNames } from '../../compute/cadence.ts';
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

const row = z.strictObject({
  id: text('编号'),
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
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', cell: (duty) => duty.id },
  { header: '公开事项', cell: (duty) => duty.item },
  { header: '公开内容', cell: (duty) => duty.content },
  {
    header: '公开依据',
    cell: (duty) => duty.basis.map(({ name, number }) => `${name}${number ? `（${number}）` : ''}`),
  },
  { header: '公开时限', cell: (duty) => duty.timeLimit.text },
  { header: '间隔', cell: (duty) => duty.timeLimit.every && intervalNames[duty.timeLimit.every] },
  { header: '公开主体', cell: (duty) => duty.body },
  { header: '公开渠道和载体', cell: (duty) => duty.channels },
  { header: '公开层级', cell: (duty) => duty.level.map((level) => levels[level]) },
  { header: '公开对象', cell: (duty) => duty.audience },
  { header: '公开方式', cell: (duty) => duty.mode },
  { header: '从哪天起有效', cell: (duty) => duty.from },
  { header: '有效到哪天', cell: (duty) => duty.to },
  { header: '可信程度', cell: (duty) => trusts[duty.trust] },
];

/** `duties`: a record an item of the disclosure catalogue (公开目录). */
export const dutiesTable = declareTable({
  id: 'duties',
  row,
  columns,
  rows: ({ rules }) =>
    rules.duties.map((duty) => ({
      id: duty.id,
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
    })),
});

function openBasis(id: string, { bases }: RulesFile): z.output<typeof basis> {
  const found = bases.find((each) => each.id === id);
  return { id, name: found?.name ?? id, number: found?.number };
}
