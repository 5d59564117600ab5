import { choice, date, key, words } from '../source/cell-type.ts';
import { defineTable, may, must, type Row } from '../source/table.ts';

/**
 * `objections.csv` or `objections/<name>.csv`: what people objected to, and what they were answered. Matters, never
 * persons: all of it is public.
 */
export const objectionTable = defineTable(
  'objections',
  {
    id: must('编号', key, '意见的编号，全站唯一，例如 2022-001'),
    notice: must('公示编号', key, '对哪一份提的：公示的文件名，不带 .mdx'),
    received: must('收到日期', date, '收到意见的那一天'),
    channel: must(
      '渠道',
      choice('电话', '来信', '当面', '意见箱', '电子邮件', '网上信箱', '其他'),
      '怎么提来的',
    ),
    matter: must('事项', words, '对什么有意见，用一句话写明；不写是谁提的，也不写说的是谁'),
    answered: may('答复日期', date, '答复的那一天；没有答复的不填'),
    answer: may('答复', words, '怎么答复的，查明了什么；不写人名'),
    result: may('处理结果', choice('采纳', '部分采纳', '不采纳', '另行处理'), '答复了的必须填'),
    note: may('说明', words, '和通常不同的地方，写明原因，例如公示期以外收到、答复晚了'),
  },
  { mayBeEmpty: true },
);

export type Objection = Row<typeof objectionTable.columns>;
