import { z } from 'zod';
import { areaCode, choice, day, flag, invented, period, text } from './fields.ts';
import { bandFields, hiddenFields, shownFields } from './figure.ts';

const synthetic = invented();

/** Where a number belongs. */
const indicatorPlace = {
  kind: z.literal('indicator').meta({ title: '种类', description: 'indicator：一个指标的数' }),
  plan: text('方案编号'),
  indicator: text('指标编号'),
  period: period('报告期'),
  area: areaCode('地区代码'),
};

/** Counts of monitored households (监测对象): only ever counts, and no lower than townships. */
const monitoringPlace = {
  kind: z.literal('monitoring').meta({ title: '种类', description: 'monitoring：监测对象的户数、人数' }),
  plan: text('方案编号'),
  period: period('报告期'),
  area: areaCode('地区代码'),
  group: text('监测对象类别', '三类之一，或 合计'),
  measure: choice('统计项', {
    households: '期末户数',
    people: '期末人数',
    added: '本期新纳入户数',
    removed: '本期风险消除户数',
  }),
};

/** What one unit or area last said of a task. */
const taskReading = z.strictObject({
  kind: z.literal('task').meta({ title: '种类', description: 'task：一个单位或地区对一项任务的报告' }),
  plan: text('方案编号'),
  task: text('任务编号', '见 tasks.json'),
  period: period('报告期'),
  reporter: text('报送单位', '地区代码，或单位名称'),
  by: choice('由谁报送', { area: '地区', unit: '单位' }),
  status: text('状态', '未开始、进行中、已完成、不适用'),
  current: flag('是否最近一期', '不是时，最近一期没有报送，用的是以前的报告'),
  finished: day('完成日期').optional(),
  reported: day('报送日期'),
  note: text('说明').optional(),
  synthetic,
});

const shownIndicator = z.strictObject({ ...indicatorPlace, ...shownFields, synthetic });
const bandIndicator = z.strictObject({ ...indicatorPlace, ...bandFields, synthetic });
const hiddenIndicator = z.strictObject({ ...indicatorPlace, ...hiddenFields, synthetic });
const shownMonitoring = z.strictObject({ ...monitoringPlace, ...shownFields, synthetic });
const bandMonitoring = z.strictObject({ ...monitoringPlace, ...bandFields, synthetic });
const hiddenMonitoring = z.strictObject({ ...monitoringPlace, ...hiddenFields, synthetic });

/** A record of `progress`: a number of an indicator, a count of monitored households, or a report on a task. */
export const progressSchema = z.union([
  shownIndicator,
  bandIndicator,
  hiddenIndicator,
  shownMonitoring,
  bandMonitoring,
  hiddenMonitoring,
  taskReading,
]);

export type OpenProgress = z.output<typeof progressSchema>;
