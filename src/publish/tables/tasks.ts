import { z } from 'zod';
import { paths } from '../../document/paths.ts';
import type { Disclosure, PublicPlan, PublicTask } from '../../protect/disclosure.ts';
import { writeCadence } from '../parts/cadence.ts';
import { commitmentFields, openCommitments } from '../parts/commitments.ts';
import { writeDeadline } from '../parts/deadline.ts';
import { choice, invented, line, page, period, text, texts } from '../parts/fields.ts';
import { figure, figureColumns, openFigure } from '../parts/figure.ts';
import { markInvented } from '../parts/invented.ts';
import { writeTarget } from '../parts/target.ts';
import { openUnit, partySchema, unitSchema } from '../parts/unit.ts';
import { taskStates } from '../parts/words.ts';
import { type CsvColumn, declareTable } from '../table.ts';

const row = z.strictObject({
  id: text('编号', '全站唯一：方案编号-任务编号'),
  plan: text('方案编号', '见 plans.json'),
  no: text('序号', '照原文'),
  section: text('章节编号', '见 plans.json 的 sections'),
  sectionTitle: text('章节标题'),
  title: text('标题', '照原文'),
  summary: text('说明', '用大白话说这项任务和群众有什么关系'),
  label: text('单位前面的字', '原文在单位前面印的字：责任单位、牵头部门等'),
  lead: z.array(unitSchema).meta({ title: '牵头单位' }),
  responsible: z.array(unitSchema).meta({ title: '责任单位' }),
  parties: z.array(partySchema).meta({ title: '正文点名的单位' }),
  ...commitmentFields,
  points: texts('要做的事'),
  checks: texts('检查的内容'),
  state: choice('状态', taskStates),
  why: text('为什么这样判断'),
  share: figure('完成比例'),
  period: period('所用的报告期').optional(),
  missing: texts('应报未报', '最近一期没有报送的地区代码或单位名称'),
  synthetic: invented('进展（state、share、missing）'),
  line: line(),
  note: text('说明').optional(),
  page: page(),
});

type Row = z.output<typeof row>;

const columns = (): Array<CsvColumn<Row>> => [
  { header: '编号', key: true, cell: (task) => task.id },
  { header: '方案编号', refers: 'plans', cell: (task) => task.plan },
  { header: '序号', cell: (task) => task.no },
  { header: '章节', cell: (task) => task.sectionTitle },
  { header: '标题', cell: (task) => task.title },
  { header: '说明', cell: (task) => task.summary },
  { header: '牵头单位', type: 'list', cell: (task) => task.lead.map(({ name }) => name) },
  { header: '责任单位', type: 'list', cell: (task) => task.responsible.map(({ name }) => name) },
  { header: '时限', type: 'list', cell: (task) => task.deadlines.map(writeDeadline) },
  { header: '频次', type: 'list', cell: (task) => task.cadences.map(writeCadence) },
  { header: '目标', type: 'list', cell: (task) => task.targets.map(writeTarget) },
  { header: '状态', cell: (task) => taskStates[task.state] },
  { header: '判断理由', cell: (task) => task.why },
  ...figureColumns<Row>('完成比例（%）', (task) => task.share),
  { header: '应报未报', type: 'list', cell: (task) => task.missing },
  { header: '进展是示例数据', type: 'boolean', cell: (task) => task.synthetic === true },
  { header: '原文行', type: 'integer', cell: (task) => task.line },
  { header: '网页', cell: (task) => task.page },
];

/** `tasks`: a record a task. */
export const tasksTable = declareTable({
  id: 'tasks',
  row,
  columns,
  rows: (disclosure) =>
    disclosure.plans.flatMap((plan) => plan.tasks.map((task) => openTask(task, plan, disclosure))),
});

function openTask(given: PublicTask, plan: PublicPlan, { datasets }: Disclosure): Row {
  const { task, standing } = given;
  const section = plan.sections.find(({ section: { id } }) => id === task.section)?.section;
  return {
    id: given.id,
    plan: given.plan,
    no: task.no,
    section: task.section,
    sectionTitle: section?.title ?? '',
    title: task.title,
    summary: task.summary,
    label: task.label,
    lead: given.lead.map(openUnit),
    responsible: given.responsible.map(openUnit),
    parties: task.parties.map(({ role, units, text: printed }) => ({ role, units, text: printed })),
    ...openCommitments(given, task),
    points: task.points,
    checks: task.checks,
    state: standing.state,
    why: standing.why,
    share: openFigure(standing.share),
    period: standing.period,
    missing: standing.missing,
    ...markInvented(datasets, `progress/${given.plan}/${standing.period}/tasks.csv`),
    line: task.line,
    note: task.note,
    page: paths.task(given.id),
  };
}
