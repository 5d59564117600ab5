import {
  areaCode,
  choice,
  date,
  households,
  key,
  people,
  reportingPeriod,
  words,
} from '../source/cell-type.ts';
import { defineTable, may, must, type Row, repeats } from '../source/table.ts';

/** `monitoring/<plan>.csv`: counts of monitored households by township and kind. Only ever counts. */
export const monitoringTable = defineTable(
  'monitoring',
  {
    plan: repeats(must('方案', key, '方案编号')),
    period: repeats(must('报告期', reportingPeriod, '报告期')),
    area: repeats(must('地区代码', areaCode, '乡镇（不到村）')),
    kind: must('类别', choice('脱贫不稳定户', '边缘易致贫户', '突发严重困难户'), '监测对象类别'),
    households: must('期末户数', households, '期末在册户数'),
    people: must('期末人数', people, '期末在册人数'),
    added: must('本期新纳入户数', households, '本期新纳入'),
    removed: must('本期风险消除户数', households, '本期消除风险'),
    reported: repeats(must('报送日期', date, '报送日期'), 'between'),
    note: may(
      '说明',
      words,
      '户数和上期对不上的，写明原因，例如类别调整、整户迁出；只供核对，不公开，不写个人',
    ),
  },
  { answers: ['households', 'people', 'added', 'removed', 'reported', 'note'] },
);

export type MonitoringCount = Row<typeof monitoringTable.columns>;
