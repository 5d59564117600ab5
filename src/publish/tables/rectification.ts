import { z } from 'zod';
import type { RectificationStanding } from '../../compute/rectification.ts';
import type { Disclosure } from '../../protect/disclosure.ts';
import { areaCode, choice, count, day, invented, text } from '../parts/fields.ts';
import { markInvented } from '../parts/invented.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const states = {
  closed: '已销号',
  'closed-late': '逾期后销号',
  open: '整改中',
  overdue: '逾期未销号',
} as const;

const row = z.strictObject({
  id: text('问题编号'),
  plan: text('方案编号'),
  task: text('任务编号', '方案里的编号').optional(),
  source: text('问题来源'),
  issue: text('问题'),
  area: areaCode('地区代码'),
  unit: text('责任单位'),
  measure: text('整改措施'),
  found: day('发现日期'),
  due: day('整改时限'),
  closed: day('销号日期').optional(),
  evidence: text('销号依据').optional(),
  state: choice('状态', states),
  days: count('天数', '整改中：还剩几天；逾期：超了几天'),
  synthetic: invented(),
});

type Row = z.output<typeof row>;

const columns = ({ tree }: Disclosure): Array<CsvColumn<Row>> => [
  { header: '问题编号', key: true, cell: (problem) => problem.id },
  { header: '方案编号', refers: 'plans', cell: (problem) => problem.plan },
  { header: '任务编号', cell: (problem) => problem.task },
  { header: '问题来源', cell: (problem) => problem.source },
  { header: '问题', cell: (problem) => problem.issue },
  { header: '地区', cell: (problem) => tree.byCode.get(problem.area)?.name },
  { header: '地区代码', refers: 'areas', cell: (problem) => problem.area },
  { header: '责任单位', cell: (problem) => problem.unit },
  { header: '整改措施', cell: (problem) => problem.measure },
  { header: '发现日期', type: 'date', cell: (problem) => problem.found },
  { header: '整改时限', type: 'date', cell: (problem) => problem.due },
  { header: '销号日期', type: 'date', cell: (problem) => problem.closed },
  { header: '销号依据', cell: (problem) => problem.evidence },
  { header: '状态', cell: (problem) => states[problem.state] },
  { header: '天数', type: 'integer', cell: (problem) => problem.days },
  { header: '示例数据', type: 'boolean', cell: (problem) => problem.synthetic === true },
];

/** `rectification`: a record a problem of the ledgers. */
export const rectificationTable = declareTable({
  id: 'rectification',
  row,
  columns,
  rows: ({ rectification, datasets }) =>
    rectification.map((standing) => ({
      ...openProblem(standing),
      ...markInvented(datasets, standing.file),
    })),
});

/** What is written of a closing that is still to come (销号日期 after the day of the build) is not told. */
function openProblem({ row: problem, state, days }: RectificationStanding): Row {
  const isClosed = state === 'closed' || state === 'closed-late';
  return {
    id: problem.id,
    plan: problem.plan,
    task: problem.task,
    source: problem.source,
    issue: problem.issue,
    area: problem.area,
    unit: problem.unit,
    measure: problem.measure,
    found: problem.found,
    due: problem.due,
    closed: isClosed ? problem.closed : undefined,
    evidence: isClosed ? problem.evidence : undefined,
    state,
    days,
  };
}
