import { z } from 'zod';
import { commitmentFields } from './commitments.ts';
import { factOf } from './fact.ts';
import { areaCode, choice, count, day, invented, line, page, period, text, texts } from './fields.ts';
import { figure } from './figure.ts';
import { planPartFields, span } from './plan-parts.ts';
import { partySchema } from './unit.ts';
import { stages, taskStates } from './words.ts';

/** How many tasks stand how. */
const counts = z
  .strictObject(
    Object.fromEntries(Object.entries(taskStates).map(([state, name]) => [state, count(name)])) as Record<
      keyof typeof taskStates,
      ReturnType<typeof count>
    >,
  )
  .meta({ id: 'counts', title: '各种状态的任务数' });

const section = z.strictObject({
  id: text('编号'),
  no: text('序号', '照原文'),
  title: text('标题'),
  parent: text('上级章节编号').optional(),
  summary: text('说明').optional(),
  parties: z.array(partySchema).meta({ title: '点名的单位' }),
  ...commitmentFields,
  counts,
  total: count('任务数'),
  done: figure('办结比例'),
  line: line(),
});

const citation = z.strictObject({
  title: text('标题'),
  number: text('文号').optional(),
  issuer: text('发文机关').optional(),
  line: line(),
});

/** A plan: what it is, what is in it, and how its tasks stand. */
export const planSchema = z.strictObject({
  id: text('编号'),
  title: text('标题', '照原文'),
  short: text('简称'),
  genre: text('文种'),
  carrier: z
    .strictObject({ genre: text('文种'), title: factOf(text('标题'), '标题') })
    .optional()
    .meta({ title: '印发它的通知' }),
  area: areaCode('地区代码'),
  issuer: factOf(text('发文机关'), '发文机关'),
  number: factOf(text('发文字号'), '发文字号'),
  date: factOf(day('成文日期'), '成文日期'),
  recipients: factOf(texts('主送'), '主送'),
  signature: factOf(text('署名'), '署名'),
  period: factOf(span, '实施时间'),
  levels: texts('层级', '“各级”指哪些，从上到下'),
  summary: text('说明'),
  cites: z.array(citation).meta({ title: '依据' }),
  disclosure: text('公开属性'),
  published: day('上网日期').optional(),
  stage: choice('执行到哪里', stages),
  latestPeriod: period('最近的报告期').optional(),
  periods: z.array(period('报告期')).meta({ title: '有报告的报告期' }),
  counts,
  total: count('任务数'),
  done: figure('办结比例'),
  allocated: figure('已下达'),
  paid: figure('已拨付'),
  paidShare: figure('拨付比例'),
  sections: z.array(section).meta({ title: '章节' }),
  ...planPartFields,
  synthetic: invented('这份方案'),
  syntheticProgress: invented('进展（counts、done）'),
  page: page(),
});

export type OpenPlan = z.output<typeof planSchema>;
