import { areaCode, choice, count, date, key, number, words } from '../source/cell-type.ts';
import { defineTable, may, must, type Row, repeats } from '../source/table.ts';

/** `progress/<plan>/<period>/tasks.csv`: how far each task is, told by a unit or an area. */
export const taskReportTable = defineTable(
  'task-reports',
  {
    task: repeats(must('任务', key, '任务编号，例如 t1')),
    area: may('地区代码', areaCode, '报送的乡镇或村；由单位报送时不填'),
    unit: may('单位', words, '报送的单位，名称按方案所印；由地区报送时不填'),
    status: must('状态', choice('未开始', '进行中', '已完成', '不适用'), '本期末的状态'),
    done: may('完成数', count, '已完成的数量'),
    due: may('应完成数', count, '应完成的数量'),
    finished: may('完成日期', date, '办结的日期'),
    reported: repeats(must('报送日期', date, '报送这一行的日期'), 'between'),
    note: may('说明', words, '需要让群众知道的情况，不得出现个人信息'),
  },
  { answers: ['status', 'done', 'finished', 'reported', 'note'] },
);

/** `progress/<plan>/<period>/indicators.csv`: values of indicators by area. */
export const indicatorReportTable = defineTable(
  'indicator-reports',
  {
    indicator: repeats(must('指标', words, '指标编号')),
    area: must('地区代码', areaCode, '县、乡镇或村'),
    value: may('数值', number, '指标的数值；填了分子分母的可不填'),
    numerator: may('分子', number, '比率的分子'),
    denominator: may('分母', number, '比率的分母'),
    largest: may('最大一户', number, '金额里最大的一户是多少；只用来判断能不能公开，不公开'),
    second: may('第二大户', number, '金额里第二大的一户是多少；只用来判断能不能公开，不公开'),
    reported: repeats(must('报送日期', date, '报送这一行的日期'), 'between'),
    note: may('说明', words, '需要让群众知道的情况，不得出现个人信息'),
  },
  { answers: ['value', 'numerator', 'denominator', 'largest', 'second', 'reported', 'note'] },
);

export type TaskReport = Row<typeof taskReportTable.columns>;
export type IndicatorReport = Row<typeof indicatorReportTable.columns>;
