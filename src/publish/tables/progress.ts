import type { Disclosure } from '../../protect/disclosure.ts';
import { daysOfPeriod, namePeriod } from '../../record/value/period.ts';
import { nameFigureState, pickEnd } from '../parts/figure.ts';
import { listProgress } from '../parts/list-progress.ts';
import { type OpenProgress, progressSchema } from '../parts/progress.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const kinds = { indicator: '指标', monitoring: '监测对象', task: '任务' } as const;
const measures = {
  households: '期末户数',
  people: '期末人数',
  added: '本期新纳入户数',
  removed: '本期风险消除户数',
} as const;

type Reading = Extract<OpenProgress, { kind: 'task' }>;
type Numbered = Exclude<OpenProgress, Reading>;

/** The value of a column that only rows with a number, or only reports on tasks, have. */
function ofNumber<T>(pick: (row: Numbered) => T): (row: OpenProgress) => T | null {
  return (row) => (row.kind === 'task' ? null : pick(row));
}

function ofTask<T>(pick: (row: Reading) => T): (row: OpenProgress) => T | null {
  return (row) => (row.kind === 'task' ? pick(row) : null);
}

/** Periods are written in words: Excel would make the month 2022-06 a date of its own. */
const columns = ({ tree, indicators, plans }: Disclosure): Array<CsvColumn<OpenProgress>> => {
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  const titles = new Map(plans.flatMap(({ tasks }) => tasks.map(({ id, task }) => [id, task.title])));
  const areaOf = (row: OpenProgress) =>
    row.kind !== 'task' ? row.area : row.by === 'area' ? row.reporter : undefined;
  return [
    { header: '种类', cell: (row) => kinds[row.kind] },
    { header: '方案编号', refers: 'plans', cell: (row) => row.plan },
    {
      header: '编号',
      cell: (row) => (row.kind === 'indicator' ? row.indicator : row.kind === 'task' ? row.task : null),
    },
    { header: '名称', cell: (row) => nameRow(row, names, titles) },
    { header: '报告期', cell: (row) => namePeriod(row.period) },
    { header: '报告期末', type: 'date', cell: (row) => daysOfPeriod(row.period).end },
    { header: '地区', cell: (row) => tree.byCode.get(areaOf(row) ?? '')?.name },
    { header: '地区代码', refers: 'areas', cell: areaOf },
    { header: '单位名称', cell: ofTask((row) => (row.by === 'unit' ? row.reporter : null)) },
    { header: '数值', type: 'number', hides: true, cell: ofNumber((row) => row.value) },
    { header: '计量单位', cell: ofNumber((row) => row.unit) },
    { header: '数值状态', cell: ofNumber(nameFigureState) },
    { header: '数值下限', type: 'number', cell: ofNumber((row) => pickEnd(row, 'least')) },
    { header: '数值上限', type: 'number', cell: ofNumber((row) => pickEnd(row, 'most')) },
    { header: '分子', type: 'number', cell: ofNumber((row) => ('numerator' in row ? row.numerator : null)) },
    {
      header: '分母',
      type: 'number',
      cell: ofNumber((row) => ('denominator' in row ? row.denominator : null)),
    },
    { header: '应报数', type: 'integer', cell: ofNumber((row) => ('expected' in row ? row.expected : null)) },
    { header: '已报数', type: 'integer', cell: ofNumber((row) => ('reported' in row ? row.reported : null)) },
    { header: '任务状态', cell: ofTask((row) => row.status) },
    { header: '是否最近一期', type: 'boolean', cell: ofTask((row) => row.current) },
    { header: '完成日期', type: 'date', cell: ofTask((row) => row.finished) },
    { header: '报送日期', type: 'date', cell: ofTask((row) => row.reported) },
    { header: '说明', cell: ofTask((row) => row.note) },
    { header: '示例数据', type: 'boolean', cell: (row) => row.synthetic === true },
  ];
};

/** `progress`: a record a number of an area and period, or a report on a task. */
export const progressTable = declareTable({
  id: 'progress',
  row: progressSchema,
  columns,
  rows: listProgress,
});

function nameRow(
  row: OpenProgress,
  names: Map<string, string>,
  titles: Map<string, string>,
): string | undefined {
  if (row.kind === 'indicator') return names.get(row.indicator);
  if (row.kind === 'task') return titles.get(row.task);
  return `${row.group}${measures[row.measure]}`;
}
