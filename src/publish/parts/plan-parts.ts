import { z } from 'zod';
import { factOf } from './fact.ts';
import { choice, day, flag, line, number, text, texts } from './fields.ts';

const tasks = texts('任务编号', '方案里的编号');

/** A stretch of time with both ends counted. */
export const span = z.strictObject({ start: day('第一天'), end: day('最后一天') }).meta({ title: '起止' });

const phase = z.strictObject({
  id: text('编号'),
  name: text('名称'),
  window: factOf(span, '起止'),
  text: text('原文'),
  gate: text('进入下一阶段的条件').optional(),
  summary: text('说明').optional(),
  line: line(),
});

const step = z.strictObject({
  name: text('名称'),
  by: text('由谁办').optional(),
  publishes: text('要公开什么').optional(),
  within: text('多长时间内').optional(),
  otherwise: text('不成时怎么办').optional(),
});

const procedure = z.strictObject({
  id: text('编号'),
  title: text('名称'),
  kind: choice('种类', { procedure: '办事程序', workflow: '工作流程' }),
  tasks,
  steps: z.array(step).meta({ title: '步骤' }),
  line: line(),
});

const ledger = z.strictObject({
  id: text('编号'),
  name: text('名称'),
  tasks,
  fields: texts('登记的内容'),
  publish: choice('公开到哪一步', { never: '不公开', totals: '只公开总数', rows: '逐条公开' }),
  note: text('说明').optional(),
  line: line(),
});

const output = z.strictObject({
  id: text('编号'),
  kind: text('文种'),
  name: text('名称'),
  to: text('给谁').optional(),
  tasks,
  text: text('原文').optional(),
  public: flag('可以上网'),
  note: text('说明').optional(),
  line: line(),
});

const background = z.strictObject({
  id: text('编号'),
  what: text('是什么'),
  text: text('原文'),
  values: z
    .array(z.strictObject({ value: number('数值'), unit: text('单位'), of: text('什么的').optional() }))
    .meta({ title: '数', description: '原文所印的数，不是目标，也不评定' }),
  tasks,
  note: text('说明').optional(),
  line: line(),
});

const contradiction = z.strictObject({
  id: text('编号'),
  title: text('标题'),
  kind: text('种类'),
  explanation: text('哪里对不上'),
  points: z.array(z.strictObject({ text: text('原文'), line: line() })).meta({ title: '原文各处' }),
  tasks,
  sections: texts('章节编号', '方案里的编号'),
  handling: text('本站怎样处理'),
  found: choice('怎样发现', { rule: '规则查出', hand: '编辑注明' }),
  codes: texts('查出它的检查规则', '检查编号；编辑注明的没有'),
});

/** What a plan has beside its sections and tasks. */
export const planPartFields = {
  phases: z.array(phase).meta({ title: '阶段' }),
  procedures: z.array(procedure).meta({ title: '程序' }),
  ledgers: z.array(ledger).meta({ title: '台账', description: '方案要求建立的台账；里面的个人信息不公开' }),
  outputs: z.array(output).meta({ title: '要形成的文书' }),
  background: z.array(background).meta({ title: '背景数字' }),
  contradictions: z.array(contradiction).meta({ title: '原文里有出入的地方' }),
};
