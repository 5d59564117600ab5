import { areaCode, choice, date, key, words } from '../source/cell-type.ts';
import { defineTable, may, must, type Row, repeats } from '../source/table.ts';

/** `rectification/<plan>.csv`: problems found, who mends them by when, and how they were closed (销号). Never persons. */
export const rectificationTable = defineTable(
  'rectification',
  {
    id: must('问题编号', key, '唯一的编号'),
    plan: repeats(must('方案', key, '方案编号')),
    task: may('任务', key, '涉及的任务编号'),
    source: must(
      '问题来源',
      choice('上级反馈', '第三方评估', '自查', '督查', '群众反映', '审计'),
      '谁发现的',
    ),
    issue: must('问题', words, '问题的情况，不得出现个人信息'),
    area: must('地区代码', areaCode, '所在的县、乡镇或村'),
    unit: must('责任单位', words, '责任单位'),
    measure: must('整改措施', words, '怎样改'),
    found: must('发现日期', date, '发现日期'),
    due: must('整改时限', date, '应在哪天前改完'),
    closed: may('销号日期', date, '销号日期；未销号不填'),
    evidence: may('销号依据', words, '凭什么销号'),
  },
  { mayBeEmpty: true },
);

export type Rectification = Row<typeof rectificationTable.columns>;
